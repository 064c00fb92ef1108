import { approve } from '../domain/approval/approve.ts';
import type { Change } from '../domain/approval/change.ts';
import type { Refusal } from '../domain/approval/refusal.ts';
import { reject } from '../domain/approval/reject.ts';
import { withdraw } from '../domain/approval/withdraw.ts';
import type { PersonId } from '../kernel/id.ts';
import { isId } from '../kernel/id.ts';
import { fromJson } from '../kernel/json.ts';
import type { Result } from '../kernel/result.ts';
import { plain, type Text, t } from '../kernel/text.ts';
import type { Assessment } from '../processes/define.ts';
import { showPersonal } from './ask.ts';
import { bookApproval, bookRelease } from './book.ts';
import { deadlineOf } from './deadline.ts';
import type { House, Visit } from './house.ts';
import { updateInstance } from './instance-rows.ts';
import type { Intent } from './intent.ts';
import { answer, merge, nothing, type Plan } from './plan.ts';
import type { RequestFile } from './reads.ts';
import { refusalText } from './refusal-text.ts';
import { substitutesOf } from './substitutes.ts';
import { summonDeciders } from './summon.ts';
import { tellOutcome } from './tell.ts';

export interface Decision {
  readonly verdict: 'approve' | 'reject' | 'withdraw';
  readonly request: string;
  /** The version on the card that was pressed; null when typed. */
  readonly seen: number | null;
  readonly reason: string;
}

/** One decision on one request: the rules say yes or no, and every answer is true and visible (O24). */
export async function decide(house: House, visit: Visit, decision: Decision): Promise<Plan> {
  const file = isId('req', decision.request) ? await house.reads.file(decision.request) : null;
  if (!file) return answer('warning', t('request.gone'));
  const changed = await rule(house, visit, decision, file);
  if (!changed.ok) return answer('warning', refusalText(changed.error, visit.org));
  return carryOut(house, visit, decision, file, changed.value);
}

async function rule(
  house: House,
  visit: Visit,
  { verdict, reason, seen }: Decision,
  file: RequestFile,
): Promise<Result<Change, Refusal>> {
  const { instance } = file;
  const applicant = visit.org.person(instance.applicantId) ?? visit.person;
  const ctx = {
    org: visit.org,
    now: visit.now,
    ids: house.ids,
    substitutes: await substitutesOf(house, visit.now),
    deadline: deadlineOf(house, visit.org, applicant, visit.now),
    rule: house.chainOf(instance.process),
    seen,
  };
  switch (verdict) {
    case 'approve':
      return approve(instance, visit.person.id, { comment: reason }, ctx);
    case 'reject':
      return reject(instance, visit.person.id, { reason }, ctx);
    case 'withdraw':
      return withdraw(instance, visit.person.id, { reason }, ctx);
    default:
      return verdict satisfies never;
  }
}

async function carryOut(house: House, visit: Visit, decision: Decision, file: RequestFile, change: Change): Promise<Plan> {
  const { next } = change;
  const booking = (fromJson(file.facts) as Pick<Assessment, 'booking'>).booking ?? {};
  const decided = next.seats.find((seat) => seat.decidedAt === visit.now && seat.decidedById === visit.person.id);
  const onBehalfOf: PersonId | null = decided
    ? decided.personId === visit.person.id
      ? decided.onBehalfOfId
      : decided.personId
    : null;
  return merge(
    {
      writes: updateInstance(file.instance, next),
      audit: [
        {
          actorId: visit.person.id,
          ...(onBehalfOf ? { onBehalfOf } : {}),
          act: `request.${decision.verdict}`,
          subject: next.id,
          detail: {
            from: file.instance.state,
            to: next.state,
            version: next.version,
            ...(decision.reason ? { reason: decision.reason } : {}),
          },
        },
      ],
      effects: [],
      reply: { repaint: true, toast: { tone: 'success', text: done(decision.verdict, next.state) } },
    },
    next.state === 'approved' ? await bookApproval(house, visit, next, booking) : nothing,
    next.state === 'rejected' || next.state === 'withdrawn' ? await bookRelease(house, visit, next, booking) : nothing,
    summonDeciders(file.instance, next),
    tellOutcome(visit, file, next),
  );
}

function done(verdict: Decision['verdict'], state: string): Text {
  if (verdict === 'approve') return t(state === 'approved' ? 'decide.approved' : 'decide.approved_next');
  return t(verdict === 'reject' ? 'decide.rejected' : 'decide.withdrawn');
}

/** 「同意 QJ261123-7K2M」: the same decision for those who cannot press; the answer is a card, since nothing was pressed. */
export async function decideTyped(
  house: House,
  visit: Visit,
  intent: Extract<Intent, { kind: 'typed_decision' }>,
): Promise<Plan> {
  const id = await house.reads.requestByNumber(intent.number);
  const plan = id
    ? await decide(house, visit, { verdict: intent.verdict, request: id, seen: null, reason: intent.reason })
    : answer('warning', t('request.gone'));
  const text = plan.reply?.toast?.text ?? plain('');
  return merge(plan, { ...nothing, effects: [showPersonal(visit, 'notice', `notice:${visit.cause}`, { text })] });
}
