import type { Finding } from '../../domain/finding.ts';
import type { GoodsFound } from '../../domain/price/price-of-day.ts';
import type { Cents } from '../../kernel/money.ts';
import { foundInPrices, foundOutside, foundUnpriced } from './words.ts';

/** What stands against selling them (S27). */
export const outsideFindings = ({ outside: all }: Pick<GoodsFound, 'outside'>): readonly Finding[] =>
  all.map(({ model, near }) =>
    near.length > 0 ? foundOutside('outside', { model, near: near.join('、') }) : foundOutside('outside_alone', { model }),
  );

/** What stands against an offer that is no contract yet (S38). */
export const offerFindings = ({ shortfall }: GoodsFound): readonly Finding[] =>
  shortfall.amount > 0n ? [foundInPrices('offer')] : [];

/** What stands against their prices: below the floor by more than was approved (S38), or in no price list (S37). */
export const priceFindings = ({ shortfall }: GoodsFound, excused: Cents | null): readonly Finding[] => [
  ...(shortfall.amount > (excused ?? 0n) ? [foundInPrices('below')] : []),
  ...(shortfall.unpriced.length > 0 ? [foundUnpriced('unpriced', { models: shortfall.unpriced.join('、') })] : []),
];
