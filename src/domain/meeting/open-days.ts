import { addDays, type DayMinutes, daysInMonth, eachDay, type LocalDate, parts } from '../../kernel/time.ts';
import { dayKind, halvesOf, type WorkCalendar } from '../workday/work-calendar.ts';
import type { MonthDay } from './series-rule.ts';

/** A calendar as a meeting sees it that begins at `at`, or at a time that is not known. */
export interface OpenDays {
  readonly calendar: WorkCalendar;
  readonly at: DayMinutes | null;
}

/** Longer than any closure: reaching it means that nobody ever works at that time. */
const FAR = 800;

/**
 * The day is worked, make-up days too; where only one half is, the meeting must not begin in the other. A meeting in the evening is
 * in neither half and needs a day that is worked at all.
 */
export function isOpen({ calendar, at }: OpenDays, date: LocalDate): boolean {
  const { spans } = dayKind(calendar, date);
  if (spans.length === 0 || at === null) return spans.length > 0;
  const half = halvesOf(calendar.hours).find(({ from, to }) => from <= at && at < to)?.half;
  return half === undefined || spans.some((span) => span.half === half);
}

/** The next open day before (−1) or after (1) a date; null where there is none for two years. */
export function nearestOpen(days: OpenDays, date: LocalDate, by: -1 | 1): LocalDate | null {
  for (let n = 1; n <= FAR; n++) {
    const day = addDays(date, n * by);
    if (isOpen(days, day)) return day;
  }
  return null;
}

/** The n-th or last open day of the month of a date; the last where there are fewer, null where there is none. */
export function openDayOfMonth(
  days: OpenDays,
  date: LocalDate,
  nth: Extract<MonthDay, { by: 'workday' }>['nth'],
): LocalDate | null {
  const { year, month, day } = parts(date);
  const first = addDays(date, 1 - day);
  const open = eachDay(first, addDays(first, daysInMonth(year, month) - 1)).filter((one) => isOpen(days, one));
  return (nth === 'last' ? undefined : open[nth - 1]) ?? open.at(-1) ?? null;
}
