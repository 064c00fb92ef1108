import { type GroupRules, groupRules } from '../../domain/attendance/group-rules.ts';
import { isUndecided, saidOfDay } from '../../domain/attendance/said-of-platform.ts';
import type { Org } from '../../domain/org/org.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId } from '../../kernel/id.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { toJson } from '../../kernel/json.ts';
import { addDays, eachDay, type Instant, type LocalDate, MINUTE, toInstant, toLocal } from '../../kernel/time.ts';
import { emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import { attended, NIGHT_AT } from './keep-months.ts';
import { type ScheduleRead, scheduleReader } from './keep-schedule.ts';
import { monthsOf } from './mark-months.ts';
import type { DaysTold, PlatformRows } from './ports.ts';
import { attendanceOf, dayRules, GROUP, groupsOf, isOnPlatform } from './rules-on.ts';
import type { Services } from './services.ts';
import { troubleOf, wellAgain } from './tell-platform.ts';

/** Under which file's name what the platform tells is kept. */
const SOURCE = 'feishu';
/** How far reading has come: `day person`, `~` behind the last person. */
const READ = 'attendance:platform';
/** Not asked again before. */
const REST = 'attendance:platform:rest';
const DONE = '~';
/** Punches of a machine without a line, approvals of corrections: so many days are read anew each night. */
const LATE_DAYS = 7;
/** The first time, and after a long rest, so many. */
const MOST_DAYS = 30;
/** A day of which the platform has nothing yet is waited for so long. */
const WAITED_DAYS = 2;
const REST_MS = 10 * MINUTE;
/** By then the platform ought to have answered: an administrator hears of it. Minutes. */
const LATE_AT = 9 * 60;

interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * Every night the day that has closed is read from the platform's own attendance, with the week before it for what came late, some people a call (S54).
 * Ended in between it goes on where it was. Where the platform refuses, administrators hear of it once and files remain.
 */
export async function* readPlatform(services: Services, now: Instant): AsyncGenerator<Plan> {
  if (!isOnPlatform(services.attendanceRules)) return;
  const local = toLocal(now, services.zone);
  const closed = addDays(local.date, local.minutes >= NIGHT_AT ? -1 : -2);
  let seen = await services.reads.valueOf(READ);
  const [date = '', person = ''] = (seen ?? '').split(' ');
  if (date === closed && person === DONE) return;
  if (Number((await services.reads.valueOf(REST)) ?? 0) > now) return;
  const org = await services.reads.org();
  const fail = async (none: 'later' | 'refused'): Promise<Plan> =>
    merge(
      none === 'refused' || local.minutes >= LATE_AT ? await troubleOf(services, org, none, now) : emptyPlan,
      restUntil((now + REST_MS) as Instant),
    );
  // Who was begun with has their groups already.
  if (date !== closed) {
    const groups = await services.platformAttendance.groups();
    if ('none' in groups) return yield await fail(groups.none);
    yield await keepGroups(services, groups.value);
  }
  const done = date === closed ? addDays(closed, -1) : ((date || null) as LocalDate | null);
  const span = { from: firstDay(closed, done), to: closed };
  const people = peopleOn(services, org, span);
  const schedule = scheduleReader(services, await groupsOf(services), now);
  const rulesOn = dayRules(services, org);
  for (const some of [
    ...inPortions(date === closed ? people.filter((id) => id > person) : people, services.platformAttendance.mostAtOnce),
    [],
  ]) {
    const at = { from: toInstant(span.from, 0, services.zone), to: toInstant(addDays(span.to, 1), 720, services.zone) };
    const told = some.length === 0 ? { value: NOTHING } : await services.platformAttendance.days(some, span, at);
    if ('none' in told) return yield await fail(told.none);
    const shifts = some.length === 0 ? { value: NO_SCHEDULE } : await schedule(some, span, told.value);
    if ('none' in shifts) return yield await fail(shifts.none);
    const before = await services.reads.platformRows(some, span, at);
    const value = `${closed} ${some.at(-1) ?? DONE}`;
    const kept: Write =
      seen === null
        ? { table: 'keyValue', insert: { key: READ, value } }
        : { table: 'keyValue', update: { value }, where: { key: READ, value: seen } };
    const { changed } = shifts.value;
    const writes = some.flatMap((id) => rowsOf(services, org, id, { rulesOn, told: told.value, before, changed, span, now }));
    yield merge(
      { ...emptyPlan, writes: [...shifts.value.writes, ...writes, kept] },
      some.length === 0 ? await wellAgain(services) : emptyPlan,
    );
    seen = value;
  }
}

const NOTHING: DaysTold = { punches: [], days: [], untold: [] };
const NO_SCHEDULE: ScheduleRead = { writes: [], changed: new Map() };

const restUntil = (until: Instant): Plan => ({
  ...emptyPlan,
  writes: [{ table: 'keyValue', insert: { key: REST, value: String(until) }, onConflict: 'replace' }],
});

/** @param done the last day that was read; null: none ever */
function firstDay(closed: LocalDate, done: LocalDate | null): LocalDate {
  const usual = addDays(closed, -LATE_DAYS);
  const longest = addDays(closed, -MOST_DAYS);
  const since = done === null ? longest : addDays(done, 1);
  return since < longest ? longest : since < usual ? since : usual;
}

/** Whose unit punches on the platform, by id. */
function peopleOn(services: Services, org: Org, { from, to }: Span): readonly PersonId[] {
  const all = new Set([from, to].flatMap((date) => attended(org, date.slice(0, 7))));
  return [...all]
    .filter((id) => {
      const unit = org.person(id)?.unitId;
      return unit !== undefined && attendanceOf(services.attendanceRules, org, unit).source === 'feishu';
    })
    .toSorted();
}

/** Groups as they are now; one that is no more goes. What they change is counted with the next look at each month. */
async function keepGroups(services: Services, groups: readonly ({ readonly id: string } & GroupRules)[]): Promise<Plan> {
  const before = new Map((await services.reads.keyValuesFrom(GROUP)).map(({ key, value }) => [key, value]));
  const after = new Map(groups.map(({ id, ...rules }) => [`${GROUP}${id}`, toJson(groupRules.parse(rules))]));
  const gone = [...before.keys()].filter((key) => !after.has(key));
  const fresh = [...after].filter(([key, value]) => before.get(key) !== value);
  return {
    ...emptyPlan,
    writes: [
      ...gone.map((key): Write => ({ table: 'keyValue', delete: { key }, mayMiss: true })),
      ...fresh.map(([key, value]): Write => ({ table: 'keyValue', insert: { key, value }, onConflict: 'replace' })),
    ],
  };
}

interface Reading {
  readonly rulesOn: ReturnType<typeof dayRules>;
  readonly told: DaysTold;
  readonly before: PlatformRows;
  readonly changed: ScheduleRead['changed'];
  readonly span: Span;
  readonly now: Instant;
}

/** What of somebody's days is other than it was. Of whom nothing is told, nothing changes: their days stay open. */
function rowsOf(
  services: Services,
  org: Org,
  id: PersonId,
  { rulesOn, told, before, changed: shifted, span, now }: Reading,
): readonly Write[] {
  const otherShifts = shifted.get(id) ?? [];
  if (told.untold.includes(id)) return monthsAnew(otherShifts);
  const unit = org.person(id)?.unitId;
  const own = <T extends { readonly personId: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => row.personId === id);
  const punches = new Map(told.punches.filter(({ person }) => person === id).map((one) => [one.at, one]));
  const known = new Set(own(before.punches).map(({ at }) => at));
  const days = new Map(told.days.filter(({ person }) => person === id).map(({ date, sides }) => [date, sides]));
  const [cover] = own(before.covers);
  const isGapless = cover !== undefined && toLocal(cover.until, services.zone).date >= span.from;
  // Before the first day it tells of they were in no group yet.
  const first = [...days.keys()].toSorted()[0] ?? span.from;
  const fromOn = isGapless && cover.fromOn < span.from ? cover.fromOn : first;
  const texts = new Map(
    eachDay(first, span.to).flatMap((date) => {
      const sides = days.get(date) ?? null;
      // A day off on both sides needs no word.
      const isOff = sides === null && unit !== undefined && !rulesOn(unit, date).isWorkday;
      const text = isOff ? '' : saidOfDay(sides);
      return text === '' ? [] : [[date, text] as const];
    }),
  );
  const said = new Map(own(before.said).map(({ date, text }) => [date as LocalDate, text]));
  const undecided = [...days].flatMap(([date, sides]) =>
    isUndecided(sides) && date >= addDays(span.to, -WAITED_DAYS) ? [date] : [],
  );
  const until = undecided.length > 0 ? toInstant(undecided.toSorted()[0] as LocalDate, 0, services.zone) : now;
  const fresh = [...punches.values()].filter(({ at }) => !known.has(at));
  // Taken back there: found invalid, or deleted.
  const gone = [...known].filter((at) => !punches.has(at));
  const anew = [...texts].filter(([date, text]) => said.get(date) !== text);
  const unsaid = [...said.keys()].filter((date) => !texts.has(date));
  const changed = [
    ...otherShifts,
    ...fresh.map(({ at }) => dayOf(at)),
    ...gone.map(dayOf),
    ...anew.map(([date]) => date),
    ...unsaid,
    span.to,
  ];
  return [
    ...fresh.map(
      ({ at, outdoor, note }): Write => ({
        table: 'punch',
        insert: { personId: id, at, source: SOURCE, outdoor, note, fileId: null },
        // The same minute of a file is the platform's from now on.
        onConflict: 'replace',
      }),
    ),
    ...gone.map((at): Write => ({ table: 'punch', delete: { personId: id, at, source: SOURCE }, mayMiss: true })),
    ...anew.map(
      ([day, text]): Write => ({
        table: 'daySaid',
        insert: { personId: id, date: day, fileId: SOURCE, text, at: now },
        onConflict: 'replace',
      }),
    ),
    ...unsaid.map((day): Write => ({ table: 'daySaid', delete: { personId: id, date: day, fileId: SOURCE }, mayMiss: true })),
    { table: 'punchCover', insert: { personId: id, fileId: SOURCE, fromOn, until }, onConflict: 'replace' },
    ...monthsAnew(changed),
  ];

  function monthsAnew(dates: readonly LocalDate[]): readonly Write[] {
    const months = [...groupBy(dates, (day) => day.slice(0, 7)).values()];
    return monthsOf(
      months.flatMap(([day]) => (day ? [{ personId: id, date: day }] : [])),
      'punch',
      now,
    );
  }

  function dayOf(at: Instant): LocalDate {
    return toLocal(at, services.zone).date;
  }
}
