import { routeTrail } from '../../cards/approval/route.ts';
import type { Card } from '../../cards/element.ts';
import { findCard, nobodyFound } from '../../cards/find/find-card.ts';
import { withoutConsent } from '../../domain/approval/chain.ts';
import { planRoute } from '../../domain/approval/route.ts';
import { substituteAt } from '../../domain/approval/substitute.ts';
import { asksHowToReach, type FindQuestion, nameAsked, readFindQuestion } from '../../domain/find/find-question.ts';
import { describePerson, labelOf, personName, unitLabel } from '../../domain/org/label.ts';
import type { Org, Person, Role, Unit } from '../../domain/org/org.ts';
import { unitsInSight } from '../../domain/org/scope.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { findPeople } from '../../domain/phrase/people.ts';
import { closedUnitSaid, unitsSaid, unknownBranchSaid } from '../../domain/phrase/unit-said.ts';
import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import { substitutesOf } from '../substitutes-of.ts';
import type { Services } from './services.ts';

/** Lines on a card; a list that is longer says how many more there are. */
const MOST = 20;

/** The answer as the organisation is now (S7): posts are known to all, the people of a unit to those who see it (S4). */
export async function answerFind(services: Services, viewer: Person, said: string): Promise<Card> {
  const org = await services.reads.org();
  const question = readFindQuestion(
    said,
    (words) => services.processes.some((p) => p.phrases.some((one) => words.includes(one))),
    () => true,
  );
  const missing = question && asksOfUnit(question.about) ? unitMissing(said, org) : null;
  if (missing) return missing;
  switch (question?.about) {
    case 'post':
      return post(services, org, viewer, question.role, said);
    case 'approvers':
      return approvers(services, org, viewer, said);
    case 'units':
      return units(org, said, question.branches);
    case 'staff':
      return staff(org, viewer, said);
    case 'person':
      return person(org, said);
    default:
      return nobodyFound(said);
  }
}

const asksOfUnit = (about: FindQuestion['about']): boolean => about === 'post' || about === 'units' || about === 'staff';

/** Asked about a unit that is closed, or that there never was: nobody else's is answered for. Null when a unit that stands is named, or none. */
function unitMissing(said: string, org: Org): Card | null {
  if (unitsSaid(said, org)) return null;
  const closed = closedUnitSaid(said, org);
  if (closed) return findCard({ title: t('found.title'), note: t('found.unit_closed', { unit: closed.name }) });
  const unknown = unknownBranchSaid(said);
  return unknown ? nobodyFound(unknown) : null;
}

async function post(services: Services, org: Org, viewer: Person, role: Role, said: string): Promise<Card> {
  const asked = unitsSaid(said, org)?.units ?? [org.unit(viewer.unitId)].filter((unit) => unit !== null);
  const now = services.clock.now();
  const away = await substitutesOf(services, now);
  const places = asked.flatMap((unit) => placesOf(org, role, unit));
  return findCard({
    title: t(`role.${role}`),
    rows: places.slice(0, MOST).map((unit) => ({
      label: plain(unitLabel(org, unit)),
      value: holderText(org, role, unit, (id) => substituteAt(id, away, now)),
      wide: true,
    })),
    ...moreThan(places.length),
  });
}

/** Posts of a branch are asked for branch by branch, also of a whole region; others of the unit itself. */
function placesOf(org: Org, role: Role, unit: Unit): readonly Unit[] {
  if (role !== 'supervisor' && role !== 'operations') return [unit];
  if (org.lineage(unit.id).some(({ kind }) => kind === 'branch')) return [unit];
  const branches = below(org, unit).filter(({ kind }) => kind === 'branch');
  return branches.length > 0 ? branches : [unit];
}

/** Who holds the post; where nobody does, who is above it (S7: an empty post is looked after by the next level). */
function holderText(org: Org, role: Role, unit: Unit, substitute: (id: Person['id']) => string | null): Text {
  const holders = org.holders(role, unit.id);
  if (holders.length > 0)
    return join(
      holders.map((one) => {
        const by = substitute(one.id);
        const who = labelOf(org, one).text;
        return by ? t('found.away', { who, by: personName(org, by as Person['id']) }) : plain(who);
      }),
      '、',
    );
  const above = org.holders('region_manager', unit.id)[0] ?? org.holders('network_department', unit.id)[0];
  return above && role !== 'region_manager' ? t('found.vacant', { by: labelOf(org, above).text }) : t('found.vacant_all');
}

async function approvers(services: Services, org: Org, viewer: Person, said: string): Promise<Card> {
  const named = services.processes.find((p) => p.phrases.some((phrase) => said.includes(phrase)));
  const process = named ?? services.processes.find(({ id }) => id === 'leave');
  if (!process) return nobodyFound(said);
  const now = services.clock.now();
  const ordinary = Object.entries(process.measures).map(([name, kind]) => [name, kind === 'number' ? 0 : ''] as const);
  const route = planRoute(withoutConsent(services.chainOf(process.id)), {
    applicant: viewer,
    org,
    measures: Object.fromEntries(ordinary),
    fields: {},
    substitutes: await substitutesOf(services, now),
    process: process.id,
    at: now,
  });
  const name = say(process.name);
  if (!route.ok)
    return findCard({ title: t('found.title'), note: t('found.no_approvers', { process: name }), clause: process.clause });
  return findCard({
    title: t('found.approvers', { process: name }),
    trail: routeTrail(route.value, (id) => personName(org, id)),
    note: t('found.approvers_note'),
  });
}

/** Of several units of one name all are answered for: the asker sees which is which by what stands before the name. */
function units(org: Org, said: string, branches: boolean): Card {
  const asked = unitsSaid(said, org)?.units ?? org.units.filter(({ kind, active }) => kind === 'company' && active);
  if (asked.length === 0) return nobodyFound(said);
  const unit = asked.map((one) => plain(unitLabel(org, one)));
  const wanted = asked.flatMap((one) => below(org, one)).filter(({ kind }) => !branches || kind === 'branch');
  if (wanted.length === 0) return findCard({ title: t('found.title'), note: t('found.no_units', { unit }) });
  return findCard({
    title: t('found.units', { unit }),
    rows: wanted.slice(0, MOST).map((one) => {
      const heads = org.holders('supervisor', one.id);
      const head = one.leaderId ? org.person(one.leaderId) : null;
      const who = heads.length > 0 ? heads : head?.active ? [head] : [];
      return {
        label: plain(unitLabel(org, one)),
        value:
          who.length > 0
            ? join(
                who.map((person) => plain(labelOf(org, person).text)),
                '、',
              )
            : t('found.unit_nobody'),
      };
    }),
    ...moreThan(wanted.length),
  });
}

function staff(org: Org, viewer: Person, said: string): Card {
  const asked = unitsSaid(said, org)?.units ?? org.units.filter(({ id }) => id === viewer.unitId);
  const sight = unitsInSight(org, viewer);
  const seen = asked.filter((unit) => sight.some(({ id }) => id === unit.id));
  if (asked.length === 0) return nobodyFound(said);
  if (seen.length === 0)
    return findCard({
      title: t('found.title'),
      note: t('found.not_yours', { units: sight.slice(0, 8).map((unit) => plain(unitLabel(org, unit))) }),
      clause: 'S4',
    });
  const people = seen.flatMap((unit) => org.staffBelow(unit.id));
  return findCard({
    title: t('found.staff', { unit: seen.map((unit) => plain(unitLabel(org, unit))), count: people.length }),
    names: people.slice(0, MOST).map((one) => `${one.name} ${describePerson(org, one)}`),
    ...moreThan(people.length),
  });
}

/** What a list that is longer than a card leaves out. */
const moreThan = (count: number): { readonly note?: Text } =>
  count > MOST ? { note: t('found.more', { count: count - MOST }) } : {};

function person(org: Org, said: string): Card {
  const name = nameAsked(said);
  const [mention] = findPeople(
    name,
    org.people.filter((one) => one.active),
  );
  const found = (mention?.candidates ?? []).map((id) => org.person(id)).filter((one) => one !== null);
  const [only, ...others] = found;
  if (!only) return nobodyFound(name);
  if (others.length > 0)
    return findCard({
      title: plain(name),
      names: found.slice(0, MOST).map((one) => `${one.name} ${describePerson(org, one)}`),
    });
  const superior = org.superior(only.id);
  const roles = org.rolesOf(only.id).map(({ role }) => t(`role.${role}`));
  return findCard({
    title: plain(labelOf(org, only).text),
    names: [describePerson(org, only)],
    rows: [
      ...(roles.length > 0 ? [{ label: t('found.posts'), value: join(roles, '、') }] : []),
      ...(superior ? [{ label: t('found.superior'), value: plain(labelOf(org, superior).text) }] : []),
    ],
    ...(asksHowToReach(said) ? { note: t('found.reach') } : {}),
  });
}

const below = (org: Org, unit: Unit): readonly Unit[] =>
  unitsBelow(org, [unit.id]).flatMap((id) => {
    const one = org.unit(id);
    return one?.active && one.id !== unit.id ? [one] : [];
  });
