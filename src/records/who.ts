import { climb, lastResort } from '../domain/approval/climb.ts';
import { holdsFor } from '../domain/org/holds-for.ts';
import { personName } from '../domain/org/label.ts';
import type { Org, Person, Role } from '../domain/org/org.ts';
import { EVERYWHERE } from '../domain/org/org.ts';
import { unitsBelow } from '../domain/org/units-below.ts';
import type { PersonId, UnitId } from '../kernel/id.ts';
import { plain, type Text, t } from '../kernel/text.ts';
import type { Kind, Rec, Scene, Values, Whom } from './define.ts';

/** What of a record decides who somebody is to it. */
export type Subject = Pick<Rec, 'unitId' | 'ownerId' | 'openerId' | 'form'>;

/** May this person: the reading for one. Whoever is not active holds nothing. */
export const holds = (list: readonly Whom[], me: PersonId, subject: Subject, org: Org): boolean =>
  org.person(me)?.active === true && list.some((who) => isWho(who, me, subject, org));

/** Of a role anybody who holds it over the unit may, not only who is asked; the rest are who they are. */
function isWho(who: Whom, me: PersonId, subject: Subject, org: Org): boolean {
  if (who === 'everyone') return true;
  if (who === 'unit') return org.lineage(org.person(me)?.unitId ?? 'unt_none').some(({ id }) => id === subject.unitId);
  if (typeof who === 'object' && 'role' in who) return holdsFor(org, me, [who.role], subject.unitId);
  return idsOf(who, subject, org).includes(me);
}

/** Somebody by a post over the unit or a person, not by what they did with the record. */
export const isPost = (who: Whom): boolean => typeof who === 'object' && ('role' in who || 'superior' in who);

/** What somebody who did something with a record is called; of an unnamed one neither who opened it nor who is over the branch is named (S24). */
export const called = ({ life, openerId }: Pick<Rec, 'life' | 'openerId'>, id: PersonId, org: Org): Text =>
  life.unnamed ? t(id === openerId ? 'records.somebody' : 'records.by_post') : plain(personName(org, id));

/** Who they are: active people, in the order in which they are asked; of a role those nearest to the unit. */
export const peopleOf = (list: readonly Whom[], subject: Subject, org: Org): readonly PersonId[] => [
  ...new Set(list.flatMap((who) => idsOf(who, subject, org)).filter((id) => org.person(id)?.active === true)),
];

function idsOf(who: Whom, subject: Subject, org: Org): readonly PersonId[] {
  if (who === 'owner') return [subject.ownerId];
  if (who === 'opener') return [subject.openerId];
  if (who === 'everyone') return org.people.map(({ id }) => id);
  if (who === 'unit') return org.staffBelow(subject.unitId).map(({ id }) => id);
  if ('role' in who) return org.holders(who.role, subject.unitId).map(({ id }) => id);
  if ('superior' in who)
    return [org.superior(who.of === 'opener' ? subject.openerId : subject.ownerId)].flatMap((one) => one?.id ?? []);
  if ('person' in who) return [who.person];
  return idsIn<PersonId>((subject.form as Values)[who.field]);
}

/** Whoever or whatever stands in a field, one or several. */
export const idsIn = <T extends string>(value: unknown): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : typeof value === 'string' ? [value as T] : [];

/** What a person sees, as a condition for SQL: any of these. Says of every record what `holds` says of it. */
export interface Sight {
  readonly everything: boolean;
  /** Records of these units; one may stand twice: it is a set of SQL. */
  readonly units: readonly UnitId[];
  /** Records owned by these. */
  readonly owners: readonly PersonId[];
  /** Records opened by these. */
  readonly openers: readonly PersonId[];
  /** Records with the viewer in one of these fields. */
  readonly fields: readonly string[];
}

export function sightOf(list: readonly Whom[], me: PersonId, org: Org): Sight {
  const viewer = org.person(me);
  if (viewer?.active !== true) return { everything: false, units: [], owners: [], openers: [], fields: [] };
  const of = <T>(read: (who: Whom) => readonly T[]): readonly T[] => [...new Set(list.flatMap(read))];
  const roles = list.flatMap((who): readonly Role[] => (typeof who === 'object' && 'role' in who ? [who.role] : []));
  const held = org.rolesOf(me).filter(({ role }) => roles.includes(role));
  const scopes = held.flatMap(({ scope }) => (scope === EVERYWHERE ? [] : [scope]));
  return {
    everything: list.includes('everyone') || held.some(({ scope }) => scope === EVERYWHERE),
    units: [...unitsBelow(org, scopes), ...(list.includes('unit') ? org.lineage(viewer.unitId).map(({ id }) => id) : [])],
    owners: of((who) => (who === 'owner' ? [me] : below(who, 'owner', me, org))),
    openers: of((who) => (who === 'opener' ? [me] : below(who, 'opener', me, org))),
    fields: of((who) => (typeof who === 'object' && 'field' in who ? [who.field] : [])),
  };
}

/** Those of a list who answer for what they see (S4), not only look: files and the late list are for them. */
export const answering = (list: readonly Whom[]): readonly Whom[] => list.filter((who) => who !== 'everyone' && who !== 'unit');

/** Those whose superior somebody is, for a post that is one of theirs. */
function below(who: Whom, of: 'owner' | 'opener', me: PersonId, org: Org): readonly PersonId[] {
  if (typeof who !== 'object' || !('superior' in who) || (who.of ?? 'owner') !== of) return [];
  return org.people.filter(({ id }) => org.superior(id)?.id === me).map(({ id }) => id);
}

export type Company = Pick<Scene, 'org' | 'atWork'>;

/** Those of the list who may; where there are none (left, or an empty post), whoever is responsible in their place. */
export function answerable(
  list: readonly Whom[],
  subject: Subject,
  company: Company,
  not: readonly PersonId[],
): readonly PersonId[] {
  if (list.length === 0) return [];
  const able = peopleOf(list, subject, company.org).filter((id) => !not.includes(id));
  if (able.length > 0) return able;
  const found = responsible([], subject, company, list.includes('owner') ? not : [...not, subject.ownerId]);
  return found ? [found] : [];
}

/**
 * Who looks after it: the first of the list who is at work and may, else the first who may, else the next level up; an empty post is never silence (S7).
 * Null only where the company has nobody left.
 */
export function responsible(
  list: readonly Whom[],
  subject: Subject,
  { org, atWork }: Company,
  not: readonly PersonId[],
): PersonId | null {
  const able = peopleOf(list, subject, org).filter((id) => !not.includes(id));
  const first = able.find((id) => atWork(id)) ?? able[0];
  if (first) return first;
  const fits = (person: Person): boolean => !not.includes(person.id);
  const above = org.holders('region_manager', subject.unitId).find(fits);
  const found =
    above ?? climb(org, subject.openerId, fits) ?? lastResort(org, subject.unitId, fits) ?? anybody(org, subject.unitId, fits);
  return found?.id ?? null;
}

/** In a company without a superior, department or administrator: a colleague, of the unit before others. */
const anybody = (org: Org, unit: UnitId, fits: (person: Person) => boolean): Person | null =>
  [...org.lineage(unit).flatMap(({ id }) => org.staff(id)), ...org.people].find((one) => one.active && fits(one)) ?? null;

/** A kept answer is read by everybody: who asked it is for none of them (S4). */
export const namesNobody = ({ answers }: Pick<Kind, 'answers'>): boolean => answers !== undefined;
