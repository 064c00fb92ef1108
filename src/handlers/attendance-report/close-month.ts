import { unitsBelow } from '../../domain/org/units-below.ts';
import type { PersonId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { stepUnpressed } from '../../records/register-step.ts';
import { isMissing, sheetOf } from '../../records/submission-kind.ts';
import { peopleOf } from '../../records/who.ts';
import { type FreshMonths, freshMonths } from '../attendance/fresh-months.ts';
import { lockMonth } from '../attendance/lock-month.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import type { RecordChange } from '../record-parts.ts';
import { writeMoved } from '../records/move-record.ts';
import { sceneOf } from '../records/scene.ts';
import { notice } from '../reply.ts';
import { archiveDue } from './archive-keys.ts';
import { hrFiles } from './hr-files.ts';
import { REPORT } from './months-of.ts';
import { returnAtLock } from './return-undecided.ts';
import { ROUND, reportsOf, roundForm, roundOf, unitsOfReports } from './round-of.ts';
import type { Services } from './services.ts';

/** What of a round's month changed a moment ago and is in no row yet. */
export const freshOfRound = async (
  services: Services,
  { org, now }: Pick<Scene, 'org' | 'now'>,
  round: Rec,
): Promise<FreshMonths> => {
  const { from } = roundForm(round);
  return freshMonths(services, { org, now }, unitsOfReports(org, await reportsOf(services, from)), from.slice(0, 7));
};

/**
 * What follows a move of the round: the file to HR as it is sent, and once more where the month came out otherwise before it was closed; with 收到 the month
 * of every branch is closed (S58). What was approved a moment before is in it: the rows are computed in the same plan.
 */
export async function roundWritten({ kind, before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  if (before === null || before.state === after.state || after.state === 'collecting') return emptyPlan;
  const fresh = await freshOfRound(services, scene, after);
  if (after.state === 'sent') return merge(fresh.plan, fileTo(hrOf(after, scene), after));
  const anew = await sentAnew(services, { before, after, scene }, fresh);
  if (after.state !== 'locked') return merge(fresh.plan, anew);
  const { returned } = roundForm(after);
  return merge(
    fresh.plan,
    returned && returned !== roundForm(before).returned ? await returnAtLock(services, scene, after, returned) : emptyPlan,
    await closeMonth({ kind, before, after, scene }, services),
    anew,
    archiveDue(services, roundForm(after).from.slice(0, 7), scene.now),
  );
}

const hrOf = (round: Rec, { org }: Pick<Scene, 'org'>): readonly PersonId[] => peopleOf([{ role: 'hr' }], round, org);

const fileTo = (people: readonly PersonId[], round: Rec): Plan => ({
  ...emptyPlan,
  effects: people.flatMap((person) => hrFiles(person, round.id, `${ROUND.id}:${round.id}:${round.version}`)),
});

/** HR pay by what is closed: where it is no more what they were sent, they get the file once more, and are told of how many people. */
async function sentAnew(
  services: Services,
  { before, after, scene }: { readonly before: Rec; readonly after: Rec; readonly scene: Scene },
  fresh: FreshMonths,
): Promise<Plan> {
  const period = roundForm(after).from.slice(0, 7);
  const units = unitsOfReports(scene.org, await reportsOf(services, roundForm(after).from));
  const since = await services.reads.changedIn(units, period, before.life.since);
  const changed = new Set([...since, ...[...fresh.months.values()].map(({ personId }) => personId)]);
  if (changed.size === 0) return emptyPlan;
  const hr = hrOf(after, scene);
  const text = t('report.sent_anew', { month: { month: period }, count: changed.size });
  return merge(fileTo(hr, after), {
    ...emptyPlan,
    effects: hr.map((one) => notice(one, after.id, `report.sent_anew:${after.id}:${after.version}:${one}`, { text })),
  });
}

/** Whoever puts the branches together sees at once that one has come in; what is signed stands in the rows of its month with the signature. */
export async function reportWritten({ before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  if (before === null) return emptyPlan;
  const { from } = sheetOf(after);
  const signs = before.state !== 'handed_in' && after.state === 'handed_in';
  const fresh = signs ? await freshMonths(services, scene, unitsBelow(scene.org, [after.unitId]), from.slice(0, 7)) : null;
  const round = await roundOf(services, from);
  return merge(fresh?.plan ?? emptyPlan, { ...emptyPlan, effects: round ? [{ repaint: round.id }] : [] });
}

async function closeMonth({ after, scene }: RecordChange, services: Services): Promise<Plan> {
  const { from } = roundForm(after);
  const reports = await reportsOf(services, from);
  const by = { byId: scene.by.id, now: scene.now };
  const locks = unitsOfReports(scene.org, reports).map((unit) => lockMonth(unit, from.slice(0, 7), by));
  const own = await sceneOf(services, REPORT, { person: scene.by, org: scene.org, now: scene.now });
  const sheets: Plan[] = [];
  for (const record of reports) {
    const move = isMissing(record) ? 'lapse' : 'lock';
    const moved = stepUnpressed(REPORT, record, move, {}, own);
    if (moved.ok) sheets.push(await writeMoved(services, { kind: REPORT, record, scene: own }, move, moved.value, {}));
  }
  return merge(...locks, ...sheets);
}
