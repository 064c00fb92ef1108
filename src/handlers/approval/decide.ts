import { approve } from '../../domain/approval/approve.ts';
import type { Change, VerbContext } from '../../domain/approval/change.ts';
import type { Refusal } from '../../domain/approval/refusal.ts';
import { reject } from '../../domain/approval/reject.ts';
import { withdraw } from '../../domain/approval/withdraw.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { carryOut } from './carry-out.ts';
import { refuse } from './refuse.ts';
import { lookAt } from './request-file.ts';
import type { Services } from './services.ts';
import { verbContext } from './verb-context.ts';

export interface Decision {
  readonly verdict: 'approve' | 'reject' | 'withdraw';
  readonly request: string;
  /** The version on the card that was pressed; null when several are decided at once. */
  readonly seen: number | null;
  readonly reason: string;
  /** What features noted on the card that was pressed (O9); absent: it was decided without its card. */
  readonly noted?: Readonly<Record<string, unknown>>;
}

/** One decision on one request: the rules say yes or no, and every answer is true and visible (O24). */
export async function decide(services: Services, context: Context, decision: Decision): Promise<Plan> {
  const found = await lookAt(services, context, decision.request);
  if ('refused' in found) return toastPlan('warning', found.refused);
  const { file } = found;
  const ctx = await verbContext(services, context, file, decision.seen);
  const changed = decisionOn(file, context.person.id, decision, ctx);
  if (!changed.ok) return refuse(services, context, file, changed.error);
  const held =
    decision.verdict === 'approve' && decision.noted ? await services.parts.approve(context, file, decision.noted) : [];
  if ('writes' in held) return held;
  const plan = await carryOut(
    services,
    context,
    file,
    changed.value,
    `request.${decision.verdict}`,
    done(decision.verdict, changed.value.next.state),
  );
  return merge(plan, { ...emptyPlan, writes: held });
}

/** What the decision makes of the request, or why it cannot be; nothing is done yet. */
export function decisionOn(
  { instance }: RequestFile,
  actor: PersonId,
  { verdict, reason }: Pick<Decision, 'verdict' | 'reason'>,
  ctx: VerbContext,
): Result<Change, Refusal> {
  switch (verdict) {
    case 'approve':
      return approve(instance, actor, { comment: reason }, ctx);
    case 'reject':
      return reject(instance, actor, { reason }, ctx);
    case 'withdraw':
      return withdraw(instance, actor, { reason }, ctx);
    default:
      return verdict satisfies never;
  }
}

function done(verdict: Decision['verdict'], state: string): Text {
  if (verdict === 'approve') return t(state === 'approved' ? 'decide.approved' : 'decide.approved_next');
  return t(verdict === 'reject' ? 'decide.rejected' : 'decide.withdrawn');
}
