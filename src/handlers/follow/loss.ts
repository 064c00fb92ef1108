import type { Directory, Missing } from '../../bot/platform.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { Plan, Row, Write } from '../plan.ts';

/** What a plan would take from the company: people who may act no more, and units that are closed. */
export interface Loss {
  readonly people: readonly PersonId[];
  readonly units: readonly UnitId[];
}

export function lossOf(org: Org, plan: Plan): Loss {
  return {
    people: plan.writes.flatMap((write) => {
      const id = closed(write, 'person') as PersonId | null;
      return id && org.person(id)?.active ? [id] : [];
    }),
    units: plan.writes.flatMap((write) => {
      const id = closed(write, 'unit') as UnitId | null;
      return id && org.unit(id)?.active ? [id] : [];
    }),
  };
}

function closed(write: Write, table: 'person' | 'unit'): string | null {
  if (write.table !== table || !('update' in write)) return null;
  const { update, where } = write as { readonly update: { active?: boolean }; readonly where: { id?: string } };
  return update.active === false ? (where.id ?? null) : null;
}

/** Of what is lost, what the reading simply does not list: that may be the list's fault. */
export function unlisted(
  loss: Loss,
  directory: Directory,
  identities: readonly Row<'identity'>[],
  departments: readonly Row<'department'>[],
): Missing {
  const people = new Set(directory.people.map((one) => one.externalId));
  const units = new Set(directory.departments.map((one) => one.externalId));
  const lost = new Set<string>([...loss.people, ...loss.units]);
  return {
    people: identities.filter((row) => lost.has(row.personId) && !people.has(row.externalId)).map((row) => row.externalId),
    departments: departments.filter((row) => lost.has(row.unitId) && !units.has(row.externalId)).map((row) => row.externalId),
  };
}
