import { AppError } from '../../kernel/app-error.ts';
import { addDays, type Instant, type LocalDate, toInstant, toLocal, type Zone } from '../../kernel/time.ts';
import { shared } from './minute-spans.ts';
import type { MinuteSpan } from './types.ts';
import { type WorkCalendar, workSpans } from './work-calendar.ts';

/** The stretches of a day on which a clock runs. */
export type SpansOn = (date: LocalDate) => readonly MinuteSpan[];

const FAR = 20_000;

/**
 * The instant at which `minutes` of branch work time have passed since `from`: an SLA deadline. A deadline that fills a stretch
 * falls at its end (18:00), not on the next morning; 0 minutes gives `from` itself. Seconds are dropped.
 */
export const addWorkMinutes = (calendar: WorkCalendar, from: Instant, minutes: number, zone: Zone): Instant =>
  addMinutesOver((date) => workSpans(calendar, date), from, minutes, zone);

/** Whole minutes of branch work time from `from` to `to`; 0 when `to` is earlier. */
export const workMinutesBetween = (calendar: WorkCalendar, from: Instant, to: Instant, zone: Zone): number =>
  minutesBetweenOver((date) => workSpans(calendar, date), from, to, zone);

/** As `addWorkMinutes` over any stretches. Negative minutes, or a clock that never runs, are bugs. */
export function addMinutesOver(spansOn: SpansOn, from: Instant, minutes: number, zone: Zone): Instant {
  if (minutes < 0) throw new AppError('bug', 'a work clock runs forward only', { minutes });
  if (minutes === 0) return from;
  const start = toLocal(from, zone);
  let left = minutes;
  let date = start.date;
  for (let i = 0; i < FAR; i++, date = addDays(date, 1)) {
    for (const span of spansOn(date)) {
      const begin = i === 0 ? Math.max(span.from, start.minutes) : span.from;
      const room = span.to - begin;
      if (room <= 0) continue;
      if (left <= room) return toInstant(date, begin + left, zone);
      left -= room;
    }
  }
  throw new AppError('bug', 'a work clock that never runs', { minutes });
}

/** As `workMinutesBetween` over any stretches. */
export function minutesBetweenOver(spansOn: SpansOn, from: Instant, to: Instant, zone: Zone): number {
  if (to <= from) return 0;
  const start = toLocal(from, zone);
  const end = toLocal(to, zone);
  let sum = 0;
  for (let date = start.date; date <= end.date; date = addDays(date, 1)) {
    const window = { from: date === start.date ? start.minutes : 0, to: date === end.date ? end.minutes : 1440 };
    for (const span of spansOn(date)) sum += shared(span, window);
  }
  return sum;
}
