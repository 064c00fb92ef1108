import type { Cell, Row, Sheet } from 'write-excel-file/node';
import type { Cents } from '../kernel/money.ts';
import type { LocalDate } from '../kernel/time.ts';

/** A cell in words already. */
export type SpokenCell = string | number | { readonly day: LocalDate } | { readonly amount: Cents } | null;

export interface SpokenSheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly SpokenCell[])[];
}

/** The `@` format: a number of staff keeps its noughts, and what begins like a formula is text now and when the cell is edited. */
const TEXT = '@';
const DAY = 'yyyy-mm-dd';
const NUMBER = '0.####';
/** Yuan with two decimals. */
const AMOUNT = '0.00';
/** Not allowed in XML 1.0, so that a name with one would make the whole file unreadable. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu;
/** More is refused by Excel. */
const MOST_LETTERS = 32_000;

/** The sheets as the bytes of an .xlsx file. No cell is ever a formula. */
export async function drawSheetFile(sheets: readonly SpokenSheet[]): Promise<Uint8Array> {
  // Loaded when the first file is asked for.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile(sheets.map(sheetOf)).toBuffer();
}

const sheetOf = ({ name, columns, rows }: SpokenSheet): Sheet<never> => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: columns.map(({ width }) => ({ width })),
  data: [
    columns.map(
      ({ title }): Cell => ({
        value: writable(title),
        type: String,
        format: TEXT,
        fontWeight: 'bold',
        backgroundColor: '#E8EEF7',
      }),
    ),
    ...rows.map((row): Row => row.map(cellOf)),
  ],
});

function cellOf(cell: SpokenCell): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { value: writable(cell), type: String, format: TEXT };
  if (typeof cell === 'number') return { value: cell, type: Number, format: NUMBER };
  if ('amount' in cell) return { value: Number(cell.amount) / 100, type: Number, format: AMOUNT };
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: DAY };
}

/** Without what no file may hold. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '').slice(0, MOST_LETTERS);
