import type { Cents } from '../../kernel/money.ts';

/** What a customer has shown so far. */
export interface CreditHistory {
  /** Items that are paid, and how many days late each was (not above 0: in time). */
  readonly paidLate: readonly number[];
  /** Days of what is overdue longest now; 0: nothing is. */
  readonly oldestOverdue: number;
  readonly kept: number;
  readonly partial: number;
  readonly broken: number;
}

const FULL = 100;
const PROMISES = 30;
const IN_TIME = 50;
const NOW = 20;
/** So many days overdue are the worst there is. */
const WORST = 90;

/**
 * 0–100 from history alone (S119), the same for the same history: 50 for what was paid in time (a payment counts less the later it came, nothing after 90
 * days), 30 for promises kept (a part counts half), 20 for nothing being overdue now. What is not known yet takes nothing away; null where nothing is.
 */
export function creditScore({ paidLate, oldestOverdue, kept, partial, broken }: CreditHistory): number | null {
  const promises = kept + partial + broken;
  if (paidLate.length === 0 && promises === 0 && oldestOverdue <= 0) return null;
  const inTime = paidLate.length === 0 ? 1 : paidLate.reduce((sum, days) => sum + 1 - lateness(days), 0) / paidLate.length;
  const honest = promises === 0 ? 1 : (kept + partial / 2) / promises;
  return Math.round(Math.min(FULL, IN_TIME * inTime + PROMISES * honest + NOW * (1 - lateness(oldestOverdue))));
}

const lateness = (days: number): number => Math.min(Math.max(days, 0), WORST) / WORST;

/** How much a customer owes and may owe. */
export interface Credit {
  readonly owed: Cents;
  /** Days of what is overdue longest. */
  readonly oldestOverdue: number;
  /** Null: no limit. */
  readonly limit: Cents | null;
  /** Approved beyond the limit, and still in force; 0: nothing. In force it also lets an overdue customer order. */
  readonly extra: Cents;
  /** The register says that supply is stopped. */
  readonly isStopped: boolean;
}

export type CreditRefusal =
  | { readonly code: 'stopped' }
  | { readonly code: 'overdue'; readonly days: number }
  | { readonly code: 'over_limit'; readonly limit: Cents; readonly over: Cents };

/**
 * Whether an order of this amount may be entered, changed or opened again (O19): asked at each of them alike, so that nobody gets by it by closing and
 * opening. `before`: what the same order counted so far. Null: nothing speaks against it.
 */
export function creditGate(
  { owed, oldestOverdue, limit, extra, isStopped }: Credit,
  { amount, before }: { readonly amount: Cents; readonly before: Cents },
  { overdueDays }: { readonly overdueDays: number },
): CreditRefusal | null {
  if (isStopped) return { code: 'stopped' };
  if (oldestOverdue > overdueDays && extra <= 0n) return { code: 'overdue', days: oldestOverdue };
  if (limit === null) return null;
  const over = owed - before + amount - limit - extra;
  return over > 0n ? { code: 'over_limit', limit, over: over as Cents } : null;
}
