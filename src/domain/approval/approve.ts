import type { PersonId } from '../../kernel/id.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { afterApproval } from './advance.ts';
import type { Change, VerbContext } from './change.ts';
import type { Instance } from './instance.ts';
import type { Refusal } from './refusal.ts';
import { sit, takeSeat } from './take-seat.ts';

/** 同意: the actor's seat says yes; the step passes by its mode, then the next opens or the request is approved. */
export function approve(instance: Instance, actor: PersonId, input: { readonly comment: string }, ctx: VerbContext): Result<Change, Refusal> {
  const seat = takeSeat(instance, actor, ctx);
  if (!seat.ok) return seat;
  const said = sit(instance, seat.value, { state: 'approved', comment: input.comment || null, decidedAt: ctx.now, decidedById: actor });
  const next = afterApproval(said, seat.value.stepId, ctx.now, ctx.deadline);
  return ok({ next: { ...next, version: instance.version + 1, closedById: next.state === 'approved' ? actor : null } });
}
