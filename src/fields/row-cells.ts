import type { Fields, RawForm } from './field.ts';
import { storedRows } from './stored.ts';

/** Under this name a value of a form sets one cell of a row of a table; without a cell the row goes. Both are put in by `withCells`. */
export const cellName = (table: string, index: number, cell?: string): string =>
  cell === undefined ? `${table}__${index}` : `${table}__${index}__${cell}`;

const CELL = /^(.+?)__(\d+)(?:__(.+))?$/u;

/** Whether a name is of a row of one of the tables, or of a cell in it that people see. */
export function isCell(fields: Fields, name: string): boolean {
  const [, table = '', , cell] = CELL.exec(name) ?? [];
  const field = Object.hasOwn(fields, table) ? fields[table] : undefined;
  return field?.kind === 'rows' && (cell === undefined || (Object.hasOwn(field.row, cell) && !field.row[cell]?.hidden));
}

/** The form with the cells in their rows, then without the rows that go. */
export function withCells(fields: Fields, raw: RawForm): RawForm {
  const named = Object.entries(raw).filter(([name]) => isCell(fields, name));
  if (named.length === 0) return raw;
  const form = Object.fromEntries(Object.entries(raw).filter(([name]) => !isCell(fields, name)));
  for (const table of new Set(named.map(([name]) => CELL.exec(name)?.[1] ?? ''))) {
    const cells = named.flatMap(([name, value]) => {
      const [, of, index, cell] = CELL.exec(name) ?? [];
      return of === table ? [{ index: Number(index), cell, value }] : [];
    });
    const rows = storedRows(raw[table] ?? '').flatMap((row, index): RawForm[] => {
      const own = cells.filter((one) => one.index === index);
      if (own.some(({ cell }) => cell === undefined)) return [];
      return [{ ...row, ...Object.fromEntries(own.map(({ cell = '', value }) => [cell, value])) }];
    });
    form[table] = rows.length > 0 ? JSON.stringify(rows) : '';
  }
  return form;
}
