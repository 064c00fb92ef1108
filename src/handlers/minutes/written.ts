import { changesBetween } from '../../domain/minutes/compare.ts';
import { NOTHING } from '../../domain/minutes/content.ts';
import { toJson } from '../../kernel/json.ts';
import { minutesForm } from '../../kinds/minutes.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import type { RecordChange } from '../record-parts.ts';
import { contentOf, versionsOf } from './content-of.ts';
import { awaitedAgain, minuted } from './meeting-state.ts';
import { sendRound } from './send-round.ts';
import type { Services } from './services.ts';
import { writeActions } from './write-actions.ts';

/**
 * Minutes are written: what follows from their going out (the version, the round, the actions, the meeting) stands in the same plan as the move, so that it
 * happens once or not at all (S66).
 */
export async function minutesWritten(change: RecordChange, services: Services): Promise<Plan> {
  const { before, after } = change;
  if (!before || before.state === after.state) return emptyPlan;
  const [was, is] = [minutesForm(before).version, minutesForm(after).version];
  if (is > was) return begunAnew(services, before, is);
  if (is < was)
    return {
      ...emptyPlan,
      writes: [{ table: 'minutesVersion', delete: { recId: after.id, version: was, issuedAt: null }, mayMiss: true }],
    };
  if (after.state === 'dropped') return awaitedAgain(services, after, change.scene);
  return after.state === 'issued' ? issued(services, before, after, change.scene) : emptyPlan;
}

/** Another version begins as what went out last. */
async function begunAnew(services: Services, before: Rec, version: number): Promise<Plan> {
  const { issued: last } = await versionsOf(services, before);
  const content = last?.content ?? toJson(NOTHING);
  return {
    ...emptyPlan,
    writes: [{ table: 'minutesVersion', insert: { recId: before.id, version, content, issuedAt: null, changes: '[]' } }],
  };
}

async function issued(services: Services, before: Rec, after: Rec, scene: Scene): Promise<Plan> {
  const { work, issued: row } = await versionsOf(services, before);
  const last = row ? contentOf(row) : null;
  const changes = last ? changesBetween(last, work) : [];
  // What follows is the host's, also where somebody approved in their place.
  const host = scene.org.person(after.ownerId);
  const asHost: Scene = host?.active ? { ...scene, by: host } : scene;
  const version: Plan = {
    ...emptyPlan,
    writes: [
      {
        table: 'minutesVersion',
        update: { issuedAt: scene.now, changes: toJson(changes) },
        where: { recId: after.id, version: minutesForm(after).version, issuedAt: null },
        // What was written at this moment the version of the record decides.
        mayMiss: true,
      },
    ],
  };
  const document: Plan = {
    ...emptyPlan,
    effects: [
      {
        handler: 'minutes_document',
        key: `document:${after.id}`,
        subject: after.id,
        place: `office:${after.id}`,
        payload: { version: minutesForm(after).version },
      },
    ],
  };
  return merge(
    version,
    document,
    await sendRound(services, after, { last, work, changes }, asHost),
    await writeActions(services, after, { last, work }, asHost),
    ...(last ? [] : [await minuted(services, after, asHost)]),
  );
}
