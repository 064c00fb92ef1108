import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import type { SpendingCell } from './sum-spending.ts';

/** So much a head, cents; `more`: percent above the time before (below it negative), null where nothing was spent then. */
export interface PerHead {
  readonly amount: Cents;
  readonly more: number | null;
}

type Cell = Pick<SpendingCell, 'spent'>;

/** What was approved a head, to the cent, against the same people's spending before (S103); null of nobody, or where nothing was spent. */
export function perHeadOf(now: readonly Cell[], before: readonly Cell[], heads: number): PerHead | null {
  const [spent, then] = [now, before].map((cells) => sumOf(cells.map((cell) => cell.spent)));
  if (heads === 0 || !spent || spent <= 0n) return null;
  return {
    amount: cents((spent + BigInt(heads) / 2n) / BigInt(heads)),
    more: then && then > 0n ? Number(((spent - then) * 100n) / then) : null,
  };
}

/** So many percent above the time before are worth a word about waste (S103). */
export const MUCH_MORE = 30;
