import { addDays, addMonths, daysInMonth, type LocalDate, localDate, parts, weekday } from '../../kernel/time.ts';
import type { MonthDay, Repeat, Series, SeriesRule } from './series-rule.ts';

/** A planned date and the rule it comes from. */
export interface PlannedDate {
  readonly planned: LocalDate;
  readonly rule: SeriesRule;
}

/**
 * Planned dates of a series in `from..to`, strictly increasing; no calendar of holidays has a say in them. Of a rule that counts
 * workdays it is the first or last day of the month, from which is counted.
 */
export function plannedDates({ rules }: Pick<Series, 'rules'>, from: LocalDate, to: LocalDate): readonly PlannedDate[] {
  return rules.flatMap((rule) => {
    const first = from > rule.from ? from : rule.from;
    const last = rule.until !== null && rule.until < to ? rule.until : to;
    return datesOf(rule.repeat, first, last).map((planned) => ({ planned, rule }));
  });
}

/** Whether the series plans a meeting for this date. */
export const isPlanned = (series: Pick<Series, 'rules'>, date: LocalDate): boolean => plannedDates(series, date, date).length > 0;

/** The first day of the week, month or quarter a date lies in. */
export function periodStart(every: Repeat['every'], date: LocalDate): LocalDate {
  if (every === 'week') return addDays(date, 1 - weekday(date));
  const { month } = parts(date);
  const first = monthStart(date);
  return every === 'month' ? first : addMonths(first, -((month - 1) % 3));
}

function nextPeriod(every: Repeat['every'], date: LocalDate): LocalDate {
  const start = periodStart(every, date);
  return every === 'week' ? addDays(start, 7) : addMonths(start, every === 'month' ? 1 : 3);
}

function datesOf(repeat: Repeat, from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const found: LocalDate[] = [];
  for (let period = periodStart(repeat.every, from); period <= to; period = nextPeriod(repeat.every, period)) {
    const date = dateIn(repeat, period);
    if (from <= date && date <= to) found.push(date);
  }
  return found;
}

function dateIn(repeat: Repeat, period: LocalDate): LocalDate {
  if (repeat.every === 'week') return addDays(period, repeat.weekday - 1);
  return dayOfMonth(repeat.on, repeat.every === 'month' ? period : addMonths(period, repeat.month - 1));
}

/** `first` is the first day of the month. */
function dayOfMonth(on: MonthDay, first: LocalDate): LocalDate {
  const { year, month } = parts(first);
  const length = daysInMonth(year, month);
  if (on.by === 'day') return addDays(first, Math.min(on.day, length) - 1);
  const last = addDays(first, length - 1);
  if (on.by === 'workday') return on.nth === 'last' ? last : first;
  if (on.nth === 'last') return addDays(last, -((weekday(last) - on.weekday + 7) % 7));
  return addDays(first, ((on.weekday - weekday(first) + 7) % 7) + 7 * (on.nth - 1));
}

const monthStart = (date: LocalDate): LocalDate => {
  const { year, month } = parts(date);
  return localDate(year, month, 1) as LocalDate;
};
