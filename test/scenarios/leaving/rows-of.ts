import Database from 'better-sqlite3';
import type { TestOffice } from '../../office.ts';

/** What stands in the database, for what nobody is shown. */
export function rowsOf(office: TestOffice, sql: string): readonly unknown[] {
  const db = new Database(office.store.file, { readonly: true });
  try {
    return db.prepare<[], unknown>(sql).all();
  } finally {
    db.close();
  }
}
