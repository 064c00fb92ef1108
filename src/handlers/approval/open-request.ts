import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { sentToPrivate, showPersonal } from '../reply.ts';
import { standsNear } from '../stands-near.ts';
import { lookAt } from './request-file.ts';
import type { Services } from './services.ts';

/** 「查看」: the request's card anew in the reader's private chat, if it is theirs to see (S4). */
export async function openRequest(services: Services, context: Context, id: string, on: BoundMessage): Promise<Plan> {
  const found = await lookAt(services, context, id);
  if ('refused' in found) return toastPlan('warning', found.refused);
  const near = await standsNear(services.reads, context, on, id, ['request', 'request_more', 'request_comment']);
  if (near) return near;
  return {
    ...emptyPlan,
    effects: [showPersonal(context, 'request', id, { request: id })],
    reply: sentToPrivate(context),
  };
}
