import { holdsFor } from '../../domain/org/holds-for.ts';
import type { Org, Role } from '../../domain/org/org.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';

/** Who brings files of attendance: 人力资源 and 运营专员 (S57, S58). */
const BRINGING: readonly Role[] = ['hr', 'operations'];

/** For which units somebody brings attendance (S4); null: for none. */
export function attendanceScope(org: Org, person: PersonId): ReadonlySet<UnitId> | null {
  const units = org.units.filter(({ id }) => holdsFor(org, person, BRINGING, id)).map(({ id }) => id);
  return units.length > 0 ? new Set(units) : null;
}
