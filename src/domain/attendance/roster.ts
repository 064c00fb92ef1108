import type { MinuteSpan, WorkSpan } from '../workday/types.ts';
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

/** Leave of a day as it is booked. */
export interface BookedLeave extends MinuteSpan {
  /** False: it costs otherwise than halves of a day do, so it was asked for by the clock. */
  readonly isHalves?: boolean;
}

/**
 * Hours of a night after midnight are booked on the day they are of; the shift goes on beyond it.
 * @param next what is booked of the day after the one on which the shift begins
 */
export const leaveOfNight = <T extends BookedLeave>(
  next: readonly T[],
  off: number,
  usual: readonly MinuteSpan[],
): readonly T[] =>
  off <= 1440
    ? []
    : next
        .filter((one) => one.from < off - 1440 && leaveOnShift([one], usual, [])[0] === one)
        .map((one) => ({ ...one, from: one.from + 1440, to: one.to + 1440 }));

/**
 * Leave is booked by halves of the calendar. On a day of another shift the morning there is the first half of the shift, the afternoon the second; hours in
 * between stand as they are, also where they begin and end as a half of the calendar does.
 * @param usual both halves of the day by the calendar
 * @param halves both halves of the shift
 */
export function leaveOnShift<T extends BookedLeave>(
  leave: readonly T[],
  usual: readonly MinuteSpan[],
  halves: readonly MinuteSpan[],
): readonly T[] {
  const starts = usual.map(({ from }) => from);
  const ends = usual.map(({ to }) => to);
  return leave.flatMap((one) => {
    const [first, last] = [starts.indexOf(one.from), ends.indexOf(one.to)];
    if (one.isHalves === false || first === -1 || last === -1) return [one];
    return halves.slice(first, last + 1).map((half): T => ({ ...one, ...half }));
  });
}

/** Both halves of a shift: around its rest, or around its middle. */
export function halvesOf({ on, off, rest }: Pick<Shift, 'on' | 'off' | 'rest'>): readonly MinuteSpan[] {
  const middle = Math.floor((on + off) / 2);
  return [
    { from: on, to: rest?.from ?? middle },
    { from: rest?.to ?? middle, to: off },
  ];
}

/** Both halves of a named shift, as somebody's calendar has them. */
export function halvesOfShift(named: NamedShift): readonly WorkSpan[] {
  const [first, second] = stretchesOf(named);
  if (!first) return [];
  const [am, pm] = halvesOf({
    on: first.from,
    off: (second ?? first).to,
    rest: second ? { from: first.to, to: second.from } : named.rest,
  });
  return am && pm
    ? [
        { half: 'am', ...am },
        { half: 'pm', ...pm },
      ]
    : [];
}
