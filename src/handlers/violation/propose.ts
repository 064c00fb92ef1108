import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { type FoundViolation, sameFacts } from '../../domain/violation/find-violations.ts';
import type { RecordId } from '../../fields/field.ts';
import { wantedBy } from '../../fields/keys.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { stepUnpressed } from '../../records/register-step.ts';
import { everyPage } from '../every-page.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { readRows } from '../records/load-record.ts';
import { writeMoved } from '../records/move-record.ts';
import { openRecord } from '../records/open-record.ts';
import { EVERYTHING } from '../registers/records-found.ts';
import { SYSTEM } from '../services.ts';
import { factsIn, formOf, keepFacts, VIOLATION } from './kept-facts.ts';
import type { MonthFound } from './read-months.ts';
import type { Services } from './services.ts';

/** So many are read at once; in between others have a turn. */
const PAGE = 25;

/** Every violation of a month, or only those that have not ended. */
export async function violationsOf({ reads, rest }: Services, period: string | null): Promise<readonly Rec[]> {
  const wanted = period === null ? null : wantedBy(period, 'whole');
  const words = wanted ? { words: [{ field: 'month', wanted }] } : { open: true };
  const filter = { kind: VIOLATION.id, sight: EVERYTHING, viewer: SYSTEM.id, ...words };
  const ids: string[] = [];
  for await (const lines of everyPage((after) => reads.records(filter, after, PAGE))) ids.push(...lines.map(({ id }) => id));
  const found: Rec[] = [];
  for (const some of inPortions([...new Set(ids)], PAGE)) {
    await rest();
    found.push(...readRows(await reads.recordsById(some)).map(({ record }) => record));
  }
  return found;
}

export interface Proposing {
  readonly org: Org;
  readonly scene: Scene;
  readonly period: string;
  /** The report of the month in which it was found. */
  readonly report: RecordId | null;
}

/**
 * What a settled month says against what stands: what is new is proposed to the supervisor, what rests on other days now is to be confirmed anew, and what
 * rests on nothing any more is withdrawn, each with word to whoever was told (S59, Q12). Of a rule that is not in the table any more nothing is touched.
 */
export async function proposeFor(
  services: Services,
  at: Proposing,
  months: readonly MonthFound[],
  known: readonly Rec[],
): Promise<Plan> {
  const standing = groupBy(known, (record) => `${formOf(record).person} ${formOf(record).rule}`);
  const plans: Plan[] = [];
  for (const month of months) {
    await services.rest();
    for (const found of month.found) {
      const record = standing.get(`${month.personId} ${found.rule.id}`)?.[0];
      if (record) plans.push(await followed(services, at, record, found));
      else if (found.met && at.report !== null && at.org.person(month.personId)?.active === true)
        plans.push(await proposed(services, at, month, found));
    }
  }
  return merge(...plans);
}

async function proposed(services: Services, { org, scene, period, report }: Proposing, month: MonthFound, found: FoundViolation) {
  const { rule } = found;
  const form = {
    person: month.personId,
    who: personName(org, month.personId),
    unit: month.unitId,
    month: period,
    rule: rule.id,
    name: rule.name,
    clause: rule.regulation,
    facts: keepFacts(found),
    consequence: rule.consequence,
    object_days: rule.objectDays,
    judge: rule.decidedBy,
  };
  const opened = await openRecord(
    services,
    VIOLATION,
    {
      id: services.ids.next('rec'),
      form,
      unitId: month.unitId,
      isConsequence: true,
      ...(report === null ? {} : { parentId: report }),
    },
    scene,
  );
  return opened.ok ? opened.value : emptyPlan;
}

/** In these somebody has said that nothing follows: only a day that is new makes it another matter. */
const SETTLED_FOR: ReadonlySet<string> = new Set(['dropped', 'lifted']);

async function followed(services: Services, { scene }: Proposing, record: Rec, found: FoundViolation): Promise<Plan> {
  const before = factsIn(record);
  const { state } = record;
  if (state === 'withdrawn' ? !found.met : sameFacts(before, found.facts)) return emptyPlan;
  if (SETTLED_FOR.has(state) && !(found.met && found.facts.some(({ day }) => !before.some((one) => one.day === day))))
    return emptyPlan;
  const [move, asked] = found.met ? (['revise', { facts: keepFacts(found) }] as const) : (['withdraw', {}] as const);
  const moved = stepUnpressed(VIOLATION, record, move, asked, scene);
  if (!moved.ok) return emptyPlan;
  return writeMoved(services, { kind: VIOLATION, record, scene }, move, moved.value, {});
}
