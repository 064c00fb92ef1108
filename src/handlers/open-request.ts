import { isId } from '../kernel/id.ts';
import { t } from '../kernel/text.ts';
import { showPersonal } from './ask.ts';
import type { House, Visit } from './house.ts';
import { answer, nothing, type Plan } from './plan.ts';
import { mayOpen } from './scope.ts';

/** 「查看」: the request's card anew in the reader's private chat, if it is theirs to see (S4). */
export async function openRequest(house: House, visit: Visit, id: string): Promise<Plan> {
  const file = isId('req', id) ? await house.reads.file(id) : null;
  if (!file || !(await mayOpen(house, visit.org, visit.person, file))) return answer('warning', t('request.no_access'), false);
  return {
    ...nothing,
    effects: [showPersonal(visit, 'request', id, { request: id })],
    reply: { toast: { tone: 'info', text: t('request.opened') } },
  };
}
