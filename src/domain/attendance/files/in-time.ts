import { addDays, type LocalDate } from '../../../kernel/time.ts';
import type { AttendanceSheet, RowDay, RowFault } from './sheet.ts';

type Read = { readonly sheet: Omit<AttendanceSheet, 'days'>; readonly days: readonly RowDay[] };

/** A machine whose battery ran out begins at its first year again; further back nobody brings a month. Days. */
const LONG_AGO = 400;

/**
 * What is told of days to come, or of a time long ago, is a fault of the machine's clock and counts for nothing: nor for how far the file reaches, or everybody
 * in it would have been absent on all the days between.
 */
export function inTime(read: Read, today: LocalDate): Read {
  const least = addDays(today, -LONG_AGO);
  const faults: RowFault[] = [];
  const days = read.days.filter(({ row, date, punches, said }) => {
    const isLater = date > today;
    if (!isLater && date >= least) return true;
    // A month that was made in the middle has empty days to come.
    if (punches.length === 0 && said === '') return isLater;
    faults.push({ row, column: '', said: date, why: isLater ? 'not_yet' : 'long_ago' });
    return false;
  });
  if (faults.length === 0) return read;
  const dates = days.map(({ date }) => date).toSorted();
  const [from = today] = dates;
  const to = dates.at(-1) ?? today;
  const { madeAt } = read.sheet;
  const isMadeLater = madeAt !== null && madeAt.date > today;
  const sheet = {
    ...read.sheet,
    from,
    to,
    madeAt: isMadeLater ? lastOf(days) : madeAt,
    faults: [...read.sheet.faults, ...faults].toSorted((a, b) => a.row - b.row),
  };
  return { sheet, days };
}

function lastOf(days: readonly RowDay[]): AttendanceSheet['madeAt'] {
  const found = days
    .flatMap(({ date, punches }) => punches.map(({ at }) => ({ date: addDays(date, Math.floor(at / 1440)), minutes: at % 1440 })))
    .toSorted((a, b) => (a.date === b.date ? a.minutes - b.minutes : a.date < b.date ? -1 : 1));
  return found.at(-1) ?? null;
}
