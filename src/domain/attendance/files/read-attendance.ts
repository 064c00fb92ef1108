import type { LocalDate } from '../../../kernel/time.ts';
import type { SheetRows } from '../../sheet/cells-said.ts';
import { readMachineReport, readPunchLog } from './read-machine.ts';
import { readTable } from './read-table.ts';
import type { AttendanceSheet, FileSource, RowDay } from './sheet.ts';

/**
 * What the sheets of a file say of attendance, by their columns and not by their names; null: nothing. What several sheets say of one day stands together:
 * their punches and their words.
 */
export function readAttendance(sheets: readonly SheetRows[], isText: boolean): AttendanceSheet | null {
  const found = sheets.flatMap((rows) => {
    const table = readTable(rows);
    if (table) return [{ ...table.sheet, source: table.source }];
    const machine = isText ? readPunchLog(rows) : readMachineReport(rows);
    return machine ? [{ ...machine, source: 'machine' as FileSource }] : [];
  });
  const [first] = found;
  if (!first || found.every(({ days }) => days.length === 0)) return null;
  const bound = (of: 'from' | 'to') =>
    found
      .map((one) => one[of])
      .toSorted()
      .at(of === 'from' ? 0 : -1) as LocalDate;
  return {
    source: first.source,
    from: bound('from'),
    to: bound('to'),
    madeAt: found.find(({ madeAt }) => madeAt !== null)?.madeAt ?? null,
    days: together(found.flatMap(({ days }) => days)),
    faults: found.flatMap(({ faults }) => faults),
  };
}

/** One entry a person and day: each punch once, each word once. */
function together(days: readonly RowDay[]): readonly RowDay[] {
  const byDay = new Map<string, RowDay>();
  for (const day of days) {
    const { account, employeeNo, name, number, department } = day.who;
    const key = [account, employeeNo, account || employeeNo || number ? '' : `${name}|${department}`, number, day.date].join('|');
    const known = byDay.get(key);
    byDay.set(key, known ? both(known, day) : day);
  }
  return [...byDay.values()];
}

function both(a: RowDay, b: RowDay): RowDay {
  const punches = new Map([...a.punches, ...b.punches].map((punch) => [punch.at, punch]));
  for (const { at, outdoor } of a.punches) if (outdoor) punches.set(at, { at, outdoor });
  const words = [...new Set([...a.said.split('\n'), ...b.said.split('\n')])].filter((one) => one !== '');
  return { ...a, punches: [...punches.values()].toSorted((x, y) => x.at - y.at), said: words.join('\n') };
}
