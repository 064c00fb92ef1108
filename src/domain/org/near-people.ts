import type { PersonId } from '../../kernel/id.ts';
import type { Org, Person } from './org.ts';

/** A card lists no more people than this. */
const MOST = 100;

/** Colleagues to choose from: those above somebody and the staff of the region around them, on the staff, the nearest first. */
export function nearPeople(org: Org, person: Person, except: readonly PersonId[] = []): readonly PersonId[] {
  const lineage = org.lineage(person.unitId);
  const around = lineage.find((unit) => unit.kind === 'region' || unit.kind === 'network') ?? lineage[0];
  const above = lineage.flatMap((unit) => unit.leaderId ?? []);
  const staff = around ? org.staffBelow(around.id).map((one) => one.id) : [];
  const branch = org.staff(person.unitId).map((one) => one.id);
  return [...new Set([...above, ...branch, ...staff])]
    .filter((id) => id !== person.id && !except.includes(id) && org.person(id)?.active)
    .slice(0, MOST);
}
