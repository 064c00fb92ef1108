import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { Fault } from '../kernel/fault.ts';

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
  if (!url.startsWith('file:') || url.length === 'file:'.length) {
    throw new Fault('config', `DATABASE_URL must look like file:./data/erwang.db, not ${url}`);
  }
  return resolve(projectRoot, url.slice('file:'.length));
}

/** The one connection that writes. */
export function openWriter(file: string): Db {
  mkdirSync(dirname(file), { recursive: true });
  const db = new Database(file, { timeout: WAIT_MS });
  for (const [name, value] of Object.entries(SETTINGS)) db.pragma(`${name} = ${value}`);
  for (const [name, value] of Object.entries(SETTINGS)) {
    const found = db.pragma(name, { simple: true });
    if (found !== value) throw new Fault('config', `SQLite did not accept ${name} = ${value}, it stays ${found} (${file})`);
  }
  // The log may grow during a storm; afterwards it shrinks to this again.
  db.pragma('journal_size_limit = 67108864');
  const version = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
  if (isOlder(version)) throw new Fault('config', `SQLite ${version} is too old, ${OLDEST_SQLITE.join('.')} is needed`);
  return db;
}

/** A second connection that cannot write; in WAL mode it sees what is committed and nothing else. */
export function openReader(file: string): Db {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: WAIT_MS });
  db.pragma('query_only = 1');
  db.pragma('cache_size = -16000');
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

/**
 * Keeps a second process from serving the same file: two writers would each believe to be the only one. The lock lies on a tiny SQLite file beside
 * the database, so the system lets go of it even at SIGKILL. Returns how to release it.
 */
export function lockFile(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const pidFile = `${file}.pid`;
  const lock = new Database(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    const pid = readPid(pidFile);
    throw new Fault('config', `${file} is already served by process ${pid}; stop it first`, { file, pid }, { cause });
  }
  // A plain file, because a locked SQLite file cannot be read; and never opened as the lock file itself: closing it would drop the lock (POSIX).
  writeFileSync(pidFile, `${process.pid}\n`);
  return () => {
    rmSync(pidFile, { force: true });
    lock.close();
  };
}

function readPid(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8').trim();
  } catch {
    return '(unknown)';
  }
}
