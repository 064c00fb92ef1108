import { plainSigns } from '../phrase/plain-signs.ts';
import { cellText, MOST_ABOVE, type SheetCell, type SheetRows } from '../sheet/cells-said.ts';

/** A column that this assistant adds to rows it gives back: what was wrong with them. */
const REASON = /^(?:原因|reason)$/iu;

const bare = (title: string): string => plainSigns(title).toLowerCase().replace(/[\s*]/gu, '');

/** The titles of a row without what this assistant has added. */
export const titlesOf = (row: readonly SheetCell[]): readonly string[] => {
  const titles = row.map(cellText);
  while (titles.length > 0 && (titles.at(-1) === '' || REASON.test(titles.at(-1) ?? ''))) titles.pop();
  return titles;
};

/** By what a way of naming columns is known again: the titles as they follow each other, however they are spaced. */
export const signatureOf = (titles: readonly string[]): string => titles.map(bare).join('|');

/** A row with fewer words is no row of titles. */
const FEWEST = 2;

/** The rows that may be the one of titles, from 0. */
export const headsIn = (rows: SheetRows): readonly { readonly at: number; readonly titles: readonly string[] }[] =>
  rows.slice(0, MOST_ABOVE).flatMap((row, at) => {
    const titles = titlesOf(row);
    return titles.filter((title) => title !== '').length >= FEWEST ? [{ at, titles }] : [];
  });

/** Where the titles most likely stand: the first of the rows with the most words. */
export function likeliestHead(rows: SheetRows): number | null {
  const words = (row: readonly SheetCell[]): number =>
    row.filter((cell) => typeof cell === 'string' && cell.trim() !== '').length;
  const [best] = headsIn(rows).toSorted((a, b) => words(rows[b.at] ?? []) - words(rows[a.at] ?? []) || a.at - b.at);
  return best?.at ?? null;
}

/** 报表生成时间：2026-11-20 09:30, in the lines above the titles. */
const MADE =
  /(?:生成|制表|导出|统计|打印)(?:时间|日期)[:：]?\s*(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?(?:\s+(\d{1,2}):(\d{2}))?/u;

/** When the program that wrote a sheet says above its titles that it did; null where it does not. */
export function madeAbove(rows: SheetRows, at: number): { readonly day: string; readonly minutes: number | null } | null {
  for (const cell of rows.slice(0, at).flat()) {
    const said = MADE.exec(plainSigns(cellText(cell)));
    if (!said) continue;
    const [, year, month = '', day = '', hour, minute] = said;
    return {
      day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
      minutes: hour === undefined ? null : Number(hour) * 60 + Number(minute),
    };
  }
  return null;
}

/** How near two names of a column are, from 0 to 1: the share of their pairs of signs that are in both. */
export function likeness(one: string, other: string): number {
  const [a, b] = [bare(one), bare(other)];
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const pairs = (text: string): Set<string> =>
    new Set(text.length === 1 ? [text] : Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
  const [of, to] = [pairs(a), pairs(b)];
  const both = [...of].filter((pair) => to.has(pair)).length;
  const shared = (2 * both) / (of.size + to.size);
  return a.includes(b) || b.includes(a) ? Math.max(shared, 0.5) : shared;
}

/** How near a title is to the nearest of some names. */
export const likelier = (title: string, names: readonly string[]): number =>
  Math.max(0, ...names.map((name) => likeness(title, name)));
