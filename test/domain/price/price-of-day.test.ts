import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestProducts, productCalled } from '../../../src/domain/price/catalogue.ts';
import { type Price, priceOfDay, shortfallOf } from '../../../src/domain/price/price-of-day.ts';
import type { UnitId } from '../../../src/kernel/id.ts';
import { cents } from '../../../src/kernel/money.ts';
import { addDays, type LocalDate } from '../../../src/kernel/time.ts';

const START = '2026-11-01' as LocalDate;
const units = ['unt_a', 'unt_b', 'unt_top'] as UnitId[];
const price = (over: Partial<Price>): Price => ({
  model: '凯美瑞',
  unit: 'unt_top',
  list: cents(18_000_000n),
  floor: cents(17_500_000n),
  from: START,
  until: null,
  ...over,
});
/** Lists in which no two of a model and unit begin on the same day. */
const lists = fc
  .uniqueArray(
    fc.record({
      unit: fc.constantFrom(...units),
      model: fc.constantFrom('凯美瑞', '凯 美 瑞', '汉兰达'),
      day: fc.nat(40),
      days: fc.option(fc.nat(20)),
      list: fc.integer({ min: 1, max: 99 }),
    }),
    { selector: ({ unit, model, day }) => `${unit} ${model.replaceAll(' ', '')} ${day}` },
  )
  .map((all) =>
    all.map(({ unit, model, day, days, list }) => {
      const from = addDays(START, day);
      return price({ unit, model, from, list: cents(list), until: days === null ? null : addDays(from, days) });
    }),
  );

describe('哪天用哪天的价 (S37)', () => {
  it('S37 和逐天倒着找的一样：最近的单位、最晚生效的那条，过了截止日期就没有', () => {
    fc.assert(
      fc.property(lists, fc.nat(60), (all, at) => {
        const day = addDays(START, at);
        const slowly = (): Price | null => {
          for (const unit of ['unt_a', 'unt_top'])
            for (let back = 0; back <= 60; back++) {
              const from = addDays(day, -back);
              const last = all.find(
                (one) => one.unit === unit && one.from === from && one.model.replaceAll(' ', '') === '凯美瑞',
              );
              if (!last) continue;
              if (last.until === null || day <= last.until) return last;
              break;
            }
          return null;
        };
        expect(priceOfDay(all, '凯美瑞', ['unt_a', 'unt_top'] as UnitId[], day)).toEqual(slowly());
      }),
    );
  });

  it('S38 低于底价多少、让了几个点：卖得高的不抵卖得低的，没有价的说出来', () => {
    const priceOf = (model: string): Price | null => (model === '凯美瑞' ? price({}) : null);
    expect(
      shortfallOf(
        [
          { model: '凯美瑞', quantity: 3, price: cents(17_000_000n) },
          { model: '凯美瑞', quantity: 1, price: cents(19_000_000n) },
          { model: '房车', quantity: 1, price: cents(1n) },
        ],
        priceOf,
      ),
    ).toEqual({ amount: 1_500_000n, off: 555, unpriced: ['房车'] });
  });

  it('S27 也叫什么都认得，停售的不算；没有的给最接近、能卖的', () => {
    const catalogue = [
      { name: '凯美瑞 2.0L', also: 'Camry、凯美瑞', isAllowed: true },
      { name: '凯美瑞 双擎', also: null, isAllowed: false },
      { name: '汉兰达', also: null, isAllowed: true },
    ];
    expect(productCalled(catalogue, 'CAMRY')?.name).toBe('凯美瑞 2.0L');
    expect(productCalled(catalogue, '凯美瑞双擎')?.isAllowed).toBe(false);
    expect(nearestProducts(catalogue, '凯美瑞双擎', 3).map(({ name }) => name)).toEqual(['凯美瑞 2.0L']);
  });
});
