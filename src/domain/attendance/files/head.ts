import { addDays, type LocalDate } from '../../../kernel/time.ts';
import { cellText, MOST_ABOVE, type SheetRows } from '../../sheet/cells-said.ts';
import { plainCell, saidIn } from '../../sheet/said-cell.ts';
import type { RowWho } from './sheet.ts';

/** A table with people in it: the names of its columns, and where its rows begin. */
export interface PeopleTable {
  readonly names: readonly string[];
  /** The first row of the head, and the first below it, from 0. */
  readonly at: number;
  readonly below: number;
  /** Rows of the head, as they stand. */
  readonly head: readonly (readonly string[])[];
}

/** Rows of the head under the one with 姓名: groups above, fields and days below. */
const MOST_HEAD = 4;
const NAME = /^(?:姓名|员工姓名|name)$/iu;

/** The first table with a column of people; a group above and its fields below are joined as `组_字段`. Null: there is none. */
export function peopleTable(rows: SheetRows): PeopleTable | null {
  const texts = (row: SheetRows[number] | undefined): readonly string[] => (row ?? []).map((cell) => plainCell(saidIn(cell)));
  for (let at = 0; at < Math.min(rows.length, MOST_ABOVE); at++) {
    const top = texts(rows[at]);
    const name = top.findIndex((one) => NAME.test(one));
    const filled = top.filter((one) => one !== '').length;
    if (name < 0 || filled < 2) continue;
    const head = [top];
    // A row of the head names nobody: below 姓名 it is empty, or the word once more.
    while (head.length < MOST_HEAD) {
      const next = texts(rows[at + head.length]);
      const said = next[name] ?? '';
      if ((said !== '' && !NAME.test(said)) || next.every((one) => one === '')) break;
      head.push(next);
    }
    const above = groupsAbove(texts(rows[at - 1]), top);
    return { names: joined([...(above ? [above] : []), ...head]), at, below: at + head.length, head };
  }
  return null;
}

/** A row of groups stands above where it has some, but names no person and no period. */
function groupsAbove(above: readonly string[], top: readonly string[]): readonly string[] | null {
  const filled = above.filter((one) => one !== '');
  return filled.length >= 2 && filled.every((one) => one.length <= 12 && !/\d{4}/u.test(one)) && above.length <= top.length
    ? above
    : null;
}

function joined(head: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(...head.map((row) => row.length));
  const groups = head.map(() => '');
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = [];
    head.forEach((row, i) => {
      const said = row[column] ?? '';
      const isLast = i === head.length - 1;
      if (said !== '') groups[i] = said;
      const part = said !== '' || isLast ? said : head.length > 1 && i === 0 ? (groups[i] ?? '') : '';
      if (part !== '' && part !== parts.at(-1)) parts.push(part);
    });
    return parts.join('_');
  });
}

/** The column of that name, whatever group stands above it; -1: none. */
export const column = (names: readonly string[], is: RegExp): number =>
  names.findIndex((name) => is.test(name) || is.test(name.split('_').at(-1) ?? ''));

/** Which columns say whom a row is about. */
export function whoColumns(names: readonly string[]) {
  return {
    name: column(names, NAME),
    account: column(names, /^(?:user ?id|用户id|账号|帐号)$/iu),
    employeeNo: column(names, /^(?:工号|员工编号|员工号)$/u),
    department: column(names, /^(?:部门|所属部门|部门名称)$/u),
    number: column(names, /^(?:考勤号码|考勤号|登记号码|设备号|人员编号|编号)$/u),
  };
}

/** `（离职）` behind a name is none of it; of two lines of a department the first is its own. */
export function whoIn(row: SheetRows[number], columns: ReturnType<typeof whoColumns>): RowWho {
  const said = (at: number): string => (at < 0 ? '' : saidIn(row[at]));
  const lines = columns.department < 0 ? '' : cellText(row[columns.department]);
  return {
    name: said(columns.name)
      .replace(/\((?:已?离职|停用)\)$/u, '')
      .trim(),
    account: said(columns.account),
    employeeNo: said(columns.employeeNo),
    department: plainCell(lines.split(/[\n\r]/u)[0] ?? ''),
    number: said(columns.number),
  };
}

const DAY = /(20\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/gu;

/** What stands above a table: the first two days are its period; 生成时间, 制表时间 when it was made. */
export function aboveTable(rows: SheetRows, at: number) {
  const texts = rows.slice(0, at).flatMap((row) => row.map((cell) => plainCell(saidIn(cell))).filter((one) => one !== ''));
  const made = texts
    .map((text) =>
      /(?:生成|制表|导出|下载)时间[^\d]{0,4}(20\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*(\d{1,2}):(\d{2})/u.exec(text),
    )
    .find((one) => one !== null);
  const period = texts.flatMap((text) =>
    [...text.replace(/(?:生成|制表|导出|下载)时间.*$/u, '').matchAll(DAY)].map(([, y, m, d]) => isoDay(y, m, d)),
  );
  const [from, to] = period;
  return {
    from: from ?? null,
    to: to ?? from ?? null,
    madeAt: made ? { date: isoDay(made[1], made[2], made[3]), minutes: Number(made[4]) * 60 + Number(made[5]) } : null,
  };
}

const isoDay = (y = '', m = '', d = ''): LocalDate => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` as LocalDate;

/**
 * Where the days of a period stand side by side: each column says the number of its day, or 六, 日 or a holiday instead. They run from the first day of the
 * period on, not from the number. -1: they stand nowhere.
 */
export function firstDayColumn(head: readonly (readonly string[])[], from: LocalDate, count: number): number {
  const width = Math.max(...head.map((row) => row.length));
  let [best, most] = [-1, 0];
  for (let start = 0; start + count <= width; start++) {
    let hits = 0;
    for (let i = 0; i < count; i++) {
      const day = Number(addDays(from, i).slice(8));
      if (head.some((row) => Number.parseInt(row[start + i] ?? '', 10) === day)) hits++;
    }
    if (hits > most) [best, most] = [start, hits];
  }
  return most * 2 >= count ? best : -1;
}
