import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents } from '../../src/kernel/money.ts';
import type { AccountBooking } from '../../src/ledgers/define.ts';
import { confirm, grant, type Movement, openOf, release, reserve, reverse } from '../../src/ledgers/movements.ts';

const booking = (account: string, amount: number, limit: 'stop' | 'warn' = 'stop'): AccountBooking => ({
  ledger: 'budget',
  account,
  amount: cents(amount),
  limit,
});
const shown = (all: readonly Movement[]) =>
  all.map(({ account, verb, granted, held, used, limited }) => [account, verb, ...[granted, held, used].map(Number), limited]);

describe('S97、O12：先占用，批准才使用，不批就释放，撤销就退回', () => {
  test('提交时占用，同一个账户的几行合成一行，按账户排好', () => {
    expect(shown(reserve([booking('b', 10), booking('a', 5), booking('b', 7, 'warn')]))).toEqual([
      ['a', 'reserve', 0, 5, 0, true],
      ['b', 'reserve', 0, 17, 0, true],
    ]);
  });

  test('财务核减后按批准的数使用，占用的全部放开', () => {
    expect(shown(confirm([{ ledger: 'budget', account: 'a', held: cents(100), used: cents(0) }], [booking('a', 80)]))).toEqual([
      ['a', 'confirm', 0, -100, 80, false],
    ]);
  });

  test('批准时改了科目：旧的放开，新的使用，新的要看余额', () => {
    expect(shown(confirm([{ ledger: 'budget', account: 'a', held: cents(100), used: cents(0) }], [booking('b', 80)]))).toEqual([
      ['a', 'confirm', 0, -100, 0, false],
      ['b', 'confirm', 0, 0, 80, true],
    ]);
  });

  test('什么都没变的不记', () => {
    expect([...reserve([booking('a', 0)]), ...release([]), ...grant(booking('a', 0), cents(0), cents(0))]).toEqual([]);
  });

  const amounts = fc.array(fc.record({ account: fc.constantFrom('a', 'b', 'c'), amount: fc.integer({ min: 0, max: 10_000 }) }), {
    maxLength: 6,
  });
  const sum = (all: readonly Movement[], of: 'held' | 'used'): bigint => all.reduce((total, one) => total + one[of], 0n);

  test('任意一份：占用—使用—撤销、占用—释放，最后都是零', () => {
    fc.assert(
      fc.property(amounts, amounts, (asked, approved) => {
        const first = reserve(asked.map(({ account, amount }) => booking(account, amount)));
        const second = confirm(
          openOf(first),
          approved.map(({ account, amount }) => booking(account, amount)),
        );
        expect(sum([...first, ...second], 'held')).toBe(0n);
        expect(sum(second, 'used')).toBe(BigInt(approved.reduce((total, { amount }) => total + amount, 0)));
        const third = reverse(openOf([...first, ...second]));
        expect(openOf([...first, ...second, ...third])).toEqual([]);
        expect(openOf([...first, ...release(openOf(first))])).toEqual([]);
      }),
    );
  });
});
