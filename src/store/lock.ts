import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { storageFault } from './storage-fault.ts';

/** What this process serves, by device and inode. */
const served = new Set<string>();

/**
 * Keeps a second process from serving the same file: two writers would each believe to be the only one, and through two names each would have a log
 * of its own. Two locks of the system, both gone with the process however it ends, and held while it is only stopped: one on the file itself, which
 * a link, a mount or another name shares; one on a tiny SQLite file beside it, for systems without `flock`. Returns how to release them; only after
 * the database is closed, since closing a handle of a file drops SQLite's own locks on it (POSIX).
 * @param file must be there
 */
export function lockFile(file: string): () => void {
  const pidFile = `${file}.pid`;
  const { dev, ino } = statSync(file);
  const id = `${dev}:${ino}`;
  if (served.has(id)) throw storageFault('in_use', file, holder(pidFile));
  const handle = openSync(file, 'a');
  let lock: Database.Database | null = null;
  try {
    lock = lockHandle(handle) ? lockBeside(file) : null;
    if (!lock) throw storageFault('in_use', file, holder(pidFile));
    // A plain file, because a locked SQLite file cannot be read; and never opened as the lock file itself: closing it would drop the lock.
    writeFileSync(pidFile, `${process.pid}\n`);
  } catch (error) {
    lock?.close();
    closeSync(handle);
    throw error;
  }
  const held = lock;
  served.add(id);
  return () => {
    rmSync(pidFile, { force: true });
    held.close();
    closeSync(handle);
    served.delete(id);
  };
}

/** flock(2) by the system's own program, which shares our handle: what it locks stays locked for as long as we hold the handle. */
function lockHandle(handle: number): boolean {
  const { error, status } = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', handle] });
  // No such program (macOS): the lock beside the file is left.
  return error !== undefined || status !== 1;
}

function lockBeside(file: string): Database.Database | null {
  const lock = new Database(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return null;
    throw error;
  }
}

/** Who has it, as far as the file beside tells: through another name it tells nothing. */
function holder(pidFile: string): string {
  let pid: string;
  try {
    pid = readFileSync(pidFile, 'utf8').trim();
  } catch {
    return '进程号不明（它用的是另一个名字）/ process unknown, it uses another name';
  }
  return isStopped(pid) ? `process ${pid}（已暂停 / stopped）` : `process ${pid}`;
}

function isStopped(pid: string): boolean {
  try {
    return /^\d+ \(.*\) [Tt] /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
