import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';

/** The first pages of a table and its indexes, or of one index, become nonsense under a running process; returns how to put them back. */
export function spoilPage(file: string, name: string): () => void {
  const db = new Database(file);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const pages = db
    .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE ? IN (name, tbl_name) AND rootpage > 0')
    .pluck()
    .all(name);
  const size = Number(db.pragma('page_size', { simple: true }));
  db.close();
  if (pages.length === 0) throw new Error(`no table or index ${name}`);
  const handle = openSync(file, 'r+');
  const whole = pages.map((page) => {
    const bytes = Buffer.alloc(size);
    readSync(handle, bytes, 0, size, (page - 1) * size);
    writeSync(handle, Buffer.alloc(size, 0xa5), 0, size, (page - 1) * size);
    return { page, bytes };
  });
  closeSync(handle);
  return () => {
    const again = openSync(file, 'r+');
    for (const { page, bytes } of whole) writeSync(again, bytes, 0, size, (page - 1) * size);
    closeSync(again);
  };
}
