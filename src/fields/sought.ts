import { nearPeople } from '../domain/org/near-people.ts';
import type { Org, Person } from '../domain/org/org.ts';
import { isId, type PersonId } from '../kernel/id.ts';
import { type Field, type Fields, fieldsOfKind, type RawForm } from './field.ts';
import { peopleCalled } from './read-who.ts';
import { writtenTable } from './typed-rows.ts';
import { NAMED, SOUGHT } from './words.ts';

/*
 * What is written beside a list to choose from, which holds only the likeliest: the words by which a record is looked for, the name of a colleague.
 */

/** A hand-made press may bring more than the line takes, and each pair of signs is looked for. */
export const MOST_SOUGHT = 60;
const WRITTEN: Partial<Readonly<Record<Field['kind'], Field>>> = {
  reference: { kind: 'line', label: SOUGHT, max: MOST_SOUGHT, optional: true },
  person: { kind: 'line', label: NAMED, max: MOST_SOUGHT, optional: true },
};

export const soughtName = (id: string): string => `${id}_sought`;

/** The inputs of a form: behind each list of records or colleagues what is looked for; a table is written, a row a line. */
export const withSought = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([id, field]): [string, Field][] => {
      const written = WRITTEN[field.kind];
      if (field.kind === 'rows') return [[id, writtenTable(field)]];
      return [[id, field], ...(written ? [[soughtName(id), written] as [string, Field]] : [])];
    }),
  );

const MOST_PEOPLE = 30;

/** Colleagues to choose from: whom the field means already, then the nearest, of those who may be chosen (null: anybody). */
export function choosablePeople(
  given: string,
  allowed: ReadonlySet<PersonId> | null,
  { person, org }: { readonly person: Person; readonly org: Org },
) {
  const called = isId('per', given) ? [given] : peopleCalled(given, org).map(({ id }) => id);
  const near = [...nearPeople(org, person), ...(allowed ?? [])].filter((id) => !allowed || allowed.has(id));
  return { among: [...new Set([...called, ...near])].slice(0, MOST_PEOPLE), value: called.length === 1 ? called[0] : '' };
}

/**
 * Colleagues as they are written or chosen: who was written just now is meant, whoever is chosen; what names nobody, or several, stays as it was written.
 * @param before as the card was drawn
 */
export const peopleSettled = (fields: Fields, given: RawForm, before: RawForm, org: Org): RawForm =>
  Object.fromEntries(
    fieldsOfKind(fields, 'person').flatMap(([id]) => {
      const name = soughtName(id);
      const written = given[name] ?? '';
      if (written === '' || (written === before[name] && given[id])) return [];
      return [
        [id, written],
        [name, peopleCalled(written, org).length === 1 ? '' : written],
      ];
    }),
  );
