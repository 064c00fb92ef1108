import { labelOf, unitLabel } from '../domain/org/label.ts';
import type { Org, Person, Unit } from '../domain/org/org.ts';
import { findPeople } from '../domain/phrase/people.ts';
import { plainSigns } from '../domain/phrase/plain-signs.ts';
import { unitsSaid } from '../domain/phrase/unit-said.ts';
import { onceFor } from '../kernel/once-for.ts';
import { join, plain, say, type Text } from '../kernel/text.ts';
import { w } from './kinds.ts';

/**
 * Whom a field for a person means: by number, by the label that tells namesakes apart, by name, by name with unit or number. Active people only; several are never
 * chosen from.
 */
export function peopleCalled(text: string, org: Org): readonly Person[] {
  const said = plainSigns(text).trim().replace(/^@/, '').toLowerCase();
  return said ? calledSo(said, org) : [];
}

/** A sheet names the same few people and units in thousands of rows: the latest answers of a company are kept. */
function keptFor<T>(look: (said: string, org: Org) => readonly T[]): typeof look {
  const of = onceFor((_: Org) => new Map<string, readonly T[]>());
  return (said, org) => {
    const known = of(org);
    const found = known.get(said) ?? look(said, org);
    if (known.size >= MOST_CALLED) known.clear();
    known.set(said, found);
    return found;
  };
}

const MOST_CALLED = 1_000;
const calledSo = keptFor(lookedUp);

function lookedUp(said: string, org: Org): readonly Person[] {
  const active = org.people.filter((person) => person.active);
  const numbered = active.filter((person) => person.employeeNo?.toLowerCase() === said);
  if (numbered.length > 0) return numbered;
  const labelled = active.filter((person) => bare(labelOf(org, person).text) === bare(said));
  if (labelled.length > 0) return labelled;
  const named = active.filter((person) => person.name.toLowerCase() === said);
  if (named.length > 0) return named;
  const [, name = '', unit = ''] = /^(.+?)\s*\((.+)\)$/u.exec(said) ?? [];
  return name
    ? active.filter((person) => isCalled(person, name, unit, org) || isCalled(person, unit, name, org))
    : spelledSo(said, active);
}

/** Beside the name stands the unit or the number; both have to be theirs. */
const isCalled = (person: Person, name: string, beside: string, org: Org): boolean =>
  person.name.toLowerCase() === name && (person.employeeNo?.toLowerCase() === beside || isOf(person, beside, org));

/** 陈静（苏州分店）, where there is only one of the name. */
const isOf = ({ unitId }: Person, unit: string, org: Org): boolean =>
  org.lineage(unitId).some(({ name, code }) => name.toLowerCase() === unit || code?.toLowerCase() === unit);

/** wang fang, all of it. */
function spelledSo(said: string, people: readonly Person[]): readonly Person[] {
  const [one] = /^[a-z][a-z ']{3,}$/u.test(said) ? findPeople(said, people) : [];
  return one?.matched === said ? people.filter(({ id }) => one.candidates.includes(id)) : [];
}

/** 王芳（苏州分店） however the brackets were typed. */
const bare = (text: string): string => text.toLowerCase().replace(/[\s()（）]/gu, '');

/** Labels and numbers of those who can be meant, to be copied. */
export const candidates = (people: readonly Person[], org: Org): Text =>
  join(
    people.map((person) => {
      const { text } = labelOf(org, person);
      return person.employeeNo === null || text.includes(person.employeeNo)
        ? plain(text)
        : say(w('{name} {no}', '{name} {no}'), { name: text, no: person.employeeNo });
    }),
    '、',
  );

/** The units a field for a unit means: by code, by label, by name with or without its ending. */
export const unitsCalled = (text: string, org: Org): readonly Unit[] => unitsSo(plainSigns(text).trim(), org);

const unitsSo = keptFor(unitsNamed);

function unitsNamed(said: string, org: Org): readonly Unit[] {
  const active = org.units.filter((unit) => unit.active);
  const exact = active.filter((unit) => unit.code === said || bare(plainSigns(unitLabel(org, unit))) === bare(said));
  if (exact.length > 0) return exact;
  const found = said ? unitsSaid(said, org) : null;
  return found && isWhole(said, found.units, found.said, org) ? found.units : [];
}

/** Nothing stands beside the name but units above that tell it apart (华南区域的苏州店). */
const isWhole = (said: string, units: readonly Unit[], name: string, org: Org): boolean => {
  const rest = said.replace(name, '').replace(/[的·/\s]/gu, '');
  return (
    rest === '' ||
    units.some((unit) =>
      org
        .lineage(unit.id)
        .slice(1)
        .some((above) => above.name === rest || above.name.startsWith(rest)),
    )
  );
};
