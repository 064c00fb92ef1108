import { after, parseOffset } from '../domain/reminders/offset.ts';
import type { WorkCalendar } from '../domain/workday/work-calendar.ts';
import { addWorkMinutes, workMinutesBetween } from '../domain/workday/work-minutes.ts';
import { who } from '../domain/workday/working-time.ts';
import { AppError } from '../kernel/app-error.ts';
import { dayEnd, type Instant, instant, type Zone } from '../kernel/time.ts';
import type { Until } from './define.ts';

/**
 * The instant by which it is owed. A day means its end. A span runs in working hours or working days of the unit's calendar (`d`: days of the calendar);
 * stretches in which the clock stood still move it on by the working time (or time) that lay in them.
 */
export function dueAt(until: Until, calendar: WorkCalendar, zone: Zone): Instant {
  if (typeof until === 'string') return dayEnd(until, zone);
  const span = parseOffset(until.within);
  if (!span) throw new AppError('bug', 'a span that is none', { within: until.within });
  let due = after(until.from, span, who(calendar, zone), null);
  for (const { from: begun, to } of until.without ?? []) {
    // What stood still in an earlier round was its affair.
    const from = instant(Math.max(begun, until.from));
    if (from >= due) break;
    if (to === null || to <= from) continue;
    due =
      span.unit === 'd'
        ? instant(due + (to - from))
        : addWorkMinutes(calendar, due, workMinutesBetween(calendar, from, to, zone), zone);
  }
  return until.notBefore ? instant(Math.max(due, dayEnd(until.notBefore, zone))) : due;
}
