import type { DraftId } from '../kernel/id.ts';
import { t } from '../kernel/text.ts';
import { showPersonal } from './ask.ts';
import { cancelDraft, groupHint } from './draft.ts';
import type { House, Visit } from './house.ts';
import { merge, nothing, type Plan, type Row } from './plan.ts';

/** 「取消」「算了」: the newest form still open is put away; the answer says what it was about and what else is open, each with its own button. */
export async function cancelLatestDraft(house: House, visit: Visit): Promise<Plan> {
  const [draft] = await house.reads.openDrafts(visit.person.id);
  if (draft) return putAway(house, visit, draft);
  return {
    ...nothing,
    effects: [showPersonal(visit, 'notice', `notice:${visit.cause}`, { text: t('cancel.nothing') })],
  };
}

/** A form put away by a sentence, and a card that says which. */
export async function putAway(house: House, visit: Visit, draft: Row<'draft'>): Promise<Plan> {
  return merge(await cancelDraft(house, visit, draft), {
    ...nothing,
    effects: [
      showPersonal(visit, 'my_drafts', `list:${visit.person.id}`, { cancelled: draft.id as DraftId }),
      ...groupHint(visit),
    ],
  });
}
