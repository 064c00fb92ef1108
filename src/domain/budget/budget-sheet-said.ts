import { cellCents, cellText, columnOf, isSum, type SheetCell, type SheetRows, tableUnder } from '../sheet/cells-said.ts';

/** A line of the budget in the words of the file. `row`: as the file counts, from 1. */
export interface BudgetEntry {
  readonly row: number;
  readonly unit: string;
  readonly kind: string;
  /** YYYY-MM */
  readonly month: string;
  /** Cents. */
  readonly amount: bigint;
}

export type SheetFault = 'no_unit' | 'no_kind' | 'no_month' | 'no_amount' | 'negative';

export interface BudgetSheet {
  readonly entries: readonly BudgetEntry[];
  readonly faults: readonly { readonly row: number; readonly why: SheetFault; readonly said: string }[];
}

const HEADS = {
  unit: /^(?:网点|分店|门店|单位|部门|区域|unit|branch)/iu,
  kind: /^(?:费用类别|费用科目|类别|科目|费用|预算科目|项目|kind|category)/iu,
  month: /^(?:月份|月|期间|预算月份|month)$/iu,
  amount: /^(?:金额|预算|预算金额|预算额|amount|budget)/iu,
} as const;

/**
 * A budget as people keep it: a line for each unit, kind and month, or a column for each month. Null where no row has the titles of its columns.
 * @param year of months that stand without one
 */
export function readBudgetSheet(rows: SheetRows, year: number): BudgetSheet | null {
  const table = tableUnder(rows, (row) => columnOf(row, HEADS.unit) >= 0 && columnOf(row, HEADS.kind) >= 0);
  if (!table) return null;
  const { head, lines } = table;
  const [unit, kind] = [columnOf(head, HEADS.unit), columnOf(head, HEADS.kind)];
  const month = head.findIndex((cell) => HEADS.month.test(cellText(cell)));
  const amount = month < 0 ? -1 : head.findIndex((cell, column) => column !== kind && HEADS.amount.test(cellText(cell)));
  const months = head.flatMap((cell, column) => {
    const found = column === unit || column === kind ? null : monthIn(cell, year);
    return found ? [{ column, month: found }] : [];
  });
  if (amount < 0 && months.length === 0) return null;
  const entries: BudgetEntry[] = [];
  const faults: { row: number; why: SheetFault; said: string }[] = [];
  let lastUnit = '';
  for (const { number, row } of lines) {
    if (isSum(row[unit]) || isSum(row[kind])) continue;
    // A unit that stands once for the lines below it (merged cells).
    lastUnit = cellText(row[unit]) || lastUnit;
    const kindSaid = cellText(row[kind]);
    const fault = (why: SheetFault, said = ''): unknown => faults.push({ row: number, why, said });
    if (lastUnit === '') {
      fault('no_unit');
      continue;
    }
    if (kindSaid === '') {
      fault('no_kind');
      continue;
    }
    const cells =
      amount < 0
        ? months.map((one) => ({ month: one.month as string | null, said: '', cell: row[one.column] ?? null }))
        : [{ month: monthIn(row[month] ?? null, year), said: cellText(row[month]), cell: row[amount] ?? null }];
    for (const one of cells) {
      if (amount < 0 && cellText(one.cell) === '') continue;
      const value = cellCents(one.cell);
      if (one.month === null) fault('no_month', one.said);
      else if (value === null) fault('no_amount', cellText(one.cell));
      else if (value < 0n) fault('negative', cellText(one.cell));
      else entries.push({ row: number, unit: lastUnit, kind: kindSaid, month: one.month, amount: value });
    }
  }
  return { entries, faults };
}

/** 2026-11, 2026年11月, 11月, 202611, or a day of it. */
function monthIn(cell: SheetCell, year: number): string | null {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 7);
  const said = cellText(cell).replace(/\s/gu, '');
  const full = /^(20\d\d)(?:年|[-/.])?(\d{1,2})(?:月份?)?(?:预算)?(?:[-/.]\d{1,2})?$/u.exec(said);
  if (full) return monthText(Number(full[1]), Number(full[2]));
  const alone = /^(\d{1,2})月份?(?:预算)?$/u.exec(said);
  return alone ? monthText(year, Number(alone[1])) : null;
}

const monthText = (year: number, month: number): string | null =>
  month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null;
