import type { ReceivableId } from '../../kernel/id.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import type { Item } from './item.ts';

/** What of a sum goes on which item; `itemId` null: an advance of the customer. */
export interface Allocation {
  readonly itemId: ReceivableId | null;
  readonly amount: Cents;
}

/** A credit note, or money of which nobody said what it is for: what is due first is paid first, what is left over is an advance (Q2). */
export function oldestFirst(amount: Cents, items: readonly Pick<Item, 'id' | 'open' | 'dueOn'>[]): readonly Allocation[] {
  let left: bigint = amount;
  const allocations: Allocation[] = [];
  for (const { id, open } of items.toSorted((a, b) =>
    a.dueOn !== b.dueOn ? (a.dueOn < b.dueOn ? -1 : 1) : a.id < b.id ? -1 : 1,
  )) {
    const part = open < left ? open : left;
    if (part <= 0n) continue;
    allocations.push({ itemId: id, amount: cents(part) });
    left -= part;
  }
  return left > 0n ? [...allocations, { itemId: null, amount: cents(left) }] : allocations;
}
