import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asStorageFault, storageFault } from './storage-fault.ts';

/** How every SQLite file begins. */
const MAGIC = 'SQLite format 3\0';

/**
 * Makes sure that a database can be at this place, before SQLite is let near it: the folder is there, all is writable, and what lies there is a
 * database or nothing yet. Gives the file's true path, links resolved, so that log and lock are the same by whatever name it was asked for.
 * @throws Fault `storage` in words with what to do
 */
export function prepareFile(asked: string): string {
  try {
    mkdirSync(dirname(asked), { recursive: true });
    // A pipe or a device would be waited for without end.
    if (existsSync(asked) && !statSync(asked).isFile()) throw storageFault('folder', asked, 'not a file');
    closeSync(openSync(asked, 'a', 0o600));
    const file = realpathSync(asked);
    accessSync(dirname(file), constants.W_OK);
    if (leftover(file)) throw storageFault('restoring', file);
    const { size } = statSync(file);
    if (size === 0 && existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0)
      throw storageFault('log_missing', file, 'a log without its database');
    if (size > 0 && beginning(file) !== MAGIC) throw storageFault('not_a_database', file);
    return file;
  } catch (error) {
    throw asStorageFault(error, asked);
  }
}

/** What an interrupted restore left beside the database, or null. */
export function leftover(file: string): string | null {
  const begins = `${basename(file)}.restoring-`;
  const found = readdirSync(dirname(file)).find((name) => name.startsWith(begins));
  return found ? join(dirname(file), found) : null;
}

/** Only before SQLite has the file open in this process: closing a handle of it drops SQLite's locks (POSIX). */
function beginning(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(MAGIC.length);
    readSync(handle, bytes);
    return bytes.toString('latin1');
  } finally {
    closeSync(handle);
  }
}
