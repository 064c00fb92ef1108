import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../src/domain/bank/choices.ts';
import { judgeLine, type Moved, type Office } from '../../src/domain/bank/judge-line.ts';
import { type Index, knownOf } from '../../src/domain/bank/known-of.ts';
import { payerAccountKey, payerName } from '../../src/domain/bank/payer-name.ts';
import type { Item } from '../../src/domain/receivable/item.ts';
import { groupBy } from '../../src/kernel/group-by.ts';
import { cents, minus } from '../../src/kernel/money.ts';
import { addDays, type LocalDate } from '../../src/kernel/time.ts';
import { Books } from './month/books.ts';
import { drawMonth } from './month/draw-month.ts';
import { type Done, judge } from './month/judge.ts';
import type { Month, MonthItem, Outcome } from './month/month.ts';

type CustomerId = Item['customerId'];
const customerId = (id: string): CustomerId => `rec_${id}`;
const PREFIXES = ['HT', 'DD', 'KH'];

/** The month as the rules look things up, on books that go on with what the rules booked. */
function played(month: Month) {
  const books = new Books(month.items);
  const itemOf = (item: MonthItem): Item =>
    ({
      ...item,
      id: item.id,
      customerId: customerId(item.customerId),
      amount: cents(item.cents),
      open: cents(books.openOf(item.id)),
    }) as never;
  const open = (items: readonly MonthItem[]) => items.map(itemOf).filter((item) => item.open > 0n);
  const names = new Map<string, CustomerId[]>();
  const accounts = new Map<string, CustomerId[]>();
  const put = (into: Map<string, CustomerId[]>, key: string, id: string) =>
    into.set(key, [...new Set([...(into.get(key) ?? []), customerId(id)])]);
  for (const { id, name, aliases, accounts: own } of month.customers) {
    for (const one of [name, ...aliases]) put(names, payerName(one), id);
    for (const one of own) put(accounts, payerAccountKey(one) ?? '', id);
  }
  const tokens = new Map<string, MonthItem[]>();
  for (const item of month.items)
    for (const token of [item.number, item.contractNo, item.vin]) tokens.set(token, [...(tokens.get(token) ?? []), item]);
  const byCustomer = groupBy(month.items, (item) => customerId(item.customerId));
  const index: Index = {
    named: (name) => names.get(name) ?? [],
    ofAccount: (key) => accounts.get(key) ?? [],
    itemsAt: (token) => open(tokens.get(token) ?? []),
    itemsOf: (customer) => open(byCustomer.get(customer) ?? []),
    sameAmount: (amount) => open(month.items.filter(({ id }) => books.openOf(id) === amount)),
    longestName: Math.max(...[...names.keys()].map((name) => [...name].length)),
    prefixes: PREFIXES,
  };
  const past: (Moved & { readonly at: number })[] = [];
  const office: Office<Moved & { readonly at: number }> = {
    index,
    ownAccounts: new Set(month.ownAccounts),
    ownNames: new Set(month.ownNames.map(payerName)),
    oldestFirst: new Set(month.customers.flatMap(({ id, oldestFirst }) => (oldestFirst ? [customerId(id)] : []))),
    lowered: new Set(),
    small: cents(100),
    earlier: (line) =>
      past
        .filter(
          (one) =>
            one.account === line.account &&
            one.amount === (line.amount < 0n ? minus(line.amount) : line.amount) &&
            one.direction === 'in',
        )
        .toReversed(),
    isTwin: () => false,
    walletDays: (_, on) =>
      [1, 2, 3, 4].flatMap((back) => {
        const day = addDays(on, -back);
        return month.merchants.map((wallet) =>
          past.filter((one) => one.account === wallet && one.on === day).map(({ amount }) => amount),
        );
      }),
  };
  const outcomes: Done[] = [];
  const states: string[] = [];
  for (const receipt of month.receipts) {
    const { line, account, at } = receipt;
    const moved = {
      id: String(at),
      at,
      account,
      on: line.on as LocalDate,
      direction: line.direction as 'in',
      amount: cents(line.cents),
      payer: line.payer,
      payerAccount: line.payerAccount,
      memo: `${line.memo} ${line.remark}`.trim(),
      state: 'open',
    };
    const judged = judgeLine({ ...moved }, office);
    const done: Done =
      'aside' in judged
        ? { kind: 'other' }
        : 'reverses' in judged
          ? { kind: 'reversal', of: judged.reverses.at }
          : 'book' in judged
            ? {
                kind: 'booked',
                customerId: judged.book.customerId.slice(4),
                lines: judged.book.allocations.flatMap(({ itemId, amount }) => (itemId ? [{ itemId, cents: amount }] : [])),
                advance: judged.book.allocations.find(({ itemId }) => itemId === null)?.amount ?? 0n,
              }
            : {
                kind: 'queue',
                choices: choicesOf(moved, {
                  ...knownOf(moved, index),
                  oldestFirst: office.oldestFirst,
                  lowered: office.lowered,
                  small: office.small,
                }).map((choice) => choice.customerId.slice(4)),
              };
    outcomes.push(done);
    states.push(done.kind);
    past.push({ ...moved, state: done.kind === 'booked' ? 'matched' : done.kind === 'other' ? 'other' : 'queued' });
    if ('reverses' in judged) Object.assign(past[judged.reverses.at] ?? {}, { state: 'reversed' });
    // The month goes on as it truly was: what a person answers in the queue is the truth.
    books.apply(receipt.outcome, (n) => month.receipts[n]?.outcome);
  }
  return outcomes;
}

const truth = (outcome: Outcome) => outcome.kind;

describe('一个月五千笔来款 (§7)', () => {
  it.each([1, 7])('第 %i 个月：一笔也没有认错，能认的大多认了', (seed) => {
    const month = drawMonth(seed);
    const outcomes = played(month);
    const verdicts = month.receipts.map((receipt, at) => ({
      receipt,
      done: outcomes[at] as Done,
      verdict: judge(receipt, outcomes[at] as Done),
    }));
    const wrong = verdicts.filter(({ verdict }) => verdict === 'wrong');
    const told = wrong.slice(0, 10).map(({ receipt: { about, line, outcome }, done }) => ({ about, line, outcome, done }));
    expect(told).toEqual([]);
    const sure = verdicts.filter(({ receipt }) => truth(receipt.outcome) === 'booked');
    const alone = sure.filter(({ verdict }) => verdict === 'right').length;
    if (process.env.MONTH_TOLD) {
      const by = groupBy(
        verdicts.filter(({ verdict }) => verdict === 'queued'),
        ({ receipt }) => receipt.about,
      );
      console.log(
        alone,
        sure.length,
        [...by].map(([about, some]) => [about, some.length]),
      );
    }
    expect(alone / sure.length).toBeGreaterThan(0.95);
  });
});
