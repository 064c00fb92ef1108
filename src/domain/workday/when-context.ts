import { type Instant, toLocal, type Zone } from '../../kernel/time.ts';
import type { WhenContext } from '../phrase/when-reading.ts';
import { anchor } from './anchor.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { addWorkdays } from './workdays.ts';

/** What a time that is said is read with at a place with this calendar. */
export function whenContext(
  calendar: WorkCalendar,
  { now, zone }: { readonly now: Instant; readonly zone: Zone },
  direction: WhenContext['direction'],
): WhenContext {
  const { date: today, minutes: nowMinutes } = toLocal(now, zone);
  return {
    today,
    nowMinutes,
    direction,
    holiday: (name, year) => anchor(calendar, name, year),
    workday: (after, count) => addWorkdays(calendar, after, count),
  };
}
