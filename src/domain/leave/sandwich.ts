import { addDays, type LocalDate } from '../../kernel/time.ts';
import { dayKind, type WorkCalendar } from '../workday/work-calendar.ts';
import type { DayLine } from './day-line.ts';
import type { LeaveType, TakenDay } from './types.ts';

/** A bridge between two requests never spans more days off than this. */
const LONGEST_GAP = 15;

/**
 * The sandwich rule (夹心假): days off with leave of this type on both sides count as leave, inside one request and, when `taken` is
 * given, between this request and another. Statutory holidays never count: they are paid by law (《劳动法》第五十一条).
 */
export function sandwiched(
  days: readonly DayLine[],
  type: LeaveType,
  calendar: WorkCalendar,
  taken: readonly TakenDay[],
): readonly DayLine[] {
  const others = taken.filter((day) => day.state !== 'freed' && day.minutes > 0 && day.leaveType === type.id);
  const before = bridge(days[0], -1, type, calendar, others);
  const after = bridge(days.at(-1), 1, type, calendar, others);
  const all = [...before.lines, ...days, ...after.lines];
  const first = before.joined ? -1 : all.findIndex(charged);
  const last = after.joined ? all.length : all.findLastIndex(charged);
  return all.map((day, i) => (i > first && i < last && isOff(day) && !day.statutory ? filling(day, type) : day));
}

const charged = (day: DayLine): boolean => day.minutes > 0;
const isOff = (day: DayLine): boolean =>
  day.minutes === 0 && day.kind !== 'workday' && day.kind !== 'makeup' && day.kind !== 'half_holiday';
const filling = (day: DayLine, type: LeaveType): DayLine => ({ ...day, minutes: type.dayMinutes, reason: 'sandwich' });

/** Days off between the edge of this leave and another leave of the person, if nothing is worked between them. */
function bridge(
  edge: DayLine | undefined,
  by: 1 | -1,
  type: LeaveType,
  calendar: WorkCalendar,
  others: readonly TakenDay[],
): { lines: readonly DayLine[]; joined: boolean } {
  const none = { lines: [], joined: false };
  const { hours } = calendar;
  if (!edge || (by === 1 ? edge.toMin < hours.pm.to : edge.fromMin > hours.am.from)) return none;
  const lines: DayLine[] = [];
  for (let date = addDays(edge.date, by), i = 0; i <= LONGEST_GAP; date = addDays(date, by), i++) {
    const info = dayKind(calendar, date);
    if (info.workMinutes > 0) {
      const meets = others.some((d) => d.date === date && (by === 1 ? d.fromMin <= hours.am.from : d.toMin >= hours.pm.to));
      return meets ? { lines, joined: true } : none;
    }
    if (others.some((d) => d.date === date)) return none; // the other request already bears the days between
    const line = offLine(date, edge, type, calendar);
    if (by === 1) lines.push(line);
    else lines.unshift(line);
  }
  return none;
}

function offLine(date: LocalDate, edge: DayLine, type: LeaveType, calendar: WorkCalendar): DayLine {
  const info = dayKind(calendar, date);
  return {
    date,
    kind: info.kind,
    statutory: info.statutory,
    ...(info.name ? { name: info.name } : {}),
    part: 'all',
    fromMin: calendar.hours.am.from,
    toMin: calendar.hours.pm.to,
    workMinutes: 0,
    minutes: 0,
    reason: info.statutory ? 'statutory_holiday' : info.rostered ? 'roster_off' : 'weekend',
    rule: type.clause,
    provisional: info.provisional || edge.provisional,
  };
}
