import { addDays, daysBetween, type LocalDate } from '../../../kernel/time.ts';
import { cellText, isSum, type SheetCell, type SheetRows } from '../../sheet/cells-said.ts';
import { isScientific, plainCell, saidIn } from '../../sheet/said-cell.ts';
import { whenSaid } from '../../sheet/said-day.ts';
import { readSaid } from '../day-said.ts';
import { aboveTable, column, firstDayColumn, type PeopleTable, peopleTable, whoColumns, whoIn } from './head.ts';
import { timesIn } from './said-times.ts';
import type { AttendanceSheet, FileSource, RowDay, RowFault } from './sheet.ts';

type Found = Omit<AttendanceSheet, 'source'>;

/** A table of one of the kinds that DingTalk and WeCom export, by its columns; null: it is none of them. */
export function readTable(rows: SheetRows): { readonly sheet: Found; readonly source: FileSource } | null {
  const table = peopleTable(rows);
  if (!table || rows.slice(0, table.at).some((row) => row.some((cell) => ROSTER.test(cellText(cell))))) return null;
  const above = aboveTable(rows, table.at);
  const source: FileSource = table.names.some((name) => /^(?:账号|帐号)$/u.test(name.split('_').at(-1) ?? ''))
    ? 'wecom'
    : 'dingtalk';
  const sheet = byPunch(rows, table, above) ?? byDay(rows, table, above) ?? byGrid(rows, table, above);
  return sheet && { sheet, source };
}

type Above = ReturnType<typeof aboveTable>;

const FOOT = /^(?:以上|共\d|审核|制表|签字|备注)/u;
const bodyOf = (rows: SheetRows, { below }: PeopleTable) =>
  rows
    .slice(below)
    .map((row, i) => ({ row, number: below + i + 1 }))
    .filter(
      ({ row }) =>
        row.some((cell) => cellText(cell) !== '' || cell instanceof Date) && !isSum(row[0]) && !FOOT.test(cellText(row[0])),
    );

/** One row a punch: 原始记录, 打卡详情. */
function byPunch(rows: SheetRows, table: PeopleTable, above: Above): Found | null {
  const { names } = table;
  const when = column(names, /^(?:打卡时间|实际打卡时间)$/u);
  const day = column(names, /^(?:考勤日期|日期|时间)$/u);
  const isOfPunches =
    column(names, /^(?:打卡地址|打卡地点|打卡设备|打卡类型|打卡位置|打卡备注)$/u) >= 0 || names.includes('打卡结果');
  if (when < 0 || !isOfPunches) return null;
  const result = column(names, /^(?:打卡结果|打卡状态)$/u);
  const changed = column(names, /^管理员修改备注$/u);
  const who = whoColumns(names);
  const days: RowDay[] = [];
  const faults: RowFault[] = [];
  for (const { row, number } of bodyOf(rows, table)) {
    const punch = whenSaid(row[when]);
    const date = (day < 0 ? null : whenSaid(row[day])?.day) ?? punch?.day ?? null;
    const said = saidIn(row[when]);
    if (!date) faults.push({ row: number, column: names[day] ?? '', said: saidIn(row[day]), why: 'no_day' });
    else if (said === '' || said === '未打卡') days.push({ row: number, who: whoIn(row, who), date, punches: [], said: '' });
    else if (punch?.seconds === null || punch === null)
      faults.push({ row: number, column: names[when] ?? '', said, why: isScientific(said) ? 'scientific' : 'no_time' });
    else {
      const later = punch.day === null ? 0 : Math.max(0, daysBetween(date, punch.day)) * 1440;
      const at = Math.floor((punch.seconds ?? 0) / 60) + later;
      const text = result < 0 ? '' : saidIn(row[result]);
      const words = [unlessPlain(text), changed >= 0 && saidIn(row[changed]) !== '' ? '管理员修改' : ''].filter(
        (one) => one !== '',
      );
      days.push({
        row: number,
        who: whoIn(row, who),
        date,
        punches: [{ at, outdoor: /外勤/u.test(text) }],
        said: words.join('\n'),
      });
    }
  }
  return found(days, faults, above);
}

/** One row a person and day: 每日统计, 概况统计与打卡明细. */
function byDay(rows: SheetRows, table: PeopleTable, above: Above): Found | null {
  const { names } = table;
  const day = column(names, /^(?:日期|时间|考勤日期)$/u);
  const times = columnsLike(names, /(?:上班|下班)\d?_?(?:打卡时间)$|^(?:最早|最晚|最早打卡|最晚打卡|打卡时间记录)$/u);
  const result = column(names, /^(?:考勤结果)$/u);
  if (day < 0 || (times.length === 0 && result < 0)) return null;
  const results = names.flatMap((name, at) => {
    const side = /(上班|下班)\d?_?(?:打卡结果|打卡状态)$/u.exec(name)?.[1];
    return side ? [{ at, side }] : [];
  });
  const others = columnsLike(names, /^(?:关联的审批单|假勤申请)$/u);
  const shift = column(names, /^(?:班次)$/u);
  const who = whoColumns(names);
  const days: RowDay[] = [];
  const faults: RowFault[] = [];
  for (const { row, number } of bodyOf(rows, table)) {
    const date = whenSaid(row[day])?.day ?? null;
    if (!date) {
      const said = saidIn(row[day]);
      faults.push({ row: number, column: names[day] ?? '', said, why: isScientific(said) ? 'scientific' : 'no_day' });
      continue;
    }
    const words = [
      shift < 0 ? '' : shiftWord(saidIn(row[shift])),
      ...results.map(({ at, side }) => sideWord(saidIn(row[at]), side)),
      result < 0 ? '' : saidIn(row[result]),
      ...others.flatMap((at) => linesOf(row[at])),
    ].filter((one) => one !== '');
    const punches = times.flatMap((at) => timesIn(timeText(row[at])));
    days.push({ row: number, who: whoIn(row, who), date, punches, said: [...new Set(words)].join('\n') });
  }
  return found(days, faults, above);
}

/** One row a person, one column a day: 打卡时间, 月度汇总. */
function byGrid(rows: SheetRows, table: PeopleTable, above: Above): Found | null {
  if (!above.from || !above.to) return null;
  const count = daysBetween(above.from, above.to) + 1;
  if (count < 1 || count > 31) return null;
  const start = firstDayColumn(table.head, above.from, count);
  if (start < 0) return null;
  const who = whoColumns(table.names);
  const days = bodyOf(rows, table).flatMap(({ row, number }) =>
    Array.from({ length: count }, (_, i): RowDay => {
      const text = linesOf(row[start + i]);
      const words = text.filter((line) => timesIn(line).length === 0 || /[到至]/u.test(line));
      return {
        row: number,
        who: whoIn(row, who),
        date: addDays(above.from as LocalDate, i),
        punches: timesIn(text.filter((line) => !/[到至]/u.test(line)).join('\n')),
        said: words.join('\n'),
      };
    }).filter(({ punches, said }) => punches.length > 0 || said !== ''),
  );
  return days.some(speaks) ? found(days, [], above) : null;
}

/** A roster has a column a day as well: only times, and words that such files have, tell of attendance. */
const speaks = ({ punches, said }: RowDay): boolean =>
  punches.length > 0 || readSaid(said).some(({ is }) => is !== 'unknown' && is !== 'rest');
const ROSTER = /排班|班表|班次表/u;

function found(days: readonly RowDay[], faults: readonly RowFault[], above: Above): Found | null {
  const dates = days.map(({ date }) => date).toSorted();
  const [from, to] = [above.from ?? dates[0], above.to ?? dates.at(-1)];
  return from && to ? { from, to, madeAt: above.madeAt, days, faults } : null;
}

const columnsLike = (names: readonly string[], is: RegExp): readonly number[] =>
  names.flatMap((name, at) => (is.test(name) || is.test(name.split('_').at(-1) ?? '') ? [at] : []));

/** A shift says something only where it is none. */
const shiftWord = (said: string): string => (/^(?:休息|不在考勤组|未加入考勤组|未入职|已离职)$/u.test(said) ? said : '');

/** What is lacking, by its side; what is normal is said by the punch. */
const sideWord = (said: string, side: string): string => (/^(?:缺卡|未打卡)$/u.test(said) ? `${side}${said}` : unlessPlain(said));
const unlessPlain = (said: string): string => (said === '正常' ? '' : said);

/** A cell that holds a time of its own, as a number or a moment. */
function timeText(cell: SheetCell | undefined): string {
  const when = typeof cell === 'number' || cell instanceof Date ? whenSaid(cell) : null;
  if (when && when.seconds !== null)
    return `${Math.floor(when.seconds / 3600)}:${String(Math.floor((when.seconds % 3600) / 60)).padStart(2, '0')}`;
  return cell instanceof Date ? '' : String(cell ?? '');
}

const linesOf = (cell: SheetCell | undefined): readonly string[] =>
  timeText(cell)
    .split(/[\n\r]+/u)
    .map(plainCell)
    .filter((line) => line !== '' && line !== '-');
