import type { DraftId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, type Row } from '../plan.ts';
import { answerWith, showPersonal } from '../reply.ts';
import { cancelDraft } from './draft.ts';
import type { Services } from './services.ts';

/** 「取消」「算了」: the newest form still open is put away; the answer says what it was about and what else is open, each with its own button. */
export async function cancelLatestDraft(services: Services, context: Context): Promise<Plan> {
  const [draft] = await services.reads.openDrafts(context.person.id);
  if (draft) return putAway(services, context, draft);
  return {
    ...emptyPlan,
    effects: [showPersonal(context, 'notice', `notice:${context.cause}`, { text: t('cancel.nothing') })],
  };
}

/** A form put away by a sentence, and a card that says which. */
export async function putAway(services: Services, context: Context, draft: Row<'draft'>): Promise<Plan> {
  return merge(
    await cancelDraft(services, context, draft),
    answerWith(context, 'my_drafts', `list:${context.person.id}`, { cancelled: draft.id as DraftId }),
  );
}
