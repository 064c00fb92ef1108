import type { MinuteSpan } from '../workday/types.ts';
import type { Shift } from './types.ts';

/** A shift of a roster (排班表) as config/attendance.yaml names it: one stretch, or two with punches of their own. */
export interface NamedShift {
  readonly name: string;
  /** How rosters call it, too. */
  readonly also: readonly string[];
  /** Minutes; an end before its beginning lies on the next day. */
  readonly hours: readonly MinuteSpan[];
  /** Unpaid, in a shift of one stretch. */
  readonly rest: MinuteSpan | null;
}

/** The hours of a named shift one after the other: what lies before its forerunner is of the next day. */
export function stretchesOf({ hours }: Pick<NamedShift, 'hours'>): readonly MinuteSpan[] {
  let since = 0;
  return hours.map(({ from, to }) => {
    const begins = from < since ? from + 1440 : from;
    const end = begins >= 1440 ? to + 1440 : to;
    since = end <= begins ? end + 1440 : end;
    return { from: begins, to: since };
  });
}

/** How long after its end punches are still of a shift that ends late. Minutes. */
const AFTER_END = 240;

/** The shift of a day by a roster: its hours, with the thresholds of the branch. Between two stretches nobody is to be there, and each is punched for itself. */
export function rosterShift(base: Shift, named: NamedShift): Shift {
  const [first, second] = stretchesOf(named);
  if (!first) return base;
  const off = (second ?? first).to;
  return {
    ...base,
    on: first.from,
    off,
    rest: second ? { from: first.to, to: second.from } : named.rest,
    split: second !== undefined,
    cut: Math.max(base.cut, off + AFTER_END),
    flex: 0,
    needed: null,
  };
}

/**
 * Leave is booked by the hours of the calendar. On a day of another shift what covers the morning there covers the first half of the shift, what covers the
 * afternoon the second; what covers neither stands as it is.
 * @param usual both halves of the day by the calendar
 * @param halves both halves of the shift
 */
export function leaveOnShift<T extends MinuteSpan>(
  leave: readonly T[],
  usual: readonly MinuteSpan[],
  halves: readonly MinuteSpan[],
): readonly T[] {
  return leave.flatMap((one) => {
    const covered = halves.filter((_, i) => {
      const half = usual[Math.min(i, usual.length - 1)];
      return half !== undefined && leave.some(({ from, to }) => from <= half.from && half.to <= to) && overlaps(one, half);
    });
    return covered.length > 0 ? covered.map((half): T => ({ ...one, ...half })) : [one];
  });
}

const overlaps = (a: MinuteSpan, b: MinuteSpan): boolean => a.from < b.to && b.from < a.to;

/** Both halves of a shift: around its rest, or around its middle. */
export function halvesOf({ on, off, rest }: Pick<Shift, 'on' | 'off' | 'rest'>): readonly MinuteSpan[] {
  const middle = Math.floor((on + off) / 2);
  return [
    { from: on, to: rest?.from ?? middle },
    { from: rest?.to ?? middle, to: off },
  ];
}
