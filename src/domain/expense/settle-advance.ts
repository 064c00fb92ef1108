import { type Cents, cents } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';

/** A loan that was paid out (借款), and what has become of it. Always claimed + returned ≤ paid (O13). */
export interface Advance {
  readonly number: string;
  readonly paid: Cents;
  readonly claimed: Cents;
  readonly returned: Cents;
  readonly dueOn: LocalDate;
}

/** What is still owed of it. */
export const owedOf = ({ paid, claimed, returned }: Advance): Cents => cents(paid - claimed - returned);

export interface Settlement {
  readonly offsets: readonly { readonly number: string; readonly amount: Cents }[];
  /** What is paid out after the advances. */
  readonly pay: Cents;
  /** What is owed of the advances after it. */
  readonly owed: Cents;
}

/** A claim against the claimant's advances, what is due first first; never more than is owed, nor more than is claimed. */
export function settleAdvances(approved: Cents, advances: readonly Advance[]): Settlement {
  let left = approved > 0n ? approved : 0n;
  const due = [...advances].sort((a, b) => (a.dueOn === b.dueOn ? (a.number < b.number ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1));
  const offsets = due.flatMap((advance) => {
    const owed = owedOf(advance);
    const amount = owed < left ? owed : left;
    if (amount <= 0n) return [];
    left -= amount;
    return [{ number: advance.number, amount: cents(amount) }];
  });
  const before = advances.reduce((sum, advance) => sum + owedOf(advance), 0n);
  return { offsets, pay: cents(left), owed: cents(before - offsets.reduce((sum, { amount }) => sum + amount, 0n)) };
}
