import { no, ok, type Result } from '../../kernel/result.ts';
import { addDays, type LocalDate } from '../../kernel/time.ts';
import type { WorkingHours } from '../workday/types.ts';
import {
  compareEdges,
  type Edge,
  endEdge,
  type LeaveSpan,
  normaliseSpan,
  type RawPoint,
  type SpanRefusal,
  spanBetween,
  startEdge,
} from './span.ts';
import type { LeaveMinutes } from './types.ts';

/** A day whose cost changed. */
export interface DayChange {
  readonly date: LocalDate;
  readonly before: LeaveMinutes;
  readonly after: LeaveMinutes;
}

export interface CountChange {
  readonly days: readonly DayChange[];
  /** What comes back and what is taken in addition; `after − before` of the whole is `extra − refund`. */
  readonly refund: LeaveMinutes;
  readonly extra: LeaveMinutes;
}

interface Cost {
  readonly date: LocalDate;
  readonly minutes: LeaveMinutes;
}

/** Day by day, what a leave costs more or less than before; the rows kept beside the request serve as `before`. */
export function compareDays(before: readonly Cost[], after: readonly Cost[]): CountChange {
  const old = byDate(before);
  const now = byDate(after);
  const days = [...new Set([...old.keys(), ...now.keys()])]
    .toSorted()
    .map((date) => ({ date, before: old.get(date) ?? 0, after: now.get(date) ?? 0 }))
    .filter((day) => day.before !== day.after);
  return {
    days,
    refund: days.reduce((sum, day) => sum + Math.max(0, day.before - day.after), 0),
    extra: days.reduce((sum, day) => sum + Math.max(0, day.after - day.before), 0),
  };
}

export type CutRefusal = SpanRefusal | 'outside_leave';

/** 销假: back at work from a moment on. The leave that remains; null when nothing of it was taken. */
export function earlyReturn(span: LeaveSpan, backFrom: RawPoint, hours: WorkingHours): Result<LeaveSpan | null, CutRefusal> {
  const last = { date: span.to.date, part: 'time', minutes: 1440 } as const;
  const cut = cancelPart(span, { from: backFrom, to: last }, hours);
  return cut.ok ? ok(cut.value[0] ?? null) : cut;
}

/** 续假: the same leave to a later end. */
export const extend = (span: LeaveSpan, to: RawPoint, hours: WorkingHours): Result<LeaveSpan, CutRefusal> => {
  const longer = normaliseSpan({ from: span.from, to }, hours);
  if (!longer.ok) return longer;
  return compareEdges(endEdge(longer.value, hours), endEdge(span, hours)) > 0 ? longer : no('end_before_start');
};

/** The stretch by which a longer leave goes beyond a shorter one that starts with it. */
export const addedBy = (span: LeaveSpan, longer: LeaveSpan, hours: WorkingHours): LeaveSpan =>
  spanBetween(opening(endEdge(span, hours), hours), endEdge(longer, hours), hours);

/** What remains of a leave when a part of it is cancelled: none, one or two spans in order of time. */
export function cancelPart(
  span: LeaveSpan,
  part: { readonly from: RawPoint; readonly to: RawPoint },
  hours: WorkingHours,
): Result<readonly LeaveSpan[], CutRefusal> {
  const gone = normaliseSpan(part, hours);
  if (!gone.ok) return gone;
  const [start, end] = [startEdge(span, hours), endEdge(span, hours)];
  const [from, to] = [startEdge(gone.value, hours), endEdge(gone.value, hours)];
  if (compareEdges(to, start) <= 0 || compareEdges(end, from) <= 0) return no('outside_leave');
  const pieces: readonly (readonly [Edge, Edge])[] = [
    [start, closing(from, hours)],
    [opening(to, hours), end],
  ];
  return ok(pieces.filter(([a, b]) => compareEdges(a, b) < 0).map(([a, b]) => spanBetween(a, b, hours)));
}

/** The end of what lies before a moment: nothing is left of a morning that has not begun. */
function closing({ date, minute }: Edge, { am, pm }: WorkingHours): Edge {
  if (minute <= am.from) return { date: addDays(date, -1), minute: pm.to };
  return { date, minute: minute > am.to && minute <= pm.from ? am.to : minute };
}

function opening({ date, minute }: Edge, { am, pm }: WorkingHours): Edge {
  if (minute >= pm.to) return { date: addDays(date, 1), minute: am.from };
  return { date, minute: minute >= am.to && minute < pm.from ? pm.from : minute };
}

function byDate(costs: readonly Cost[]): Map<LocalDate, LeaveMinutes> {
  const sums = new Map<LocalDate, LeaveMinutes>();
  for (const { date, minutes } of costs) sums.set(date, (sums.get(date) ?? 0) + minutes);
  return sums;
}
