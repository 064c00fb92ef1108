import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carOf, carsOfLine, owedPayments, partOf } from '../../../src/domain/contract/car-payments.ts';
import type { Instalment } from '../../../src/domain/contract/instalments.ts';
import { carsOf, type Goods, goodsTotal } from '../../../src/domain/contract/terms.ts';
import { cents, sumOf } from '../../../src/kernel/money.ts';

const none = { percent: null, amount: null, due: null, signing: null, delivery: null };
const goods = fc.array(
  fc.record({
    model: fc.constantFrom('凯美瑞', '汉兰达', '赛那'),
    quantity: fc.integer({ min: 1, max: 9 }),
    price: fc.bigInt({ min: 1n, max: 40_000_000n }).map(cents),
  }),
  { minLength: 1, maxLength: 5 },
);
/** A deposit on signing, and the rest with each car. */
const instalments = (percent: number): readonly Instalment[] => [
  { ...none, part: 'deposit', percent, signing: 0 },
  { ...none, part: 'balance', percent: 100 - percent, delivery: 30 },
];

describe('一份合同几台车 (S40, S42)', () => {
  it('S40 按交车算的款每台一笔、其余整份一笔；几台、什么价，合计都正好是合同金额，编号不重', () => {
    fc.assert(
      fc.property(goods, fc.integer({ min: 1, max: 99 }), (all, percent) => {
        const amount = goodsTotal(all);
        const owed = owedPayments({ goods: all, amount, instalments: instalments(percent) });
        const cars = carsOf(all);
        expect(sumOf(owed.map((one) => one.amount))).toBe(amount);
        expect(owed).toHaveLength(1 + cars);
        expect(new Set(owed.map(({ ending }) => ending)).size).toBe(owed.length);
        const own = owed.flatMap((one) => carOf(`HT-SZ-26-0001-${one.ending}`, 'HT-SZ-26-0001') ?? []);
        expect(own).toEqual(cars > 1 ? Array.from({ length: cars }, (_, at) => at) : []);
      }),
    );
  });

  it('S40 每台的那一笔和它的车价成比例，差不到一分', () => {
    fc.assert(
      fc.property(goods, fc.integer({ min: 1, max: 99 }), (all, percent) => {
        fc.pre(carsOf(all) > 1);
        const amount = goodsTotal(all);
        const [, ...owed] = owedPayments({ goods: all, amount, instalments: instalments(percent) });
        const balance = sumOf(owed.map((one) => one.amount));
        for (const line of all)
          for (const car of carsOfLine(all, line)) {
            const off = (owed[car]?.amount ?? 0n) * amount - balance * line.price;
            expect(off < amount && off + amount > 0n).toBe(true);
          }
      }),
    );
  });

  it('S42 整份合同的一笔，几台车一起不多要一分，全部车就是全部', () => {
    const two: readonly Goods[] = [
      { model: '凯美瑞', quantity: 2, price: cents(100n) },
      { model: '汉兰达', quantity: 1, price: cents(101n) },
    ];
    expect(partOf(cents(10n), [cents(100n)], two)).toBe(3n);
    expect(partOf(cents(10n), [cents(100n), cents(100n), cents(101n)], two)).toBe(10n);
  });
});
