import { unitsBelow } from '../../domain/org/units-below.ts';
import { stepUnpressed } from '../../records/register-step.ts';
import { isMissing, sheetOf } from '../../records/submission-kind.ts';
import { peopleOf } from '../../records/who.ts';
import { lockMonth } from '../attendance/lock-month.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import type { RecordChange } from '../record-parts.ts';
import { writeMoved } from '../records/move-record.ts';
import { sceneOf } from '../records/scene.ts';
import { toPerson } from '../view-ref.ts';
import { archiveDue } from './archive-keys.ts';
import { REPORT } from './months-of.ts';
import { returnAtLock } from './return-undecided.ts';
import { reportsOf, roundForm, roundOf } from './round-of.ts';
import type { Services } from './services.ts';

/** What follows a move of the round: the file to HR as it is sent; with 收到 the month of every branch is closed (S58). */
export async function roundWritten({ kind, before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  if (before?.state === after.state) return emptyPlan;
  if (after.state === 'sent') {
    const hr = peopleOf([{ role: 'hr' }], after, scene.org);
    return {
      ...emptyPlan,
      effects: hr.map((person) => ({
        handler: 'sheet_file',
        key: `sheet:${person}:${kind.id}:${after.id}:${after.version}`,
        subject: `export:${person}`,
        place: toPerson(person),
        payload: { attendance_file: after.id },
      })),
    };
  }
  if (after.state !== 'locked') return emptyPlan;
  const { returned } = roundForm(after);
  return merge(
    returned && returned !== (before && roundForm(before).returned)
      ? await returnAtLock(services, scene, after, returned)
      : emptyPlan,
    await closeMonth({ kind, before, after, scene }, services),
    archiveDue(services, roundForm(after).from.slice(0, 7), scene.now),
  );
}

/** Whoever puts the branches together sees at once that one has come in. */
export async function reportWritten({ before, after }: RecordChange, services: Services): Promise<Plan> {
  const round = before === null ? null : await roundOf(services, sheetOf(after).from);
  return round ? { ...emptyPlan, effects: [{ repaint: round.id }] } : emptyPlan;
}

async function closeMonth({ after, scene }: RecordChange, services: Services): Promise<Plan> {
  const { from } = roundForm(after);
  const reports = await reportsOf(services, from);
  const by = { byId: scene.by.id, now: scene.now };
  const units = reports.flatMap(({ unitId }) => unitsBelow(scene.org, [unitId]));
  const locks = [...new Set(units)].map((unit) => lockMonth(unit, from.slice(0, 7), by));
  const own = await sceneOf(services, REPORT, { person: scene.by, org: scene.org, now: scene.now });
  const sheets: Plan[] = [];
  for (const record of reports) {
    const move = isMissing(record) ? 'lapse' : 'lock';
    const moved = stepUnpressed(REPORT, record, move, {}, own);
    if (moved.ok) sheets.push(await writeMoved(services, { kind: REPORT, record, scene: own }, move, moved.value, {}));
  }
  return merge(...locks, ...sheets);
}
