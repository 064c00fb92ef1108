import type { PersonId, UnitId } from '../../kernel/id.ts';
import { EVERYWHERE, type Org, type Role } from './org.ts';

/** Whether a person holds one of these roles for a unit: for itself, for a unit above it, or everywhere. */
export function holdsFor(org: Org, person: PersonId, roles: readonly Role[], unit: UnitId): boolean {
  const above = new Set(org.lineage(unit).map((one) => one.id));
  return org.rolesOf(person).some((held) => roles.includes(held.role) && (held.scope === EVERYWHERE || above.has(held.scope)));
}
