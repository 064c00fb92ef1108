import { COMMENT_LIMIT } from '../../cards/approval/request-comment.ts';
import { comment } from '../../domain/approval/urge.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { carryOut } from './carry-out.ts';
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
  // The card has become the request's: pressed twice, it is said once.
  if (bound.view === 'request') return toastPlan('info', t('comment.sent'));
  if (!words) return toastPlan('warning', t('comment.empty'), false);
  if (Array.from(words).length > COMMENT_LIMIT)
    return toastPlan('warning', t('comment.too_long', { limit: COMMENT_LIMIT }), false);
  const { file } = found;
  const changed = comment(file.instance, context.person.id, { text: words }, await verbContext(services, context, file, null));
  if (!changed.ok) return refuse(services, context, file, changed.error);
  const plan = await carryOut(services, context, file, changed.value, 'request.comment', t('more.done_comment'));
  return merge(plan, { ...emptyPlan, effects: [{ turn: bound.outboxKey, into: { view: 'request', subject: id } }] });
}
