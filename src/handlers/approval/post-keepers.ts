import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { plain } from '../../kernel/text.ts';

/** Those who see to it that every post of a unit is held (S7). */
export const postKeepers = (org: Org, unit: UnitId): readonly PersonId[] => [
  ...new Set((['network_department', 'admin'] as const).flatMap((role) => org.holders(role, unit).map(({ id }) => id))),
];

/** … by name, for somebody of the unit. */
export const namesOfKeepers = (org: Org, { id, unitId }: { readonly id: PersonId; readonly unitId: UnitId }) =>
  postKeepers(org, unitId)
    .filter((keeper) => keeper !== id)
    .map((keeper) => plain(personName(org, keeper)));
