import { cents } from '../../kernel/money.ts';
import { addDays, addMonths, type LocalDate } from '../../kernel/time.ts';
import type { Finding } from '../finding.ts';
import { cellText, type SheetCell, type SheetRows } from '../sheet/cells-said.ts';
import { whenSaid } from '../sheet/said-day.ts';
import { moneySaid } from '../sheet/said-money.ts';
import { openingFinding } from './opening.ts';

/** A column of a sheet with what is owed for so many days, months or years; `dated` null: what is not due yet. */
interface AgeColumn {
  readonly at: number;
  readonly dated: Span | null;
}

/** Counted in so many months each; 0: in days. */
interface Span {
  readonly months: number;
  readonly from: number;
  readonly to: number | null;
}

const BEFORE = /^(?:账龄|逾期|超期|欠款|应收)/u;
const AFTER = /(?:\((?:元|天)\)|金额|欠款|余额|应收|内)+$/u;
const NOT_DUE = /^(?:未到期|未逾期|账期内|信用期内|not ?due|current)$/iu;
const SPAN = /^(\d{1,4})[-~–—至到](\d{1,4})(?:个?(天|日|月|年)|days?)?$/iu;
const FIRST = /^(?:<|≤|小于)?(\d{1,4})(?:个?(天|日|月|年)|days?)?以?$/iu;
const LAST =
  /^(?:(?:>|≥|超过|大于|over)\s?(\d{1,4})(?:个?(天|日|月|年)|days?)?|(\d{1,4})(?:个?(天|日|月|年)|days?)?(?:以上|以后|\+))$/iu;
const TOTAL =
  /^(?:合计|总计|小计|应收合计|欠款合计|余额合计|应收余额|欠款余额|余额|应收|欠款|欠款金额|未收|未收金额|未收款|尚欠|total)$/iu;

/** Columns of an ageing: spans of days, months or years, and what is not due; fewer than two are none. Places from 0. */
export function ageColumns(titles: readonly string[]): readonly AgeColumn[] {
  const found = titles.flatMap((title, at): readonly AgeColumn[] => {
    const dated = ageOf(title);
    return dated === undefined ? [] : [{ at, dated }];
  });
  return found.length < 2 || found.every(({ dated }) => dated === null) ? [] : found;
}

/** Undefined: the title is no age. */
function ageOf(title: string): Span | null | undefined {
  const plain = title.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  if (NOT_DUE.test(plain.replace(/(?:金额|欠款|余额)$/u, ''))) return null;
  const bare = plain.replace(BEFORE, '').replace(AFTER, '').replaceAll(' ', '');
  const span = SPAN.exec(bare);
  if (span) return { months: monthsIn(span[3]), from: Number(span[1]), to: Number(span[2]) };
  const last = LAST.exec(bare);
  if (last) return { months: monthsIn(last[2] ?? last[4]), from: Number(last[1] ?? last[3]), to: null };
  // 30天以内: a number alone is no age.
  const first = /[以之]?内|<|≤|小于/u.test(plain) ? FIRST.exec(bare) : null;
  return first ? { months: monthsIn(first[2]), from: 0, to: Number(first[1]) } : undefined;
}

const monthsIn = (unit = ''): number => (/月/u.test(unit) ? 1 : /年/u.test(unit) ? 12 : 0);

/** When a sheet counts its ages to, as it says above its titles. */
const AS_OF = /(?:截止|截至|账龄|统计|制表|余额)(?:日期|日|时间|到)?[:：]?\s*(\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?)/u;

export function countedTo(above: SheetRows): LocalDate | null {
  for (const cell of above.flat()) {
    const said = AS_OF.exec(cellText(cell).normalize('NFKC'))?.[1];
    const day = said === undefined ? null : (whenSaid(said)?.day ?? null);
    if (day) return day;
  }
  return null;
}

/** One sum of a row, due on the latest day that is of its age, or why it cannot be one. */
export type AgedSum =
  | { readonly amount: SheetCell; readonly due: LocalDate; readonly to: LocalDate }
  | { readonly fault: Finding };

/**
 * What a row of an ageing says is owed, a sum for each age with something in it (S112). A due day is counted back from the day of the sheet: 31–60 days is
 * 31 days before it, the day that is kindest to the customer and of the same age as the sheet says.
 * @param day the day of the sheet, as the row or the lines above the titles say it
 */
export function sumsByAge(
  titles: readonly string[],
  columns: readonly AgeColumn[],
  row: readonly SheetCell[],
  day: LocalDate | null,
): readonly AgedSum[] {
  const filled = columns.filter(({ at }) => {
    const said = moneySaid(row[at]);
    return said !== 'none' && !(typeof said === 'object' && said.cents === 0n);
  });
  if (filled.length === 0) return [];
  if (day === null) return [{ fault: openingFinding('no_day_of_ages') }];
  const off = totalOff(titles, columns, row);
  if (off) return [{ fault: off }];
  return filled.map(({ at, dated }): AgedSum => {
    const amount = row[at] ?? null;
    if (dated === null) return { fault: openingFinding('not_due_by_age', { amount: cellText(amount) }) };
    const before = columns.find((one) => one.dated?.months === dated.months && one.dated.to === dated.from);
    // 30-60 behind 0-30, and over 90 alone, begin the day after.
    const isAfter = dated.from === 0 || before !== undefined || (dated.to === null && !follows(columns, dated));
    const months = dated.months * dated.from;
    const back = months > 0 ? addMonths(day, -months) : addDays(day, -dated.from);
    return { amount, due: isAfter ? addDays(back, -1) : back, to: day };
  });
}

/** 91天以上 behind 61-90: it says its own first day. */
const follows = (columns: readonly AgeColumn[], { months, from }: Span): boolean =>
  columns.some(({ dated }) => dated?.months === months && dated.to === from - 1);

/** The ages of a row together are what its total says, where it has one. */
function totalOff(titles: readonly string[], columns: readonly AgeColumn[], row: readonly SheetCell[]): Finding | null {
  const at = titles.findIndex((title) => TOTAL.test(title.normalize('NFKC').replace(/\((?:元)\)|[\s*]/gu, '')));
  const total = at === -1 ? null : moneySaid(row[at]);
  if (total === null || typeof total === 'string') return null;
  const parts = columns.map((one) => moneySaid(row[one.at]));
  if (parts.some((one) => one === 'unreadable' || one === 'too_many_decimals')) return null;
  const sum = cents(parts.reduce((all, one) => all + (typeof one === 'object' ? one.cents : 0n), 0n));
  return sum === total.cents ? null : openingFinding('ages_off', { sum: { cents: sum }, total: { cents: total.cents } });
}
