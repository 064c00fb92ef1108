import type { SheetCell } from './cells-said.ts';

/** A number so long was not kept whole by whoever saved the sheet. */
const LONGEST_NUMBER = 1e15;
const NOTHING = /^(?:[-—–_/]+|无|null)$/iu;

/**
 * What a cell of a foreign file says: half width, without blanks around it, marks that keep it as text, or `="…"`; empty where it stands for nothing
 * (`--`, `/`, 无). A day comes as `yyyy-MM-dd`, with `HH:mm:ss` behind it where it has a time.
 */
export function saidIn(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date)
    return new Date(Math.round(cell.getTime() / 1000) * 1000)
      .toISOString()
      .slice(0, 19)
      .replace('T', ' ')
      .replace(' 00:00:00', '');
  if (typeof cell === 'number') return Math.abs(cell) >= LONGEST_NUMBER ? cell.toExponential() : String(cell);
  const said = plainCell(String(cell));
  return NOTHING.test(said) ? '' : said;
}

/** The same without taking anything for nothing: a lone `-` or `/` may be a word of its column. */
export function plainCell(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const kept = /^="(.*)"$/u.exec(plain)?.[1] ?? plain.replace(/^[`']/u, '');
  return kept.trim();
}

/** 6.2E+18: the sheet lost the last digits of a long number when it was saved. */
export const isScientific = (said: string): boolean => /^\d(?:\.\d+)?e\+?\d{2}$/iu.test(said);
