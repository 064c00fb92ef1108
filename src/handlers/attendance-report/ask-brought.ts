import { monthFrom } from '../../domain/measure/months.ts';
import { NO_UNIT, type Org } from '../../domain/org/org.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId } from '../../kernel/id.ts';
import { type Instant, MINUTE } from '../../kernel/time.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { isMissing } from '../../records/submission-kind.ts';
import { BROUGHT } from '../attendance/mark-months.ts';
import { emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import { sceneOf } from '../records/scene.ts';
import { SYSTEM } from '../services.ts';
import { askKey, askPeople, DRAFTED, drawnAnew } from './ask-people.ts';
import { monthCards, periodOfSheet, REPORT } from './months-of.ts';
import { reportsOf } from './round-of.ts';
import type { Services } from './services.ts';

/** What is brought within so long of each other is one: several files often come together. */
const QUIET_MS = 5 * MINUTE;

interface Mark {
  readonly key: string;
  readonly value: string;
  readonly period: string;
  readonly personId: PersonId;
}

/**
 * Punches of a month were brought after its report was drafted: soon after, the report is right, and whoever has something unexplained now is asked, without
 * waiting for the next morning (S57). Who was asked before gets one card for it, and the earlier one goes.
 */
export async function* askBrought(services: Services, now: Instant): AsyncGenerator<Plan> {
  const marks = (await services.reads.keyValuesFrom(BROUGHT)).map(({ key, value }): Mark => {
    const [period = '', personId = ''] = key.slice(BROUGHT.length).split(':');
    return { key, value, period, personId: personId as PersonId };
  });
  if (marks.length === 0) return;
  const org = await services.reads.org();
  for (const [period, some] of groupBy(marks, (mark) => mark.period)) {
    if (some.some(({ value }) => now - Number(value) < QUIET_MS) || (await services.reads.marksOf(period)).length > 0) continue;
    const scene = await sceneOf(services, REPORT, { person: SYSTEM, org, now });
    const left = new Set(some);
    for (const report of (await reportsOf(services, monthFrom(period).from)).filter(isMissing)) {
      const own = within(org, report, some);
      if (own.length === 0) continue;
      for (const mark of own) left.delete(mark);
      yield merge(await drawnAnew(services, scene, report), await asked(services, scene, report, own), doneWith(own));
    }
    if (left.size > 0) yield doneWith([...left]);
  }
}

function within(org: Org, report: Rec, marks: readonly Mark[]): readonly Mark[] {
  const units = new Set(unitsBelow(org, [report.unitId]));
  return marks.filter(({ personId }) => units.has(org.person(personId)?.unitId ?? NO_UNIT));
}

async function asked(services: Services, scene: Scene, report: Rec, marks: readonly Mark[]): Promise<Plan> {
  const period = periodOfSheet(report);
  const causes = new Map<PersonId, string>();
  for (const { personId, value } of marks) {
    const before = await services.reads.kept(askKey(personId, period, DRAFTED));
    causes.set(personId, before ? `brought:${value}` : DRAFTED);
  }
  const { effects } = await askPeople(services, scene, report, (person) => causes.get(person) ?? null);
  const drawn = marks.flatMap(({ personId }) => monthCards(personId, period));
  return { ...emptyPlan, effects: [{ repaint: report.id }, ...drawn, ...effects] };
}

const doneWith = (marks: readonly Mark[]): Plan => ({
  ...emptyPlan,
  writes: marks.map(({ key, value }): Write => ({ table: 'keyValue', delete: { key, value }, mayMiss: true })),
});
