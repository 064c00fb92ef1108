import type { Cents } from '../../kernel/money.ts';
import type { Finding } from '../finding.ts';
import { findings } from '../findings.ts';
import type { Shortfall } from '../price/price-of-day.ts';

const w = (zh: string, en: string) => ({ zh, en });

/** What catalogue and price list say of what is sold. */
export interface GoodsFound {
  /** What is not in the catalogue, or may not be sold now, each with what comes nearest. */
  readonly outside: readonly { readonly model: string; readonly near: readonly string[] }[];
  readonly shortfall: Shortfall;
}

const outside = findings('S27', {
  outside: {
    what: w('“{model}”不在可售目录里，不能卖', '“{model}” is not in the catalogue and cannot be sold'),
    accept: w('目录里相近的有：{near}', 'Near it in the catalogue: {near}'),
  },
  outside_alone: {
    what: w('“{model}”不在可售目录里，不能卖', '“{model}” is not in the catalogue and cannot be sold'),
    accept: w('要卖先说“新业务”，经区域经理和二网管理部同意（S28）', 'Say “new product” and have it approved first (S28)'),
  },
});

const below = findings('S38', {
  below: {
    what: w('有车型低于底价，还没有批准', 'A price is below the floor and not approved'),
    accept: w('请改单价，或在合同卡片上点“申请折扣”', 'Change the price, or ask for the discount on the card of the contract'),
    field: 'goods',
  },
});

const unpriced = findings('S37', {
  unpriced: {
    what: w('价格表里没有今天有效的价格：{models}', 'No price in force today: {models}'),
    accept: w('请运营专员先登记价格', 'Let operations enter it first'),
    warn: true,
  },
});

/** What stands against selling them (S27). */
export const outsideFindings = ({ outside: all }: GoodsFound): readonly Finding[] =>
  all.map(({ model, near }) =>
    near.length > 0 ? outside('outside', { model, near: near.join('、') }) : outside('outside_alone', { model }),
  );

/** What stands against their prices: below the floor by more than was approved (S38), or in no price list (S37). */
export const priceFindings = ({ shortfall }: GoodsFound, excused: Cents | null): readonly Finding[] => [
  ...(shortfall.amount > (excused ?? 0n) ? [below('below')] : []),
  ...(shortfall.unpriced.length > 0 ? [unpriced('unpriced', { models: shortfall.unpriced.join('、') })] : []),
];
