import type { AppError } from '../../kernel/app-error.ts';
import type { StorageKind } from '../../kernel/storage-kind.ts';
import { storageFault } from '../storage-fault.ts';

export const UNIQUE_VIOLATION = '23505';

/** Errors of the server by their code (PostgreSQL's appendix A), and of the way to it. */
const KINDS: readonly (readonly [RegExp, StorageKind])[] = [
  [/^53100$/, 'full'],
  [/^25006$/, 'read_only'],
  // Corrupted data or index.
  [/^XX00[12]$/, 'damaged'],
  [/^58/, 'disk'],
  // Connection, login, no such database, too many connections, going down, ended for being idle.
  [/^(08|28|3D|53300|57P|25P03)/, 'unreachable'],
  [/^E(CONN|PIPE|TIMEDOUT|HOST|NET|NOTFOUND|AI_AGAIN)/, 'unreachable'],
];

/** What pg says without a code when a connection is gone. */
const GONE = /Connection terminated|connection error|Client was closed|timeout (exceeded|expired)|Query read timeout/i;

function classify(error: unknown): StorageKind | null {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? null;
  return typeof message === 'string' && GONE.test(message) ? 'unreachable' : null;
}

/** What an error says about the database itself, in words; null when it is about something else. */
export function faultAt(address: string, error: unknown): AppError | null {
  const kind = classify(error);
  return kind && storageFault(kind, address, error instanceof Error ? error.message : undefined, error);
}
