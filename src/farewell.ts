import { AppError } from './kernel/app-error.ts';
import { isServerUrl } from './kernel/database-url.ts';
import type { StorageKind } from './kernel/storage-kind.ts';
import { operatorLines, storageWords } from './words/operator.ts';

/** Exit codes of a failed start, after sysexits.h where it has one; docs/operations.md lists them for service managers. */
const EXIT_CODES: Readonly<Record<StorageKind, number>> = {
  damaged: 65,
  not_a_database: 65,
  log_missing: 65,
  folder: 66,
  unreachable: 69,
  read_only: 73,
  full: 74,
  disk: 74,
  in_use: 75,
  restoring: 75,
  newer: 76,
  broken_history: 76,
  unfit: 78,
};
const CONFIG = 78;
const BUG = 1;

export interface Farewell {
  readonly code: number;
  /** Plain words where somebody can do something about it; null: a bug, which shows its trace. */
  readonly words: string | null;
}

/** What a program that cannot go on ends with, and what it says. `headline`: what did not come of it. */
export function farewell(error: unknown, headline: string = operatorLines.notStarted): Farewell {
  if (!(error instanceof AppError)) return { code: BUG, words: null };
  if (error.code === 'config') return { code: CONFIG, words: `\n${error.message}\n` };
  if (error.code !== 'storage') return { code: BUG, words: null };
  const { kind, file, detail } = error.facts as { kind: StorageKind; file: string; detail?: string };
  const { what, todo } = storageWords[kind];
  const lines = [
    `\n${headline}：${what}`,
    `  ${isServerUrl(file) ? operatorLines.server : operatorLines.file} ${file}`,
    ...(detail ? [`  ${operatorLines.detail} ${detail}`] : []),
    `  ${operatorLines.todo}：${todo}`,
    `  (${error.message.replace(` [${detail}]`, '')})\n`,
  ];
  return { code: EXIT_CODES[kind], words: lines.join('\n') };
}
