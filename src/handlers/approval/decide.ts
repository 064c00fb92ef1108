import { approve } from '../../domain/approval/approve.ts';
import type { Change, VerbContext } from '../../domain/approval/change.ts';
import type { Refusal } from '../../domain/approval/refusal.ts';
import { reject } from '../../domain/approval/reject.ts';
import { withdraw } from '../../domain/approval/withdraw.ts';
import type { PersonId } from '../../kernel/id.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Form } from '../feature.ts';
import { atField, emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { carryOut } from './carry-out.ts';
import { refuse } from './refuse.ts';
import { lookAt } from './request-file.ts';
import type { Services } from './services.ts';
import { readAnswers } from './step-asks.ts';
import { verbContext } from './verb-context.ts';

export interface Decision {
  readonly verdict: 'approve' | 'reject' | 'withdraw';
  readonly request: string;
  /** The version on the card that was pressed; null when several are decided at once. */
  readonly seen: number | null;
  readonly reason: string;
  /** What features noted on the card that was pressed (O9); absent: it was decided without its card. */
  readonly noted?: Readonly<Record<string, unknown>>;
  /** What stood in the form beside 「同意」; absent: it was decided without its card. */
  readonly form?: Form;
}

/** One decision on one request: the rules say yes or no, and every answer is true and visible (O24). */
export async function decide(services: Services, context: Context, decision: Decision): Promise<Plan> {
  const found = await lookAt(services, context, decision.request);
  if ('refused' in found) return toastPlan('warning', found.refused);
  const { file } = found;
  const ctx = await verbContext(services, context, file, decision.seen);
  const bare = decisionOn(file, context.person.id, decision, ctx);
  if (!bare.ok) return refuse(services, context, file, bare.error);
  const answers =
    decision.verdict === 'approve' ? await answersTo(services, context, file, bare.value, decision.form) : ok(undefined);
  if (!answers.ok) return atField(toastPlan('warning', answers.error.text), answers.error.field);
  const changed =
    answers.value === undefined ? bare : decisionOn(file, context.person.id, { ...decision, answers: answers.value }, ctx);
  if (!changed.ok) return refuse(services, context, file, changed.error);
  const held = decision.verdict === 'approve' ? await services.parts.approve(context, file, decision.noted) : [];
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

/** What the step asks whoever approves at it, by the seat from which this was approved. */
function answersTo(services: Services, context: Context, file: RequestFile, { events }: Change, form: Form = {}) {
  const from = events.flatMap((event) => (event.kind === 'decided' ? [event.seatId] : []))[0];
  return readAnswers(
    services,
    context,
    file,
    file.instance.seats.find(({ id }) => id === from),
    form,
  );
}

/** What the decision makes of the request, or why it cannot be; nothing is done yet. */
export function decisionOn(
  { instance }: RequestFile,
  actor: PersonId,
  { verdict, reason, answers }: Pick<Decision, 'verdict' | 'reason'> & { readonly answers?: string },
  ctx: VerbContext,
): Result<Change, Refusal> {
  switch (verdict) {
    case 'approve':
      return approve(instance, actor, { comment: reason, ...(answers === undefined ? {} : { answers }) }, ctx);
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
