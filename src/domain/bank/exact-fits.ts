import { type Cents, sumOf } from '../../kernel/money.ts';
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
