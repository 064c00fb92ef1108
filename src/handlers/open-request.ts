import { t } from '../kernel/text.ts';
import { showPersonal } from './ask.ts';
import type { House, Visit } from './house.ts';
import { nothing, type Plan } from './plan.ts';
import { outOfScope } from './refuse.ts';
import { openableFile } from './request-file.ts';

/** 「查看」: the request's card anew in the reader's private chat, if it is theirs to see (S4). */
export async function openRequest(house: House, visit: Visit, id: string): Promise<Plan> {
  if (!(await openableFile(house, visit.org, visit.person, id))) return outOfScope(false);
  return {
    ...nothing,
    effects: [showPersonal(visit, 'request', id, { request: id })],
    reply: { toast: { tone: 'info', text: t('request.opened') } },
  };
}
