import { addDays, eachDay, type LocalDate } from '../../kernel/time.ts';
import { intersect, shared } from '../workday/minute-spans.ts';
import type { DayInfo, MinuteSpan } from '../workday/types.ts';
import { calendarOn, dayKind, halvesOf, ordinaryMinutes, type WorkCalendar } from '../workday/work-calendar.ts';
import type { DayLine } from './day-line.ts';
import { reasonOf } from './day-reason.ts';
import { sandwiched } from './sandwich.ts';
import { isByClock, type LeaveSpan, shiftHalvesOn, windowOn, windowOnShift } from './span.ts';
import type { LeaveMinutes, LeaveType, TakenDay } from './types.ts';

export type { DayReason } from './day-reason.ts';

export interface LeaveCount {
  readonly total: LeaveMinutes;
  readonly days: readonly DayLine[];
  readonly warnings: readonly 'provisional_year'[];
  /** Kept with the request, to notice that the calendar changed since (O6). */
  readonly calendarVersion: string;
}

/**
 * What a leave costs, day by day (S55, O4, O5, O7, O8). Each half of the branch's day is half a standard day, whatever its real
 * length. Hours inside a half cost their share of the branch's ordinary day, never more than the half, rounded to the nearest
 * `minStep` (for half-day and day types up to the next half) and at least one step. Holidays and rest days cost nothing for
 * working-day types (《职工带薪年休假条例》第三条); natural-day types count every day.
 * @param taken the person's other standing leave; only the sandwich rule looks at it, to bridge days off between two requests
 */
export function countLeave(
  span: LeaveSpan,
  type: LeaveType,
  calendar: WorkCalendar,
  taken: readonly TakenDay[] = [],
): LeaveCount {
  const plainLines = eachDay(span.from.date, span.to.date).map((date) => lineOf(span, date, type, calendar));
  const days = type.sandwich ? sandwiched(plainLines, type, calendar, taken) : plainLines;
  return countOf(days, calendar.version);
}

/**
 * The count of several spans of one leave (after a part was cancelled), in order of time. For the sandwich rule each is bridged to `taken`, the
 * person's other leave, and to the spans before it.
 */
export function countSpans(
  spans: readonly LeaveSpan[],
  type: LeaveType,
  calendar: WorkCalendar,
  taken: readonly TakenDay[] = [],
): LeaveCount {
  const days: DayLine[] = [];
  for (const span of spans) days.push(...countLeave(span, type, calendar, [...taken, ...days.map(asTaken(type))]).days);
  return countOf(days, calendar.version);
}

const asTaken =
  (type: LeaveType) =>
  ({ date, fromMin, toMin, minutes }: DayLine): TakenDay => ({
    requestId: 'req_this',
    personId: 'per_this',
    leaveType: type.id,
    date,
    fromMin,
    toMin,
    minutes,
    state: 'approved',
  });

function countOf(days: readonly DayLine[], calendarVersion: string): LeaveCount {
  return {
    total: days.reduce((sum, day) => sum + day.minutes, 0),
    days,
    warnings: days.some((day) => day.provisional) ? ['provisional_year'] : [],
    calendarVersion,
  };
}

function lineOf(span: LeaveSpan, date: LocalDate, type: LeaveType, joined: WorkCalendar): DayLine {
  const calendar = calendarOn(joined, date);
  const info = dayKind(joined, date);
  const halves = shiftHalvesOn(info);
  if (type.counts === 'natural') return usualLine(span, info, type, joined, calendar);
  const line = halves ? shiftLine(span, info, halves, type, calendar) : usualLine(span, info, type, joined, calendar);
  return withNight(line, span, type, joined);
}

function usualLine(span: LeaveSpan, info: DayInfo, type: LeaveType, joined: WorkCalendar, calendar: WorkCalendar): DayLine {
  const { date } = info;
  const window = windowOn(span, date, calendar.hours);
  const minutes = charge(window, info, type, calendar);
  const tight = tightened(window, calendar);
  return {
    date,
    kind: info.kind,
    statutory: info.statutory,
    ...(info.name ? { name: info.name } : {}),
    part: partOf(tight, calendar),
    fromMin: tight.from,
    toMin: tight.to,
    workMinutes: info.spans.reduce((sum, s) => sum + shared(s, window), 0),
    minutes,
    reason: reasonOf(info, type, minutes),
    rule: type.clause,
    provisional: info.provisional,
    // Nothing is taken for a statutory holiday, and whoever is on leave need not come for the shift their roster has there.
    ...(minutes === 0 && info.statutory && (joined.roster?.days.get(date)?.length ?? 0) > 0 ? { excused: true as const } : {}),
  };
}

/** Hours after midnight with which a leave begins are of the night that began the evening before, where the roster has one. */
function withNight(line: DayLine, span: LeaveSpan, type: LeaveType, joined: WorkCalendar): DayLine {
  if (span.from.part !== 'time' || span.from.date !== line.date) return line;
  const before = dayKind(joined, addDays(line.date, -1));
  const halves = shiftHalvesOn(before);
  if (!halves) return line;
  const window = windowOnShift(span, before.date, halves);
  const inside = halves.flatMap((one) => intersect(one, window) ?? []);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return line;
  const night = shiftCost(halves, window, before.workMinutes, type);
  const isAlone = line.minutes === 0;
  return {
    ...line,
    part: 'time',
    fromMin: first.from - 1440,
    toMin: isAlone ? last.to - 1440 : line.toMin,
    workMinutes: line.workMinutes + length(inside),
    minutes: line.minutes + night,
    ...(isAlone ? { reason: 'roster_work' as const } : {}),
  };
}

/** A day of somebody's roster: half of its shift costs half a standard day, hours in it their share of the shift. A half keeps the hours that the branch calls so. */
function shiftLine(
  span: LeaveSpan,
  info: DayInfo,
  halves: readonly [MinuteSpan, MinuteSpan],
  type: LeaveType,
  calendar: WorkCalendar,
): DayLine {
  const { date } = info;
  const window = windowOnShift(span, date, halves);
  const minutes = shiftCost(halves, window, info.workMinutes, type);
  const inside = halves.flatMap((one) => intersect(one, window) ?? []);
  const byClock = isByClock(span, date) || (span.to.part === 'time' && window.to < halves[1].to);
  const usual = tightened(windowOn(span, date, calendar.hours), calendar);
  return {
    date,
    kind: info.kind,
    statutory: false,
    part: byClock ? 'time' : partOf(usual, calendar),
    fromMin: byClock ? (inside[0]?.from ?? window.from) : usual.from,
    toMin: byClock ? (inside.at(-1)?.to ?? window.to) : usual.to,
    workMinutes: halves.reduce((sum, one) => sum + shared(one, window), 0),
    minutes,
    reason: reasonOf(info, type, minutes),
    rule: type.clause,
    provisional: info.provisional,
  };
}

/** Halves of a shift cost half a standard day each, hours in them their share of the shift. */
function shiftCost(halves: readonly MinuteSpan[], window: MinuteSpan, workMinutes: number, type: LeaveType): LeaveMinutes {
  const half = type.dayMinutes / 2;
  let whole = 0;
  let part = 0;
  for (const one of halves) {
    const covered = shared(one, window);
    if (covered === one.to - one.from) whole += half;
    else part += Math.min(half, (covered * type.dayMinutes) / workMinutes);
  }
  return Math.min(type.dayMinutes, whole + stepped(part, type));
}

const length = (spans: readonly MinuteSpan[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

function charge(window: MinuteSpan, info: DayInfo, type: LeaveType, calendar: WorkCalendar): LeaveMinutes {
  const natural = type.counts === 'natural';
  if (natural && type.skipStatutory && info.statutory) return 0;
  const half = type.dayMinutes / 2;
  const ordinary = ordinaryMinutes(calendar.hours);
  const open = halvesOf(calendar.hours).filter((s) => natural || info.spans.some((worked) => worked.half === s.half));
  let whole = 0;
  let part = 0;
  for (const span of open) {
    const covered = shared(span, window);
    if (covered === span.to - span.from) whole += half;
    else part += Math.min(half, (covered * type.dayMinutes) / ordinary);
  }
  return Math.min(open.length * half, whole + stepped(part, type));
}

function stepped(part: number, type: LeaveType): LeaveMinutes {
  if (part === 0) return 0;
  if (type.unit !== 'hour') return Math.ceil(part / (type.dayMinutes / 2)) * (type.dayMinutes / 2);
  return Math.max(type.minStep, Math.round(part / type.minStep) * type.minStep);
}

/** The stretch without the minutes before, between and after work, so that a morning ends where the morning ends. */
function tightened(window: MinuteSpan, calendar: WorkCalendar): MinuteSpan {
  const inside = halvesOf(calendar.hours).flatMap((span) => intersect(span, window) ?? []);
  const first = inside[0];
  const last = inside.at(-1);
  return first && last ? { from: first.from, to: last.to } : window;
}

function partOf({ from, to }: MinuteSpan, { hours }: WorkCalendar): DayLine['part'] {
  if (from === hours.am.from && to === hours.pm.to) return 'all';
  if (from === hours.am.from && to === hours.am.to) return 'am';
  return from === hours.pm.from && to === hours.pm.to ? 'pm' : 'time';
}
