import { fingerprint } from '../../kernel/fingerprint.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Item } from '../receivable/item.ts';
import { type Allocation, oldestFirst } from '../receivable/oldest-first.ts';
import { exactFits, nearFits, onlySubset } from './exact-fits.ts';
import type { Known, Receipt } from './match-receipt.ts';

/** What speaks for a customer. */
export type Fact = 'number' | 'account' | 'name' | 'memo' | 'amount' | 'searched';

/** A proposal of whose a receipt is, and what it pays; `key` names it as long as nothing of it has changed. */
export interface Choice {
  readonly key: string;
  readonly customerId: Item['customerId'];
  readonly facts: readonly Fact[];
  readonly allocations: readonly Allocation[];
}

export const MOST_CHOICES = 5;
/** Of one customer at most so many, so that another is seen beside. */
const MOST_EACH = 3;

/** At most five proposals, what speaks loudest for a customer first; nothing is booked by them. */
export function choicesOf(receipt: Receipt, known: Known): readonly Choice[] {
  const facts = new Map<Item['customerId'], Fact[]>();
  const add = (ids: readonly Item['customerId'][], fact: Fact) => {
    for (const id of new Set(ids)) facts.set(id, [...(facts.get(id) ?? []), fact]);
  };
  add(
    known.named.map(({ customerId }) => customerId),
    'number',
  );
  add(known.byAccount, 'account');
  add(known.byName, 'name');
  add([...known.borrowers, ...known.inMemo], 'memo');
  add(
    known.sameAmount.map(({ customerId }) => customerId),
    'amount',
  );
  const owed = groupBy([...known.items, ...known.sameAmount], ({ customerId }) => customerId);
  const all = [...facts].flatMap(([customerId, why]) => {
    const items = [...new Map((owed.get(customerId) ?? []).map((item) => [item.id, item])).values()];
    return choicesFor(receipt, { customerId, facts: why, items, named: known.named, small: known.small });
  });
  // The first of each customer before the second of any.
  return all
    .toSorted((a, b) => a.rank - b.rank || b.choice.facts.length - a.choice.facts.length)
    .slice(0, MOST_CHOICES)
    .map(({ choice }) => choice);
}

interface Of {
  readonly customerId: Item['customerId'];
  readonly facts: readonly Fact[];
  readonly items: readonly Item[];
  readonly named: readonly Item[];
  readonly small: Cents;
}

/** What a customer may have paid with it: what is equal first, then a set that is, then what is due first with the rest as an advance (Q2). */
export function choicesFor(receipt: Receipt, { customerId, facts, items, named, small }: Of) {
  const open = items.filter((item) => item.open > 0n);
  const meant = open.filter(({ id }) => named.some((one) => one.id === id));
  const ways = [
    ...exactFits(receipt.amount, meant, receipt.on),
    ...exactFits(receipt.amount, open, receipt.on),
    ...nearFits(receipt.amount, open, receipt.on, small).map(({ allocations }) => allocations),
    onlySubset(receipt.amount, open),
    ...(meant.length > 0 ? [oldestFirst(receipt.amount, meant)] : []),
    oldestFirst(receipt.amount, open),
  ].filter((way) => way !== null);
  const each = new Map(ways.map((allocations) => [keyOf(customerId, allocations), allocations] as const));
  return [...each]
    .slice(0, MOST_EACH)
    .map(([key, allocations], rank) => ({ rank, choice: { key, customerId, facts, allocations } }));
}

const keyOf = (customerId: string, allocations: readonly Allocation[]): string =>
  fingerprint(
    `${customerId} ${allocations
      .map(({ itemId, amount }) => `${itemId}:${amount}`)
      .toSorted()
      .join(' ')}`,
  );
