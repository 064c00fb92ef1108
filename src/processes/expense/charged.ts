import type { UnitId } from '../../kernel/id.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import type { BudgetPlace } from '../../ledgers/budget.ts';
import type { FormContext } from '../define.ts';
import { borneBy, branchOf, unitOf } from './borne.ts';
import type { ClaimForm } from './fields.ts';

/** A part of a line that another branch than the claimant's bears, at that branch's budget (S97). */
export interface ChargedLine extends BudgetPlace {
  readonly what: string;
  readonly amount: Cents;
}

declare module '../booking.ts' {
  interface Booking {
    /** What a claim charges other branches: whoever answers for their budget is told, and may object. */
    readonly charged?: readonly ChargedLine[];
  }
}

/** What the lines of a claim charge other branches, several shares of a line in one branch together; absent where they charge none. */
export function chargedOf(
  { lines }: ClaimForm,
  { applicant, org }: Pick<FormContext, 'applicant' | 'org'>,
  claimed: readonly Cents[],
): { readonly charged?: readonly ChargedLine[] } {
  const own = branchOf(applicant.unitId, org);
  const charged = lines.flatMap((line, index): readonly ChargedLine[] => {
    const parts = new Map<UnitId, Cents>();
    for (const { who, amount } of borneBy(line, claimed[index] ?? line.amount) ?? []) {
      const unit = branchOf(unitOf(who, org), org);
      if (unit !== own && org.unit(unit)) parts.set(unit, cents((parts.get(unit) ?? 0n) + amount));
    }
    const place = { kind: line.kind, month: line.day.slice(0, 7), what: line.what };
    return [...parts].flatMap(([unit, amount]) => (amount > 0n ? [{ ...place, unit, amount }] : []));
  });
  return charged.length > 0 ? { charged } : {};
}
