import { onceEach } from '../kernel/once-each.ts';
import type { Sql, SqlValue, Statement } from './engine/engine.ts';

/** So many rows go into one statement at most: more would save little, and everybody waits while it runs. */
const MOST = 64;

/** Rows by as many as go into one statement: always a power of two, so that few different statements are kept. */
export function inBulks<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const bulks: (readonly T[])[] = [];
  for (let at = 0; at < rows.length; ) {
    const size = Math.min(MOST, 2 ** Math.floor(Math.log2(rows.length - at)));
    bulks.push(rows.slice(at, at + size));
    at += size;
  }
  return bulks;
}

export const quote = (name: string): string => `"${name}"`;

/** Puts rows of one table in: their values one after the other, each row's in the order of these columns. Gives how many went in; at most as many as `inBulks` gives. */
export type RowsInserter = (
  table: string,
  columns: readonly string[],
  values: readonly SqlValue[],
  ending?: string,
) => Promise<number>;

export function rowsInserter(sql: Sql): RowsInserter {
  const statements = onceEach<Statement<SqlValue[]>>();
  return (table, columns, values, ending = '') =>
    statements(`${table} ${values.length} ${columns.join()} ${ending}`, () => {
      const row = `(${columns.map(() => '?').join(', ')})`;
      const rows = Array.from({ length: values.length / columns.length }, () => row).join(', ');
      return sql.prepare<SqlValue[]>(`INSERT INTO ${quote(table)} (${columns.map(quote).join(', ')}) VALUES ${rows}${ending}`);
    }).run(...values);
}
