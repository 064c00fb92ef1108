import type { DayMinutes } from '../../kernel/time.ts';
import type { ClockSaid, PartSaid } from './said.ts';

const HALF = 720;

/** The minutes of the day a clock time can mean, the likelier first; none when there is no such time. Hours 1–7 alone mean two. */
export function minutesOf({ hour, minute, exact }: ClockSaid, part: PartSaid | null): readonly DayMinutes[] {
  if (!(hour >= 0 && hour <= 24 && minute >= 0 && minute < 60) || (hour === 24 && minute > 0)) return [];
  const as = (h: number): DayMinutes => h * 60 + minute;
  if (hour === 0 || hour > 12) return [as(hour)];
  switch (part) {
    case 'am':
      return [as(hour)];
    case 'pm':
      return [as(hour === 12 ? 12 : hour + 12)];
    case 'noon':
      return [as(hour <= 3 ? hour + 12 : hour)];
    case 'evening':
      if (hour === 12) return minute === 0 ? [as(24)] : [];
      return hour >= 5 ? [as(hour + 12)] : [as(hour + 12), as(hour)];
    case 'night':
      return [as(hour === 12 ? 0 : hour)];
    default:
      return exact || hour > 7 ? [as(hour)] : [as(hour + 12), as(hour)];
  }
}

/** What the end of a range on the same day can mean: 9点到5点 ends at 17:00, 下午3点到5点 too. */
export function endMinutes(clock: ClockSaid, part: PartSaid | null, start: DayMinutes): DayMinutes | null {
  const own = minutesOf(clock, part);
  const isOpen = (part === null || part === 'all') && !clock.exact && clock.hour >= 1 && clock.hour <= 12;
  const first = clock.hour * 60 + clock.minute;
  const options = isOpen && own.length > 0 ? [first, first + HALF] : [...own].sort((a, b) => a - b);
  return options.find((minutes) => minutes > start && minutes <= 2 * HALF) ?? null;
}
