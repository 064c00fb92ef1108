import { addDays, addMonths, daysBetween, daysInMonth, type LocalDate, localDate, parts, weekday } from '../../kernel/time.ts';
import { holidayDays } from './holiday-days.ts';
import type { DaySaid, MonthPiece, YearSaid } from './said.ts';
import { type Guess, invalid, type Stop, unclear, type WhenContext, wholeDays } from './when-reading.ts';

/** Days on the calendar, and what was assumed to find them. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly guesses: readonly Guess[];
}

export const days = (from: LocalDate, to: LocalDate, ...guesses: Guess[]): Days => ({ from, to, guesses });
const oneDay = (date: LocalDate, ...guesses: Guess[]): Days => days(date, date, ...guesses);

/** A day this recently past is more likely meant than the same day of next year; the person is asked. */
const RECENT = 60;

/** Finds the days that were meant. `end` is the end of a range that starts with them, if there is one. */
export function findDays(said: DaySaid, context: WhenContext, end: DaySaid | null = null): Days | Stop {
  const { today, direction } = context;
  switch (said.day) {
    case 'offset':
      return days(addDays(today, said.from), addDays(today, said.to));
    case 'weekday':
      return said.week === null ? bareWeekday(said.weekday, context) : oneDay(dayOfWeek(today, said.week, said.weekday));
    case 'weekend':
      return cut(
        dayOfWeek(today, said.week ?? 0, 6),
        dayOfWeek(today, said.week ?? 0, 7),
        context,
        said.week === null || said.week === 0,
      );
    case 'week':
      return cut(dayOfWeek(today, said.week, 1), dayOfWeek(today, said.week, 7), context, said.week === 0);
    case 'workday':
      return oneDay((context.workday ?? weekdayAfter)(today, said.count));
    case 'date':
      return said.year ? fixed(yearIn(said.year, today), said.month, said.date) : yearless(said.month, said.date, context, end);
    case 'date_only':
      return bareDate(said.date, context, end);
    case 'in_month': {
      const month = parts(addMonths(firstOf(today), said.months));
      return fixed(month.year, month.month, said.date);
    }
    case 'month': {
      const piece = monthPiece(yearFor(said.year, said.month, context), said.month, said.piece);
      return piece && said.piece === 'whole'
        ? cut(piece.from, piece.to, context, said.month === parts(today).month)
        : (piece ?? invalid('no_such_day'));
    }
    case 'month_away': {
      const { year, month } = parts(addMonths(firstOf(today), said.months));
      const piece = monthPiece(year, month, said.piece);
      return piece && said.piece === 'whole'
        ? cut(piece.from, piece.to, context, said.months === 0)
        : (piece ?? invalid('no_such_day'));
    }
    case 'bare_month':
      return bareMonth(said.piece, today, direction);
    case 'months_later':
      return Math.abs(said.months) > 120 ? invalid('too_long') : oneDay(addMonths(today, said.months));
    case 'holiday':
      return holidayDays(said, context);
    default:
      return said satisfies never;
  }
}

function weekdayAfter(after: LocalDate, count: number): LocalDate {
  let day = after;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (weekday(day) <= 5) left--;
  }
  return day;
}

/** The end of a range, told by its start: 下周一到周五, 28号到2号, 12月30号到1月2号. */
export function findEnd(said: DaySaid, start: LocalDate, context: WhenContext): Days | Stop {
  const { year, month, day } = parts(start);
  if (said.day === 'weekday' && said.week === null) return oneDay(addDays(start, (said.weekday - weekday(start) + 7) % 7));
  if (said.day === 'date_only') {
    const turns = said.date < day && day >= 20 && said.date <= 15; // else the end was written before the start
    const inMonth = parts(addMonths(firstOf(start), turns ? 1 : 0));
    return withGuess(fixed(inMonth.year, inMonth.month, said.date), turns, 'next_month');
  }
  if (said.day === 'date' && said.year === null) {
    const turns = said.month < month && month >= 10 && said.month <= 3;
    return withGuess(fixed(turns ? year + 1 : year, said.month, said.date), turns, 'next_year');
  }
  if (said.day === 'bare_month') {
    const piece = monthPiece(year, month, said.piece);
    return piece && piece.to >= start ? piece : (monthPiece(...nextMonth(start), said.piece) ?? invalid('no_such_day'));
  }
  return findDays(said, context);
}

const withGuess = (found: Days | Stop, guessed: boolean, guess: Guess): Days | Stop =>
  guessed && 'guesses' in found ? { ...found, guesses: [guess, ...found.guesses] } : found;

const firstOf = (date: LocalDate): LocalDate => addDays(date, 1 - parts(date).day);
const nextMonth = (date: LocalDate): [number, number] => {
  const { year, month } = parts(addMonths(firstOf(date), 1));
  return [year, month];
};
const dayOfWeek = (today: LocalDate, week: number, day: number): LocalDate => addDays(today, week * 7 + day - weekday(today));
export const yearIn = (said: YearSaid, today: LocalDate): number => ('year' in said ? said.year : parts(today).year + said.years);

function fixed(year: number, month: number, date: number): Days | Stop {
  const day = localDate(year, month, date);
  return day ? oneDay(day) : invalid('no_such_day');
}

/** This week or month holds days on both sides of today; only those the direction looks at are meant. */
function cut(from: LocalDate, to: LocalDate, { today, direction }: WhenContext, isPresent: boolean): Days {
  if (isPresent && direction === 'future' && from < today && today <= to) return days(today, to, 'from_today');
  if (isPresent && direction === 'past' && from <= today && today < to) return days(from, today, 'until_today');
  return days(from, to);
}

function bareWeekday(day: number, { today, direction }: WhenContext): Days {
  const date = dayOfWeek(today, 0, day);
  if (direction === 'future' && date < today) return oneDay(addDays(date, 7), 'next_week');
  if (direction === 'past' && date > today) return oneDay(addDays(date, -7), 'last_week');
  return oneDay(date);
}

/** True when a range that starts on `start` has not ended before today. */
function isRunning(start: LocalDate, end: DaySaid | null, context: WhenContext): boolean {
  const found = end && findEnd(end, start, context);
  return found !== null && 'to' in found && found.to >= context.today;
}

/** 5号: of this month, or of the nearest month on the right side of today. */
function bareDate(date: number, context: WhenContext, end: DaySaid | null): Days | Stop {
  const { today, direction } = context;
  const inMonth = (months: number): LocalDate | null => {
    const { year, month } = parts(addMonths(firstOf(today), months));
    return localDate(year, month, date);
  };
  const now = inMonth(0);
  if (direction === 'future' && (now === null || now < today)) {
    if (now && isRunning(now, end, context)) return oneDay(now, 'started_already');
    const next = inMonth(1) ?? inMonth(2);
    return next ? oneDay(next, 'next_month') : invalid('no_such_day');
  }
  if (direction === 'past' && (now === null || now > today)) {
    const last = inMonth(-1) ?? inMonth(-2);
    return last ? oneDay(last, 'last_month') : invalid('no_such_day');
  }
  return now ? oneDay(now) : invalid('no_such_day');
}

/** 12月1号 without a year. */
function yearless(month: number, date: number, context: WhenContext, end: DaySaid | null): Days | Stop {
  const { today, direction } = context;
  const { year } = parts(today);
  const inYear = (years: number): LocalDate | null => localDate(year + years, month, date);
  const now = inYear(0);
  if (now === null && (month !== 2 || date !== 29)) return invalid('no_such_day');
  if (direction === 'nearest') {
    const near = [0, 1, -1]
      .flatMap((years) => inYear(years) ?? [])
      .sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
    const nearest = near[0];
    if (!nearest) return invalid('no_such_day');
    return nearest === now ? oneDay(nearest) : oneDay(nearest, nearest > today ? 'next_year' : 'last_year');
  }
  if (direction === 'future' && (now === null || now < today)) {
    if (now && isRunning(now, end, context)) return oneDay(now, 'started_already');
    const next = inYear(1);
    if (!next) return invalid('no_such_day');
    return now && daysBetween(now, today) <= RECENT
      ? unclear('past_or_next_year', [wholeDays(now, now), wholeDays(next, next)])
      : oneDay(next, 'next_year');
  }
  if (direction === 'past' && (now === null || now > today)) {
    const last = inYear(-1);
    return last ? oneDay(last, 'last_year') : invalid('no_such_day');
  }
  return now ? oneDay(now) : invalid('no_such_day');
}

/** The year of 3月底 or 12月 without one. */
function yearFor(said: YearSaid | null, month: number, { today, direction }: WhenContext): number {
  if (said) return yearIn(said, today);
  const now = parts(today);
  if (direction === 'future' && month < now.month) return now.year + 1;
  return direction === 'past' && month > now.month ? now.year - 1 : now.year;
}

function bareMonth(piece: 'start' | 'middle' | 'end', today: LocalDate, direction: WhenContext['direction']): Days | Stop {
  const { year, month } = parts(today);
  const now = monthPiece(year, month, piece);
  if (!now) return invalid('no_such_day');
  if (direction === 'future' && now.to < today)
    return withGuess(monthPiece(...nextMonth(today), piece) ?? now, true, 'next_month');
  if (direction === 'past' && now.from > today) {
    const last = parts(addMonths(firstOf(today), -1));
    return withGuess(monthPiece(last.year, last.month, piece) ?? now, true, 'last_month');
  }
  return now;
}

function monthPiece(year: number, month: number, piece: MonthPiece): Days | null {
  const first = localDate(year, month, 1);
  if (!first) return null;
  const last = addDays(first, daysInMonth(year, month) - 1);
  switch (piece) {
    case 'whole':
      return days(first, last);
    case 'start':
      return oneDay(first, 'month_start');
    case 'middle':
      return oneDay(addDays(first, 14), 'month_middle');
    case 'end':
      return oneDay(last, 'month_end');
    case 'first_third':
      return days(first, addDays(first, 9));
    case 'second_third':
      return days(addDays(first, 10), addDays(first, 19));
    case 'last_third':
      return days(addDays(first, 20), last);
    default:
      return piece satisfies never;
  }
}
