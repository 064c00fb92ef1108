import { type Cents, cents, minus, sumOf } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Item } from '../receivable/item.ts';
import type { Allocation } from '../receivable/oldest-first.ts';

type Owed = Pick<Item, 'id' | 'open' | 'dueOn'>;

/** The ways in which a sum is just one item, all that is overdue, or all; each once. Several: nobody knows which was meant. */
export function exactFits(amount: Cents, items: readonly Owed[], on: LocalDate): readonly (readonly Allocation[])[] {
  const overdue = items.filter(({ dueOn }) => dueOn < on);
  const ways = [...items.map((item) => [item]), overdue, items].filter(
    (some) => some.length > 0 && sumOf(some.map(({ open }) => open)) === amount,
  );
  const each = new Map(ways.map((some) => [keyOf(some), some] as const));
  return [...each.values()].map((some) => some.map(({ id, open }) => ({ itemId: id, amount: open })));
}

const keyOf = (items: readonly Owed[]): string =>
  items
    .map(({ id }) => id)
    .toSorted()
    .join(' ');

/** More items than these have too many sums among them for one to say anything. */
const MOST_SUMMED = 12;

/** The one set of items whose sum is just this; null: none, or several. */
export function onlySubset(amount: Cents, items: readonly Owed[]): readonly Allocation[] | null {
  if (items.length > MOST_SUMMED) return null;
  let found: readonly Owed[] | null = null;
  for (let bits = 1; bits < 1 << items.length; bits++) {
    const some = items.filter((_, at) => bits & (1 << at));
    if (sumOf(some.map(({ open }) => open)) !== amount) continue;
    if (found) return null;
    found = some;
  }
  return found?.map(({ id, open }) => ({ itemId: id, amount: open })) ?? null;
}

/** A way in which a sum is nearly what is owed: short of it, or more, by no more than a residual. `rest`: what stays open; negative: what is too much. */
export interface NearFit {
  readonly allocations: readonly Allocation[];
  readonly rest: Cents;
}

/** The ways in which a sum is nearly just one item, all that is overdue, or all: short, the last due keeps what is left; over, what is too much is an advance. */
export function nearFits(amount: Cents, items: readonly Owed[], on: LocalDate, small: Cents): readonly NearFit[] {
  const overdue = items.filter(({ dueOn }) => dueOn < on);
  const ways = [...items.map((item) => [item]), overdue, items].filter((some) => some.length > 0);
  const each = new Map(ways.map((some) => [keyOf(some), some] as const));
  return [...each.values()].flatMap((some): readonly NearFit[] => {
    const rest = cents(sumOf(some.map(({ open }) => open)) - amount);
    if (rest === 0n || rest > small || minus(rest) > small) return [];
    const inOrder = some.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
    const last = inOrder.at(-1);
    if (!last || last.open <= rest) return [];
    const allocations = inOrder.map(({ id, open }) => ({
      itemId: id,
      amount: id === last.id && rest > 0n ? cents(open - rest) : open,
    }));
    return [{ allocations: rest < 0n ? [...allocations, { itemId: null, amount: minus(rest) }] : allocations, rest }];
  });
}
