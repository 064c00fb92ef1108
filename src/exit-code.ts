import { Fault } from './kernel/fault.ts';
import type { StorageKind } from './store/storage-fault.ts';

/** Exit codes of a failed start, after sysexits.h where it has one; docs/operations.md lists them for service managers. */
const STORAGE: Readonly<Record<StorageKind, number>> = {
  damaged: 65,
  not_a_database: 65,
  log_missing: 65,
  folder: 66,
  read_only: 73,
  full: 74,
  disk: 74,
  in_use: 75,
  restoring: 75,
  newer: 76,
  broken_history: 76,
};
const CONFIG = 78;
const BUG = 1;

/** What a failed start ends with, and what it says: plain words where somebody can do something about it, else the error with its trace. */
export function farewell(error: unknown): { readonly code: number; readonly words: string | null } {
  if (!(error instanceof Fault)) return { code: BUG, words: null };
  if (error.code === 'storage')
    return { code: STORAGE[error.facts.kind as StorageKind], words: `\n没有启动：${error.message}\n` };
  if (error.code === 'config') return { code: CONFIG, words: `\n${error.message}\n` };
  return { code: BUG, words: null };
}
