import type { PersonId, UnitId } from '../../kernel/id.ts';
import { isHead } from './heads.ts';
import { holdsFor } from './holds-for.ts';
import type { Org, Person, Role, Unit } from './org.ts';
import { rootsOf } from './roots-of.ts';

/** Roles that see the requests of a unit they hold the role for (S4): people matters for HR, all of the network for its department. */
const SEEING: readonly Role[] = ['supervisor', 'region_manager', 'network_department', 'hr'];

/** Holds a seeing role, or one of these, for the unit or for a unit above it. */
export function answersFor(org: Org, viewer: Person, unit: UnitId, roles: readonly Role[] = SEEING): boolean {
  return holdsFor(org, viewer.id, roles, unit);
}

/** The units in sight under which all others in sight lie. */
export const rootsInSight = (org: Org, viewer: Person): readonly Unit[] => rootsOf(unitsInSight(org, viewer));

/** Units a person answers for, in the order of the organisation; empty for most people. */
export const unitsAnsweredFor = (org: Org, viewer: Person): readonly Unit[] =>
  org.units.filter((unit) => unit.active && answersFor(org, viewer, unit.id));

/** Units whose absences a person may know of, without reasons (S4): the own branch (elsewhere the own unit alone), what they are the head of, and what they answer for. */
export function unitsInSight(org: Org, viewer: Person): readonly Unit[] {
  const branch = org.lineage(viewer.unitId).find((unit) => unit.kind === 'branch');
  const home = (unit: Unit): boolean =>
    branch ? org.lineage(unit.id).some((above) => above.id === branch.id) : unit.id === viewer.unitId;
  const headed = new Set(org.units.filter((unit) => unit.active && isHead(org, viewer, unit)).map((unit) => unit.id));
  const below = (unit: Unit): boolean => headed.size > 0 && org.lineage(unit.id).some((above) => headed.has(above.id));
  return org.units.filter((unit) => unit.active && (home(unit) || below(unit) || answersFor(org, viewer, unit.id)));
}

/** The units whose reminders and figures a person may look through: those they hold a seeing role for, with everything below; the administrator all. */
export function unitsOverseen(org: Org, viewer: PersonId): readonly UnitId[] {
  return org.units.filter((unit) => unit.active && holdsFor(org, viewer, ['admin', ...SEEING], unit.id)).map((unit) => unit.id);
}
