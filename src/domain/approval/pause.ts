import type { PersonId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { type Change, changed, type VerbContext } from './change.ts';
import { hasLeft } from './has-left.ts';
import type { Instance } from './instance.ts';
import type { VerbRefusal } from './refusal.ts';
import { spokenFor, takeSeat } from './take-seat.ts';

/** The request with its clocks running again: deadlines move by what the pause took, reminders count anew. Any decision ends a pause as well. */
export function running(instance: Instance, { now, postponed }: VerbContext): Instance {
  const { pausedAt } = instance;
  if (pausedAt === null) return instance;
  const later = postponed ?? ((due: Instant, since: Instant) => (due + Math.max(0, now - since)) as Instant);
  const steps = instance.steps.map((s) =>
    s.state === 'open' && s.dueAt !== null ? { ...s, dueAt: later(s.dueAt, pausedAt) } : s,
  );
  return { ...instance, pausedAt: null, resumedAt: now, steps };
}

/** 要求补充: the applicant is asked something without ending the step; the step's clock stands still until the answer. */
export function ask(
  instance: Instance,
  actor: PersonId,
  input: { readonly question: string },
  ctx: VerbContext,
): Result<Change, VerbRefusal> {
  const taken = takeSeat(instance, actor, ctx);
  if (!taken.ok) return taken;
  const text = input.question.trim();
  if (!text) return no({ code: 'reason_required' });
  if (hasLeft(instance, ctx)) return no({ code: 'applicant_left', person: instance.applicantId });
  return changed(instance, { ...instance, pausedAt: instance.pausedAt ?? ctx.now }, ctx, {
    kind: 'asked',
    by: actor,
    onBehalfOf: spokenFor(taken.value.seat, actor),
    seatId: taken.value.seat.id,
    text,
  });
}

/** The applicant answers; the clock runs on. */
export function answer(
  instance: Instance,
  actor: PersonId,
  input: { readonly text: string },
  ctx: VerbContext,
): Result<Change, VerbRefusal> {
  if (actor !== instance.applicantId) return no({ code: 'not_applicant' });
  if (instance.state !== 'pending') return no({ code: 'closed', state: instance.state });
  if (instance.pausedAt === null) return no({ code: 'not_paused' });
  const text = input.text.trim();
  if (!text) return no({ code: 'reason_required' });
  return changed(instance, running(instance, ctx), ctx, { kind: 'answered', by: actor, text });
}
