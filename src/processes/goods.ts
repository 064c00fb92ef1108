import type { Goods } from '../domain/contract/terms.ts';
import type { GoodsFound } from '../domain/price/price-of-day.ts';
import type { UnitId } from '../kernel/id.ts';
import type { FormContext } from './define.ts';

/** What processes know of the catalogue and the price list. */
export interface GoodsWorld {
  /** Of what is sold in a unit today. */
  readonly goodsFound: (goods: readonly Goods[], unit: UnitId, c: Pick<FormContext, 'org' | 'today'>) => Promise<GoodsFound>;
}

/** Where nothing is listed: a configuration that is only checked. */
export const NO_GOODS: GoodsWorld = {
  goodsFound: async () => ({ outside: [], shortfall: { amount: 0n as never, off: 0, unpriced: [] } }),
};
