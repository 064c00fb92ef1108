import { type Cents, cents } from '../../kernel/money.ts';

/** How much a customer owes and may owe. */
export interface Credit {
  /** What is open in the book, and orders under way that are not in it yet. */
  readonly owed: Cents;
  /** Days of what is overdue longest. */
  readonly oldestOverdue: number;
  /** Null: no limit. */
  readonly limit: Cents | null;
  /** Left of what was approved beyond it and is still in force; 0: nothing. It also lets an overdue customer order. */
  readonly extra: Cents;
  /** What other orders have taken of it. */
  readonly used: Cents;
  /** The register says that supply is stopped. */
  readonly isStopped: boolean;
}

/** An order as it is to be. */
export interface Ordered {
  readonly amount: Cents;
  /** What of it stands in `owed` already. */
  readonly counted: Cents;
  /** For what it was let through before; 0: it is new, or somebody else's. */
  readonly allowed: Cents;
  /** What it has taken of the override so far. */
  readonly taken: Cents;
}

export type CreditRefusal =
  | { readonly code: 'stopped' }
  | { readonly code: 'overdue'; readonly days: number; readonly extra: Cents }
  | { readonly code: 'over_limit'; readonly limit: Cents; readonly over: Cents; readonly extra: Cents };

const atLeastNone = (value: bigint): Cents => cents(value > 0n ? value : 0n);

/**
 * What of an override an order takes (O19): of an overdue customer all that comes anew, else what of it goes beyond the limit; what other orders went
 * beyond it is theirs.
 */
export function extraTaken({ owed, oldestOverdue, limit, used }: Credit, order: Ordered, { overdueDays }: GateRules): Cents {
  const { amount, counted, allowed, taken } = order;
  if (oldestOverdue > overdueDays) return atLeastNone(taken + amount - allowed);
  if (limit === null) return cents(0);
  const others = owed - counted;
  const free = limit + used;
  return atLeastNone(others + amount - (others > free ? others : free));
}

export interface GateRules {
  /** Overdue for more than so many days: nothing goes without an override. */
  readonly overdueDays: number;
}

/**
 * Whether an order of this amount may be entered, changed or opened again (O19): asked at each of them alike, so that nobody gets by it by closing and
 * opening. Null: nothing speaks against it.
 */
export function creditGate(credit: Credit, order: Ordered, rules: GateRules): CreditRefusal | null {
  const { owed, oldestOverdue, limit, extra, isStopped } = credit;
  if (isStopped) return { code: 'stopped' };
  const taken = extraTaken(credit, order, rules);
  if (oldestOverdue > rules.overdueDays)
    return extra > 0n && taken <= extra ? null : { code: 'overdue', days: oldestOverdue, extra };
  if (limit === null || taken <= extra) return null;
  return { code: 'over_limit', limit, over: cents(owed - order.counted + order.amount - limit), extra };
}
