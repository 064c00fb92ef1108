import { addDays, DAY, type Instant, instant, type LocalDate, MINUTE, toInstant, toLocal } from '../../kernel/time.ts';
import type { HalfDay, WorkSpan } from '../workday/types.ts';
import { type WorkCalendar, workSpans } from '../workday/work-calendar.ts';
import type { NoSlot, SlotQuestion, SlotTime } from './slot-question.ts';

/** A time at which at least one calendar of those who are asked is at work from beginning to end. */
export interface PossibleTime extends SlotTime {
  /** Minutes since midnight. */
  readonly start: number;
  /** The first start of an afternoon. */
  readonly afterLunch: boolean;
  /** Lunch lies within. */
  readonly acrossLunch: boolean;
}

/** A stretch of a day in which a meeting may lie. */
interface Stretch extends WorkSpan {
  readonly acrossLunch: boolean;
}

interface PossibleStarts {
  /** By time; no two begin at once. */
  readonly times: readonly PossibleTime[];
  /** Why there are none, or null. */
  readonly none: NoSlot | null;
  readonly cutAt: LocalDate | null;
}

/** Days of a window that are looked at. */
const MOST_DAYS = 366;

/**
 * Where a meeting of `minutes` may lie on a day of this calendar: in either half, so that lunch stays free; where it is longer than
 * both, anywhere from the first minute that is worked to the last.
 */
export function stretchesOn(calendar: WorkCalendar, date: LocalDate, minutes: number): readonly Stretch[] {
  const spans = workSpans(calendar, date);
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return [];
  const fitting = spans.filter((span) => span.to - span.from >= minutes);
  if (fitting.length > 0) return fitting.map((span) => ({ ...span, acrossLunch: false }));
  return last.to - first.from >= minutes ? [{ half: first.half, from: first.from, to: last.to, acrossLunch: true }] : [];
}

/** Every start of the window at which somebody of these calendars works, not before now, on the grid of `step` minutes. */
export function possibleStarts(asked: SlotQuestion, calendars: readonly WorkCalendar[]): PossibleStarts {
  const { from, zone, minutes, now } = asked;
  const lastLooked = addDays(from, MOST_DAYS - 1);
  const to = asked.to < lastLooked ? asked.to : lastLooked;
  const cutAt = to < asked.to ? to : null;
  const today = toLocal(now, zone).date;
  if (to < from || to < today) return { times: [], none: 'past', cutAt };

  const times: PossibleTime[] = [];
  let worked = false;
  let fitted = false;
  for (let date = from > today ? from : today; date <= to; date = addDays(date, 1)) {
    worked ||= calendars.some((calendar) => workSpans(calendar, date).length > 0);
    const ofDay = startsOn(asked, calendars, date);
    if (ofDay.size === 0) continue;
    fitted = true;
    const begin = clockOf(date, asked);
    for (const [start, found] of ofDay) {
      const at = begin(start);
      if (at >= now) times.push({ date, start, from: at, to: instant(at + minutes * MINUTE), ...found });
    }
  }
  const sorted = times.sort((a, b) => a.from - b.from).filter((time, n, all) => time.from !== all[n - 1]?.from);
  return { times: sorted, none: sorted.length > 0 ? null : fitted ? 'past' : worked ? 'too_long' : 'no_workday', cutAt };
}

interface FoundStart {
  readonly half: HalfDay;
  readonly afterLunch: boolean;
  readonly acrossLunch: boolean;
}

/** Starts of a day in minutes since midnight; where calendars differ the first one says which half it is. */
function startsOn(asked: SlotQuestion, calendars: readonly WorkCalendar[], date: LocalDate): Map<number, FoundStart> {
  const found = new Map<number, FoundStart>();
  for (const calendar of calendars)
    for (const { half, from, to, acrossLunch } of stretchesOn(calendar, date, asked.minutes)) {
      const first = Math.ceil(from / asked.step) * asked.step;
      for (let start = first; start + asked.minutes <= to; start += asked.step)
        if (!found.has(start)) found.set(start, { half, acrossLunch, afterLunch: half === 'pm' && start === first });
    }
  return found;
}

/** Wall clock of a day as instants; the zone is asked for each time only on a day on which clocks are changed. */
function clockOf(date: LocalDate, { zone }: SlotQuestion): (minutes: number) => Instant {
  const midnight = toInstant(date, 0, zone);
  const ordinary = toInstant(addDays(date, 1), 0, zone) - midnight === DAY;
  return ordinary ? (minutes) => instant(midnight + minutes * MINUTE) : (minutes) => toInstant(date, minutes, zone);
}
