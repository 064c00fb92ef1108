import { cellText, type SheetCell, type SheetRows } from '../sheet/cells-said.ts';
import { tellRoster } from './roster-said.ts';

/** 1, 1日, 12/1, 12月1日, 2026-12-01, 1(二): the day of the month at its end. */
const DAY = /^(?:\d{4}[-/年.])?(?:\d{1,2}[-/月.])?(\d{1,2})(?:日|号)?(?:\(?(?:周|星期)?[一二三四五六日天]\)?)?$/u;
/** So many days beside each other make a roster: no other sheet of the office has them. */
const FEWEST = 5;

/** Columns of a sheet that are days of one month, one after the other; null: it has none. Places from 0. */
export function dayColumns(titles: readonly string[]): readonly { readonly at: number; readonly day: number }[] | null {
  let run: { at: number; day: number }[] = [];
  let best = run;
  titles.forEach((title, at) => {
    const day = Number(DAY.exec(title.normalize('NFKC').replace(/\s/gu, ''))?.[1] ?? 0);
    const last = run.at(-1);
    if (day < 1 || day > 31) return;
    if (last === undefined || day !== last.day + 1) run = [];
    run.push({ at, day });
    if (run.length > best.length) best = run;
  });
  return best.length >= FEWEST ? best : null;
}

const MONTH = /(20\d{2})\s*[年./-]\s*(1[0-2]|0?[1-9])(?!\d)/u;

/** The month that stands above the titles, or in them; null: nowhere. */
export function monthAbove(above: SheetRows, titles: readonly string[]): string | null {
  for (const text of [...above.flat().map(cellText), ...titles]) {
    const [, year, month = ''] = MONTH.exec(text.normalize('NFKC')) ?? [];
    if (year !== undefined) return `${year}-${month.padStart(2, '0')}`;
  }
  return null;
}

/** What a row says of its days, as a roster is written. */
export const rosterOf = (columns: readonly { readonly at: number; readonly day: number }[], row: readonly SheetCell[]): string =>
  tellRoster(
    columns.flatMap(({ at, day }) => {
      const said = cellText(row[at]).normalize('NFKC').replace(/\s/gu, '');
      return said === '' ? [] : [[day, said] as const];
    }),
  );
