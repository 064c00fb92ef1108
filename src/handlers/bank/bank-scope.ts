import { financeUnits } from '../../domain/org/finance-scope.ts';
import { EVERYWHERE, type Org } from '../../domain/org/org.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';

/** Of which units somebody sees and assigns what the bank says (S4); null: they are not finance. */
export function bankScope(org: Org, person: PersonId): readonly UnitId[] | null {
  const units = financeUnits(org, person);
  return units.length > 0 ? units : null;
}

/** Where money stands that is nobody's yet: with the widest unit that whoever brought it is finance for. */
export function bankUnit(org: Org, person: PersonId): UnitId | null {
  const scopes = org.rolesOf(person).filter(({ role }) => role === 'finance');
  const root = org.units.find(({ parentId, active }) => parentId === null && active)?.id ?? null;
  if (scopes.some(({ scope }) => scope === EVERYWHERE)) return root;
  const units = scopes.flatMap(({ scope }) => (scope === EVERYWHERE ? [] : [scope]));
  return units.toSorted((a, b) => org.lineage(a).length - org.lineage(b).length)[0] ?? null;
}
