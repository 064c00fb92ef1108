import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { close } from './advance.ts';
import type { Change, VerbContext } from './change.ts';
import type { Instance } from './instance.ts';
import type { Refusal } from './refusal.ts';
import { sit, takeSeat } from './take-seat.ts';

/** 拒绝: one no ends the request; a reason is due. */
export function reject(instance: Instance, actor: PersonId, input: { readonly reason: string }, ctx: VerbContext): Result<Change, Refusal> {
  const seat = takeSeat(instance, actor, ctx);
  if (!seat.ok) return seat;
  if (!input.reason.trim()) return no({ code: 'reason_required' });
  const said = sit(instance, seat.value, { state: 'rejected', comment: input.reason, decidedAt: ctx.now, decidedById: actor });
  const steps = said.steps.map((s) => (s.id === seat.value.stepId ? { ...s, state: 'rejected' as const, closedAt: ctx.now } : s));
  const next = close({ ...said, steps }, 'rejected', ctx.now);
  return ok({ next: { ...next, version: instance.version + 1, closedById: actor, closedNote: input.reason } });
}
