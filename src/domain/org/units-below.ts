import type { UnitId } from '../../kernel/id.ts';
import type { Org } from './org.ts';

/** These units and everything below them. */
export const unitsBelow = (org: Org, units: readonly UnitId[]): readonly UnitId[] =>
  org.units.filter((unit) => org.lineage(unit.id).some((above) => units.includes(above.id))).map((unit) => unit.id);

/** Of these units that one with everything below it; null: all of them. */
export function unitsWithin(org: Org, units: readonly UnitId[], unit: UnitId | null): readonly UnitId[] {
  if (unit === null) return units;
  const below = new Set(unitsBelow(org, [unit]));
  return units.filter((id) => below.has(id));
}
