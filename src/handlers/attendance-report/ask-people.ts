import { askCard } from '../../cards/attendance-report/ask-card.ts';
import type { Card } from '../../cards/element.ts';
import { isUnexplained, openDays } from '../../domain/attendance-report/open-days.ts';
import type { Person } from '../../domain/org/org.ts';
import { periodBefore } from '../../domain/submission/period.ts';
import { t } from '../../kernel/text.ts';
import { type Instant, type LocalDate, toLocal } from '../../kernel/time.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { changed } from '../../records/step.ts';
import { isMissing } from '../../records/submission-kind.ts';
import { withMonths } from '../attendance/compute-months.ts';
import { explainDay } from '../attendance/note-day.ts';
import type { Context } from '../context.ts';
import { type Effect, emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { prepare } from '../records/open-record.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import { SYSTEM } from '../services.ts';
import { atWork } from '../submission/open-sheets.ts';
import { toPerson } from '../view-ref.ts';
import { askSubject, openDaysOf, periodOfSheet, REPORT } from './months-of.ts';
import { reportsOf } from './round-of.ts';
import type { Of, Services } from './services.ts';

/** Where is noted on which morning people were asked last. */
const MORNINGS = 'attendance_report.morning';

/** Who has something to explain in a branch's month is asked, each by one card. */
export async function askPeople(
  services: Services,
  { org, now }: Pick<Scene, 'org' | 'now'>,
  record: Rec,
  cause: string,
): Promise<{ readonly effects: readonly Effect[]; readonly count: number }> {
  const period = periodOfSheet(record);
  const days = (await openDaysOf(services, org, record)).filter(isUnexplained);
  const people = [...new Set(days.map(({ personId }) => personId))].filter((id) => org.person(id)?.active === true);
  return {
    count: people.length,
    effects: people.map((person) => ({
      show: { view: 'attendance_ask' as const, subject: askSubject(person, period) },
      place: toPerson(person),
      key: `attendance_ask:${period}:${person}:${cause}`,
      notBefore: atWork(services, org, record.unitId, now),
      payload: { period },
    })),
  };
}

/** From this minute of the day on: the night has closed the day before. */
const MORNING = 8 * 60 + 30;

/**
 * Every morning while a report is not signed: its totals are gathered anew, and whoever has something unexplained is asked, without anybody pressing
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
    const after = changed(record, { life: { drawnAt: now } }, now);
    const drawn = await prepare(services, { kind: REPORT, before: record, after, scene });
    const { effects } = await askPeople(services, scene, record, 'drafted');
    const audit = { act: `record.${REPORT.id}.draw` };
    const written = drawn.ok
      ? await writeRecord(services, REPORT, { before: record, after: drawn.value }, scene, audit)
      : emptyPlan;
    yield merge(written, { ...emptyPlan, effects });
  }
  yield { ...emptyPlan, writes: [{ table: 'keyValue', insert: { key: MORNINGS, value: today }, onConflict: 'replace' }] };
}

/** One tap on a reason: it stands beside the day, and the report of the branch shows it at once. */
export async function explain({ action }: Of<'report.explain'>, services: Services, context: Context): Promise<Plan> {
  const { person, org, now } = context;
  const date = action.date as LocalDate;
  const period = date.slice(0, 7);
  const days = openDays(await services.reads.monthsOfPeople([person.id], period));
  const day = days.find((one) => one.date === date && one.anomaly.kind === action.about);
  if (!day) return toastPlan('info', t('report.gone'));
  const said = explainDay(services, { personId: person.id, date, byId: person.id, now }, action.about, action.reason, '');
  const sheets = await reportsOf(services, `${period}-01` as LocalDate);
  const above = new Set(org.lineage(person.unitId).map(({ id }) => id));
  return merge(await withMonths(services, context, period, [person.id], said), {
    ...emptyPlan,
    effects: [
      ...sheets.filter(({ unitId }) => above.has(unitId)).map(({ id }) => ({ repaint: id })),
      { repaint: askSubject(person.id, period) },
    ],
    reply: {
      toast: { tone: 'success', text: t('report.thanks', { reason: t(`report.because_${action.reason}`) }) },
      repaint: true,
    },
  });
}

/** View `attendance_ask`: what its reader still has to explain. */
export async function showAsk(services: Services, viewer: Person, { period }: { period: string }): Promise<Card> {
  const days = openDays(await services.reads.monthsOfPeople([viewer.id], period));
  return askCard(period, days.filter(isUnexplained));
}
