import { labelOf } from '../../domain/org/label.ts';
import { nearPeople } from '../../domain/org/near-people.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { type Searched, searchPeople } from '../../domain/phrase/search-people.ts';
import type { PersonId } from '../../kernel/id.ts';

/** Whoever may be chosen fits on the card up to so many; beyond it, or where names have to be told apart, the nearest are shown and the rest found by search. */
const ALL_SHOWN = 100;
const NEAREST = 30;
/** From so many on it is quicker to write a name than to look for it. */
const WORTH_A_SEARCH = 10;
const MOST_FOUND = 30;

/** What a field for a person offers. */
export interface OfferedPeople {
  readonly among: readonly PersonId[];
  /** There is a search beside it. */
  readonly search: boolean;
  /** What was searched for, and what came of it. */
  readonly found: FoundPeople | null;
}

export interface FoundPeople {
  readonly said: string;
  readonly people: readonly PersonId[];
  /** More fit than can be shown. */
  readonly more: number;
  /** Called exactly so and nobody else is. */
  readonly only: PersonId | null;
  /** Whom it names too, but who may not be chosen. */
  readonly barred: readonly PersonId[];
}

/** Everybody who may be chosen, the nearest first; after a search those it means, if there are any. */
export function offerPeople(org: Org, viewer: Person, allowed: ReadonlySet<PersonId>, said: string): OfferedPeople {
  const found = said ? findPeople(org, allowed, said) : null;
  const among = found && found.people.length > 0 ? found.people : nearest(org, viewer, allowed);
  return { among, search: allowed.size > WORTH_A_SEARCH, found };
}

function nearest(org: Org, viewer: Person, allowed: ReadonlySet<PersonId>): readonly PersonId[] {
  const near = nearPeople(org, viewer).filter((id) => allowed.has(id));
  const all = [...new Set([...near, ...allowed])];
  const isPlain = all.length <= ALL_SHOWN && all.every((id) => isAlone(org, id));
  return all.slice(0, isPlain ? ALL_SHOWN : NEAREST);
}

const isAlone = (org: Org, id: PersonId): boolean => {
  const person = org.person(id);
  return person !== null && labelOf(org, person).telling === 'alone';
};

/** Whom a search means, of those who may be chosen; and whom it names by their whole name or number who may not. */
export function findPeople(org: Org, allowed: ReadonlySet<PersonId>, said: string): FoundPeople {
  const hits = searchPeople(
    said,
    org.people.map((person) => searched(org, person)),
  );
  const fitting = hits.filter(({ id }) => allowed.has(id));
  const exact = fitting.filter((hit) => hit.exact);
  const barred = hits.filter((hit) => !allowed.has(hit.id) && (hit.exact || fitting.length === 0));
  return {
    said,
    people: fitting.slice(0, MOST_FOUND).map(({ id }) => id),
    more: Math.max(0, fitting.length - MOST_FOUND),
    only: exact.length === 1 && barred.length === 0 ? (exact[0]?.id ?? null) : null,
    barred: barred.slice(0, MOST_BARRED).map(({ id }) => id),
  };
}

const MOST_BARRED = 3;

const searched = (org: Org, person: Person): Searched<PersonId> => ({
  id: person.id,
  name: person.name,
  employeeNo: person.employeeNo,
  title: person.title,
  units: org.lineage(person.unitId).map((unit) => unit.name),
});
