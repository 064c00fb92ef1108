import type { PersonId, UnitId } from '../../kernel/id.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { Org, Person, Unit } from './org.ts';

/** Nobody else of the name · told apart by what stands behind it · of the same name, unit, title and number as somebody else. */
export type Telling = 'alone' | 'apart' | 'same';

export interface PersonLabel {
  readonly text: string;
  readonly telling: Telling;
}

/**
 * How a person is called wherever they are named or offered: the name, and where another has it too what tells them apart, as far as that is needed:
 * the unit, the title, the employee number. Who cannot be told apart at all is numbered, and the choice has to say so.
 * @param shown `outside` leaves the number out, for what a whole group reads
 */
export function labelOf(org: Org, person: Person, shown: 'inside' | 'outside' = 'inside'): PersonLabel {
  let others = org.namesakes(person.id);
  if (others.length === 0) return { text: person.name, telling: 'alone' };
  const all = [person, ...others];
  const marks: string[] = [];
  for (const mark of shown === 'inside' ? [unitOf(org), titleOf, numberOf] : [unitOf(org), titleOf]) {
    const own = mark(person);
    const same = others.filter((one) => mark(one) === own);
    if (same.length < others.length && own !== '') marks.push(own);
    others = same;
  }
  // Who lacks what the others have is numbered too, so that a label is never the bare name.
  if (others.length > 0 || marks.length === 0) marks.push(ordinalOf(all, person));
  return {
    text: `${person.name}（${marks.join(' ')}）`,
    telling: others.length > 0 ? 'same' : 'apart',
  };
}

/** The label of a person by id; a dash for nobody known. */
export function personName(org: Org, id: PersonId): string {
  const person = org.person(id);
  return person ? labelOf(org, person).text : '—';
}

/** Several people by their labels, one after the other. */
export const peopleNames = (org: Org, ids: readonly PersonId[]): Text =>
  join(
    ids.map((id) => plain(personName(org, id))),
    '、',
  );

/** Names on one line. */
const MOST_NAMES = 5;

/** A few by name, then how many there are; a dash for nobody. */
export function someNames(org: Org, ids: readonly PersonId[]): Text {
  const list = ids.length > 0 ? peopleNames(org, ids.slice(0, MOST_NAMES)) : plain('—');
  return ids.length > MOST_NAMES ? t('records.names_and', { list, count: ids.length }) : list;
}

/** Unit and title of a person who is offered among others, and number and more where that still is needed: what stands below the name. */
export function describePerson(org: Org, person: Person): string {
  const alike = org.namesakes(person.id).filter((one) => one.unitId === person.unitId && one.title === person.title);
  const isSame = alike.some((one) => one.employeeNo === person.employeeNo);
  return [
    unitOf(org)(person),
    person.title,
    alike.length > 0 ? numberOf(person) : '',
    isSame ? ordinalOf([person, ...alike], person) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** #2: the second of them by the time we got to know them. */
const ordinalOf = (all: readonly Person[], person: Person): string =>
  `#${
    all
      .map((one) => one.id)
      .sort()
      .indexOf(person.id) + 1
  }`;

/**
 * How a unit is called wherever it is named or offered. Where another one has the name too, the nearest unit above that tells them apart goes before it
 * (华南区域·苏州分店), else its code behind.
 */
export function unitLabel(org: Org, unit: Unit): string {
  const others = org.units.filter((one) => one.active && one.name === unit.name && one.id !== unit.id);
  if (others.length === 0) return unit.name;
  const beside = others.map((one) => namesAbove(org, one));
  const telling = namesAbove(org, unit).find((name, level) => beside.every((names) => names[level] !== name));
  return telling ? `${telling}·${unit.name}` : `${unit.name}（${unit.code}）`;
}

/** The label of a unit by id; null for one nobody knows. */
export function unitName(org: Org, id: UnitId): string | null {
  const unit = org.unit(id);
  return unit && unitLabel(org, unit);
}

/** The same in a text; a dash for one nobody knows. */
export const unitText = (org: Org, id: UnitId): Text => plain(unitName(org, id) ?? '—');

const namesAbove = (org: Org, unit: Unit): readonly string[] =>
  org
    .lineage(unit.id)
    .slice(1)
    .map(({ name }) => name);

const unitOf =
  (org: Org) =>
  (person: Person): string =>
    unitName(org, person.unitId) ?? '';
const titleOf = (person: Person): string => person.title;
const numberOf = (person: Person): string => person.employeeNo ?? '';
