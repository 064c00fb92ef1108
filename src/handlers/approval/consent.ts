import type { Change, VerbContext } from '../../domain/approval/change.ts';
import { accept, decline, isAskedToAgree } from '../../domain/approval/consent.ts';
import type { Refusal } from '../../domain/approval/refusal.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { atField, emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { processOf } from '../services.ts';
import { carryOut } from './carry-out.ts';
import { because, refuse } from './refuse.ts';
import { lookAt } from './request-file.ts';
import type { Services } from './services.ts';
import { verbContext } from './verb-context.ts';

export interface ConsentGiven {
  readonly answer: 'accept' | 'decline';
  readonly request: string;
  /** The version on the card that was pressed. */
  readonly seen: number;
  readonly words: string;
}

/** 「接受」「婉拒」: somebody who is asked to take over says whether they agree (O2). */
export async function answerConsent(services: Services, context: Context, given: ConsentGiven): Promise<Plan> {
  const found = await lookAt(services, context, given.request);
  if ('refused' in found) return toastPlan('warning', found.refused);
  const { file } = found;
  const changed = consentOn(file, context.person.id, given, await verbContext(services, context, file, given.seen));
  const clause = processOf(services, file.instance.process)?.clause ?? 'S7';
  if (!changed.ok) {
    return changed.error.code === 'reason_required'
      ? atField(toastPlan('warning', because(t('consent.reason_required'), clause)), 'comment')
      : refuse(services, context, file, changed.error);
  }
  if (given.answer === 'decline')
    return carryOut(services, context, file, changed.value, 'request.decline', t('consent.declined'));
  const held = await services.parts.accept(context, file, clause);
  if ('refused' in held) return toastPlan('warning', held.refused);
  return merge(await carryOut(services, context, file, changed.value, 'request.accept', t('consent.accepted')), {
    ...emptyPlan,
    writes: held,
  });
}

/** What the answer makes of the request, or why it cannot be; nothing is done yet. */
export function consentOn(
  { instance }: RequestFile,
  actor: PersonId,
  { answer: said, words }: Pick<ConsentGiven, 'answer' | 'words'>,
  ctx: VerbContext,
): Result<Change, Refusal> {
  return said === 'accept' ? accept(instance, actor, { comment: words }, ctx) : decline(instance, actor, { reason: words }, ctx);
}

/** Whether this person is asked now whether they agree: then a yes or no in a sentence is about that. */
export const asksConsentOf = ({ instance }: RequestFile, context: Context): boolean =>
  isAskedToAgree(instance, context.person.id);
