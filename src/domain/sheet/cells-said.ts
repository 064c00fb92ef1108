/** A cell as a file gives it; a day comes as its midnight in UTC. */
export type SheetCell = string | number | boolean | Date | null;
export type SheetRows = readonly (readonly SheetCell[])[];

/** So many rows may stand above the titles. */
export const MOST_ABOVE = 25;

export interface SheetTable {
  readonly head: readonly SheetCell[];
  /** Where the titles stand, from 0. */
  readonly at: number;
  /** What stands below, without blank rows. `number`: as the file counts, from 1. */
  readonly lines: readonly { readonly number: number; readonly row: readonly SheetCell[] }[];
}

/** The table below its row of titles; null where there is none. */
export const tableUnder = (rows: SheetRows, isHead: (row: readonly SheetCell[]) => boolean): SheetTable | null =>
  tableAt(rows, rows.slice(0, MOST_ABOVE).findIndex(isHead));

/** … once it is known where the titles stand, from 0. */
export function tableAt(rows: SheetRows, at: number): SheetTable | null {
  const head = rows[at];
  if (!head) return null;
  const below = rows.slice(at + 1).map((row, index) => ({ number: at + index + 2, row }));
  return { head, at, lines: below.filter(({ row }) => row.some((cell) => cellText(cell) !== '')) };
}

export const columnOf = (row: readonly SheetCell[], title: RegExp): number => row.findIndex((cell) => title.test(cellText(cell)));

export const cellText = (cell: SheetCell | undefined): string =>
  cell === null || cell === undefined || cell instanceof Date ? '' : String(cell).trim();

/** 合计, 小计: what stands there is worked out and no line of its own. */
export const isSum = (cell: SheetCell | undefined): boolean => /^(?:合计|小计|总计|total)/iu.test(cellText(cell));

/** Cents, exact: a number of a cell has at most two decimals of its own, whatever binary made of it. Null where it is none. */
export function cellCents(cell: SheetCell | undefined): bigint | null {
  if (typeof cell === 'number') {
    const rounded = Math.round(cell * 100);
    return Number.isSafeInteger(rounded) && Math.abs(cell * 100 - rounded) < 1e-4 ? BigInt(rounded) : null;
  }
  const said = cellText(cell).replace(/[¥￥,，\s元]/gu, '');
  const found = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/u.exec(said);
  if (!found) return null;
  return BigInt(`${found[1]}1`) * (BigInt(found[2] ?? '0') * 100n + BigInt((found[3] ?? '').padEnd(2, '0')));
}
