import { addDays, type LocalDate } from '../../kernel/time.ts';
import type { WorkCalendar } from '../workday/work-calendar.ts';
import { countLeave } from './count.ts';
import { planDraw } from './draw.ts';
import type { SplitPart } from './finding.ts';
import type { LeaveEntry } from './ledger.ts';
import { compareEdges, type Edge, endEdge, type LeaveSpan, spanBetween, startEdge } from './span.ts';
import type { LeaveType } from './types.ts';

/**
 * Splits a leave in two at a half-day border: as much of the first type as its lots cover, the rest of the other type (negative
 * fall-back). Days off at the cut belong to neither part. Null when no first part of at least one step is covered.
 */
export function splitLeave(
  span: LeaveSpan,
  type: LeaveType,
  other: LeaveType,
  calendar: WorkCalendar,
  entries: readonly LeaveEntry[],
): readonly [SplitPart, SplitPart] | null {
  const start = startEdge(span, calendar.hours);
  const end = endEdge(span, calendar.hours);
  const all = cuts(span, calendar, type.unit === 'day' || other.unit === 'day');
  const covered = (cut: Cut): boolean =>
    planDraw(entries, countLeave(spanBetween(start, cut.before, calendar.hours), type, calendar).days).short === 0;
  for (let i = lastThat(all, covered); i >= 0; i--) {
    const cut = all[i];
    if (!cut) return null;
    const first = part(spanBetween(start, cut.before, calendar.hours), type, calendar);
    const second = part(spanBetween(cut.after, end, calendar.hours), other, calendar);
    if (first.minutes < type.minStep) return null;
    if (second.minutes > 0) return [first, second];
  }
  return null;
}

function part(span: LeaveSpan, type: LeaveType, calendar: WorkCalendar): SplitPart {
  const { total, days } = countLeave(span, type, calendar);
  const counted = days.filter((day) => day.minutes > 0).map((day) => day.date);
  const first = counted[0] ?? span.from.date;
  const last = counted.at(-1) ?? span.to.date;
  const tight: LeaveSpan = {
    from: first === span.from.date ? span.from : { date: first, part: 'all' },
    to: last === span.to.date ? span.to : { date: last, part: 'all' },
  };
  // A day that became the only one is told in one word: from `all` to `am` is the morning.
  const whole =
    first === last ? spanBetween(startEdge(tight, calendar.hours), endEdge(tight, calendar.hours), calendar.hours) : tight;
  return { leaveType: type.id, span: whole, minutes: total };
}

interface Cut {
  readonly before: Edge;
  readonly after: Edge;
}

/** The half-day borders strictly inside a span, in order of time. */
function cuts(span: LeaveSpan, { hours }: WorkCalendar, wholeDaysOnly: boolean): Cut[] {
  const start = startEdge(span, hours);
  const end = endEdge(span, hours);
  const out: Cut[] = [];
  for (let date: LocalDate = span.from.date; date <= span.to.date; date = addDays(date, 1)) {
    if (!wholeDaysOnly) out.push({ before: { date, minute: hours.am.to }, after: { date, minute: hours.pm.from } });
    out.push({ before: { date, minute: hours.pm.to }, after: { date: addDays(date, 1), minute: hours.am.from } });
  }
  return out.filter((cut) => compareEdges(start, cut.before) < 0 && compareEdges(cut.after, end) < 0);
}

/** The last index for which a rule holds that holds up to some point and not after it; −1 when it never holds. */
function lastThat<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = -1;
  let high = items.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle;
    else high = middle;
  }
  return low;
}
