import type { PersonId } from '../../kernel/id.ts';
import type { Org, Person } from '../org/org.ts';
import type { Seating } from './chain.ts';

/** What a seating names, before any policy: the people, and what to call the post if nobody is there. */
export interface Named {
  readonly people: readonly Person[];
  readonly wanted: string;
  /** Named people of whom none is on the staff any more. */
  readonly left: boolean;
}

/** Resolves one seating for an applicant: superior, role by nearest unit, head of a unit, named people, or a person of the form. */
export function named(seating: Seating, applicant: Person, org: Org, fields: Readonly<Record<string, PersonId>>): Named {
  if ('superior' in seating) {
    let at: Person | null = applicant;
    for (let level = 0; level < seating.superior && at; level++) at = org.superior(at.id);
    return { people: at && at.id !== applicant.id ? [at] : [], wanted: `superior:${seating.superior}`, left: false };
  }
  if ('role' in seating) return { people: org.holders(seating.role, applicant.unitId), wanted: `role:${seating.role}`, left: false };
  if ('head' in seating) {
    const unit = org.lineage(applicant.unitId).find((u) => u.kind === seating.head);
    const head = unit?.leaderId ? org.person(unit.leaderId) : null;
    return { people: head?.active ? [head] : [], wanted: `head:${seating.head}`, left: head !== null && !head.active };
  }
  const wanted = 'people' in seating ? seating.people.map((no) => org.people.find((p) => p.employeeNo === no) ?? null) : [org.person(fields[seating.field] ?? ('' as PersonId))];
  const known = wanted.flatMap((p) => p ?? []);
  const active = known.filter((p) => p.active);
  return { people: active, wanted: known.map((p) => p.name).join('、') || ('field' in seating ? `field:${seating.field}` : 'people'), left: known.length > 0 && active.length === 0 };
}
