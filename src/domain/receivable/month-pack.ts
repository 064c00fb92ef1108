import { addDays, addMonths, type LocalDate } from '../../kernel/time.ts';
import { type Days, monthFrom, monthId, monthStart } from '../measure/months.ts';
import type { WorkCalendar } from '../workday/work-calendar.ts';
import { workdaysBetween } from '../workday/workdays.ts';

/** So many workdays after its month a pack may still come: whoever was away gets it when they are back. */
const WORKDAYS = 10;
const PREFIX = 'month_pack/';

/** A pack of figures, named by the month it is of (`YYYY-MM`), with the day on which that month is over. */
export interface MonthPack {
  readonly target: string;
  readonly month: string;
  readonly from: LocalDate;
}

/**
 * The packs that may be sent from today on: of the last month while it is fresh, and of this one, which is over later. An office that begins in the middle of
 * a month gets the pack of that month first.
 */
export function monthPacks(today: LocalDate, calendar: WorkCalendar): readonly MonthPack[] {
  const first = monthStart(today);
  const packOf = (from: LocalDate): MonthPack => {
    const month = monthId(addDays(from, -1));
    return { target: `${PREFIX}${month}`, month, from };
  };
  const isFresh = workdaysBetween(calendar, first, today) <= WORKDAYS;
  return [...(isFresh ? [packOf(first)] : []), packOf(addMonths(first, 1))];
}

/** The month a pack is of. */
export const monthOfPack = (target: string): Days => monthFrom(target.slice(PREFIX.length));
