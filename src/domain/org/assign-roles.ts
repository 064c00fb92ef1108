import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { OrgConfig } from './config.ts';
import { EVERYWHERE, type RoleHolder } from './org.ts';
import type { OrgFault } from './org-fault.ts';

/** Who has an employee number: everybody listed, and those who had it and have left. */
export interface NumberHolders {
  readonly listed: readonly PersonId[];
  readonly left: readonly PersonId[];
}

/**
 * The roles of org.yaml as people and units. A role whose unit is not there, or whose number nobody or more than one person has, gives nothing and is
 * told; only a role written without a unit is for everywhere. Of several people of one number the one who held the role before keeps it.
 * @param held the roles as they stand
 */
export function assignRoles(
  wishes: OrgConfig['roles'],
  numbers: ReadonlyMap<string, NumberHolders>,
  units: ReadonlyMap<string, UnitId>,
  held: readonly RoleHolder[],
): { readonly roles: readonly RoleHolder[]; readonly faults: readonly OrgFault[] } {
  const roles: RoleHolder[] = [];
  const faults: OrgFault[] = [];
  wishes.forEach((wish, i) => {
    const scope = wish.unit === undefined ? EVERYWHERE : units.get(wish.unit);
    if (scope === undefined) {
      faults.push({ path: `roles.${i}.unit`, value: wish.unit ?? '', why: 'role_without_unit' });
      return;
    }
    wish.people.forEach((no, j) => {
      const { listed = [], left = [] } = numbers.get(no) ?? {};
      const before = listed.filter((id) => held.some((h) => h.role === wish.role && h.scope === scope && h.personId === id));
      const own = listed.length > 1 && before.length === 1 ? before[0] : listed.length === 1 ? listed[0] : undefined;
      if (own) roles.push({ role: wish.role, personId: own, scope });
      const why = listed.length > 1 ? 'ambiguous_person' : left.length > 0 ? 'left' : 'unknown_person';
      if (listed.length !== 1) faults.push({ path: `roles.${i}.people.${j}`, value: no, why });
    });
  });
  return { roles, faults };
}
