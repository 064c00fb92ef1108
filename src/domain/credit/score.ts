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
