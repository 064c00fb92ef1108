import { periodOf } from '../../domain/attendance/config.ts';
import { monthStart } from '../../domain/measure/months.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { addMonths, type Instant, toLocal } from '../../kernel/time.ts';
import { attendanceMonth } from '../../kinds/attendance-month.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { sheetOf } from '../../records/submission-kind.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import type { RecordChange } from '../record-parts.ts';
import { sceneOf } from '../records/scene.ts';
import { EVERYTHING } from '../registers/records-found.ts';
import { SYSTEM } from '../services.ts';
import { sheetsOf } from '../submission/sheets-of.ts';
import { inDigest } from './digest.ts';
import { formOf, VIOLATION } from './kept-facts.ts';
import { proposeFor, violationsOf } from './propose.ts';
import { readMonths } from './read-months.ts';
import type { Services } from './services.ts';

const REPORT = attendanceMonth as unknown as Kind;
/** Where is noted on which day every settled month was gone through, and when those that have not ended were looked at. */
const DAY = 'violations:day';
const LIVE = 'violations:live';
/** Not before people work. */
const MORNING = 9 * 60;
const EVERY = 5 * 60_000;
/** Months that are gone through again: the last two. */
const MONTHS = [1, 2];
const AT_ONCE = 50;

/** A month that operations have taken is settled: what it comes to is proposed at once, in the plan that takes it. */
export async function proposeWhenTaken({ before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  if (before?.state === 'taken' || after.state !== 'taken' || services.attendanceRules.violations.length === 0) return emptyPlan;
  const known = await violationsOf(services, periodOfReport(after));
  const plans: Plan[] = [];
  for await (const plan of proposeIn(services, { org: scene.org, now: scene.now }, after, known)) plans.push(plan);
  return inDigest(merge(...plans), periodOfReport(after), scene.now);
}

const periodOfReport = (report: Rec): string => periodOf(sheetOf(report).from);

async function* proposeIn(
  services: Services,
  { org, now }: { readonly org: RecordChange['scene']['org']; readonly now: Instant },
  report: Rec,
  known: readonly Rec[],
): AsyncGenerator<Plan> {
  const period = periodOfReport(report);
  const units = unitsBelow(org, [report.unitId]);
  const isHere = new Set(units);
  const people = await services.reads.peopleOfMonth(units, period);
  const scene = await sceneOf(services, VIOLATION, { person: SYSTEM, org, now });
  for (const some of inPortions(people, AT_ONCE)) {
    // Whoever was elsewhere at the end of the month is gone through with the report of there.
    const months = [...(await readMonths(services, org, period, some)).values()].filter(({ unitId }) => isHere.has(unitId));
    yield proposeFor(services, { org, scene, period, report: report.id }, months, known);
  }
}

/**
 * By the clock: every morning each settled month of the last two, and every few minutes the months of those whose violation has not ended, so that what was
 * put right withdraws what rested on it.
 */
export async function* keepViolations(services: Services, now: Instant): AsyncGenerator<Plan> {
  if (services.attendanceRules.violations.length === 0 || services.submissions.since[REPORT.id] === undefined) return;
  yield* everyMorning(services, now);
  yield* whileOpen(services, now);
}

const noted = (key: string, value: string): Plan => ({
  ...emptyPlan,
  writes: [{ table: 'keyValue', insert: { key, value }, onConflict: 'replace' }],
});

async function* everyMorning(services: Services, now: Instant): AsyncGenerator<Plan> {
  const { date: today, minutes } = toLocal(now, services.zone);
  if (minutes < MORNING || (await services.reads.valueOf(DAY)) === today) return;
  const org = await services.reads.org();
  let isWhole = true;
  for (const back of MONTHS) {
    const from = addMonths(monthStart(today), -back);
    const reports = await sheetsOf(services, { kind: REPORT }, from, EVERYTHING);
    const settled = reports.filter(({ state }) => state === 'taken' || state === 'locked');
    if (settled.length === 0) continue;
    const known = await violationsOf(services, periodOf(from));
    let proposed = 0;
    for (const report of settled)
      for await (const plan of proposeIn(services, { org, now }, report, known)) {
        proposed += opensOf(plan);
        yield inDigest(plan, periodOf(from), now);
      }
    // Of hundreds of numbers drawn on one day two may be the same: what was not written is proposed with the next look.
    if (proposed > 0) isWhole &&= (await violationsOf(services, periodOf(from))).length >= known.length + proposed;
  }
  if (isWhole) yield noted(DAY, today);
}

const opensOf = ({ writes }: Plan): number => writes.filter((one) => one.table === 'rec' && 'insert' in one).length;

async function* whileOpen(services: Services, now: Instant): AsyncGenerator<Plan> {
  const seen = Number((await services.reads.valueOf(LIVE)) ?? 0);
  if (now - seen < EVERY) return;
  const open = await violationsOf(services, null);
  if (open.length > 0) {
    const org = await services.reads.org();
    const scene = await sceneOf(services, VIOLATION, { person: SYSTEM, org, now });
    for (const [period, known] of groupBy(open, (record) => formOf(record).month)) {
      const people = [...new Set(known.map((record) => formOf(record).person))];
      const months = [...(await readMonths(services, org, period, people)).values()];
      yield await proposeFor(services, { org, scene, period, report: null }, months, known);
    }
  }
  yield noted(LIVE, String(now));
}
