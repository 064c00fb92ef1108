import { type Share, sharesSaid, splitByWeight } from '../../domain/expense/shares.ts';
import type { Org } from '../../domain/org/org.ts';
import { isId, type PersonId, type UnitId } from '../../kernel/id.ts';
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

/** The unit that bears a share: of a person the one they belong to. */
export const unitOf = (who: PersonId | UnitId, org: Org): UnitId =>
  (isId('per', who) ? org.person(who)?.unitId : (who as UnitId)) ?? ('' as UnitId);

/** The branch whose budget a unit spends: the one it belongs to, else the unit itself. */
export const branchOf = (unit: UnitId, org: Org): UnitId => org.lineage(unit).find(({ kind }) => kind === 'branch')?.id ?? unit;
