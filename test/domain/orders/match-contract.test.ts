import { describe, expect, it } from 'vitest';
import { disagreements, type Goods, stillToEnter } from '../../../src/domain/orders/match-contract.ts';
import { cents } from '../../../src/kernel/money.ts';

const GOODS: readonly Goods[] = [
  { model: '凯美瑞', quantity: 2, price: cents(18_000_000) },
  { model: '凯美瑞 双擎', quantity: 1, price: cents(20_000_000) },
];
const car = (model: string, yuan: number) => ({ model, price: cents(yuan * 100) });

describe('订单和合同对得上 (S42)', () => {
  it.each([
    ['一样', car('凯美瑞', 180_000), [], []],
    ['写得更细', car('凯美瑞 豪华版', 180_000), [], []],
    ['更细的那一行优先', car('凯美瑞双擎 豪华', 200_000), [], []],
    ['差一分', { model: '凯美瑞', price: cents(17_999_999) }, [], ['price']],
    ['没有这个车型', car('汉兰达', 180_000), [], ['model']],
    ['台数满了', car('凯美瑞', 180_000), [car('凯美瑞', 180_000), car('凯美瑞 豪华版', 180_000)], ['too_many']],
    ['细的那一行不按粗的那一行的价', car('凯美瑞双擎 豪华', 180_000), [], ['price']],
    ['另一行满了不算', car('凯美瑞', 180_000), [car('凯美瑞 双擎', 200_000)], []],
  ] as const)('%s', (_, one, others, codes) => {
    expect(disagreements(one, GOODS, others).map(({ code }) => code)).toEqual(codes);
  });

  it('同一车型分两行、两个价，每台按自己的价归行', () => {
    const two: readonly Goods[] = [
      { model: '凯美瑞', quantity: 1, price: cents(18_000_000) },
      { model: '凯美瑞', quantity: 1, price: cents(17_500_000) },
    ];
    expect(disagreements(car('凯美瑞', 175_000), two, [car('凯美瑞', 180_000)])).toEqual([]);
    expect(disagreements(car('凯美瑞', 180_000), two, [car('凯美瑞', 180_000)]).map(({ code }) => code)).toEqual(['too_many']);
    expect(stillToEnter(two, [car('凯美瑞', 180_000)])).toBe(two[1]);
  });

  it('还差哪一行没录，就从哪一行填起', () => {
    expect(stillToEnter(GOODS, [])).toBe(GOODS[0]);
    expect(stillToEnter(GOODS, [car('凯美瑞', 1), car('凯美瑞', 1)])).toBe(GOODS[1]);
    expect(stillToEnter(GOODS, [car('凯美瑞', 1), car('凯美瑞', 1), car('凯美瑞 双擎', 1)])).toBeNull();
  });
});
