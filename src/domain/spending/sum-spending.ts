import { type Cents, cents, sumOf } from '../../kernel/money.ts';

/** What one person of a unit spent of a kind in a month, cents: approved, and what is still being decided. */
export interface SpendingCell {
  readonly unitId: string;
  readonly personId: string;
  readonly kind: string;
  /** YYYY-MM. */
  readonly month: string;
  readonly spent: Cents;
  readonly held: Cents;
}

export interface SpendingSum {
  readonly key: string;
  readonly spent: Cents;
  readonly held: Cents;
}

/** Sums by any of its sides, the largest first. */
export function sumSpending(
  cells: readonly SpendingCell[],
  by: 'unitId' | 'personId' | 'kind' | 'month',
): readonly SpendingSum[] {
  const sums = new Map<string, SpendingSum>();
  for (const { [by]: key, spent, held } of cells) {
    const so = sums.get(key);
    sums.set(key, { key, spent: cents((so?.spent ?? 0n) + spent), held: cents((so?.held ?? 0n) + held) });
  }
  return [...sums.values()].toSorted((a, b) => order(b.spent, a.spent) || order(b.held, a.held) || (a.key < b.key ? -1 : 1));
}

export const totalOf = (sums: readonly Pick<SpendingSum, 'spent' | 'held'>[]) => ({
  spent: sumOf(sums.map(({ spent }) => spent)),
  held: sumOf(sums.map(({ held }) => held)),
});

const order = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
