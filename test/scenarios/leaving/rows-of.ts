import Database from 'better-sqlite3';
import type { TestHouse } from '../../house.ts';

/** What stands in the database, for what nobody is shown. */
export function rowsOf(house: TestHouse, sql: string): readonly unknown[] {
  const db = new Database(house.store.file, { readonly: true });
  try {
    return db.prepare<[], unknown>(sql).all();
  } finally {
    db.close();
  }
}
