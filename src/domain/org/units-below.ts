import type { UnitId } from '../../kernel/id.ts';
import type { Org } from './org.ts';

/** These units and everything below them. */
export const unitsBelow = (org: Org, units: readonly UnitId[]): readonly UnitId[] =>
  org.units.filter((unit) => org.lineage(unit.id).some((above) => units.includes(above.id))).map((unit) => unit.id);
