import {
  type AttendanceBook,
  type LocalFlow,
  type LocalGroup,
  type LocalPunchTime,
  type LocalShift,
  scheduleKey,
  sideKey,
} from './book.ts';

const DAY = 86_400;
/** China's zone, in which groups of the company stand. */
const OFFSET = 8 * 3600;

/** yyyyMMdd → seconds of its midnight. */
export const midnightOf = (day: number): number => {
  const text = String(day);
  return Date.UTC(Number(text.slice(0, 4)), Number(text.slice(4, 6)) - 1, Number(text.slice(6, 8))) / 1000 - OFFSET;
};
export const dayOf = (seconds: number): number =>
  Number(new Date((seconds + OFFSET) * 1000).toISOString().slice(0, 10).replaceAll('-', ''));
export const nextDay = (day: number): number => dayOf(midnightOf(day) + DAY);

export const groupOf = ({ groups }: AttendanceBook, userId: string): LocalGroup | undefined =>
  [...groups.values()].find((group) => group.members.includes(userId) || group.exempt.includes(userId));

/** The shift of a person on a day, as it is scheduled for them, else as their group has the weekday; undefined: none. */
function shiftOn(book: AttendanceBook, group: LocalGroup, userId: string, day: number): LocalShift | undefined {
  const weekday = (new Date((midnightOf(day) + OFFSET) * 1000).getUTCDay() + 6) % 7;
  return book.shifts.get(book.schedule.get(scheduleKey(userId, day)) ?? group.punch_day_shift_ids[weekday] ?? '0');
}

const minutes = (time: string): number => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1]);

export interface SideSeen {
  readonly flow: LocalFlow | null;
  readonly result: string;
  readonly supplement: string;
}

/** Both sides of one stretch of a shift. */
export interface SidesSeen {
  readonly in: SideSeen;
  readonly out: SideSeen;
}

export interface DaySeen {
  readonly group: LocalGroup;
  readonly shiftId: string;
  /** One for each stretch of the shift; none: no shift. */
  readonly sides: readonly SidesSeen[];
}

/** How one day of a person stands at an instant (seconds); undefined: in no group. One shift is one row, however many punches. */
export function dayResult(book: AttendanceBook, userId: string, day: number, now: number): DaySeen | undefined {
  const group = groupOf(book, userId);
  if (group === undefined || day < group.since) return undefined;
  const shift = shiftOn(book, group, userId, day);
  if (shift === undefined) return { group, shiftId: '0', sides: [] };
  const midnight = midnightOf(day);
  const edges = shift.punch_time_rule.map((rule) => ({
    rule,
    on: midnight + minutes(rule.on_time) * 60,
    off: midnight + minutes(rule.off_time) * 60,
  }));
  const sides = edges.map(({ rule, on, off }, i): SidesSeen => {
    const [before, after] = [edges[i - 1], edges[i + 1]];
    // Between two stretches a punch is of the nearer edge.
    const from = before ? (before.off + on) / 2 : on - rule.on_advance_minutes * 60;
    const until = after ? (off + after.on) / 2 - 1 : off + rule.off_delay_minutes * 60;
    const own = book.flows.filter(({ userId: id, at }) => id === userId && at >= from && at <= until);
    const { onResult, offResult, first, last } = resultsOf(own, { rule, on, off, now });
    const seen = (side: 'in' | 'out', flow: LocalFlow | undefined, result: string): SideSeen => {
      // What was set by hand is of the first punch of a day and of its last.
      const isOuter = side === 'in' ? i === 0 : i === edges.length - 1;
      const set = isOuter ? book.results.get(sideKey(userId, day, side)) : undefined;
      const supplement = set?.supplement ?? (flow?.isField ? 'FieldPunch' : 'None');
      return { flow: flow ?? null, result: set?.result ?? (group.exempt.includes(userId) ? 'NoNeedCheck' : result), supplement };
    };
    return { in: seen('in', first, onResult), out: seen('out', last, offResult) };
  });
  return { group, shiftId: shift.shift_id, sides };
}

interface Stretch {
  readonly rule: LocalPunchTime;
  readonly on: number;
  readonly off: number;
  readonly now: number;
}

function resultsOf(punches: readonly LocalFlow[], { rule, on, off, now }: Stretch) {
  const own = punches.toSorted((a, b) => a.at - b.at);
  const [first, last] = [own[0], own.length > 1 ? own.at(-1) : undefined];
  const late = first === undefined ? 0 : Math.floor((first.at - on) / 60);
  const early = last === undefined ? 0 : Math.floor((off - last.at) / 60);
  const onResult =
    first === undefined || late > rule.late_minutes_as_lack
      ? now > on + rule.late_minutes_as_lack * 60
        ? 'Lack'
        : 'Todo'
      : late > rule.late_minutes_as_serious_late
        ? 'SeriousLate'
        : late > rule.late_minutes_as_late
          ? 'Late'
          : 'Normal';
  const offResult =
    last === undefined || early > rule.early_minutes_as_lack
      ? now > off + rule.off_delay_minutes * 60
        ? 'Lack'
        : 'Todo'
      : early > rule.early_minutes_as_early
        ? 'Early'
        : 'Normal';
  return { first, last, onResult, offResult };
}
