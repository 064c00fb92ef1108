import { type Cents, cents, minus } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { SheetCell } from '../sheet/cells-said.ts';
import { isScientific, plainCell, saidIn } from '../sheet/said-cell.ts';
import { type Period, whenSaid } from '../sheet/said-day.ts';
import { moneySaid } from '../sheet/said-money.ts';
import { type Columns, type StatementField, showsMinus } from './columns-said.ts';
import { partySaid } from './party-said.ts';
import type { Direction, LineFault, RefusedLine, StatementLine } from './statement.ts';
import { statusSaid } from './wallet-status.ts';

type Row = readonly SheetCell[];

/** What a row is: movements (a refund within a row is one of its own), one that cannot be taken, or none. */
export type ReadLine =
  | { readonly lines: readonly StatementLine[] }
  | { readonly refused: RefusedLine }
  | { readonly nothing: 'idle' | 'note' };

export interface RowReader {
  readonly columns: Columns;
  line(row: Row, number: number): ReadLine;
}

interface Of {
  readonly head: { readonly columns: Columns; readonly names: readonly string[] };
  readonly account: string;
  readonly period: Period | null;
}

type Fault = { readonly why: LineFault; readonly at: number };
const isFault = (value: object): value is Fault => 'why' in value;

export function rowReader({ head: { columns, names }, account, period }: Of): RowReader {
  const said = (row: Row, field: StatementField): string => {
    for (const at of columns[field] ?? []) {
      const value = saidIn(row[at]);
      if (value !== '') return value;
    }
    return '';
  };
  const all = (row: Row, field: StatementField): string =>
    [...new Set((columns[field] ?? []).map((at) => saidIn(row[at])).filter((value) => value !== ''))].join(' ');

  const line = (row: Row, number: number): ReadLine => {
    const refuse = ({ why, at }: Fault): ReadLine => ({
      refused: {
        row: number,
        column: names[at] ?? '',
        said: saidIn(row[at]).slice(0, 60),
        why,
        cells: row.map((cell) => saidIn(cell).slice(0, 400)),
      },
    });
    const status = statusSaid(said(row, 'status'));
    const when = whenOf(row, columns, period);
    const moved = movedOf(row, columns, showsMinus(names[columns.out?.[0] ?? -1] ?? ''));
    if (isFault(when)) {
      // A remark below the table has neither a day nor an amount.
      return when.why === 'no_day' && isFault(moved) && moved.why === 'no_amount' ? { nothing: 'note' } : refuse(when);
    }
    if (status.is === 'none') return { nothing: 'idle' };
    if (status.is === 'unknown') return refuse({ why: 'bad_status', at: columns.status?.[0] ?? 0 });
    if (isFault(moved)) return refuse(moved);
    const lost = (['serial', 'account', 'counterpartyAccount', 'payerAccount'] as const)
      .flatMap((field) => columns[field] ?? [])
      .find((at) => isScientific(saidIn(row[at])));
    if (lost !== undefined) return refuse({ why: 'scientific', at: lost });
    if (isForeign(said(row, 'currency'))) return refuse({ why: 'foreign', at: columns.currency?.[0] ?? 0 });
    const balance = moneySaid(row[columns.balance?.[0] ?? -1]);
    if (balance === 'unreadable' || balance === 'too_many_decimals')
      return refuse({ why: 'bad_balance', at: columns.balance?.[0] ?? 0 });
    const side = moved.direction === 'out' ? (['payee', 'payeeAccount'] as const) : (['payer', 'payerAccount'] as const);
    const party = partySaid(
      said(row, 'counterparty') || said(row, side[0]),
      said(row, 'counterpartyAccount') || said(row, side[1]),
    );
    const one: StatementLine = {
      row: number,
      account: (said(row, 'account') || account).replace(/[\s-]/gu, ''),
      on: when.on,
      seconds: when.seconds,
      direction: moved.direction,
      amount: moved.amount,
      balance: typeof balance === 'object' ? balance.cents : null,
      payer: party.name,
      payerAccount: party.account,
      memo: all(row, 'memo').slice(0, 400),
      serial: ((moved.isRefund && said(row, 'refundSerial')) || said(row, 'serial')).slice(0, 80),
    };
    return { lines: [one, ...refundIn(one, status.refunded)] };
  };
  return { columns, line };
}

/** 已退款(¥12.00) within the status: so much of a receipt went back. What was bought and given back has a row of its own. */
function refundIn(line: StatementLine, refunded: Cents | null): readonly StatementLine[] {
  if (refunded === null || refunded <= 0n || line.direction !== 'in') return [];
  return [{ ...line, direction: 'out', amount: refunded, balance: null, serial: `${line.serial}:refund` }];
}

function whenOf(
  row: Row,
  columns: Columns,
  period: Period | null,
): { readonly on: LocalDate; readonly seconds: number | null } | Fault {
  const places = columns.when ?? [];
  const cells = places.map((at) => ({ at, empty: saidIn(row[at]) === '', when: whenSaid(row[at], period) }));
  const bad = cells.find(({ empty, when }) => !empty && when === null);
  if (bad) return { why: 'bad_day', at: bad.at };
  const first = cells.find(({ when }) => when?.day)?.when;
  if (!first?.day) return { why: 'no_day', at: places[0] ?? 0 };
  // A time of another day says nothing of this one; a time alone belongs to the day beside it.
  const timed = [first, ...cells.flatMap(({ when }) => when ?? [])].find(
    ({ day, seconds }) => seconds !== null && (day === null || day === first.day),
  );
  return { on: first.day, seconds: timed?.seconds ?? null };
}

interface Moved {
  readonly direction: Direction;
  readonly amount: Cents;
  readonly isRefund?: true;
}

function movedOf(row: Row, columns: Columns, outHasMinus: boolean): Moved | Fault {
  const [inAt, outAt] = [columns.in?.[0], columns.out?.[0]];
  if (inAt !== undefined || outAt !== undefined) {
    const got = sideOf(row, inAt);
    const gave = sideOf(row, outAt);
    if (isFault(got)) return got;
    if (isFault(gave)) return gave;
    if (got.cents !== 0n && gave.cents !== 0n) return { why: 'two_amounts', at: inAt ?? 0 };
    if (got.cents !== 0n) return { direction: 'in', amount: got.cents };
    if (gave.cents !== 0n) return { direction: 'out', amount: outHasMinus ? minus(gave.cents) : gave.cents };
    if (columns.amount === undefined) return { why: 'no_amount', at: inAt ?? outAt ?? 0 };
  }
  return ofOneColumn(row, columns);
}

function ofOneColumn(row: Row, columns: Columns): Moved | Fault {
  const at = columns.amount?.[0] ?? 0;
  const status = saidIn(row[columns.status?.[0] ?? -1]);
  if (columns.refund && /refund|退款/iu.test(status)) {
    const back = sideOf(row, columns.refund[0]);
    if (isFault(back)) return back;
    if (back.cents !== 0n) return { direction: 'out', amount: back.cents < 0n ? minus(back.cents) : back.cents, isRefund: true };
  }
  const amount = sideOf(row, at);
  if (isFault(amount)) return amount;
  if (amount.cents === 0n) return { why: 'no_amount', at };
  const signAt = columns.sign?.[0];
  if (signAt === undefined)
    return amount.cents < 0n ? { direction: 'out', amount: minus(amount.cents) } : { direction: 'in', amount: amount.cents };
  const direction = signSaid(plainCell(saidIn(row[signAt]) || String(row[signAt] ?? '')), columns.status !== undefined);
  if (direction === null) return { why: 'bad_sign', at: signAt };
  // Beside 借 or 支出 some banks print what went out with a minus, too.
  return { direction, amount: direction === 'out' && amount.cents < 0n ? minus(amount.cents) : amount.cents };
}

function sideOf(row: Row, at: number | undefined): { readonly cents: Cents } | Fault {
  if (at === undefined) return { cents: cents(0) };
  if (isScientific(saidIn(row[at]))) return { why: 'scientific', at };
  const money = moneySaid(row[at]);
  if (money === 'none') return { cents: cents(0) };
  if (money === 'unreadable') return { why: 'bad_amount', at };
  return money === 'too_many_decimals' ? { why: 'decimals', at } : money;
}

/** 人民币, 人民币元, CNY, RMB, 156: this office keeps no other money. */
const isForeign = (said: string): boolean => said !== '' && !/人民币|cny|rmb|^156$|^本币$|^元$|^¥$/iu.test(said);

/** 贷 is money in on the paper of a bank. `inWallet`: what counts as neither is said by `/` or nothing. */
function signSaid(said: string, inWallet: boolean): Direction | null {
  if (/^(?:贷|贷方|贷记|c|cr|收|收入|已收入|转入|存入|来账|\+)$/iu.test(said)) return 'in';
  if (/^(?:借|借方|借记|d|dr|支|付|支出|已支出|转出|支取|往账|-)$/iu.test(said)) return 'out';
  return /^(?:不计收支|中性交易|其他)$/u.test(said) || (inWallet && /^\/?$/u.test(said)) ? 'neutral' : null;
}
