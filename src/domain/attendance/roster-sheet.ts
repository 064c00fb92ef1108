import { parts } from '../../kernel/time.ts';
import { monthBeside, monthFrom } from '../measure/months.ts';
import { cellText, type SheetCell, type SheetRows } from '../sheet/cells-said.ts';
import { AS_USUAL, ONLY, tellRoster } from './roster-said.ts';

/** 1, 1日, 12/1, 12月1日, 2026-12-01, 1(二): the day at its end, and the month where it is said. */
const DAY = /^(?:(\d{4})[-/年.])?(?:(\d{1,2})[-/月.])?(\d{1,2})(?:日|号)?(?:\(?(?:周|星期)?[一二三四五六日天]\)?)?$/u;
/** So many days beside each other make a roster: no other sheet of the office has them. */
const FEWEST = 5;
/** No month is shorter. */
const SHORTEST = 28;

/** A column of a roster that is a day; its place from 0. */
export interface DayColumn {
  readonly at: number;
  readonly day: number;
  /** As its title says it; null: it does not. */
  readonly month: number | null;
}

/** Columns of a sheet that are days one after the other, of one month or over its end into the next; null: it has none. */
export function dayColumns(titles: readonly string[]): readonly DayColumn[] | null {
  let run: DayColumn[] = [];
  let best = run;
  titles.forEach((title, at) => {
    const [, , month, said] = DAY.exec(title.normalize('NFKC').replace(/\s/gu, '')) ?? [];
    const day = Number(said ?? 0);
    const last = run.at(-1);
    if (day < 1 || day > 31) return;
    const isNext = last !== undefined && (day === last.day + 1 || (day === 1 && last.day >= SHORTEST && !isOver(run)));
    if (!isNext) run = [];
    run.push({ at, day, month: month === undefined ? null : Number(month) });
    if (run.length > best.length) best = run;
  });
  return best.length >= FEWEST ? best : null;
}

/** It has come into the next month already. */
const isOver = (columns: readonly DayColumn[]): boolean => columns.some(({ day }, place) => place > 0 && day === 1);

const lastOf = (month: string): number => parts(monthFrom(month).to).day;
const numberOf = (month: string): number => Number(month.slice(5));

/** Columns of one month; `isWhole`: every day of it has one. */
export interface MonthColumns {
  readonly month: string;
  readonly columns: readonly DayColumn[];
  readonly isWhole: boolean;
}

/**
 * The month of each column. Over the end of a month the one that stands above may be the first or the second: the length of the first tells, or the titles.
 * @param above the month that is said above the titles or in the row
 * @returns null where it could be either, or the titles say another month
 */
export function monthsOfColumns(columns: readonly DayColumn[], above: string): readonly MonthColumns[] | null {
  const turn = columns.findIndex(({ day }, place) => place > 0 && day === 1);
  const firsts = turn === -1 ? [above] : [above, monthBeside(above, -1)];
  const possible = firsts
    .map((first): readonly MonthColumns[] =>
      turn === -1
        ? [part(above, columns)]
        : [part(first, columns.slice(0, turn)), part(monthBeside(first, 1), columns.slice(turn))],
    )
    .filter(
      (all) =>
        (turn === -1 || columns[turn - 1]?.day === lastOf(all[0]?.month ?? above)) &&
        all.every((one) => one.columns.every(({ month }) => month === null || month === numberOf(one.month))),
    );
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

const part = (month: string, columns: readonly DayColumn[]): MonthColumns => ({
  month,
  columns,
  isWhole: columns[0]?.day === 1 && (columns.at(-1)?.day ?? 0) >= lastOf(month),
});

const MONTH = /(20\d{2})\s*[年./-]\s*(1[0-2]|0?[1-9])(?!\d)/u;

/** The month that stands above the titles, or in them; null: nowhere. */
export function monthAbove(above: SheetRows, titles: readonly string[]): string | null {
  for (const text of [...above.flat().map(cellText), ...titles]) {
    const [, year, month = ''] = MONTH.exec(text.normalize('NFKC')) ?? [];
    if (year !== undefined) return `${year}-${month.padStart(2, '0')}`;
  }
  return null;
}

/**
 * What a row says of its days, as a roster is written. Of a part of a month only the days that have a column are said, empty ones too: the others stay as they were.
 * @returns '' where the row says nothing of them
 */
export function rosterOf({ month, columns, isWhole }: MonthColumns, row: readonly SheetCell[]): string {
  const days = columns
    .map(({ at, day }) => [day, cellText(row[at]).normalize('NFKC').replace(/\s/gu, '')] as const)
    .filter(([day, text]) => text !== '' || day <= lastOf(month));
  const said = days.filter(([, text]) => text !== '');
  if (said.length === 0) return '';
  return isWhole ? tellRoster(said) : `${ONLY} ${tellRoster(days.map(([day, text]) => [day, text === '' ? AS_USUAL : text]))}`;
}
