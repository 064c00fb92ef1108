import { periodBefore } from '../../domain/submission/period.ts';
import { addWorkdays } from '../../domain/workday/workdays.ts';
import { type Instant, toLocal } from '../../kernel/time.ts';
import { sheetOf } from '../../records/submission-kind.ts';
import type { Plan } from '../plan.ts';
import { openRecord } from '../records/open-record.ts';
import { sceneOf } from '../records/scene.ts';
import { SYSTEM } from '../services.ts';
import { atWork, notBefore } from '../submission/open-sheets.ts';
import { REPORT } from './months-of.ts';
import { ROUND, reportsOf, roundOf, unitAbove } from './round-of.ts';
import type { Services } from './services.ts';

/** Working days that 运营专员 have once the branches have handed in. */
const TO_SEND = 2;

/** The month of all branches in one, once the first of their reports stands (S58). */
export async function* keepRounds(services: Services, now: Instant): AsyncGenerator<Plan> {
  const since = services.submissions.since[REPORT.id];
  const { from } = periodBefore('month', toLocal(now, services.zone).date);
  if (since === undefined || from < since || (await roundOf(services, from))) return;
  const reports = await reportsOf(services, from);
  if (reports.length === 0) return;
  const org = await services.reads.org();
  const unit = unitAbove(
    org,
    reports.map(({ unitId }) => unitId),
  );
  if (!unit) return;
  const last =
    reports
      .map((report) => sheetOf(report).due)
      .toSorted()
      .at(-1) ?? from;
  const due = addWorkdays(services.settings.calendarOf(org, unit), last, TO_SEND);
  const scene = await sceneOf(services, ROUND, { person: SYSTEM, org, now });
  const opening = {
    id: services.ids.next('rec'),
    form: { from, due, unit, without: null, returned: null },
    unitId: unit,
    isConsequence: true,
  };
  const opened = await openRecord(services, ROUND, opening, scene);
  if (opened.ok) yield notBefore(opened.value, atWork(services, org, unit, now));
}
