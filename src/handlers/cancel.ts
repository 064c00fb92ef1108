import { t } from '../kernel/text.ts';
import { showPersonal } from './ask.ts';
import { cancelDraft } from './draft.ts';
import type { House, Visit } from './house.ts';
import { merge, nothing, type Plan } from './plan.ts';

/** 「取消」「算了」: the newest form still open is put away. */
export async function cancelLatestDraft(house: House, visit: Visit): Promise<Plan> {
  const draft = await house.reads.openDraft(visit.person.id);
  const told = (key: 'cancel.done' | 'cancel.nothing'): Plan => ({
    ...nothing,
    effects: [showPersonal(visit, 'notice', `notice:${visit.cause}`, { text: t(key) })],
  });
  return draft ? merge(cancelDraft(visit, draft), told('cancel.done')) : told('cancel.nothing');
}
