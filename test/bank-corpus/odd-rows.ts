import { ccbFirm, icbcFirm, numbersOnly, ruralBank } from './make/banks.ts';
import type { Cell, Rows } from './make/cells.ts';
import { drawStatement } from './make/draw-statement.ts';
import { expectedOf, type Layout, laidOut, yuanInGroups } from './make/layout.ts';
import { writeCsv } from './make/write-csv.ts';
import { writeXlsx } from './make/write-xlsx.ts';
import type { BankFixture, ExpectedStatement, TrueStatement } from './true-line.ts';

type Change = (rows: Rows, firstLine: number) => Rows;

const changed = (rows: Rows, at: number, row: (cells: readonly Cell[]) => readonly Cell[]): Rows =>
  rows.map((cells, i) => (i === at - 1 ? row(cells) : cells));

/** The cell under this title of the line at this place, from 0. */
const cell =
  (layout: Layout, line: number, title: string, to: (was: Cell) => Cell): Change =>
  (rows, firstLine) =>
    changed(rows, firstLine + line, (cells) => cells.map((was, c) => (layout.columns[c]?.title === title ? to(was) : was)));

interface Odd {
  readonly name: string;
  readonly layout: Layout;
  readonly seed: number;
  readonly change: Change;
  /** Places of lines, from 0, that are reported and not read. */
  readonly bad?: readonly number[];
  readonly expected?: (right: ExpectedStatement, drawn: TrueStatement) => ExpectedStatement;
  readonly csv?: true;
}

function odd({ name, layout, seed, change, bad = [], expected = (right) => right, csv }: Odd): BankFixture {
  const drawn = drawStatement({ seed });
  const { rows, firstLine } = laidOut(layout, drawn);
  const right = expectedOf(layout, drawn);
  const without: ExpectedStatement = {
    ...right,
    lines: right.lines.filter((_, at) => !bad.includes(at)),
    badRows: bad.map((at) => firstLine + at),
    mayGap: bad.map((at, before) => at - before),
  };
  const made = change(rows, firstLine);
  return {
    name: `${layout.name}，${name}`,
    sentAs: `明细.${csv ? 'csv' : 'xlsx'}`,
    bytes: () => (csv ? writeCsv(made, { encoding: 'gb18030' }) : writeXlsx(made)),
    rows: made,
    isText: csv === true,
    expected: { statement: expected(without, drawn) },
  };
}

const insert =
  (at: number, row: readonly Cell[]): Change =>
  (rows, firstLine) => [...rows.slice(0, firstLine - 1 + at), row, ...rows.slice(firstLine - 1 + at)];

/** Where a bank's page, a spreadsheet or somebody's hand spoilt a row: the row is told with its number, all others are read. */
export const ODD_ROWS: readonly BankFixture[] = [
  odd({
    name: '流水号被转成科学计数法',
    layout: ccbFirm,
    seed: 501,
    change: cell(ccbFirm, 4, '账户明细编号-交易流水号', () => '6.2E+18'),
    bad: [4],
  }),
  odd({
    name: '金额有三位小数',
    layout: icbcFirm,
    seed: 502,
    change: (rows, firstLine) =>
      changed(rows, firstLine + 3, (cells) =>
        cells.map((was, c) => (c === 5 || c === 6 ? (was === '0.00' ? was : `${was}5`) : was)),
      ),
    bad: [3],
  }),
  odd({
    name: '金额是文字',
    layout: icbcFirm,
    seed: 503,
    change: (rows, firstLine) =>
      changed(rows, firstLine + 6, (cells) => cells.map((was, c) => (c === 5 || c === 6 ? '见回单' : was))),
    bad: [6],
  }),
  odd({
    name: '日期不存在',
    layout: ruralBank,
    seed: 504,
    change: cell(ruralBank, 2, '交易日期', () => '2026.2.30'),
    bad: [2],
  }),
  odd({
    name: '一行的格子少了一半',
    layout: icbcFirm,
    seed: 505,
    change: (rows, firstLine) => changed(rows, firstLine + 5, (cells) => cells.slice(0, 5)),
    bad: [5],
    csv: true,
  }),
  odd({
    name: '收入和支出都有数',
    layout: ccbFirm,
    seed: 506,
    change: (rows, firstLine) =>
      changed(rows, firstLine + 1, (cells) => cells.map((was, c) => (c === 3 || c === 4 ? '100.00' : was))),
    bad: [1],
  }),
  odd({ name: '中间有空行', layout: icbcFirm, seed: 507, change: insert(3, ['', '', '']) }),
  odd({
    name: '金额带括号是负数',
    layout: numbersOnly,
    seed: 508,
    change: (rows, firstLine) =>
      changed(rows, firstLine, (cells) =>
        cells.map((was, c) => (c === 1 ? '收入' : c === 2 ? '(1,250.00)' : c === 3 ? '' : was)),
      ),
    expected: (right) => ({
      ...right,
      lines: right.lines.map((line, at) => (at === 0 ? without({ ...line, direction: 'in' as const, cents: -125_000n }) : line)),
    }),
  }),
  odd({
    name: '全角数字和空格',
    layout: ruralBank,
    seed: 509,
    change: (rows, firstLine) =>
      changed(rows, firstLine + 2, (cells) =>
        cells.map((was, c) => (c >= 2 && c <= 4 && typeof was === 'string' && was !== '' ? ` ${wide(was)}\u00a0` : was)),
      ),
  }),
  odd({
    name: '合计和明细对不上',
    layout: ruralBank,
    seed: 510,
    change: (rows) => rows.map((row) => (row[0] === '合　计' ? ['合　计', '', '￥1.00', `￥${yuanInGroups(100n)}`] : row)),
    expected: (right) => ({ ...right, totalsDiffer: true }),
  }),
  odd({
    name: '少了一行',
    layout: ccbFirm,
    seed: 511,
    change: (rows, firstLine) => rows.filter((_, i) => i !== firstLine + 4),
    expected: (right) => ({ ...right, lines: right.lines.filter((_, at) => at !== 5), gapBefore: [5] }),
  }),
  odd({
    name: '公式带着算好的值',
    layout: numbersOnly,
    seed: 512,
    change: cell(numbersOnly, 3, '交易金额', (was) => ({ formula: 'D1+1', value: Number(was) })),
  }),
  odd({
    name: '公式没有值',
    layout: numbersOnly,
    seed: 513,
    change: cell(numbersOnly, 3, '交易金额', () => ({ formula: 'SUM(D1:D9)' })),
    bad: [3],
  }),
  odd({
    name: '摘要像公式',
    layout: icbcFirm,
    seed: 514,
    change: cell(icbcFirm, 2, '摘要', () => '=HYPERLINK("http://x.example")'),
    expected: (right) => ({
      ...right,
      lines: right.lines.map((line, at) =>
        at === 2 ? { ...line, memo: ['=HYPERLINK("http://x.example")', ...line.memo.slice(1)] } : line,
      ),
    }),
    csv: true,
  }),
];

function wide(text: string): string {
  return text.replace(/[0-9.,]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
}

function without<T extends { readonly balance?: bigint }>({ balance: _, ...line }: T): Omit<T, 'balance'> {
  return line;
}
