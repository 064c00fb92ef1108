import type { Change, VerbContext } from '../../domain/approval/change.ts';
import type { Instance } from '../../domain/approval/instance.ts';
import type { VerbRefusal } from '../../domain/approval/refusal.ts';
import { reseat } from '../../domain/approval/reseat.ts';
import type { RequestId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { bySystem } from '../approval/by-system.ts';
import { momentOf } from '../approval/sight.ts';
import { tellStuck } from '../approval/tell.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { systemContext } from '../services.ts';
import { noted } from './item.ts';
import type { Departure } from './ports.ts';
import type { Services } from './services.ts';

/**
 * Seats of somebody who has left, or is suspended, go to who has them next (S7); whatever brought them there, by the chain, by transfer, added, asked for
 * an opinion, or sitting for somebody. Where nobody at all could decide, those who fill posts are told once, and the next look tries again.
 */
export async function moveSeats(services: Services, now: Instant, departure: Departure, id: RequestId): Promise<Plan> {
  let stuck = false;
  const verb = (instance: Instance, ctx: VerbContext): Result<Change, VerbRefusal> => {
    const moved = reseat(instance, { person: departure.personId, why: departure.kind }, ctx);
    stuck = !moved.ok && moved.error.code === 'nobody_to_decide';
    return moved;
  };
  const plan = await bySystem(services, now, id, 'request.reseat', verb, (_file, { events }) => ({
    ...emptyPlan,
    writes: events.flatMap((event) =>
      event.kind === 'reseated' ? [noted(departure, 'seat', event.seatId, { request: id, to: event.to }, now)] : [],
    ),
  }));
  return stuck ? merge(plan, await tellOnce(services, now, id)) : plan;
}

async function tellOnce(services: Services, now: Instant, id: RequestId): Promise<Plan> {
  const key = `stuck:${id}`;
  const file = (await services.reads.valueOf(key)) === null ? await services.reads.file(id) : null;
  if (!file) return emptyPlan;
  const context = systemContext(services, await services.reads.org(), now, key);
  return merge(tellStuck(services, context, file, await momentOf(services, now)), {
    ...emptyPlan,
    writes: [{ table: 'keyValue', insert: { key, value: String(now) } }],
  });
}
