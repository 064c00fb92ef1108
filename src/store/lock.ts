import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { storageFault } from './storage-fault.ts';

/** What this process serves, by device and inode, with its lock: one that nobody holds on to would be collected, and let go. */
const served = new Map<string, Database.Database>();

/**
 * Keeps a second process from serving the same file: two writers would each believe to be the only one. The lock lies on a tiny SQLite file beside
 * the database, so the system lets go of it however the process ends, and holds it while the process is only stopped. Returns how to release it.
 * Through another name it does not bite: `refuseSecondServer` asks the system for that.
 * @param file must be there
 */
export function lockFile(file: string): () => void {
  const pidFile = `${file}.pid`;
  const { dev, ino } = statSync(file);
  const id = `${dev}:${ino}`;
  if (served.has(id)) throw storageFault('in_use', file, processText(`${process.pid}`));
  const lock = new Database(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    // A plain file, because a locked SQLite file cannot be read; and never opened as the lock file itself: closing it would drop the lock.
    writeFileSync(pidFile, `${process.pid}\n`);
    refuseSecondServer(file);
  } catch (error) {
    lock.close();
    throw (error as { code?: unknown }).code === 'SQLITE_BUSY'
      ? storageFault('in_use', file, processText(readPid(pidFile)))
      : error;
  }
  served.set(id, lock);
  return () => {
    rmSync(pidFile, { force: true });
    lock.close();
    served.delete(id);
  };
}

/** A line of /proc/locks: kind of lock, process, device and inode of the file, first and last byte. */
const LINE = /^\d+: POSIX +\S+ +(READ|WRITE) +(\d+) +([0-9a-f]+:[0-9a-f]+):(\d+) +(\d+) +(\d+|EOF)$/;
/** The bytes SQLite locks on a database: all of them for one who has it alone, those of readers for everybody who has it open in WAL mode. */
const ALONE_FROM = '1073741824';
const SHARED_FROM = '1073741826';

/**
 * The same file may be open under another name: a hard link, a mount of the file. The system knows it by its inode. Whoever has it open and a lock
 * file for themselves is a server; a shell or a backup is none. Called again once the file is open here, so that of two that start in the same
 * moment at least one sees the other. Only on Linux.
 */
export function refuseSecondServer(file: string): void {
  const { dev, ino } = statSync(file);
  const locks = systemLocks().filter(({ pid }) => pid !== `${process.pid}`);
  const servers = new Set(locks.flatMap(({ write, from, pid }) => (write && from === ALONE_FROM ? [pid] : [])));
  const other = locks.find(
    (lock) => lock.inode === `${ino}` && lock.from === SHARED_FROM && servers.has(lock.pid) && isSameFile(lock, dev, ino),
  );
  if (other) throw storageFault('in_use', file, processText(other.pid));
}

interface SystemLock {
  readonly write: boolean;
  readonly pid: string;
  readonly device: string;
  readonly inode: string;
  readonly from: string;
}

function systemLocks(): readonly SystemLock[] {
  let text: string;
  try {
    text = readFileSync('/proc/locks', 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    const [, kind, pid, device, inode, from] = LINE.exec(line) ?? [];
    return pid && device && inode && from ? [{ write: kind === 'WRITE', pid, device, inode, from }] : [];
  });
}

/** Inodes are only unique on a device, and some file systems (btrfs, overlays) tell another device here than to whoever asks for the file. */
function isSameFile({ pid, device }: SystemLock, dev: number, ino: number): boolean {
  const [major, minor] = device.split(':').map((hex) => Number.parseInt(hex, 16));
  if (major === ((dev >> 8) & 0xfff) && minor === ((dev & 0xff) | ((dev >> 12) & 0xfff00))) return true;
  try {
    return readdirSync(`/proc/${pid}/fd`).some((handle) => {
      const open = statSync(`/proc/${pid}/fd/${handle}`, { throwIfNoEntry: false });
      return open?.dev === dev && open.ino === ino;
    });
  } catch {
    return false;
  }
}

function readPid(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8').trim();
  } catch {
    return '?';
  }
}

const processText = (pid: string): string => (isStopped(pid) ? `process ${pid} (stopped)` : `process ${pid}`);

function isStopped(pid: string): boolean {
  try {
    return /^\d+ \(.*\) [Tt] /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
