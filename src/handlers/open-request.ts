import { t } from '../kernel/text.ts';
import { showPersonal } from './ask.ts';
import type { House, Visit } from './house.ts';
import { answer, nothing, type Plan } from './plan.ts';
import { lookAt } from './request-file.ts';

/** 「查看」: the request's card anew in the reader's private chat, if it is theirs to see (S4). */
export async function openRequest(house: House, visit: Visit, id: string): Promise<Plan> {
  const found = await lookAt(house, visit, id);
  if ('refused' in found) return answer('warning', found.refused);
  return {
    ...nothing,
    effects: [showPersonal(visit, 'request', id, { request: id })],
    reply: { toast: { tone: 'info', text: t('request.opened') } },
  };
}
