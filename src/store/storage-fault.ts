import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../kernel/app-error.ts';
import type { StorageKind } from '../kernel/storage-kind.ts';

const ENGLISH: Readonly<Record<StorageKind, string>> = {
  in_use: 'the database is already served by another process, perhaps under another name; stop that process first',
  full: 'no space left on the disk, or a quota is reached; free some space and try again, nothing is damaged',
  read_only: 'the file, its folder or its file system is read-only for this user; make it writable',
  folder: 'the place cannot be used; check DATABASE_URL: it must name a file in a folder that exists or can be made',
  damaged: 'the database file is damaged; restore the latest good backup with npm run restore and check the disk',
  not_a_database: 'this file is not a database of this assistant; check DATABASE_URL, the file was left untouched',
  log_missing: 'the file and its log (-wal) do not belong together; put the pair back under its old name, or restore a backup',
  restoring: 'a restore was interrupted; run npm run restore -- FILE again to finish it',
  newer: 'the database was made by a newer version; start that version, or restore a copy from before the upgrade',
  broken_history: 'the history of migrations does not fit; check the program files, or restore the copy from before the upgrade',
  disk: 'the disk answers with errors; check it (dmesg), then restore a backup on a sound one',
  unreachable: 'the database server cannot be reached or does not let us in; check DATABASE_URL, the server and the way to it',
  unfit: 'PostgreSQL 14 or later, a database in UTF8 and the right to create tables in it are needed',
};

/**
 * A fault of the file with what to do about it, in English; src/words/operator.ts has the Chinese. `fact` is for the operator: which process,
 * which migration.
 */
export function storageFault(kind: StorageKind, file: string, fact?: string, cause?: unknown): AppError {
  // SQLite tells of damage in several lines.
  const detail = fact?.replace(/\s+/g, ' ').trim();
  const message = `${ENGLISH[kind]}${detail ? ` [${detail}]` : ''}`;
  return new AppError('storage', message, { kind, file, ...(detail ? { detail } : {}) }, cause === undefined ? {} : { cause });
}

export const storageKindOf = (error: unknown): StorageKind | null =>
  error instanceof AppError && error.code === 'storage' ? (error.facts.kind as StorageKind) : null;

/** Errors of the file system by their code; what is not here is no fault of storage. */
const SYSTEM: Readonly<Record<string, StorageKind>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read_only',
  EACCES: 'read_only',
  EPERM: 'read_only',
  ENOENT: 'folder',
  ENOTDIR: 'folder',
  EISDIR: 'folder',
  EEXIST: 'folder',
  ELOOP: 'folder',
  ENAMETOOLONG: 'folder',
  EIO: 'disk',
};

/** Errors of SQLite by the first two words of their code. */
const SQLITE: Readonly<Record<string, StorageKind>> = {
  SQLITE_FULL: 'full',
  SQLITE_READONLY: 'read_only',
  SQLITE_PERM: 'read_only',
  SQLITE_CANTOPEN: 'folder',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'not_a_database',
  SQLITE_IOERR: 'disk',
};

/** What a foreign error says about the file, or null when it is about something else. */
export function classifyStorage(error: unknown, file: string): StorageKind | null {
  const known = storageKindOf(error);
  if (known) return known;
  const { code, path } = error as { code?: unknown; path?: unknown };
  if (typeof code !== 'string') return null;
  const kind =
    error instanceof Database.SqliteError
      ? SQLITE[code.split('_').slice(0, 2).join('_')]
      : typeof path === 'string' && isNear(path, file)
        ? SYSTEM[code]
        : null;
  // A full disk shows itself as an input/output error where SQLite grows its shared memory.
  if (kind === 'disk' && isFull(file)) return 'full';
  return kind ?? null;
}

/** The same as a fault in words; an error about something else is given back as it is. */
export function asStorageFault(error: unknown, file: string): unknown {
  if (storageKindOf(error)) return error;
  const kind = classifyStorage(error, file);
  return kind ? storageFault(kind, file, error instanceof Error ? error.message : undefined, error) : error;
}

/** The file, something beside it, or a folder above it; another file of the program is not the database's fault. */
const isNear = (path: string, file: string): boolean => path.startsWith(dirname(file)) || file.startsWith(path);

/** Less than this is as good as nothing: SQLite takes whole pages, and the log grows before it shrinks. */
const NO_SPACE = 64 * 1024;

function isFull(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize < NO_SPACE;
  } catch {
    return false;
  }
}
