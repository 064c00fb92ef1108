import {
  type OutLine,
  type OutPerson,
  type WhoIsOut,
  whichPersonCard,
  whichUnitCard,
  whoIsOutCard,
} from '../../cards/absence/who-is-out-card.ts';
import type { Card } from '../../cards/element.ts';
import { noticeCard } from '../../cards/talk/notice-card.ts';
import { type Out, outOf } from '../../domain/leave/out.ts';
import { describePerson, labelOf, personName, unitLabel, unitName } from '../../domain/org/label.ts';
import type { Org, Person, Unit } from '../../domain/org/org.ts';
import { answersFor, rootsInSight, unitsInSight } from '../../domain/org/scope.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { pathAbove } from '../../domain/phrase/unit-said.ts';
import { dayKind } from '../../domain/workday/work-calendar.ts';
import { isId, type PersonId, type UnitId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { addDays, daysBetween, eachDay, type LocalDate } from '../../kernel/time.ts';
import { type OutQuery, outQuery } from './out-query.ts';
import type { Services } from './services.ts';

/** Names on a page. */
const PAGE = 30;
/** Units in the choice: what a person can still look through. */
const MOST_UNITS = 100;
const FORTNIGHT = 14;

/** View `who_is_out`: what the reader may know at this moment of who is away, without reasons (S4). `viewer` null: the branch's own group. */
export async function showOut(
  services: Services,
  viewer: Person | null,
  payload: Readonly<Record<string, unknown>>,
): Promise<Card | null> {
  const org = await services.reads.org();
  if (Array.isArray(payload.people)) return viewer ? whichPerson(org, viewer, payload) : null;
  if (Array.isArray(payload.units)) return viewer ? whichUnit(org, viewer, payload) : null;
  const query = outQuery(payload);
  if (!query) return null;
  if (query.group) return query.unit ? groupCard(services, org, query, query.unit) : null;
  if (!viewer) return null;
  return query.person ? personCard(services, org, viewer, query, query.person) : unitCard(services, org, viewer, query);
}

async function unitCard(services: Services, org: Org, viewer: Person, query: OutQuery): Promise<Card> {
  const sight = unitsInSight(org, viewer);
  const seen = new Set(sight.map((unit) => unit.id));
  const roots = rootsInSight(org, viewer);
  const root = query.unit ? org.unit(query.unit) : roots.length === 1 ? (roots[0] ?? null) : null;
  // Who lost a role since sees what is left to see.
  const units = (root ? unitsBelow(org, [root.id]) : [...seen]).filter((id) => seen.has(id));
  if (units.length === 0) return outOfSight(org, sight);
  const outs = (await outsOf(services, org, units, query)).filter(
    (out) => !out.held || out.personId === viewer.id || answersFor(org, viewer, out.unitNow),
  );
  const page = outs.slice(query.page * PAGE, (query.page + 1) * PAGE);
  const paged = outs.length > PAGE;
  const days = paged ? daysOf(page) : eachDay(query.from, query.to);
  const turn = (change: Partial<OutQuery>) => ({
    do: 'out.show' as const,
    from: query.from,
    to: query.to,
    unit: query.unit,
    person: null,
    page: 0,
    ...change,
  });
  const single = query.from === query.to;
  const beside = (days: number) => ({ from: addDays(query.from, days), to: addDays(query.from, days) });
  return whoIsOutCard({
    whose: root ? plain(unitLabel(org, root)) : t('out.everywhere'),
    person: false,
    from: query.from,
    to: query.to,
    count: new Set(outs.map((out) => out.personId)).size,
    lines: freeTogether(
      query,
      linesOf(services, org, root?.id ?? viewer.unitId, days, page, (out) =>
        units.length > 1 ? unitName(org, out.unitNow) : null,
      ),
    ),
    turn: {
      ...(single ? { before: turn(beside(-1)), after: turn(beside(1)) } : {}),
      ...(query.page > 0 ? { first: turn({}) } : {}),
      ...((query.page + 1) * PAGE < outs.length ? { next: turn({ page: query.page + 1 }) } : {}),
    },
    left: 0,
    units: sight.length > 1 ? unitChoice(org, sight, root) : null,
  });
}

async function groupCard(services: Services, org: Org, query: OutQuery, unit: UnitId): Promise<Card | null> {
  const root = org.unit(unit);
  if (!root) return null;
  const outs = (await outsOf(services, org, unitsBelow(org, [unit]), query)).filter((out) => !out.held);
  const shown = outs.slice(0, PAGE);
  return whoIsOutCard({
    whose: plain(unitLabel(org, root)),
    person: false,
    from: query.from,
    to: query.to,
    count: new Set(outs.map((out) => out.personId)).size,
    lines: freeTogether(
      query,
      linesOf(
        services,
        org,
        unit,
        outs.length > PAGE ? daysOf(shown) : eachDay(query.from, query.to),
        shown,
        () => null,
        'outside',
      ),
    ),
    turn: {},
    left: outs.length - shown.length,
    units: null,
  });
}

/** 李敏哪天在: the days one by one, with those on which they are away. */
async function personCard(services: Services, org: Org, viewer: Person, query: OutQuery, id: PersonId): Promise<Card> {
  const person = org.person(id);
  const sight = unitsInSight(org, viewer);
  const self = id === viewer.id;
  if (!person?.active || !(self || sight.some((unit) => unit.id === person.unitId))) return outOfSight(org, sight);
  const { hours } = services.settings.calendarOf(org, person.unitId);
  const rows = await services.reads.leaveDays(id, query.from, query.to);
  const outs = outOf(rows, () => hours).filter((out) => !out.held || self || answersFor(org, viewer, person.unitId));
  return whoIsOutCard({
    whose: plain(personName(org, person.id)),
    person: true,
    from: query.from,
    to: query.to,
    count: outs.length,
    lines: linesOf(services, org, person.unitId, eachDay(query.from, query.to), outs, () => null),
    turn: {},
    left: 0,
    units: null,
  });
}

function whichUnit(org: Org, viewer: Person, payload: Readonly<Record<string, unknown>>): Card | null {
  const query = outQuery({ ...payload, unit: null });
  const sight = unitsInSight(org, viewer);
  const units = (payload.units as readonly unknown[]).flatMap((id) => {
    const unit = typeof id === 'string' && isId('unt', id) ? org.unit(id) : null;
    const below = unit ? unitsBelow(org, [unit.id]) : [];
    return unit && sight.some((one) => below.includes(one.id)) ? [unit] : [];
  });
  if (!query || units.length === 0) return null;
  return whichUnitCard(
    units.map((unit) => ({
      name: unit.name,
      detail: pathAbove(org, unit),
      show: { do: 'out.show', from: query.from, to: query.to, unit: unit.id, person: null, page: 0 },
    })),
  );
}

function whichPerson(org: Org, viewer: Person, payload: Readonly<Record<string, unknown>>): Card | null {
  const query = outQuery({ ...payload, person: null });
  const sight = new Set(unitsInSight(org, viewer).map((unit) => unit.id));
  const people = (payload.people as readonly unknown[]).flatMap((id) => {
    const person = typeof id === 'string' && isId('per', id) ? org.person(id) : null;
    return person && sight.has(person.unitId) ? [person] : [];
  });
  if (!query) return null;
  return whichPersonCard(
    people.map((person) => ({
      name: person.name,
      detail: describePerson(org, person),
      show: { do: 'out.show', from: query.from, to: query.to, unit: null, person: person.id, page: 0 },
    })),
    people.some((person) => labelOf(org, person).telling === 'same'),
  );
}

/** S4: what was asked for lies outside; what may be looked at instead. */
export const outOfSight = (org: Org, sight: readonly Unit[]): Card =>
  noticeCard({
    text: t('out.not_yours', { units: sight.slice(0, 8).map((unit) => plain(unitLabel(org, unit))) }),
    clause: 'S4',
    tone: 'warn',
  });

async function outsOf(services: Services, org: Org, units: readonly UnitId[], { from, to }: OutQuery): Promise<readonly Out[]> {
  const rows = await services.reads.unitLeaveDays(units, from, to);
  const hours = new Map<UnitId, ReturnType<Services['settings']['calendarOf']>['hours']>();
  const hoursOf = (unit: UnitId) => {
    const known = hours.get(unit) ?? services.settings.calendarOf(org, unit).hours;
    hours.set(unit, known);
    return known;
  };
  const rank = new Map(units.map((unit, i) => [unit, i]));
  return outOf(rows, hoursOf)
    .filter((out) => org.person(out.personId)?.active)
    .toSorted((a, b) => a.date.localeCompare(b.date) || (rank.get(a.unitNow) ?? 0) - (rank.get(b.unitNow) ?? 0));
}

const daysOf = (outs: readonly Out[]): readonly LocalDate[] => [...new Set(outs.map((out) => out.date))];

/** Days with somebody away one by one, the others run together as far as they are alike. */
function linesOf(
  services: Services,
  org: Org,
  unit: UnitId,
  days: readonly LocalDate[],
  outs: readonly Out[],
  unitOf: (out: Out) => string | null,
  shown: 'inside' | 'outside' = 'inside',
): readonly OutLine[] {
  const calendar = services.settings.calendarOf(org, unit);
  const called = (id: PersonId): string => {
    const person = org.person(id);
    return person ? labelOf(org, person, shown).text : '—';
  };
  const lines: OutLine[] = [];
  for (const date of days) {
    const people = outs
      .filter((out) => out.date === date)
      .map((out): OutPerson => ({ name: called(out.personId), unit: unitOf(out), part: out.part, held: out.held }));
    const kind = people.length > 0 ? 'out' : dayKind(calendar, date).rest === null ? 'in' : 'rest';
    const last = lines.at(-1);
    const isLike = last && last.kind === kind && (last.kind !== 'out' || JSON.stringify(last.people) === JSON.stringify(people));
    if (isLike && addDays(last.to, 1) === date) lines[lines.length - 1] = { ...last, to: date };
    else lines.push(kind === 'out' ? { kind, from: date, to: date, people } : { kind, from: date, to: date });
  }
  return lines;
}

/** Over more than a fortnight it only matters that nobody is away: days of work and days off are one line. */
function freeTogether({ from, to }: OutQuery, lines: readonly OutLine[]): readonly OutLine[] {
  if (daysBetween(from, to) < FORTNIGHT) return lines;
  const together: OutLine[] = [];
  for (const line of lines) {
    const last = together.at(-1);
    if (last && last.kind !== 'out' && line.kind !== 'out' && addDays(last.to, 1) === line.from)
      together[together.length - 1] = { kind: 'in', from: last.from, to: line.to };
    else together.push(line);
  }
  return together;
}

function unitChoice(org: Org, sight: readonly Unit[], root: Unit | null): WhoIsOut['units'] {
  const options: { value: string; text: Text }[] = sight
    .slice(0, MOST_UNITS)
    .map((unit) => ({ value: unit.id, text: plain(unitLabel(org, unit)) }));
  return { value: root?.id ?? '', options };
}
