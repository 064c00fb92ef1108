import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import { sentToPrivate, showPersonal } from '../reply.ts';
import { lookAt } from './request-file.ts';
import type { Services } from './services.ts';

/** 「查看」: the request's card anew in the reader's private chat, if it is theirs to see (S4). */
export async function openRequest(services: Services, context: Context, id: string): Promise<Plan> {
  const found = await lookAt(services, context, id);
  if ('refused' in found) return toastPlan('warning', found.refused);
  return {
    ...emptyPlan,
    effects: [showPersonal(context, 'request', id, { request: id })],
    reply: sentToPrivate(context),
  };
}
