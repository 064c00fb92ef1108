import { type SpokenCell, type SpokenSheet, writable } from './sheet-file.ts';

/** So that Excel reads the Chinese as such. */
const BOM = '\uFEFF';
/** A cell that begins so is taken for a formula when the file is opened. */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]|^\s|\s$/;

/** The sheet as the bytes of a .csv file, UTF-8: for programs that read no .xlsx. No text in it is ever a formula. */
export function drawCsvFile({ columns, rows }: SpokenSheet): Uint8Array {
  const lines = [columns.map(({ title }) => title), ...rows].map((cells) => cells.map(textOf).join(','));
  return new TextEncoder().encode(`${BOM}${lines.join('\r\n')}\r\n`);
}

function textOf(cell: SpokenCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') {
    const text = writable(cell);
    return quoted(FORMULA.test(text) ? `'${text}` : text);
  }
  return 'amount' in cell ? (Number(cell.amount) / 100).toFixed(2) : cell.day;
}

const quoted = (text: string): string => (QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
