import { addDays, daysBetween, type LocalDate } from '../../../kernel/time.ts';
import { cellText, type SheetRows } from '../../sheet/cells-said.ts';
import { plainCell, saidIn } from '../../sheet/said-cell.ts';
import { aboveTable } from './head.ts';
import { timesIn } from './said-times.ts';
import type { AttendanceSheet, RowDay, RowFault, RowWho } from './sheet.ts';

type Found = Omit<AttendanceSheet, 'source'>;

const LINE = /^\s*(\S{1,24})\s+(?:(\S.{0,23}?)\s+)?(20\d{2}-\d{1,2}-\d{1,2})\s+(\d{1,2}:\d{2})(?::\d{2})?(?:\s+\S+){0,8}\s*$/u;
/** So many lines of such a text have to be punches before it is one. */
const LEAST = 0.5;

/** attlog.dat: a number, perhaps a name, a moment, and how it was checked. Null: the text is something else. */
export function readPunchLog(rows: SheetRows): Found | null {
  const lines = rows
    .map((row, i) => ({
      text: row
        .map((cell) => saidIn(cell))
        .join(' ')
        .trim(),
      number: i + 1,
    }))
    .filter(({ text }) => text !== '');
  const days: RowDay[] = [];
  const faults: RowFault[] = [];
  let last: { date: LocalDate; minutes: number } | null = null;
  for (const { text, number } of lines) {
    // Titles above the first line are none of them.
    if (days.length === 0 && faults.length === 0 && !/\d/u.test(text)) continue;
    const read = LINE.exec(text);
    const date = read?.[3] ? isoDay(read[3]) : null;
    const [punch] = timesIn(read?.[4] ?? '');
    if (!date || !punch) {
      faults.push({ row: number, column: '', said: text.slice(0, 100), why: 'no_time' });
      continue;
    }
    const who: RowWho = { ...NOBODY, number: read?.[1] ?? '', name: read?.[2] ?? '' };
    days.push({ row: number, who, date, punches: [punch], said: '' });
    if (!last || date > last.date || (date === last.date && punch.at > last.minutes)) last = { date, minutes: punch.at };
  }
  if (days.length === 0 || days.length < lines.length * LEAST) return null;
  const dates = days.map(({ date }) => date).toSorted();
  return { from: dates[0] as LocalDate, to: dates.at(-1) as LocalDate, madeAt: last, days, faults };
}

const NOBODY: RowWho = { account: '', employeeNo: '', name: '', department: '', number: '' };
const NUMBER = /(?:工\s*号|编\s*号|考勤号码?)\s*[:：]?\s*(\S+)/u;
const NAME = /姓\s*名\s*[:：]?\s*(\S+)/u;
const DEPARTMENT = /部\s*门\s*[:：]?\s*(\S+)/u;

/** 考勤记录 of a machine's standard report: a row that says who, below it the days with their times glued. Null: it is something else. */
export function readMachineReport(rows: SheetRows): Found | null {
  const above = aboveTable(rows, Math.min(rows.length, 12));
  if (!above.from || !above.to) return null;
  const count = daysBetween(above.from, above.to) + 1;
  const days: RowDay[] = [];
  rows.forEach((row, i) => {
    const label = row
      .map((cell) => plainCell(saidIn(cell)))
      .filter((one) => one !== '')
      .join(' ');
    const number = NUMBER.exec(label)?.[1];
    const name = NAME.exec(label)?.[1];
    if (!number || !name || /^[:：]/u.test(name)) return;
    const who: RowWho = { ...NOBODY, number, name, department: DEPARTMENT.exec(label)?.[1] ?? '' };
    const cells = rows[i + 1] ?? [];
    for (let at = 0; at < Math.min(cells.length, count); at++) {
      const punches = timesIn(cellText(cells[at]));
      if (punches.length > 0) days.push({ row: i + 2, who, date: addDays(above.from as LocalDate, at), punches, said: '' });
    }
    // Whoever never punched is in the file all the same.
    days.push({ row: i + 1, who, date: above.from as LocalDate, punches: [], said: '' });
  });
  return days.length === 0 ? null : { from: above.from, to: above.to, madeAt: above.madeAt, days, faults: [] };
}

const isoDay = (said: string): LocalDate | null => {
  const [y = '', m = '', d = ''] = said.split('-');
  const [month, day] = [Number(m), Number(d)];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? (`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` as LocalDate)
    : null;
};
