import { type Share, sharesSaid, splitByWeight } from '../../domain/expense/shares.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import type { ClaimLine } from './fields.ts';

/** Who bears a line as it is claimed, to the cent; null: its claimant. Where less is claimed than was spent, each bears so much less. */
export function borneBy({ amount, shares }: ClaimLine, claimed: Cents): readonly Share<PersonId | UnitId>[] | null {
  const said = shares && shares.length > 0 ? sharesSaid(amount, shares) : null;
  if (!said?.ok) return null;
  const parts = splitByWeight(
    claimed,
    said.value.map((one) => one.amount),
  );
  return said.value.map(({ who }, index) => ({ who, amount: parts[index] ?? claimed }));
}
