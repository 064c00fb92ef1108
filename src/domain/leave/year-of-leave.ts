import { daysBetween, type LocalDate } from '../../kernel/time.ts';
import type { YearOfLeave } from './annual.ts';
import type { LeaveType, TakenDay } from './types.ts';

/** The kinds of leave that the statute on annual leave names. */
const SICK = 'sick';
const PERSONAL = 'personal';

type Row = Pick<TakenDay, 'requestId' | 'leaveType' | 'date' | 'minutes' | 'state'>;

/**
 * What of a year's approved leave may cost the annual leave (《条例》第四条). Sick leave is counted in natural days: the days off between the
 * first and the last day of one sick leave are days of it; halves are halves. Personal leave counts in workdays, and only where it is paid in full.
 */
export function yearOfLeave(
  days: readonly Row[],
  types: readonly Pick<LeaveType, 'id' | 'dayMinutes' | 'paidShare'>[],
): YearOfLeave {
  const approved = days.filter((day) => day.state === 'approved');
  const inDays = (id: string, rows: readonly Row[]): number => {
    const type = types.find((one) => one.id === id);
    return type ? rows.reduce((sum, row) => sum + row.minutes, 0) / type.dayMinutes : 0;
  };
  const sick = approved.filter((day) => day.leaveType === SICK);
  const spells = [...new Set(sick.map((day) => day.requestId))].map((id) => sick.filter((day) => day.requestId === id));
  const personal = types.find((one) => one.id === PERSONAL);
  return {
    sickDays: spells.reduce((sum, spell) => sum + inDays(SICK, spell) + daysOffWithin(spell.map((day) => day.date)), 0),
    paidPersonalDays:
      personal?.paidShare === 100
        ? inDays(
            PERSONAL,
            approved.filter((day) => day.leaveType === PERSONAL),
          )
        : 0,
  };
}

/** Days between the first and the last that are not among them. */
function daysOffWithin(dates: readonly LocalDate[]): number {
  const counted = [...new Set(dates)].toSorted();
  const [first, last] = [counted[0], counted.at(-1)];
  return first && last ? daysBetween(first, last) + 1 - counted.length : 0;
}
