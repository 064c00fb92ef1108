import type { PersonId } from '../../kernel/id.ts';

/** Somebody as a directory lists them; each id on the platform once. */
export interface ListedPerson {
  readonly externalId: string;
  readonly unionId: string | null;
  readonly employeeNo: string | null;
  readonly name: string;
}

/** An id on the platform under which a person is known. */
export interface KnownIdentity {
  readonly externalId: string;
  readonly unionId: string | null;
  readonly personId: PersonId;
}

export interface KnownPerson {
  readonly id: PersonId;
  readonly employeeNo: string | null;
  readonly name: string;
}

export interface PeopleMatch {
  /** Who each listed person is; null: nobody known. */
  readonly who: ReadonlyMap<string, PersonId | null>;
  /** A number that two or more listed people have: the ids of all of them. */
  readonly sharedNumbers: ReadonlyMap<string, readonly string[]>;
  /** Listed under a number that was somebody else's: they may have come back under another name, or the number was given out again. People decide. */
  readonly reusedNumbers: readonly { readonly externalId: string; readonly was: PersonId }[];
}

/**
 * Who the listed people are. By their id on the platform; else by the id they share with the developer's other apps; else, for an account made anew,
 * by an employee number that exactly one listed person has and whose holder is not listed under an id of their own. A name never makes two people
 * one, but another name keeps them apart: numbers are given out again.
 * @param same who is known twice, as confirmed by people: the later person → who it really is
 */
export function matchPeople(
  listed: readonly ListedPerson[],
  identities: readonly KnownIdentity[],
  people: readonly KnownPerson[],
  same: ReadonlyMap<PersonId, PersonId> = new Map(),
): PeopleMatch {
  const who = new Map<string, PersonId | null>(listed.map((one) => [one.externalId, null]));
  const taken = new Set<PersonId>();
  const take = (one: ListedPerson, id: PersonId | undefined): void => {
    if (id === undefined || taken.has(id)) return;
    who.set(one.externalId, id);
    taken.add(id);
  };
  const left = (): readonly ListedPerson[] => listed.filter((one) => who.get(one.externalId) === null);

  const byId = new Map(identities.map((one) => [one.externalId, one.personId]));
  const own = new Set(listed.map((one) => byId.get(one.externalId)));
  for (const one of listed) {
    const id = byId.get(one.externalId);
    const really = id && same.get(id);
    // Who is listed under an id of their own is nobody else, whatever was said.
    take(one, really && !own.has(really) ? really : id);
  }

  const byUnion = unique(identities, (one) => one.unionId);
  const listedUnion = unique(listed, (one) => one.unionId);
  for (const one of left()) if (one.unionId && listedUnion.has(one.unionId)) take(one, byUnion.get(one.unionId)?.personId);

  // Who is known twice had their number only by mistake.
  const lost = (): readonly KnownPerson[] => people.filter((one) => !taken.has(one.id) && !same.has(one.id));
  const listedNo = unique(listed, (one) => one.employeeNo);
  const holders = unique(lost(), (one) => one.employeeNo);
  for (const one of left()) {
    const holder = one.employeeNo && listedNo.has(one.employeeNo) ? holders.get(one.employeeNo) : undefined;
    if (holder?.name === one.name) take(one, holder.id);
  }
  const reusedNumbers = lost().flatMap((was) => {
    const now = was.employeeNo ? listedNo.get(was.employeeNo) : undefined;
    return now ? [{ externalId: now.externalId, was: was.id }] : [];
  });
  return { who, sharedNumbers: shared(listed), reusedNumbers };
}

/** Items by a key that only one of them has. */
function unique<T>(items: readonly T[], keyOf: (item: T) => string | null): ReadonlyMap<string, T> {
  const found = new Map<string, T | null>();
  for (const item of items) {
    const key = keyOf(item);
    if (key) found.set(key, found.has(key) ? null : item);
  }
  return new Map([...found].flatMap(([key, item]) => (item === null ? [] : [[key, item] as const])));
}

function shared(listed: readonly ListedPerson[]): ReadonlyMap<string, readonly string[]> {
  const byNo = new Map<string, string[]>();
  for (const { employeeNo, externalId } of listed)
    if (employeeNo) byNo.set(employeeNo, [...(byNo.get(employeeNo) ?? []), externalId]);
  return new Map([...byNo].filter(([, ids]) => ids.length > 1));
}
