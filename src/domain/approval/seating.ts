import type { PersonId } from '../../kernel/id.ts';
import type { Org, Person } from '../org/org.ts';
import { personByNumber } from '../org/person-by-number.ts';
import type { Seating } from './chain.ts';

/** What a seating names, before any policy. */
export interface Named {
  /** On the staff; the applicant may be among them. */
  readonly people: readonly Person[];
  /** Named, but left. */
  readonly gone: readonly Person[];
  /** What to call the post when nobody is there: `role:finance`, `superior:2`, `head:region`, `field:hand_over`, or the people's names. */
  readonly wanted: string;
  /** The nearest level above an empty post that has somebody, if the seating itself knows it; else the applicant's superiors are asked. */
  readonly above: Person | null;
}

/** Resolves one seating for an applicant. Duplicates and inactive people never come out in `people`. */
export function named(seating: Seating, applicant: Person, org: Org, fields: Readonly<Record<string, PersonId>>): Named {
  if ('superior' in seating) return superiorOf(seating.superior, applicant, org);
  if ('role' in seating) return split(org.holders(seating.role, applicant.unitId), `role:${seating.role}`);
  if ('head' in seating) return headOf(seating.head, applicant, org);
  if ('people' in seating) {
    const known = seating.people.flatMap((no) => personByNumber(org, no) ?? []);
    return split(known, known.map((p) => p.name).join('、') || 'people');
  }
  const id = Object.hasOwn(fields, seating.field) ? fields[seating.field] : undefined;
  const person = id === undefined ? null : org.person(id);
  return split(person ? [person] : [], person?.name ?? `field:${seating.field}`);
}

/** The n-th superior. With fewer levels than that the post counts as empty, and the highest there is stands above it. */
function superiorOf(level: number, applicant: Person, org: Org): Named {
  const seen = new Set<PersonId>([applicant.id]);
  const line: Person[] = [];
  for (let at = org.superior(applicant.id); at && !seen.has(at.id) && line.length < level; at = org.superior(at.id)) {
    seen.add(at.id);
    line.push(at);
  }
  const found = line[level - 1];
  return { people: found ? [found] : [], gone: [], wanted: `superior:${level}`, above: line.at(-1) ?? null };
}

/** The head of the applicant's unit of that kind; the heads of the units above it stand above the post. */
function headOf(kind: string, applicant: Person, org: Org): Named {
  const lineage = org.lineage(applicant.unitId);
  const at = lineage.findIndex((unit) => unit.kind === kind);
  const heads = (at < 0 ? [] : lineage.slice(at)).map((unit) => (unit.leaderId === null ? null : org.person(unit.leaderId)));
  const head = heads[0] ? [heads[0]] : [];
  const above = heads.slice(1).find((p) => p?.active && p.id !== applicant.id) ?? null;
  return { ...split(head, `head:${kind}`), above };
}

function split(people: readonly Person[], wanted: string): Named {
  const once = [...new Map(people.map((p) => [p.id, p])).values()];
  return { people: once.filter((p) => p.active), gone: once.filter((p) => !p.active), wanted, above: null };
}
