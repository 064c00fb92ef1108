import { AppError } from '../../kernel/app-error.ts';
import { addDays, type LocalDate } from '../../kernel/time.ts';
import { dayKind, type WorkCalendar } from './work-calendar.ts';

/** Longer than any closure a calendar can hold; reaching it means the calendar has no workday at all. */
const FAR = 20_000;

/** Work is done on this day, at least for half of it. */
export const isWorkday = (calendar: WorkCalendar, date: LocalDate): boolean => dayKind(calendar, date).workMinutes > 0;

/** This day if it is worked, else the next one that is. */
export const workdayOnOrAfter = (calendar: WorkCalendar, date: LocalDate): LocalDate =>
  isWorkday(calendar, date) ? date : nextWorkday(calendar, date);

/** The first workday after this day. */
export const nextWorkday = (calendar: WorkCalendar, date: LocalDate): LocalDate => step(calendar, date, 1);

/** The last workday before this day. */
export const previousWorkday = (calendar: WorkCalendar, date: LocalDate): LocalDate => step(calendar, date, -1);

/**
 * The n-th workday after `date` (before it when n is negative); 0 gives the day itself, or the next workday when it is off.
 * Half holidays and make-up days are workdays. Deadlines such as T−2, T+1 (S57) are counted with it.
 */
export function addWorkdays(calendar: WorkCalendar, date: LocalDate, n: number): LocalDate {
  if (n === 0) return workdayOnOrAfter(calendar, date);
  let day = date;
  for (let i = 0; i < Math.abs(n); i++) day = step(calendar, day, Math.sign(n));
  return day;
}

/** How many workdays lie in `from..to`, both included; 0 when `to` is earlier. */
export function workdaysBetween(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkday(calendar, day)) count++;
  return count;
}

function step(calendar: WorkCalendar, date: LocalDate, by: number): LocalDate {
  let day = date;
  for (let i = 0; i < FAR; i++) {
    day = addDays(day, by);
    if (isWorkday(calendar, day)) return day;
  }
  throw new AppError('bug', 'calendar without workdays', { date });
}
