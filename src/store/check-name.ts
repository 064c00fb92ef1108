import { existsSync, statSync } from 'node:fs';
import type { Db } from './open.ts';
import { storageFault } from './storage-fault.ts';

/**
 * What was written last lies in a log beside the name it was served under. Opened by a hard link or a mount of the file alone, a database that
 * crashed would be without it, and what people were told is saved would be gone.
 * @throws Fault `storage` when this file has another name with a log that was not taken over
 */
export function refuseOtherName(db: Db, file: string): void {
  const before = noted(db);
  if (before === null || before === file || !existsSync(before) || !isSame(before, file)) return;
  const log = `${before}-wal`;
  if (!existsSync(log) || statSync(log).size === 0) return;
  if (existsSync(`${file}-wal`) && isSame(log, `${file}-wal`)) return;
  throw storageFault('log_missing', file, `the log is beside its other name: ${before}`);
}

/** Notes the name, and moves the note from the log into the file itself. */
export function noteName(db: Db, file: string): void {
  if (noted(db) === file) return;
  db.transaction(() => {
    db.exec('DELETE FROM "ServedAs"');
    db.prepare('INSERT INTO "ServedAs" (file) VALUES (?)').run(file);
  })();
  db.pragma('wal_checkpoint(TRUNCATE)');
}

function noted(db: Db): string | null {
  const isKnown = db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'ServedAs'`).get() !== undefined;
  return isKnown ? (db.prepare<[], string>('SELECT file FROM "ServedAs"').pluck().get() ?? null) : null;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [statSync(one), statSync(other)];
  return a.dev === b.dev && a.ino === b.ino;
}
