import { type AttendanceBook, type LocalFlow, type LocalGroup, type LocalShift, sideKey } from './book.ts';

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

/** The shift of a person on a day; undefined: none. */
function shiftOn(book: AttendanceBook, group: LocalGroup, day: number): LocalShift | undefined {
  const weekday = (new Date((midnightOf(day) + OFFSET) * 1000).getUTCDay() + 6) % 7;
  return book.shifts.get(group.punch_day_shift_ids[weekday] ?? '0');
}

const minutes = (time: string): number => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1]);

export interface SideSeen {
  readonly flow: LocalFlow | null;
  readonly result: string;
  readonly supplement: string;
}

export interface DaySeen {
  readonly group: LocalGroup;
  readonly shiftId: string;
  readonly sides: { readonly in: SideSeen; readonly out: SideSeen } | null;
}

/** How one day of a person stands at an instant (seconds); undefined: in no group. One shift is one row, however many punches. */
export function dayResult(book: AttendanceBook, userId: string, day: number, now: number): DaySeen | undefined {
  const group = groupOf(book, userId);
  if (group === undefined || day < group.since) return undefined;
  const shift = shiftOn(book, group, day);
  const rule = shift?.punch_time_rule[0];
  if (shift === undefined || rule === undefined) return { group, shiftId: '0', sides: null };
  const midnight = midnightOf(day);
  const [on, off] = [midnight + minutes(rule.on_time) * 60, midnight + minutes(rule.off_time) * 60];
  const own = book.flows
    .filter(
      ({ userId: id, at }) => id === userId && at >= on - rule.on_advance_minutes * 60 && at <= off + rule.off_delay_minutes * 60,
    )
    .toSorted((a, b) => a.at - b.at);
  const [first, last] = [own[0], own.length > 1 ? own.at(-1) : undefined];
  const seen = (side: 'in' | 'out', flow: LocalFlow | undefined, result: string): SideSeen => {
    const set = book.results.get(sideKey(userId, day, side));
    const supplement = set?.supplement ?? (flow?.isField ? 'FieldPunch' : 'None');
    return { flow: flow ?? null, result: set?.result ?? (group.exempt.includes(userId) ? 'NoNeedCheck' : result), supplement };
  };
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
  return { group, shiftId: shift.shift_id, sides: { in: seen('in', first, onResult), out: seen('out', last, offResult) } };
}
