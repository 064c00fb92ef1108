import type { Card } from '../../cards/element.ts';
import { isUnexplained } from '../../domain/attendance-report/open-days.ts';
import type { Person } from '../../domain/org/org.ts';
import { periodBefore } from '../../domain/submission/period.ts';
import type { PersonId } from '../../kernel/id.ts';
import { toJson } from '../../kernel/json.ts';
import { type Instant, toLocal } from '../../kernel/time.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { changed } from '../../records/step.ts';
import { isMissing } from '../../records/submission-kind.ts';
import { showMonth } from '../attendance/show-month.ts';
import { type Effect, emptyPlan, merge, type Plan } from '../plan.ts';
import { prepare } from '../records/open-record.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import { SYSTEM } from '../services.ts';
import { atWork } from '../submission/open-sheets.ts';
import { toPerson } from '../view-ref.ts';
import { askSubject, openDaysOf, periodOfSheet, REPORT } from './months-of.ts';
import { reportsOf } from './round-of.ts';
import type { Services } from './services.ts';
import { tellSettlers } from './settler-of.ts';

/** Where is noted on which morning people were asked last. */
const MORNINGS = 'attendance_report.morning';

/** Why people are asked: as the report was drafted, once for each of them. */
export const DRAFTED = 'drafted';
/** The one card by which somebody is asked for such a reason. */
export const askKey = (person: PersonId, period: string, cause: string): string => `attendance_ask:${period}:${person}:${cause}`;

/** Who has something to explain in a branch's month is asked, each by one card. */
export async function askPeople(
  services: Services,
  { org, now }: Pick<Scene, 'org' | 'now'>,
  record: Rec,
  /** The same for all, or for each their own; null: not to be asked now. */
  cause: string | ((person: PersonId) => string | null),
): Promise<{ readonly effects: readonly Effect[]; readonly count: number }> {
  const period = periodOfSheet(record);
  const days = (await openDaysOf(services, org, record)).filter(isUnexplained);
  const asked = [...new Set(days.map(({ personId }) => personId))].flatMap((person) => {
    const why = typeof cause === 'string' ? cause : cause(person);
    return why !== null && org.person(person)?.active === true ? [{ person, why }] : [];
  });
  return {
    count: asked.length,
    effects: asked.map(({ person, why }) => ({
      show: { view: 'attendance_ask' as const, subject: askSubject(person, period) },
      place: toPerson(person),
      key: askKey(person, period, why),
      notBefore: atWork(services, org, record.unitId, now),
      payload: { period },
    })),
  };
}

/** The totals of a report that is not signed as they are now, where they differ; who settles somebody's own days hears what waits for them. */
export async function drawnAnew(services: Services, scene: Scene, record: Rec): Promise<Plan> {
  const after = changed(record, { life: { drawnAt: scene.now } }, scene.now);
  const drawn = await prepare(services, { kind: REPORT, before: record, after, scene });
  const audit = { act: `record.${REPORT.id}.draw` };
  const written =
    drawn.ok && toJson(drawn.value.form) !== toJson(record.form)
      ? await writeRecord(services, REPORT, { before: record, after: drawn.value }, scene, audit)
      : emptyPlan;
  const effects = tellSettlers(services, scene, record, await openDaysOf(services, scene.org, record));
  return merge(written, { ...emptyPlan, effects });
}

/** From this minute of the day on: the night has closed the day before. */
const MORNING = 8 * 60 + 30;

/**
 * Every morning while a report is not signed: its totals are gathered anew where they differ, and whoever has something unexplained is asked, without anybody pressing
 * anything (S57). Of one month each has one card, however many mornings it takes.
 */
export async function* askEachMorning(services: Services, now: Instant): AsyncGenerator<Plan> {
  const since = services.submissions.since[REPORT.id];
  const { date: today, minutes } = toLocal(now, services.zone);
  const { from } = periodBefore('month', today);
  if (since === undefined || from < since || minutes < MORNING || (await services.reads.valueOf(MORNINGS)) === today) return;
  const org = await services.reads.org();
  const scene = await sceneOf(services, REPORT, { person: SYSTEM, org, now });
  for (const record of (await reportsOf(services, from)).filter(isMissing)) {
    const { effects } = await askPeople(services, scene, record, DRAFTED);
    yield merge(await drawnAnew(services, scene, record), { ...emptyPlan, effects });
  }
  yield { ...emptyPlan, writes: [{ table: 'keyValue', insert: { key: MORNINGS, value: today }, onConflict: 'replace' }] };
}

/** View `attendance_ask`: their month, with what its reader still has to explain. */
export const showAsk = (
  services: Services,
  viewer: Person,
  { period, asks }: { period: string; asks: string | null },
): Promise<Card> => showMonth(services, viewer, { period, asks, asked: true });
