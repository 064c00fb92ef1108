import { type Ageing, aged, NO_AGEING, withAdvance } from '../../domain/receivable/ageing.ts';
import { isResidual } from '../../domain/receivable/residual.ts';
import type { ReceivableScope } from '../../domain/receivable/sight.ts';
import type { AsOf } from '../../domain/receivable/standing.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { daysBetween } from '../../kernel/time.ts';
import type { AgeingOf, ReceivablePorts } from './ports.ts';

/** By whom it is summed: who owes, who sold, which branch. */
export type AgeingSide = 'customerId' | 'salesId' | 'unitId';

export interface GatheredAgeing {
  readonly total: Ageing;
  readonly items: number;
  /** Of it what is left of items by a little (尾差). */
  readonly residual: { readonly count: number; readonly amount: Cents };
  /** The most overdue first. Advances belong to a customer and a branch; of salespeople they are summed under no key. */
  readonly by: readonly AgeingOf[];
}

/** Ageing of all somebody sees, as of a day: page by page, so that nothing else waits for it. */
export async function gatherAgeing(
  {
    reads,
    rest,
    receivableRules: { small },
  }: Pick<ReceivablePorts, 'rest' | 'receivableRules'> & {
    readonly reads: Pick<ReceivablePorts['reads'], 'agedItems' | 'paidAheadAt'>;
  },
  scope: ReceivableScope,
  at: AsOf,
  by: AgeingSide,
): Promise<GatheredAgeing> {
  const sums = new Map<string, { items: number; ageing: Ageing; oldest: number }>();
  const add = (key: string, items: number, late: number, change: (sum: Ageing) => Ageing): void => {
    const so = sums.get(key) ?? { items: 0, ageing: NO_AGEING, oldest: 0 };
    sums.set(key, { items: so.items + items, ageing: change(so.ageing), oldest: Math.max(so.oldest, late) });
  };
  let total = NO_AGEING;
  let items = 0;
  let residual = { count: 0, amount: cents(0) };
  let after: string | null = null;
  do {
    const page = await reads.agedItems(scope, at, after);
    for (const item of page.items) {
      add(item[by], 1, item.open > 0n ? daysBetween(item.dueOn, at.on) : 0, (sum) => aged(sum, item, at.on));
      total = aged(total, item, at.on);
      if (isResidual(item, small)) residual = { count: residual.count + 1, amount: cents(residual.amount + item.open) };
    }
    items += page.items.length;
    after = page.next;
    await rest();
  } while (after !== null);
  for (const advance of await reads.paidAheadAt(scope, at)) {
    total = withAdvance(total, advance.amount);
    if (by !== 'salesId') add(advance[by], 0, 0, (sum) => withAdvance(sum, advance.amount));
  }
  return { total, items, residual, by: [...sums].map(([key, sum]) => ({ key, ...sum })).toSorted(mostOverdue) };
}

const mostOverdue = (a: AgeingOf, b: AgeingOf): number => {
  const [one, other] = [a, b].map(({ ageing: { d30, d60, d90, over, not_due } }) => [d30 + d60 + d90 + over, not_due] as const);
  if (!one || !other) return 0;
  return one[0] !== other[0]
    ? one[0] > other[0]
      ? -1
      : 1
    : one[1] !== other[1]
      ? one[1] > other[1]
        ? -1
        : 1
      : a.key < b.key
        ? -1
        : 1;
};
