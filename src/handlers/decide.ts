import { approve } from '../domain/approval/approve.ts';
import type { Change } from '../domain/approval/change.ts';
import type { Refusal } from '../domain/approval/refusal.ts';
import { reject } from '../domain/approval/reject.ts';
import { withdraw } from '../domain/approval/withdraw.ts';
import type { RequestId } from '../kernel/id.ts';
import type { Result } from '../kernel/result.ts';
import { plain, type Text, t } from '../kernel/text.ts';
import { showPersonal } from './ask.ts';
import { carryOut } from './carry-out.ts';
import { answerConsent, asksConsentOf } from './consent.ts';
import { type CoverSeen, checkCover } from './cover-check.ts';
import type { House, Visit } from './house.ts';
import type { Intent } from './intent.ts';
import { answer, merge, nothing, type Plan } from './plan.ts';
import type { RequestFile } from './reads.ts';
import { refusalText } from './refusal-text.ts';
import { fileOf } from './request-file.ts';
import { verbContext } from './verb-context.ts';

export interface Decision {
  readonly verdict: 'approve' | 'reject' | 'withdraw';
  readonly request: string;
  /** The version on the card that was pressed; null when typed. */
  readonly seen: number | null;
  readonly reason: string;
  /** The cover of the team on the card that was pressed (O9). */
  readonly cover?: CoverSeen;
}

/** One decision on one request: the rules say yes or no, and every answer is true and visible (O24). */
export async function decide(house: House, visit: Visit, decision: Decision): Promise<Plan> {
  const file = await fileOf(house, decision.request);
  if (!file) return answer('warning', t('request.gone'));
  const changed = await rule(house, visit, decision, file);
  if (!changed.ok) return answer('warning', refusalText(changed.error, visit.org));
  const cover = decision.verdict === 'approve' && decision.cover ? await checkCover(house, visit, file, decision.cover) : [];
  if ('writes' in cover) return cover;
  const plan = await carryOut(
    house,
    visit,
    file,
    changed.value,
    `request.${decision.verdict}`,
    done(decision.verdict, changed.value.next.state),
  );
  return merge(plan, { ...nothing, writes: cover });
}

async function rule(
  house: House,
  visit: Visit,
  { verdict, reason, seen }: Decision,
  file: RequestFile,
): Promise<Result<Change, Refusal>> {
  const ctx = await verbContext(house, visit, file, seen);
  switch (verdict) {
    case 'approve':
      return approve(file.instance, visit.person.id, { comment: reason }, ctx);
    case 'reject':
      return reject(file.instance, visit.person.id, { reason }, ctx);
    case 'withdraw':
      return withdraw(file.instance, visit.person.id, { reason }, ctx);
    default:
      return verdict satisfies never;
  }
}

function done(verdict: Decision['verdict'], state: string): Text {
  if (verdict === 'approve') return t(state === 'approved' ? 'decide.approved' : 'decide.approved_next');
  return t(verdict === 'reject' ? 'decide.rejected' : 'decide.withdrawn');
}

/** Whoever is asked whether they agree to take over answers that with a typed yes or no. */
async function typed(
  house: House,
  visit: Visit,
  request: RequestId,
  { verdict, reason }: Extract<Intent, { kind: 'typed_decision' }>,
): Promise<Plan> {
  const consent = (said: 'accept' | 'decline') =>
    answerConsent(house, visit, { answer: said, request, seen: null, words: reason });
  if (verdict === 'accept' || verdict === 'decline') return consent(verdict);
  const file = verdict === 'withdraw' ? null : await fileOf(house, request);
  if (file && asksConsentOf(file, visit)) return consent(verdict === 'approve' ? 'accept' : 'decline');
  return decide(house, visit, { verdict, request, seen: null, reason });
}

/** 「同意 QJ261123-7K2M」: the same decision for those who cannot press; the answer is a card, since nothing was pressed. */
export async function decideTyped(
  house: House,
  visit: Visit,
  intent: Extract<Intent, { kind: 'typed_decision' }>,
): Promise<Plan> {
  const id = await house.reads.requestByNumber(intent.number);
  const plan = id ? await typed(house, visit, id, intent) : answer('warning', t('request.gone'));
  const text = plan.reply?.toast?.text ?? plain('');
  return merge(plan, { ...nothing, effects: [showPersonal(visit, 'notice', `notice:${visit.cause}`, { text })] });
}
