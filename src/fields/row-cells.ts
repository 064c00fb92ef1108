import { groupBy } from '../kernel/group-by.ts';
import type { Fields, RawForm } from './field.ts';
import { storedRows } from './stored.ts';

/** Under this name a value of a form sets one cell of a row of a table; without a cell the row goes. Both are put in by `withCells`. */
export const cellName = (table: string, index: number, cell?: string): string =>
  cell === undefined ? `${table}__${index}` : `${table}__${index}__${cell}`;

const CELL = /^(.+?)__(\d+)(?:__(.+))?$/u;

/** The row of one of the tables that a name means, or the cell in it that people see; null where it is neither. */
function cellIn(fields: Fields, name: string): { readonly table: string; readonly index: number; readonly cell?: string } | null {
  const [, table = '', index, cell] = CELL.exec(name) ?? [];
  const field = Object.hasOwn(fields, table) ? fields[table] : undefined;
  if (field?.kind !== 'rows') return null;
  if (cell === undefined) return { table, index: Number(index) };
  return Object.hasOwn(field.row, cell) && !field.row[cell]?.hidden ? { table, index: Number(index), cell } : null;
}

/** Whether a name is of a row of one of the tables, or of a cell in it that people see. */
export const isCell = (fields: Fields, name: string): boolean => cellIn(fields, name) !== null;

/** The form with the cells in their rows, then without the rows that go. */
export function withCells(fields: Fields, raw: RawForm): RawForm {
  const form: Record<string, string> = {};
  const set: (NonNullable<ReturnType<typeof cellIn>> & { readonly value: string })[] = [];
  for (const [name, value] of Object.entries(raw)) {
    const at = cellIn(fields, name);
    if (at) set.push({ ...at, value });
    else form[name] = value;
  }
  for (const [table, cells] of groupBy(set, (one) => one.table)) {
    const rows = storedRows(raw[table] ?? '').flatMap((row, index): RawForm[] => {
      const own = cells.filter((one) => one.index === index);
      if (own.some(({ cell }) => cell === undefined)) return [];
      return [{ ...row, ...Object.fromEntries(own.map(({ cell = '', value }) => [cell, value])) }];
    });
    form[table] = rows.length > 0 ? JSON.stringify(rows) : '';
  }
  return form;
}
