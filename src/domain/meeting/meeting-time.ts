import { type DayMinutes, type Instant, instant, type LocalDate, MINUTE, toInstant, type Zone } from '../../kernel/time.ts';

/** When a meeting is, as its form has it: a day, minutes since midnight, length in minutes. */
export interface MeetingWhen {
  readonly day: LocalDate;
  readonly from: DayMinutes;
  readonly minutes: number;
}

export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** The same on the clock of the world. */
export function stretchOf({ day, from, minutes }: MeetingWhen, zone: Zone): Stretch {
  const begins = toInstant(day, from, zone);
  return { from: begins, to: instant(begins + minutes * MINUTE) };
}

export const overlaps = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to;
