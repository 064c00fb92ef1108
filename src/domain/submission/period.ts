import type { UnitId } from '../../kernel/id.ts';
import { addDays, type LocalDate, weekday } from '../../kernel/time.ts';
import { monthOf } from '../measure/months.ts';
import type { Org, Unit, UnitKind } from '../org/org.ts';
import type { WorkCalendar } from '../workday/work-calendar.ts';
import { addWorkdays } from '../workday/workdays.ts';

export type Every = 'week' | 'month';

/** Days for which something is reported, both included. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The period a day lies in: weeks begin on Monday, months on their first. */
export function periodOf(every: Every, day: LocalDate): Period {
  if (every === 'week') {
    const from = addDays(day, 1 - weekday(day));
    return { from, to: addDays(from, 6) };
  }
  return monthOf(day);
}

/** The last period that is over on this day. */
export const periodBefore = (every: Every, day: LocalDate): Period => periodOf(every, addDays(periodOf(every, day).from, -1));

/** A sheet that a unit owes: for which days, from when on it can be handed in, and until when it is owed. */
export interface SheetDue extends Period {
  readonly unit: Unit;
  readonly opens: LocalDate;
  readonly due: LocalDate;
}

/** What of a submission decides who owes what when. `opens` 0: the day after the period, whatever day it is; else working days, as `due` is. */
export interface Rhythm {
  readonly every: Every;
  readonly of: UnitKind;
  readonly opens: number;
  readonly due: number;
}

/** Nobody has been there since, closed or not: it owes only what is left of a time before. */
export const isLeft = (org: Org, unit: Unit): boolean => !unit.active || org.staffBelow(unit.id).length === 0;

/**
 * The sheets of the last period that is over: one for every active unit of the kind with people in it (S57). Working days are those of the unit's own
 * calendar, make-up days among them.
 * @param since periods that began before are nobody's to report
 * @param still units nobody is in any more that have something to report of the period all the same
 */
export function sheetsDue(
  { every, of, opens, due }: Rhythm,
  org: Org,
  today: LocalDate,
  calendarOf: (unit: Unit) => WorkCalendar,
  since: LocalDate,
  still: readonly UnitId[] = [],
): readonly SheetDue[] {
  const period = periodBefore(every, today);
  if (period.from < since) return [];
  return org.units
    .filter((unit) => unit.kind === of && (!isLeft(org, unit) || still.includes(unit.id)))
    .map((unit) => {
      const calendar = calendarOf(unit);
      return {
        ...period,
        unit,
        opens: opens === 0 ? addDays(period.to, 1) : addWorkdays(calendar, period.to, opens),
        due: addWorkdays(calendar, period.to, due),
      };
    });
}
