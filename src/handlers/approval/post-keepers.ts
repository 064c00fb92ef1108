import type { Org, Person } from '../../domain/org/org.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';

/** Those who see to it that every post of a unit is held (S7). */
export const postKeepers = (org: Org, unit: UnitId): readonly PersonId[] => [
  ...new Set((['network_department', 'admin'] as const).flatMap((role) => org.holders(role, unit).map(({ id }) => id))),
];

/** … of somebody's unit, without themselves. */
export const otherKeepers = (org: Org, { id, unitId }: Pick<Person, 'id' | 'unitId'>): readonly PersonId[] =>
  postKeepers(org, unitId).filter((keeper) => keeper !== id);
