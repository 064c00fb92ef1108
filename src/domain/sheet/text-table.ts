import { no, ok, type Result } from '../../kernel/result.ts';
import type { SheetRows } from './cells-said.ts';

const DELIMITERS = [',', '\t', ';'] as const;
/** So many lines are looked at for the sign that parts their cells. */
const LOOKED_AT = 60;

/** The cells of a text, parted as its widest line is. Quotes may stand behind a blank; lines are counted as they stand. */
export function textTable(text: string): SheetRows {
  const head = text.split(/\r\n|\n|\r/u, LOOKED_AT);
  const widest = DELIMITERS.map((sign) => ({ sign, width: Math.max(...head.map((line) => line.split(sign).length)) }));
  const { sign } = widest.reduce((best, one) => (one.width > best.width ? one : best));
  return cellsOf(text, sign);
}

function cellsOf(text: string, delimiter: string): SheetRows {
  const rows: string[][] = [];
  let [row, cell, at]: [string[], string, number] = [[], '', 0];
  const endRow = () => {
    rows.push([...row, cell]);
    [row, cell] = [[], ''];
  };
  while (at < text.length) {
    const sign = text[at] as string;
    if (sign === '"' && cell.trim() === '') {
      const end = endOfQuote(text, at);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      // Blanks between the quote and the next cell are none of the cell.
      while (at < text.length && text[at] === ' ') at++;
    } else if (sign === delimiter) {
      row.push(cell);
      cell = '';
      at++;
    } else if (sign === '\n' || sign === '\r') {
      endRow();
      at += text.startsWith('\r\n', at) ? 2 : 1;
    } else {
      const end = plainEnd(text, at, delimiter);
      cell += text.slice(at, end);
      at = end;
    }
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

function endOfQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return text.length;
}

/** The end of a run without a sign that parts; at least one sign long, so that a quote within a cell is a sign as any other. */
function plainEnd(text: string, from: number, delimiter: string): number {
  let at = from + 1;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r' && text[at] !== '"') at++;
  return at;
}

/** Rows of a page that was saved under the name of a sheet; a page without a table is none. */
export function pageTable(page: string): Result<SheetRows, 'no_table'> {
  const rows = page.split(/<tr[\s>]/iu).slice(1);
  if (rows.length === 0) return no('no_table');
  return ok(
    rows.map((row) =>
      row
        .split(/<t[dh][\s>]/iu)
        .slice(1)
        .map((cell) => plainWords(cell.startsWith('/') ? '' : cell)),
    ),
  );
}

const plainWords = (cell: string): string =>
  (/^[^<]*?>/u.test(cell) && !cell.startsWith('<')
    ? cell.replace(/^(?:\s*[\w:-]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]*))?)*\s*>/u, '')
    : cell
  )
    .replace(/<\/t[dhr]>[\s\S]*$/iu, '')
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
