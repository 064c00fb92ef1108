import type { Cents } from '../../kernel/money.ts';

/** How a line of a reconciliation stands: booked as it is owed; with other amounts; not booked; owed nowhere; paid with no order; other than when both signed. */
export const VERDICTS = ['matched', 'different', 'missing_booking', 'missing_receivable', 'no_order', 'changed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What each side has of one car, or of money that no order is known for. */
export interface Sides {
  readonly hasOrder: boolean;
  /** As operations have booked it; 0: not at all. */
  readonly booked: Cents;
  /** As finance keeps it: what the customer owes for it, paid or not; 0: nothing is kept. */
  readonly owed: Cents;
  /** As both signed it in an earlier month; null: in none. */
  readonly signed: { readonly booked: Cents; readonly owed: Cents } | null;
}

/** Null: nothing to be said, for it was signed as it stands. */
export function verdictOf({ hasOrder, booked, owed, signed }: Sides): Verdict | null {
  if (signed) return signed.booked === booked && signed.owed === owed ? null : 'changed';
  if (!hasOrder) return 'no_order';
  if (booked === 0n) return 'missing_booking';
  if (owed === 0n) return 'missing_receivable';
  return booked === owed ? 'matched' : 'different';
}

/** Who closes it (S111): `ours` operations, whose book it is; `theirs` finance, who keep what is owed. */
export type Side = 'ours' | 'theirs';
export const sideOf = (verdict: Verdict): Side => (verdict === 'missing_receivable' ? 'theirs' : 'ours');

/** Why a difference stands, out of a closed list: what cannot be counted teaches nothing. */
export const REASONS = ['timing', 'discount', 'mistake', 'elsewhere', 'returned', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** What somebody said of a line, and the amounts they said it of: of others it says nothing. */
export interface Closing {
  readonly verdict: Verdict;
  readonly booked: Cents;
  readonly owed: Cents;
  readonly reason: Reason | null;
}

export const isClosed = (
  line: { readonly verdict: Verdict; readonly booked: Cents; readonly owed: Cents },
  said: Closing | null,
): boolean =>
  line.verdict === 'matched' ||
  (said !== null &&
    said.reason !== null &&
    said.verdict === line.verdict &&
    said.booked === line.booked &&
    said.owed === line.owed);
