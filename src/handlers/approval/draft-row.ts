import { isId, type RequestId } from '../../kernel/id.ts';
import type { Context } from '../context.ts';
import type { Plan, Row } from '../plan.ts';

/** Not sent and not put away; one that has only ended is gone on with by whatever is pressed on it. */
export const isOpen = (draft: Row<'draft'>): boolean => draft.stage === 'form' || draft.stage === 'preview';

/** What a press on its card still works on: who was just filling it in when it ended loses nothing. */
export const isAlive = (draft: Row<'draft'>): boolean => isOpen(draft) || draft.stage === 'ended';

/** The returned request a draft is to send again: what it holds itself does not stand in its way. */
export const requestOf = ({ requestId }: Row<'draft'>): RequestId | null =>
  requestId !== null && isId('req', requestId) ? requestId : null;

/**
 * Bound to the version that was read: of two presses at once one is made anew on what the other left. Its form is kept as it is in hand, with what was
 * typed beside the button.
 */
export const moveDraft = (draft: Row<'draft'>, context: Context, set: Partial<Row<'draft'>>): Plan['writes'][number] => ({
  table: 'draft',
  update: { form: draft.form, ...set, version: draft.version + 1, updatedAt: context.now },
  where: { id: draft.id, version: draft.version },
});
