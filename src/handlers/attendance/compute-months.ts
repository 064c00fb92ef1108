import { periodOf } from '../../domain/attendance/config.ts';
import { type DifferingDay, differingDays, keepDays, readDays, unsettledOf } from '../../domain/attendance/kept-days.ts';
import { type DayRules, type MonthFrame, monthFrame } from '../../domain/attendance/month-frame.ts';
import type { DayNote } from '../../domain/attendance/notes.ts';
import { type MonthFacts, personMonth } from '../../domain/attendance/person-month.ts';
import type { PersonDay } from '../../domain/attendance/types.ts';
import { monthFrom } from '../../domain/measure/months.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { addDays, type Instant, type LocalDate, toInstant, toLocal } from '../../kernel/time.ts';
import { emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import { closedFor, isLocked } from './lock-month.ts';
import { differencesOf, type Shut, signedDifferences } from './note-differences.ts';
import type { KeptMonth, MonthRows } from './ports.ts';
import { byRoster, type RosterDay, rostersOf } from './rosters.ts';
import { dayRules, type Group, type Groups, groupsOf } from './rules-on.ts';
import type { Services } from './services.ts';
import { signedUnits } from './signed-units.ts';

/** So many people are computed at once: whoever presses meanwhile is not kept waiting. */
export const AT_ONCE = 10;

export interface Computing {
  readonly org: Org;
  readonly now: Instant;
  /** By unit and group of the platform. */
  readonly rulesOn: (unit: UnitId, date: LocalDate, group: Group | null) => DayRules;
  /** The days of a month for whoever is in one unit all through it. */
  readonly frameOf: (unit: UnitId, days: Days, group: Group | null) => MonthFrame;
  readonly groups: Groups;
  readonly midnightOf: (date: LocalDate) => Instant;
}

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The company and its rules as they stand now. */
export async function computingAt(services: Services, org: Org, now: Instant): Promise<Computing> {
  const rulesOn = dayRules(services, org);
  const midnightOf = (date: LocalDate) => toInstant(date, 0, services.zone);
  const frames = new Map<string, MonthFrame>();
  const frameOf = (unit: UnitId, days: Days, group: Group | null): MonthFrame => {
    const key = `${unit} ${days.from} ${days.to} ${group?.id ?? ''}`;
    const frame = frames.get(key) ?? monthFrame(days, (date) => rulesOn(unit, date, group), midnightOf);
    frames.set(key, frame);
    return frame;
  };
  return { org, now, rulesOn, frameOf, groups: await groupsOf(services), midnightOf };
}

/**
 * The months of some people anew: rows that came out otherwise are written, those of locked months never; what would have changed there is noted as to be
 * made good. Rows that were computed meanwhile by somebody else make it a lost race, and it is done again.
 * @param said notes of the same plan, which are not written yet
 * @param marked since when each is to be computed: what was true before a month was closed is in it, though the clock comes to it only afterwards
 */
export async function computeMonths(
  services: Services,
  computing: Computing,
  period: string,
  people: readonly PersonId[],
  { said = [], marked }: { readonly said?: MonthRows['notes']; readonly marked?: ReadonlyMap<PersonId, Instant> } = {},
): Promise<Plan> {
  const { now } = computing;
  const stored = groupBy(await services.reads.keptMonths(people, period), ({ personId }) => personId);
  const computed = await daysAnew(services, computing, period, people, { stored, said });
  const locked = new Map((await services.reads.monthLocks(period)).map(({ unitId, lockedAt }) => [unitId, lockedAt]));
  const isOpenFor = new Set(locked.size > 0 ? await services.reads.monthReopened(people, period, now) : []);
  const writes: Write[] = [];
  const shut: Shut[] = [];
  const changed: DifferingDay[] = [];
  for (const [id, days] of computed) {
    for (const [unitId, own] of groupBy(days, (day) => day.unitId)) {
      const before = stored.get(id)?.find((one) => one.unitId === unitId) ?? null;
      const lockedAt = locked.get(unitId);
      if (lockedAt !== undefined && !isOpenFor.has(id) && (marked?.get(id) ?? lockedAt) >= lockedAt) {
        if (before) shut.push({ old: { ...before, days: daysIn(before) }, days: own });
      } else if (before || own.some(({ state }) => state !== 'blank')) {
        const row = rowOf({ person: id, period, unitId, now }, before, own);
        writes.push(...row);
        if (before && row.length > 0 && !isOpenFor.has(id)) changed.push(...differingDays(daysIn(before), own));
      }
    }
  }
  writes.push(...(shut.length > 0 ? await differencesOf(services, period, shut, now) : []));
  writes.push(...(await afterSigning(services, computing, period, changed)));
  return { ...emptyPlan, writes };
}

/** Days that came out otherwise where somebody has signed them already: nobody signs a month before it is over. */
async function afterSigning(
  services: Services,
  { org, now }: Computing,
  period: string,
  changed: readonly DifferingDay[],
): Promise<readonly Write[]> {
  if (changed.length === 0 || period >= periodOf(toLocal(now, services.zone).date)) return [];
  const signed = await signedUnits(services, org, [...new Set(changed.map((day) => day.now.unitId))], period);
  return signedDifferences(
    changed.filter((day) => signed.has(day.now.unitId)),
    period,
    now,
  );
}

/** What is said of some people's days (note-day.ts) with the months that follow from it, in one plan: cards tell it at once. */
export async function withMonths(
  services: Services,
  { org, now }: Pick<Computing, 'org' | 'now'>,
  period: string,
  people: readonly PersonId[],
  said: Plan,
): Promise<Plan> {
  const notes = said.writes.flatMap((one) => (one.table === 'dayNote' && 'insert' in one ? [one.insert] : []));
  const computing = await computingAt(services, org, now);
  return merge(said, await computeMonths(services, computing, period, people, { said: notes as MonthRows['notes'] }));
}

const daysIn = ({ personId, unitId, kept }: KeptMonth): readonly PersonDay[] => readDays(personId, unitId, kept);

/** The days of some people in a month as things stand now; of a month to come there are none. */
async function daysAnew(
  services: Services,
  { org, now, rulesOn, frameOf, groups, midnightOf }: Computing,
  period: string,
  people: readonly PersonId[],
  { stored, said }: { readonly stored: ReadonlyMap<PersonId, readonly KeptMonth[]>; readonly said: MonthRows['notes'] },
): Promise<ReadonlyMap<PersonId, readonly PersonDay[]>> {
  const month = monthFrom(period);
  const today = toLocal(now, services.zone).date;
  const days: Days = { from: month.from, to: month.to < today ? month.to : today };
  if (days.to < days.from) return new Map();
  const reach = { from: addDays(days.from, -1), to: addDays(days.to, 1) };
  const at = { from: midnightOf(reach.from), to: midnightOf(addDays(reach.to, 1)) };
  const kept = await services.reads.monthRows(people, reach, at);
  await services.rest();
  const rosters = await rostersOf(services, people, reach);
  const rows = sorted({ ...kept, notes: [...kept.notes, ...said] });
  const exempt = new Set(services.attendanceRules.exempt);
  return new Map(
    people.flatMap((id) => {
      const person = org.person(id);
      if (!person) return [];
      const group = groups.get(id) ?? null;
      const isExempt = exempt.has(person.title) || group?.exempt.includes(id) === true;
      return [
        [
          id,
          personMonth(
            factsOf(person, rows, { now, isExempt, half: services.settings.leave.dayMinutes / 2 }),
            frameFor(person, stored.get(id) ?? [], group, rosters.get(id)),
          ),
        ] as const,
      ];
    }),
  );

  /** A day that was counted in a unit stays there, also of somebody who has moved since. */
  function frameFor(
    { unitId }: Person,
    months: readonly KeptMonth[],
    group: Group | null,
    own: ReadonlyMap<LocalDate, RosterDay> | undefined,
  ): MonthFrame {
    if (own === undefined && months.every((one) => one.unitId === unitId)) return frameOf(unitId, days, group);
    const unitOn = new Map(months.flatMap((one) => daysIn(one).map(({ date }) => [date, one.unitId] as const)));
    return monthFrame(days, (date) => byRoster(rulesOn(unitOn.get(date) ?? unitId, date, group), own?.get(date)), midnightOf);
  }
}

/**
 * One person's month for a card of theirs: what was said or punched this minute counts already, though its row is written with the next look; so does a day
 * that has begun since it was.
 */
export async function monthNow(services: Services, person: Person, period: string): Promise<readonly PersonDay[]> {
  const stored = await services.reads.keptMonths([person.id], period);
  const days = stored.flatMap(daysIn).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const upTo = [monthFrom(period).to, toLocal(services.clock.now(), services.zone).date].toSorted()[0] ?? '';
  const isWhole = days.length === 0 || (days.at(-1)?.date ?? '') >= upTo;
  if (isWhole && !(await services.reads.isMonthMarked(person.id, period))) return days;
  const units = stored.map(({ unitId }) => unitId);
  if (isLocked(await closedFor(services, person.id, units, period))) return days;
  const computing = await computingAt(services, await services.reads.org(), services.clock.now());
  const anew = await daysAnew(services, computing, period, [person.id], { stored: new Map([[person.id, stored]]), said: [] });
  return anew.get(person.id) ?? days;
}

/** The row of one unit, where it is not as it was. */
function rowOf(
  {
    person,
    period,
    unitId,
    now,
  }: { readonly person: PersonId; readonly period: string; readonly unitId: UnitId; readonly now: Instant },
  before: KeptMonth | null,
  days: readonly PersonDay[],
): readonly Write[] {
  const kept = keepDays(days);
  const figures = {
    days: kept,
    openDays: days.filter(({ open }) => open).length,
    unsettled: unsettledOf(days),
    computedAt: now,
  };
  const key = { personId: person, period, unitId };
  if (!before) return [{ table: 'personMonth', insert: { ...key, ...figures, version: 1 }, onConflict: 'lost_race' }];
  // Kept in an older way it may be the same all the same.
  if (before.kept === kept || keepDays(daysIn(before)) === kept) return [];
  const { version } = before;
  return [{ table: 'personMonth', update: { ...figures, version: version + 1 }, where: { ...key, version } }];
}

/** Rows by person. */
function sorted(rows: MonthRows) {
  const by = <T extends { readonly personId: string }>(some: readonly T[]) => groupBy(some, ({ personId }) => personId);
  return {
    punches: by(rows.punches),
    leave: by(rows.leave),
    requests: by(rows.requests),
    corrections: by(rows.corrections),
    notes: by(rows.notes),
    said: by(rows.said),
    covers: by(rows.covers),
  };
}

interface About extends Pick<MonthFacts, 'now' | 'isExempt'> {
  /** What half a standard day of leave costs. */
  readonly half: number;
}

function factsOf(person: Person, rows: ReturnType<typeof sorted>, about: About): MonthFacts {
  const { id, joinedOn, leftOn } = person;
  const noted = (rows.requests.get(id) ?? []).map(({ facts }) => fromJson(facts) as Noted);
  return {
    now: about.now,
    isExempt: about.isExempt,
    personId: id,
    joinedOn,
    leftOn,
    punches: rows.punches.get(id) ?? [],
    leave: (rows.leave.get(id) ?? []).map(({ date, leaveType, fromMin, toMin, minutes }) => ({
      date: date as LocalDate,
      type: leaveType,
      from: fromMin,
      to: toMin,
      isHalves: minutes % about.half === 0,
    })),
    trips: noted.flatMap(({ trip }) => trip ?? []),
    overtime: noted.flatMap(({ overtime }) => overtime ?? []),
    corrections: (rows.corrections.get(id) ?? []).map(({ date, side, state }) => ({
      date: date as LocalDate,
      side: side === 'in' ? 'in' : 'out',
      state: state === 'approved' ? 'approved' : 'pending',
    })),
    notes: (rows.notes.get(id) ?? []) as unknown as readonly DayNote[],
    said: (rows.said.get(id) ?? []) as unknown as MonthFacts['said'],
    covers: (rows.covers.get(id) ?? []) as unknown as MonthFacts['covers'],
  };
}

/** What requests leave behind for attendance (processes/define.ts). */
interface Noted {
  readonly trip?: MonthFacts['trips'][number];
  readonly overtime?: MonthFacts['overtime'][number];
}
