import { addDays, type LocalDate, weekday } from '../../kernel/time.ts';
import type { Item } from './said.ts';

/**
 * 改成周日 where a Saturday stands in the form: a weekday that corrects a day and names no week is of the same week as that day.
 * Null where anything else is said, or that day is over.
 */
export function weekdayBeside(items: readonly Item[], day: LocalDate, today: LocalDate): LocalDate | null {
  const [only, ...others] = items;
  if (only?.is !== 'day' || others.length > 0 || only.said.day !== 'weekday' || only.said.week !== null) return null;
  const meant = addDays(day, only.said.weekday - weekday(day));
  return meant < today ? null : meant;
}
