import { no, ok, type Result } from '../../kernel/result.ts';
import { type DayMinutes, daysBetween, type LocalDate, parseDate } from '../../kernel/time.ts';
import type { DayInfo, MinuteSpan, WorkingHours } from '../workday/types.ts';

/**
 * One end of a leave. `all`: from the first or to the last minute of work that day; `am`/`pm`: the branch's halves;
 * `time`: minutes since midnight on the wall clock.
 */
export type SpanPoint =
  | { readonly date: LocalDate; readonly part: 'all' | 'am' | 'pm' }
  | { readonly date: LocalDate; readonly part: 'time'; readonly minutes: DayMinutes };

/** A leave from one point to another, both included. */
export interface LeaveSpan {
  readonly from: SpanPoint;
  readonly to: SpanPoint;
  /** It was asked for by the clock and fills halves of days: its length is told in hours. */
  readonly byHours?: true;
}

/** A point as a form or sentence gives it; a missing part means the whole day. */
export interface RawPoint {
  readonly date: string;
  readonly part?: 'all' | 'am' | 'pm' | 'time';
  readonly minutes?: DayMinutes;
}

export type SpanRefusal = 'no_such_day' | 'bad_time' | 'end_before_start' | 'too_long';

/** Longest span that is read at all, natural days; above the longest maternity leave. */
export const LONGEST_SPAN = 400;

/**
 * Brings a span into its one normal form for a branch, so that equal leaves are equal values: `am..pm` of a day is `all`, times on
 * the edges of a half become that half, a multi-day span starts `all | pm | time` and ends `all | am | time`.
 */
export function normaliseSpan(
  raw: { readonly from: RawPoint; readonly to: RawPoint },
  hours: WorkingHours,
): Result<LeaveSpan, SpanRefusal> {
  const from = parseDate(raw.from.date);
  const to = parseDate(raw.to.date);
  if (!from || !to) return no('no_such_day');
  const start = startMinute(raw.from, hours);
  const end = endMinute(raw.to, hours);
  if (start === null || end === null) return no('bad_time');
  if (to < from || (to === from && end <= start)) return no('end_before_start');
  if (daysBetween(from, to) >= LONGEST_SPAN) return no('too_long');
  return ok(spanBetween({ date: from, minute: start }, { date: to, minute: end }, hours));
}

/** A wall-clock moment of a day. */
export interface Edge {
  readonly date: LocalDate;
  readonly minute: DayMinutes;
}

/** The normal span from one moment to another; the caller knows that it is not empty. */
export function spanBetween(start: Edge, end: Edge, hours: WorkingHours): LeaveSpan {
  if (start.date === end.date) {
    const am = start.minute <= hours.am.from;
    const pm = start.minute >= hours.am.to && start.minute <= hours.pm.from;
    const noon = end.minute >= hours.am.to && end.minute <= hours.pm.from;
    const close = end.minute >= hours.pm.to;
    const whole = am && close ? 'all' : am && noon ? 'am' : pm && close ? 'pm' : null;
    if (whole) return { from: { date: start.date, part: whole }, to: { date: end.date, part: whole } };
    return {
      from: { date: start.date, part: 'time', minutes: start.minute },
      to: { date: end.date, part: 'time', minutes: end.minute },
    };
  }
  const from: SpanPoint =
    start.minute <= hours.am.from
      ? { date: start.date, part: 'all' }
      : start.minute >= hours.am.to && start.minute <= hours.pm.from
        ? { date: start.date, part: 'pm' }
        : { date: start.date, part: 'time', minutes: start.minute };
  const to: SpanPoint =
    end.minute >= hours.pm.to
      ? { date: end.date, part: 'all' }
      : end.minute >= hours.am.to && end.minute <= hours.pm.from
        ? { date: end.date, part: 'am' }
        : { date: end.date, part: 'time', minutes: end.minute };
  return { from, to };
}

export const startEdge = (span: LeaveSpan, hours: WorkingHours): Edge => ({
  date: span.from.date,
  minute: startMinute(span.from, hours) ?? hours.am.from,
});

export const endEdge = (span: LeaveSpan, hours: WorkingHours): Edge => ({
  date: span.to.date,
  minute: endMinute(span.to, hours) ?? hours.pm.to,
});

/** Earlier is negative. */
export const compareEdges = (a: Edge, b: Edge): number => daysBetween(b.date, a.date) * 1440 + a.minute - b.minute;

/** The wall-clock stretch of the span on one of its days, between the branch's first and last minute of work. */
export function windowOn(span: LeaveSpan, date: LocalDate, hours: WorkingHours): MinuteSpan {
  return {
    from: date === span.from.date ? startEdge(span, hours).minute : hours.am.from,
    to: date === span.to.date ? endEdge(span, hours).minute : hours.pm.to,
  };
}

/**
 * The same stretch on a day of another shift: its halves are the halves of that shift, and hours are hours, those after midnight too: a night ends on the
 * next day.
 */
export function windowOnShift({ from, to }: LeaveSpan, date: LocalDate, [first, second]: ShiftHalves): MinuteSpan {
  return {
    from: from.part === 'time' ? onClock(from, date) : date === from.date && from.part === 'pm' ? second.from : first.from,
    to: to.part === 'time' ? onClock(to, date) : date === to.date && to.part === 'am' ? first.to : second.to,
  };
}
/** In minutes of another day. */
const onClock = (point: { readonly date: LocalDate; readonly minutes: DayMinutes }, date: LocalDate): number =>
  daysBetween(date, point.date) * 1440 + point.minutes;
type ShiftHalves = readonly [MinuteSpan, MinuteSpan];

/** Both halves of the shift of a day that is worked by a roster; null: it is not, or the calendar has it. */
export function shiftHalvesOn({ rostered, spans: [first, second] }: Pick<DayInfo, 'rostered' | 'spans'>): ShiftHalves | null {
  return rostered && first && second ? [first, second] : null;
}

/** An end of the leave on this day was told by the clock. */
export const isByClock = ({ from, to }: LeaveSpan, date: LocalDate): boolean =>
  (date === from.date && from.part === 'time') || (date === to.date && to.part === 'time');

/** Whole days `from..to`. */
export const wholeDays = (from: LocalDate, to: LocalDate): LeaveSpan => ({
  from: { date: from, part: 'all' },
  to: { date: to, part: 'all' },
});

function startMinute(point: RawPoint | SpanPoint, hours: WorkingHours): DayMinutes | null {
  if (point.part === 'time') return timeOf(point.minutes);
  return point.part === 'pm' ? hours.pm.from : hours.am.from;
}

function endMinute(point: RawPoint | SpanPoint, hours: WorkingHours): DayMinutes | null {
  if (point.part === 'time') return timeOf(point.minutes);
  return point.part === 'am' ? hours.am.to : hours.pm.to;
}

const timeOf = (minutes: DayMinutes | undefined): DayMinutes | null =>
  minutes !== undefined && Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440 ? minutes : null;
