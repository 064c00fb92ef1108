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
 * fall-back, §3.2). Null when no first part of at least one step is covered.
 */
export function splitLeave(
  span: LeaveSpan,
  type: LeaveType,
  other: LeaveType,
  calendar: WorkCalendar,
  entries: readonly LeaveEntry[],
): readonly [SplitPart, SplitPart] | null {
  const part = (from: Edge, to: Edge, of: LeaveType): SplitPart => {
    const piece = spanBetween(from, to, calendar.hours);
    return { leaveType: of.id, span: piece, minutes: countLeave(piece, of, calendar).total };
  };
  for (const cut of cuts(span, calendar, type.unit === 'day').reverse()) {
    const first = part(startEdge(span, calendar.hours), cut.before, type);
    if (first.minutes < type.minStep) continue;
    if (planDraw(entries, countLeave(first.span, type, calendar).days).short > 0) continue;
    const second = part(cut.after, endEdge(span, calendar.hours), other);
    if (second.minutes > 0) return [first, second];
  }
  return null;
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
