import { no, ok, type Result } from '../../kernel/result.ts';
import type { DayMinutes, LocalDate } from '../../kernel/time.ts';
import type { Wishes } from '../workday/wishes.ts';
import { addWorkdays } from '../workday/workdays.ts';
import type { Who } from '../workday/working-time.ts';
import type { Limits } from './schedule.ts';

/** How a person may ask to be reminded; the times are of their own branch's clock. */
export const TIMINGS = { asap: [], daily: [9 * 60], twice: [9 * 60, 14 * 60] } as const satisfies Readonly<
  Record<string, readonly DayMinutes[]>
>;
export type Timing = keyof typeof TIMINGS;
export const TIMING_NAMES = Object.keys(TIMINGS) as readonly Timing[];

/** What may be chosen for the ends of the day; nobody shuts out more than the edges of it. */
export const EARLIEST: readonly DayMinutes[] = [9 * 60, 9 * 60 + 30, 10 * 60];
export const LATEST: readonly DayMinutes[] = [18 * 60, 19 * 60, 20 * 60];

/** A person's wish, as they set it. */
export interface Preference {
  readonly timing: Timing;
  readonly from: DayMinutes | null;
  readonly to: DayMinutes | null;
  readonly pausedUntil: LocalDate | null;
  /** Urgent reminders come as an urgent notice of the platform, too. */
  readonly urgentNotify: boolean;
}

export const NO_WISH: Preference = { timing: 'asap', from: null, to: null, pausedUntil: null, urgentNotify: false };

/** What of it bears on the clock on this day; null: nothing, the person is reminded like everybody else. */
export function wishesOf({ timing, from, to, pausedUntil }: Preference, today: LocalDate): Wishes | null {
  const pause = pausedUntil !== null && pausedUntil > today ? pausedUntil : null;
  const times = TIMINGS[timing];
  return times.length === 0 && from === null && to === null && pause === null ? null : { times, from, to, pausedUntil: pause };
}

/** The last day to which somebody may pause: so many of the branch's workdays are left out and no more. */
export const farthestPause = (clock: Who, today: LocalDate, limits: Limits): LocalDate =>
  addWorkdays(clock.calendar, today, limits.pause.workdays);

/** A pause ends by itself, and soon: what waits meanwhile is told then, and those above hear of it all the same. */
export function checkPause(
  until: LocalDate,
  clock: Who,
  today: LocalDate,
  limits: Limits,
): Result<LocalDate, 'past' | 'too_far'> {
  if (until <= today) return no('past');
  return until > farthestPause(clock, today, limits) ? no('too_far') : ok(until);
}
