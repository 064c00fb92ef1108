import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type AuditHead, type AuditVerdict, headText } from '../domain/history/head.ts';
import { verifyAudit } from './audit.ts';
import { digest, readNote } from './backup.ts';
import { checkPages } from './check-pages.ts';
import { sqliteSql } from './engine/sqlite.ts';
import { lockFile } from './lock.ts';
import { readPast } from './migrate.ts';
import { openReader } from './open.ts';
import { leftover } from './prepare-file.ts';
import { runAside } from './run-aside.ts';
import { asStorageFault, storageFault } from './storage-fault.ts';

/** A backup that can be restored, and what is in it. */
export interface Checked {
  readonly bytes: number;
  readonly requests: number;
  readonly audit: { readonly rows: number; readonly head: AuditHead };
  /** Migrations that the next start will apply. */
  readonly pending: readonly string[];
}

/**
 * Looks at a backup without changing it: every page, its checksum where one was noted, the schema (not newer than this program), the audit log.
 * @throws Fault `storage` in words
 */
export async function checkBackup(path: string, projectRoot: string): Promise<Checked> {
  try {
    if (!statSync(path).isFile()) throw storageFault('folder', path, 'not a file');
    const note = readNote(path);
    if (note && note.sha256 !== (await digest(path))) throw storageFault('damaged', path, 'its checksum has changed');
    const db = openReader(path);
    try {
      if (db.prepare('SELECT 1 FROM sqlite_master').get() === undefined) throw storageFault('not_a_database', path, 'empty');
      const { known, done } = readPast(db, path, projectRoot);
      checkPages(db, path);
      const verdict = await verifyAudit(sqliteSql(db));
      if (!verdict.ok) throw storageFault('damaged', path, auditFault(verdict));
      if (note?.audit && note.audit !== headText(verdict.head)) throw storageFault('damaged', path, 'another audit log');
      const doneNames = new Set(done.map((row) => row.migration_name));
      return {
        bytes: statSync(path).size,
        requests: db.prepare<[], number>('SELECT count(*) FROM "Request"').pluck().get() ?? 0,
        audit: { rows: verdict.rows, head: verdict.head },
        pending: known.flatMap(({ name }) => (doneNames.has(name) ? [] : [name])),
      };
    } finally {
      db.close();
    }
  } catch (error) {
    throw asStorageFault(error, path);
  }
}

const auditFault = ({ firstBadSeq, why }: Extract<AuditVerdict, { ok: false }>): string =>
  `audit log, row ${firstBadSeq}: ${why}`;

export interface RestoreOrder {
  readonly from: string;
  readonly file: string;
  readonly projectRoot: string;
  /** Names what is kept: `<file>.replaced-<stamp>`. */
  readonly stamp: string;
}

export interface Restored extends Checked {
  /** Where the database lies that was there before; null when there was none. */
  readonly kept: string | null;
}

/**
 * Puts a backup in the place of the database; what was there is renamed, log and all. Refused while the app runs. Ended at any moment, either nothing
 * has happened or the app refuses to start until this is run again. The next start brings the schema up to date.
 * @throws Fault `storage` in words
 */
export async function restore({ from, file: asked, projectRoot, stamp }: RestoreOrder): Promise<Restored> {
  const checked = await checkBackup(from, projectRoot);
  try {
    mkdirSync(dirname(asked), { recursive: true });
    closeSync(openSync(asked, 'a', 0o600));
    const file = realpathSync(asked);
    if (file === realpathSync(from)) throw storageFault('folder', from, 'this is the database itself');
    const unlock = lockFile(file);
    try {
      const copied = `${file}.restore-unfinished`;
      rmSync(copied, { force: true });
      closeSync(openSync(copied, 'wx', 0o600));
      try {
        await runAside(from, 'VACUUM INTO ?', [copied]).rows;
        flushNow(copied);
      } catch (error) {
        rmSync(copied, { force: true });
        throw error;
      }
      // From here on the app does not start before the last step is done; a second run takes up the first one's stamp and goes on.
      const ready = leftover(file) ?? `${file}.restoring-${stamp}`;
      renameSync(copied, ready);
      const kept = ready.replace('.restoring-', '.replaced-');
      for (const end of ['', '-wal', '-shm']) moveAside(`${file}${end}`, `${kept}${end}`);
      renameSync(ready, file);
      flushNow(dirname(file));
      return { ...checked, kept: existsSync(kept) ? kept : null };
    } finally {
      unlock();
    }
  } catch (error) {
    throw asStorageFault(error, asked);
  }
}

/** An empty file is nobody's: it was made for the lock. Never over what an earlier run put aside. */
function moveAside(from: string, to: string): void {
  if (!existsSync(from)) return;
  if (statSync(from).size === 0) rmSync(from);
  else renameSync(from, existsSync(to) ? `${to}.${Date.now()}` : to);
}

function flushNow(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
