import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../kernel/app-error.ts';
import { databasePath } from '../kernel/database-url.ts';

export type Db = Database.Database;

/** Before this version SQLite could damage a WAL file at its reset. */
const OLDEST_SQLITE = [3, 51, 3] as const;
/** How long a statement may wait for a lock of a foreign program (a shell, a backup); the event loop stands still meanwhile. */
const WAIT_MS = 1000;

/** What every write connection must be, whatever the file was before: a reopened WAL file comes back with synchronous=NORMAL. */
const SETTINGS = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: WAIT_MS,
  trusted_schema: 0,
  // The journals of savepoints stay in memory: they matter only until the shared commit, so nothing of its safety changes.
  temp_store: 2,
} as const;

/** `file:./data/erwang.db` as an absolute path; relative to the project, not to where it was started from. */
export function databaseFile(url: string, projectRoot: string): string {
  const path = databasePath(url);
  if (path === null) throw new AppError('config', 'DATABASE_URL must look like file:./data/erwang.db, a plain path to a file');
  return resolve(projectRoot, path);
}

/** The one connection that writes. `look` sees the database before anything of it is changed, and may refuse it by throwing. */
export function openWriter(file: string, look?: (db: Db) => void): Db {
  const db = new Database(file, { timeout: WAIT_MS });
  try {
    look?.(db);
    for (const [name, value] of Object.entries(SETTINGS)) db.pragma(`${name} = ${value}`);
    checkSettings(db, file);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function checkSettings(db: Db, file: string): void {
  for (const [name, value] of Object.entries(SETTINGS)) {
    const found = db.pragma(name, { simple: true });
    if (found !== value) throw new AppError('config', `SQLite did not accept ${name} = ${value}, it stays ${found} (${file})`);
  }
  // The log may grow during a storm; afterwards it shrinks to this again.
  db.pragma('journal_size_limit = 67108864');
  // What a large commit changed is handed to the log as it comes and not all at the end, when everybody waits for it.
  db.pragma('cache_size = -8000');
  const version = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
  if (isOlder(version)) throw new AppError('config', `SQLite ${version} is too old, ${OLDEST_SQLITE.join('.')} is needed`);
}

/** A second connection that cannot write; in WAL mode it sees what is committed and nothing else. */
export function openReader(file: string): Db {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: WAIT_MS });
  db.pragma('query_only = 1');
  db.pragma('cache_size = -8000');
  return db;
}

function isOlder(version: string): boolean {
  const found = version.split('.').map(Number);
  for (const [i, least] of OLDEST_SQLITE.entries()) {
    const part = found[i] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
}
