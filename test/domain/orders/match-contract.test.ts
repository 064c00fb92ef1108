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
    ['另一行满了不算', car('凯美瑞', 180_000), [car('凯美瑞 双擎', 200_000)], []],
  ] as const)('%s', (_, one, others, codes) => {
    expect(disagreements(one, GOODS, others).map(({ code }) => code)).toEqual(codes);
  });

  it('还差哪一行没录，就从哪一行填起', () => {
    expect(stillToEnter(GOODS, [])).toBe(GOODS[0]);
    expect(stillToEnter(GOODS, [car('凯美瑞', 1), car('凯美瑞', 1)])).toBe(GOODS[1]);
    expect(stillToEnter(GOODS, [car('凯美瑞', 1), car('凯美瑞', 1), car('凯美瑞 双擎', 1)])).toBeNull();
  });
});
