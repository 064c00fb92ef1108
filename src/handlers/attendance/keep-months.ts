import { periodOf } from '../../domain/attendance/config.ts';
import { monthBeside, monthFrom } from '../../domain/measure/months.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId } from '../../kernel/id.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { addDays, type Instant, toLocal } from '../../kernel/time.ts';
import { emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import { AT_ONCE, computeMonths, computingAt } from './compute-months.ts';
import { broughtBy, monthToCompute } from './mark-months.ts';
import { rulesVersion } from './rules-on.ts';
import type { Services } from './services.ts';

/** How far the night has come: `date person`, the person empty before the first and `~` behind the last. */
const NIGHT = 'attendance:night';
const RULES = 'attendance:rules';
const DONE = '~';
/** Looked at once; the rest with the next look. */
const MOST_MARKED = 2_000;
/** By then the day before has closed nearly everywhere; a longer window closes with the next night. Minutes. */
export const NIGHT_AT = 5 * 60 + 5;

/** What changed since the last look is computed anew, somebody's month at a time. */
export async function* keepMonths(services: Services, now: Instant): AsyncGenerator<Plan> {
  yield* rulesMoved(services, now);
  const marked = await services.reads.monthsToCompute(MOST_MARKED);
  if (marked.length === 0) return;
  const computing = await computingAt(services, await services.reads.org(), now);
  const isIdle = !(await isKept(services));
  for (const [period, rows] of groupBy(marked, (row) => row.period))
    for (const some of inPortions(rows, AT_ONCE)) {
      const since = new Map(some.map((row) => [row.personId as PersonId, row.since]));
      const plan = isIdle ? emptyPlan : await computeMonths(services, computing, period, [...since.keys()], { marked: since });
      const done = some.map(
        (row): Write => ({
          table: 'monthToCompute',
          delete: { personId: row.personId, period, since: row.since },
          mayMiss: true,
        }),
      );
      const isOver = period < periodOf(toLocal(now, services.zone).date);
      yield merge(plan, { ...emptyPlan, writes: [...done, ...(isOver ? broughtBy(plan, some, { period, now }) : [])] });
    }
}

/** Every night the day that has closed is computed for everybody, a few people at a time; ended in between it goes on where it was. */
export async function* computeNight(services: Services, now: Instant): AsyncGenerator<Plan> {
  const local = toLocal(now, services.zone);
  const closed = addDays(local.date, local.minutes >= NIGHT_AT ? -1 : -2);
  let seen = await services.reads.valueOf(NIGHT);
  const [date = '', person = ''] = (seen ?? '').split(' ');
  if (date === closed && person === DONE) return;
  if (!(await isKept(services))) return;
  const computing = await computingAt(services, await services.reads.org(), now);
  const period = periodOf(closed);
  const people = attended(computing.org, period);
  const rest = date === closed ? people.filter((id) => id > person) : people;
  for (const some of [...inPortions(rest, AT_ONCE), []]) {
    const value = `${closed} ${some.at(-1) ?? DONE}`;
    const plan = await computeMonths(services, computing, period, some);
    const kept: Write =
      seen === null
        ? { table: 'keyValue', insert: { key: NIGHT, value } }
        : { table: 'keyValue', update: { value }, where: { key: NIGHT, value: seen } };
    yield merge(plan, { ...emptyPlan, writes: [kept] });
    seen = value;
  }
}

/** A calendar or a rule is another one: this month and the last are computed anew for everybody. Locked ones stay. */
async function* rulesMoved(services: Services, now: Instant): AsyncGenerator<Plan> {
  const org = await services.reads.org();
  const version = rulesVersion(services, org);
  const seen = await services.reads.valueOf(RULES);
  if (seen === version) return;
  const today = toLocal(now, services.zone).date;
  const periods = seen === null ? [] : [monthBeside(periodOf(today), -1), periodOf(today)];
  const marks = periods.flatMap((period) => attended(org, period).map((id) => monthToCompute(id, period, 'rules', now)));
  const kept: Write =
    seen === null
      ? { table: 'keyValue', insert: { key: RULES, value: version } }
      : { table: 'keyValue', update: { value: version }, where: { key: RULES, value: seen } };
  yield { ...emptyPlan, writes: [...marks, kept] };
}

/** Whose days of a month count, by id. */
export function attended(org: Org, period: string): readonly PersonId[] {
  const { from, to } = monthFrom(period);
  const isThere = ({ joinedOn, leftOn, active, suspended }: Person) =>
    (joinedOn === null || joinedOn <= to) && (active || suspended || (leftOn !== null && leftOn >= from));
  return org.people
    .filter(isThere)
    .map(({ id }) => id)
    .toSorted();
}

/** Whether punches come from anywhere: an office that keeps its attendance elsewhere has no days here. */
export async function isKept({ attendanceRules, reads }: Services): Promise<boolean> {
  const { company, branches } = attendanceRules;
  return [company, ...branches.values()].some(({ source }) => source !== 'file') || (await reads.attendanceInUse());
}
