import type { WorkCalendar } from '../workday/work-calendar.ts';
import { type CountChange, compareDays } from './change.ts';
import { countSpans, type LeaveCount } from './count.ts';
import type { LeaveSpan } from './span.ts';
import type { LeaveType, TakenDay } from './types.ts';

export interface Recalculation {
  readonly after: LeaveCount;
  readonly change: CountChange;
}

/**
 * A leave counted again on a calendar that changed since (O6): a holiday was published, a make-up day moved, a branch closed. Null when
 * the calendar is the one it was counted on; the change holds no day when the other calendar makes no difference to it. Book
 * `after.days` with `rebook`, then tell the person day by day.
 * @param taken the person's other standing leave, for the sandwich rule
 */
export function recalculate(
  leave: { readonly spans: readonly LeaveSpan[]; readonly type: LeaveType; readonly calendarVersion: string },
  before: readonly Pick<TakenDay, 'date' | 'minutes'>[],
  calendar: WorkCalendar,
  taken: readonly TakenDay[] = [],
): Recalculation | null {
  if (leave.calendarVersion === calendar.version) return null;
  const after = countSpans(leave.spans, leave.type, calendar, taken);
  return { after, change: compareDays(before, after.days) };
}
