import type { LeavingAction } from '../../cards/leaving/actions.ts';
import { t } from '../../kernel/text.ts';
import { equipment } from '../../kinds/equipment.ts';
import { mayMake } from '../../records/step.ts';
import type { Context } from '../context.ts';
import type { Press } from '../feature.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { type Loaded, type Reader, readRows } from '../records/load-record.ts';
import { moveRecord } from '../records/move-record.ts';
import { sceneOf } from '../records/scene.ts';
import type { Services } from './services.ts';

export type Owned = Omit<Loaded, 'scene'>;

/** What is not handed on to a colleague but asked back: equipment (S50). */
export const isDevice = ({ kind }: Pick<Owned, 'kind'>): boolean => kind.id === equipment.id;

const TAKE_BACK = 'put_aside';

export async function mayTakeBack(services: Services, one: Owned, reader: Reader): Promise<boolean> {
  return mayMake(one.kind, one.record, TAKE_BACK, await sceneOf(services, one.kind, reader)).ok;
}

/** 「全部收回」: all equipment that somebody who left keeps is idle again, each by its own rule, in one plan. */
export async function takeBack(
  { action, on }: Press<Extract<LeavingAction, { do: 'leaving.take_back' }>>,
  services: Services,
  context: Context,
): Promise<Plan> {
  const departure = await services.departures.departure(action.departure);
  const owner = departure && context.org.person(departure.personId);
  if (!owner?.leftOn) return toastPlan('warning', t('records.unknown_any'));
  const devices = readRows(await services.reads.recordsOwned(owner.id)).filter(isDevice);
  const plans: Plan[] = [];
  for (const one of devices) {
    const scene = await sceneOf(services, one.kind, context);
    const moved = await moveRecord(services, { ...one, scene }, TAKE_BACK, {});
    if (moved.ok) plans.push(moved.value);
  }
  const left = devices.length - plans.length;
  const said =
    left > 0 ? t('departure.taken_some', { count: plans.length, left }) : t('departure.taken_back', { count: plans.length });
  return merge(...plans, {
    ...emptyPlan,
    effects: [{ repaint: on.subject }],
    reply: { toast: { tone: plans.length > 0 ? 'success' : 'warning', text: said }, repaint: true },
  });
}
