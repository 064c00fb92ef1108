import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datedByTerm, type Instalment, instalmentFaults, paymentsOf } from '../../../src/domain/contract/instalments.ts';
import { cents, sumOf } from '../../../src/kernel/money.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';

const one = (over: Partial<Instalment>): Instalment => ({
  part: 'balance',
  percent: null,
  amount: null,
  due: '2026-12-20' as LocalDate,
  signing: null,
  delivery: null,
  ...over,
});

/** Shares that come to the whole, in hundredths of a percent. */
const wholes = fc
  .array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 8 })
  .filter((all) => all.reduce((sum, part) => sum + part, 0) < 10_000)
  .map((all) => [...all, 10_000 - all.reduce((sum, part) => sum + part, 0)]);

describe('付款计划 (S41)', () => {
  it('S41 比例合计百分之百的，任何金额都分到分、合计正好等于合同金额，没有一笔差出一分以上', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10_000_000_000n }), wholes, (amount, shares) => {
        const all = shares.map((share) => one({ percent: share / 100 }));
        const payments = paymentsOf(cents(amount), all);
        expect(sumOf(payments.map((payment) => payment.amount))).toBe(amount);
        expect(instalmentFaults(cents(amount), all)).toEqual([]);
        for (const [at, payment] of payments.entries()) {
          const exact = (amount * BigInt(shares[at] ?? 0)) / 10_000n;
          expect(payment.amount - exact < BigInt(shares.length)).toBe(true);
          expect(payment.amount >= exact).toBe(true);
        }
      }),
    );
  });

  it('S41 合计差一分也说出来，比例和金额都写或都不写、到期写两样，指出是哪一笔', () => {
    const amount = cents(54_000_000n);
    expect(instalmentFaults(amount, [one({ amount: cents(53_999_999n) })])).toEqual([{ fault: 'sum', sum: 53_999_999n }]);
    expect(instalmentFaults(amount, [one({ percent: 50 }), one({ percent: 50, amount: cents(1n) })])).toEqual([
      { fault: 'figure', row: 1 },
    ]);
    expect(instalmentFaults(amount, [one({ percent: 100, delivery: 30 })])).toEqual([{ fault: 'when', row: 0 }]);
  });

  it('S119 没写哪天付的按账期：定金从签约、其余从交车起算；写了的一个字不动，没批账期（0 天也是）什么都不填', () => {
    const when = fc.option(fc.nat(90));
    const row = fc.record({
      part: fc.constantFrom('deposit', 'pickup', 'balance', 'loan', 'other'),
      signing: when,
      delivery: when,
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.option(fc.nat(365)), (rows, days) => {
        const all = rows.map((over) => one({ due: null, ...over }));
        for (const [at, dated] of datedByTerm(all, days).entries()) {
          const was = all[at];
          const isOwn = was === undefined || was.signing !== null || was.delivery !== null || !days;
          const filled = was?.part === 'deposit' ? { signing: days } : { delivery: days };
          expect(dated).toEqual(isOwn ? was : { ...was, ...filled });
        }
      }),
    );
  });
});
