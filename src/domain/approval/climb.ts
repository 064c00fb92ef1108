import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { Org, Person } from '../org/org.ts';

/** The nearest superior upward who fits; ends after one visit when the tree runs in a circle. */
export function climb(org: Org, from: PersonId, fits: (person: Person) => boolean): Person | null {
  const seen = new Set<PersonId>([from]);
  for (let at = org.superior(from); at && !seen.has(at.id); at = org.superior(at.id)) {
    if (fits(at)) return at;
    seen.add(at.id);
  }
  return null;
}

/** Whether somebody stands above one of these. */
export const isAbove = (org: Org, person: PersonId, below: readonly PersonId[]): boolean =>
  below.some((from) => climb(org, from, ({ id }) => id === person) !== null);

/** When no superior is left: the network's department, then the administrators (S7: an empty post is never silently stuck). */
export function lastResort(org: Org, unitId: UnitId, fits: (person: Person) => boolean): Person | null {
  return [...org.holders('network_department', unitId), ...org.holders('admin', unitId)].find(fits) ?? null;
}

/**
 * Where money is asked for by whoever stands above all others: the network's department wherever it is, then the heads of departments. Not of finance, who
 * look at it in the end by themselves (S107–S109).
 */
export function beside(org: Org, fits: (person: Person) => boolean): Person | null {
  const heads = org.units.flatMap(({ active, leaderId }) => (active && leaderId ? (org.person(leaderId) ?? []) : []));
  return (
    [...org.people.filter(({ id }) => org.hasRole(id, 'network_department')), ...heads].find(
      (one) => fits(one) && !org.hasRole(one.id, 'finance'),
    ) ?? null
  );
}
