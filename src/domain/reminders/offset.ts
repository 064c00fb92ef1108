import { addDays, type DayMinutes, type Instant, instant, type LocalDate, toInstant, toLocal } from '../../kernel/time.ts';
import { subtract } from '../workday/minute-spans.ts';
import type { MinuteSpan } from '../workday/types.ts';
import { workSpans } from '../workday/work-calendar.ts';
import { addWorkdays, previousWorkday } from '../workday/workdays.ts';
import { addWorkingTime, type Who } from '../workday/working-time.ts';

/** A distance in time: working hours, working days, or days of the calendar. */
export interface Offset {
  readonly amount: number;
  readonly unit: 'h' | 'wd' | 'd';
}

/** `4h`, `2wd`, `14d`; null for anything else. */
export function parseOffset(text: string): Offset | null {
  const found = /^(\d{1,3})(h|wd|d)$/.exec(text);
  return found ? { amount: Number(found[1]), unit: found[2] as Offset['unit'] } : null;
}

export const offsetText = ({ amount, unit }: Offset): string => `${amount}${unit}`;

/** The same offset `times` times over. */
export const multiply = (offset: Offset, times: number): Offset => ({ ...offset, amount: offset.amount * times });

/** Days without a single working hour after which a clock is given up. */
const FAR = 4000;

/**
 * The moment this long after `from`, by the clock of the person who is to hear of it: leave, holidays and weekends do not count (O15).
 * Days land at `time`, else at the time of day of `from`. Never before `from`; a later `from` never gives an earlier moment.
 */
export function after(from: Instant, offset: Offset, person: Who, time: DayMinutes | null): Instant {
  if (offset.unit === 'h') return addWorkingTime(from, offset.amount * 60, person);
  if (offset.unit === 'd')
    return atLeast(from, onDay(addDays(toLocal(from, person.zone).date, offset.amount), from, person, time));
  if (offset.amount === 0) return from;
  const start = workMoment(from, person);
  let date = start.date;
  for (let left = offset.amount; left > 0; left--) date = nextWorked(date, person);
  return atLeast(from, toInstant(date, time ?? start.minutes, person.zone));
}

/**
 * The moment this long before `to`, by the branch's calendar alone: a leave does not move a deadline. Never after `to`.
 * Days land at `time`, else at the time of day of `to`; where nobody works at that time, as at the end of a day, at the beginning of the day's work. `0wd` is
 * the day itself, or the last day of work before it.
 */
export function before(to: Instant, offset: Offset, person: Who, time: DayMinutes | null): Instant {
  if (offset.unit === 'h') return backwards(to, offset.amount * 60, person);
  const { date, minutes } = toLocal(to, person.zone);
  const { amount } = offset;
  const workday = () => (amount > 0 ? addWorkdays(person.calendar, date, -amount) : lastWorked(date, person));
  const day = offset.unit === 'd' ? addDays(date, -amount) : workday();
  return atMost(to, toInstant(day, time ?? atWork(minutes, day, person), person.zone));
}

/** This time of day, or the beginning of the day's work where it lies outside of it. */
function atWork(minutes: DayMinutes, date: LocalDate, { calendar }: Who): DayMinutes {
  const spans = workSpans(calendar, date);
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last && (minutes < first.from || minutes > last.to) ? first.from : minutes;
}

/** When the person works on this day. */
export function hoursOf(person: Who, date: LocalDate): readonly MinuteSpan[] {
  const away = person.away.filter((a) => a.date === date).map((a) => ({ from: a.fromMin, to: a.toMin }));
  return subtract(workSpans(person.calendar, date), away);
}

/** The moment itself while the office day lasts, else the beginning of the next day of work. */
function workMoment(from: Instant, person: Who): { readonly date: LocalDate; readonly minutes: DayMinutes } {
  const { date, minutes } = toLocal(from, person.zone);
  const today = hoursOf(person, date);
  const [first, last] = [today[0], today.at(-1)];
  if (first && last && minutes <= last.to) return { date, minutes: Math.max(minutes, first.from) };
  const next = nextWorked(date, person);
  return { date: next, minutes: hoursOf(person, next)[0]?.from ?? 0 };
}

function nextWorked(date: LocalDate, person: Who): LocalDate {
  let day = addDays(date, 1);
  for (let i = 0; i < FAR && hoursOf(person, day).length === 0; i++) day = addDays(day, 1);
  return day;
}

const lastWorked = (date: LocalDate, person: Who): LocalDate =>
  workSpans(person.calendar, date).length > 0 ? date : previousWorkday(person.calendar, date);

function backwards(to: Instant, minutes: number, person: Who): Instant {
  const end = toLocal(to, person.zone);
  let left = minutes;
  let date = end.date;
  if (left === 0) return to;
  for (let i = 0; i < FAR; i++, date = addDays(date, -1)) {
    for (const span of workSpans(person.calendar, date).toReversed()) {
      const until = i === 0 ? Math.min(span.to, end.minutes) : span.to;
      const room = until - span.from;
      if (room <= 0) continue;
      if (left <= room) return toInstant(date, until - left, person.zone);
      left -= room;
    }
  }
  return toInstant(date, 0, person.zone);
}

const onDay = (date: LocalDate, like: Instant, person: Who, time: DayMinutes | null): Instant =>
  toInstant(date, time ?? toLocal(like, person.zone).minutes, person.zone);

const atLeast = (least: Instant, found: Instant): Instant => instant(Math.max(least, found));
const atMost = (most: Instant, found: Instant): Instant => instant(Math.min(most, found));
