import type { LeaveSpan } from '../../domain/leave/span.ts';
import { type WorkCalendar, withRoster } from '../../domain/workday/work-calendar.ts';
import type { PersonId } from '../../kernel/id.ts';
import { addDays } from '../../kernel/time.ts';
import type { Ledgers } from '../ledgers.ts';

/** Days before and after a leave that are looked at for overlap, for the sandwich rule and for what may be asked for instead. */
export const AROUND = 20;

/** The calendar by which somebody's leave is counted: their own days by their roster, where they work by one. */
export async function rosteredCalendar(
  calendar: WorkCalendar,
  { rosterOf }: Pick<Ledgers, 'rosterOf'>,
  person: PersonId,
  spans: readonly LeaveSpan[],
): Promise<WorkCalendar> {
  const dates = spans.flatMap(({ from, to }) => [from.date, to.date]).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return calendar;
  return withRoster(calendar, await rosterOf(person, addDays(first, -AROUND), addDays(last, AROUND)));
}
