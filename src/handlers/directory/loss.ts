import type { Directory, Missing } from '../../bot/platform.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { Plan, Row, Write } from '../plan.ts';

/** What a plan would take from the company. */
export interface Loss {
  /** People who may act no more. */
  readonly people: readonly PersonId[];
  /** People who would count as having left, the suspended among them. */
  readonly leaving: readonly PersonId[];
  readonly units: readonly UnitId[];
}

export function lossOf(org: Org, plan: Plan): Loss {
  return {
    people: plan.writes.flatMap((write) => {
      const id = closed(write, 'person') as PersonId | null;
      return id && org.person(id)?.active ? [id] : [];
    }),
    leaving: plan.writes.flatMap((write) => {
      const id = closed(write, 'person', (update) => update.leftOn != null) as PersonId | null;
      return id && org.person(id)?.leftOn === null ? [id] : [];
    }),
    units: plan.writes.flatMap((write) => {
      const id = closed(write, 'unit') as UnitId | null;
      return id && org.unit(id)?.active ? [id] : [];
    }),
  };
}

interface Closing {
  readonly active?: boolean;
  readonly leftOn?: string | null;
}

function closed(
  write: Write,
  table: 'person' | 'unit',
  closes: (update: Closing) => boolean = ({ active }) => active === false,
): string | null {
  if (write.table !== table || !('update' in write)) return null;
  const { update, where } = write as { readonly update: Closing; readonly where: { id?: string } };
  return closes(update) ? (where.id ?? null) : null;
}

/** Of what is lost, and of the groups the bot was in, what the reading simply does not list: that may be the list's fault. */
export function unlisted(
  loss: Loss,
  directory: Directory,
  identities: readonly Row<'identity'>[],
  departments: readonly Row<'department'>[],
  groups: readonly Row<'chat'>[],
): Missing {
  const people = new Set(directory.people.map((one) => one.externalId));
  const units = new Set(directory.departments.map((one) => one.externalId));
  const chats = new Set([...directory.groups, ...directory.skipped].map((one) => one.externalId));
  const areGroupsRead = !directory.skipped.some((row) => row.what === 'group' && row.why.wrong === 'refused');
  const lost = new Set<string>([...loss.people, ...loss.leaving, ...loss.units]);
  return {
    people: identities.filter((row) => lost.has(row.personId) && !people.has(row.externalId)).map((row) => row.externalId),
    departments: departments.filter((row) => lost.has(row.unitId) && !units.has(row.externalId)).map((row) => row.externalId),
    groups: groups.filter((row) => areGroupsRead && row.botIn && !chats.has(row.externalId)).map((row) => row.externalId),
  };
}

export const nothingUnlisted: Missing = { people: [], departments: [], groups: [] };
