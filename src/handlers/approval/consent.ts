import type { Change, VerbContext } from '../../domain/approval/change.ts';
import { accept, decline, isAskedToAgree } from '../../domain/approval/consent.ts';
import type { Refusal } from '../../domain/approval/refusal.ts';
import { awayOn } from '../../domain/leave/coverage.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import type { Result } from '../../kernel/result.ts';
import { plain, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { guard } from '../guard.ts';
import { ledgersOf } from '../leave/ledgers.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { processOf } from '../services.ts';
import { carryOut } from './carry-out.ts';
import { because, refuse } from './refuse.ts';
import { lookAt } from './request-file.ts';
import type { ServicesWithLeave as Services } from './services.ts';
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
      ? toastPlan('warning', because(t('consent.reason_required'), clause))
      : refuse(services, context, file, changed.error);
  }
  if (given.answer === 'decline')
    return carryOut(services, context, file, changed.value, 'request.decline', t('consent.declined'));
  const clash = await firstClash(services, context, file);
  if (clash) return toastPlan('warning', t('consent.clash', { date: { date: clash }, clause: plain(clause) }));
  return merge(await carryOut(services, context, file, changed.value, 'request.accept', t('consent.accepted')), {
    ...emptyPlan,
    // A leave of their own that is submitted at the same moment must see this answer, or this answer the leave.
    writes: [await guard(services, `absence:${context.person.id}`)],
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

/** The first day to be covered on which they are away themselves: the form was checked when it was submitted, which may be days ago. */
async function firstClash(services: Services, context: Context, file: RequestFile): Promise<LocalDate | null> {
  const { booking = {} } = fromJson(file.facts) as Facts;
  const days = (booking.absence ?? []).toSorted((a, b) => a.date.localeCompare(b.date));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const own = await ledgersOf(services).absencesOf(context.person.id, first.date, last.date);
  return days.find((day) => awayOn(context.person.id, day, own).length > 0)?.date ?? null;
}
