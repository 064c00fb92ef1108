import { COMMENT_LIMIT } from '../../cards/approval/request-comment.ts';
import { comment } from '../../domain/approval/urge.ts';
import type { PersonId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { atField, merge, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage, RequestFile } from '../reads.ts';
import { carryOut } from './carry-out.ts';
import { asItself } from './kept-words.ts';
import { refuse } from './refuse.ts';
import { lookAt } from './request-file.ts';
import type { Services } from './services.ts';
import { verbContext } from './verb-context.ts';

/** 「评论」 sent: the words as they were written, for those concerned; the card they were written on becomes the request's. */
export async function commentOn(
  services: Services,
  context: Context,
  id: string,
  words: string,
  bound: BoundMessage,
): Promise<Plan> {
  const found = await lookAt(services, context, id, 'all');
  if ('refused' in found) return toastPlan('warning', found.refused);
  if (!words) return atField(toastPlan('warning', t('comment.empty')), 'words');
  if (Array.from(words).length > COMMENT_LIMIT)
    return atField(toastPlan('warning', t('comment.too_long', { limit: COMMENT_LIMIT })), 'words');
  const { file } = found;
  if (isSaidAlready(file, context.person.id, words, bound)) return toastPlan('info', t('comment.sent'));
  const changed = comment(file.instance, context.person.id, { text: words }, await verbContext(services, context, file, null));
  if (!changed.ok) return refuse(services, context, file, changed.error);
  const plan = await carryOut(services, context, file, changed.value, 'request.comment', t('more.done_comment'));
  return merge(plan, asItself(context, id, bound));
}

/**
 * Pressed twice, a remark is said once. It leaves the request as it was, so what tells is that its card became another one meanwhile; but that may have been
 * left by 「返回」, or have made way for a newer one, with the words still unsaid.
 */
export const isSaidAlready = (
  { remarks }: Pick<RequestFile, 'remarks'>,
  by: PersonId,
  words: string,
  { view }: Pick<BoundMessage, 'view'>,
): boolean =>
  view !== 'request_comment' &&
  view !== 'request_more' &&
  remarks.some(({ kind, personId, text }) => kind === 'comment' && personId === by && text === words);
