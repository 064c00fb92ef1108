import { bocPersonal, ccbFirm, icbcPersonal, ruralBank } from './make/banks.ts';
import { drawStatement } from './make/draw-statement.ts';
import type { Layout } from './make/layout.ts';
import { wechatPersonal, withBalances } from './make/wallets.ts';
import { fixture } from './statements.ts';
import type { BankFixture, TrueLine, TrueStatement } from './true-line.ts';

interface Sent {
  readonly file: BankFixture;
  /** So many of its lines are new, so many known. */
  readonly fresh: number;
  readonly known: number;
}

/** Files that are sent one after another, and what each of them adds. */
export interface Sending {
  readonly name: string;
  readonly sent: readonly Sent[];
}

/** Without serial and balance, so that only what it says tells a line from another. */
const bare: Layout = {
  ...ruralBank,
  name: '没有流水号和余额的明细',
  columns: ruralBank.columns.filter(({ title }) => title !== '凭证号' && title !== '余额'),
};
/** With the balance after each line, without a serial. */
const withBalance: Layout = { ...icbcPersonal, name: '只有余额的明细' };

const XLSX = { xlsx: {} } as const;
const of = (layout: Layout, statement: TrueStatement, more: string): BankFixture => fixture(layout, statement, XLSX, more);

const cut = (statement: TrueStatement, keep: (line: TrueLine, at: number) => boolean): TrueStatement => ({
  ...statement,
  lines: statement.lines.filter(keep),
});
const twice = (statement: TrueStatement, at: number, times = 2): TrueStatement => ({
  ...statement,
  lines: withBalances(
    statement.lines.flatMap((line, i) =>
      i === at ? Array.from({ length: times }, (_, n) => ({ ...line, serial: `${line.serial}${n}` })) : [line],
    ),
    statement.lines[0]?.balance,
  ),
});

const day = (seed: number, account = '44020111122223333'): TrueStatement =>
  drawStatement({ seed, account, days: 1, from: '2026-10-20', lines: 9, inOnly: true });
const otherDay = (seed: number): TrueStatement =>
  drawStatement({ seed, account: '44020111122223333', days: 1, from: '2026-10-21', lines: 4, inOnly: true });

const both = (one: TrueStatement, next: TrueStatement): TrueStatement => ({
  ...one,
  to: next.to,
  lines: withBalances([...one.lines, ...next.lines], one.lines[0]?.balance),
});

const same = twice(day(701), 3);
const thrice = twice(day(702), 2, 3);
const morning = cut(thrice, (_, at) => at < 3);
const withSerial = twice(day(703), 4);
const long = both(day(705), otherDay(706));

/** Q6, Q7: what is really twice is kept twice; what was sent before adds nothing. */
export const SENDINGS: readonly Sending[] = [
  {
    name: 'Q7 同一份文件发两遍',
    sent: [
      { file: of(ccbFirm, day(700), ''), fresh: 9, known: 0 },
      { file: of(ccbFirm, day(700), ''), fresh: 0, known: 9 },
    ],
  },
  {
    name: 'Q7 同样的明细换成另一种文件再发',
    sent: [
      { file: of(ccbFirm, day(700), ''), fresh: 9, known: 0 },
      { file: fixture(ccbFirm, day(700), { xls: true }, '再发'), fresh: 0, known: 9 },
      {
        file: fixture({ ...ccbFirm, newestFirst: true }, day(700), { csv: { encoding: 'gb18030' } }, '倒着再发'),
        fresh: 0,
        known: 9,
      },
    ],
  },
  {
    name: 'Q6 一天里两笔一模一样的款，没有流水号和余额',
    sent: [
      { file: of(bare, same, '两笔一样'), fresh: 10, known: 0 },
      { file: of(bare, same, '再发'), fresh: 0, known: 10 },
    ],
  },
  {
    name: 'Q6 先发半天，再发全天，三笔一样的款先只有一笔',
    sent: [
      { file: of(bare, morning, '上午'), fresh: 3, known: 0 },
      { file: of(bare, thrice, '全天'), fresh: 8, known: 3 },
      { file: of(bare, morning, '上午那份再发'), fresh: 0, known: 3 },
    ],
  },
  {
    name: 'Q6 先发半天，再发全天，全天的新的在前',
    sent: [
      { file: of(bare, morning, '上午'), fresh: 3, known: 0 },
      { file: of({ ...bare, newestFirst: true }, thrice, '全天倒序'), fresh: 8, known: 3 },
    ],
  },
  {
    name: 'Q6 两笔一样的款，流水号不同',
    sent: [
      { file: of(ruralBank, withSerial, ''), fresh: 10, known: 0 },
      {
        file: of(
          ruralBank,
          cut(withSerial, (_, at) => at >= 4),
          '后半',
        ),
        fresh: 0,
        known: 6,
      },
    ],
  },
  {
    name: 'Q6 两笔一样的款，没有流水号，余额不同',
    sent: [
      { file: of(withBalance, twice(day(704), 5), ''), fresh: 10, known: 0 },
      {
        file: of(
          withBalance,
          cut(twice(day(704), 5), (_, at) => at >= 6),
          '后半',
        ),
        fresh: 0,
        known: 4,
      },
    ],
  },
  {
    name: '同样的一笔在另一个账户是另一笔',
    sent: [
      { file: of(bare, day(707), '甲户'), fresh: 9, known: 0 },
      { file: of(bare, day(707, '44020999988887777'), '乙户'), fresh: 9, known: 0 },
      { file: of(bare, day(707), '甲户再发'), fresh: 0, known: 9 },
    ],
  },
  {
    name: '两份文件期间重叠',
    sent: [
      {
        file: of(
          bocPersonal,
          cut(long, ({ on }) => on === '2026-10-20'),
          '第一天',
        ),
        fresh: 9,
        known: 0,
      },
      { file: of(bocPersonal, long, '两天'), fresh: 4, known: 9 },
    ],
  },
  {
    name: '同样的款隔天再来是新的',
    sent: [
      { file: of(bare, day(708), '第一天'), fresh: 9, known: 0 },
      {
        file: of(bare, { ...day(708), lines: day(708).lines.map((line) => ({ ...line, on: '2026-10-21' })) }, '第二天'),
        fresh: 9,
        known: 0,
      },
    ],
  },
  {
    name: 'Q6 微信里两笔一样的转账，单号不同',
    sent: [
      {
        file: fixture(wechatPersonal, twice(day(709, '阿强'), 1), { csv: { encoding: 'utf8-bom' } }, '两笔一样'),
        fresh: 10,
        known: 0,
      },
      { file: fixture(wechatPersonal, twice(day(709, '阿强'), 1), XLSX, '再发'), fresh: 0, known: 10 },
    ],
  },
];
