import type { PersonId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';
import { settle } from './advance.ts';
import { type Change, changed, type VerbContext } from './change.ts';
import { claimOf } from './claims.ts';
import type { Instance } from './instance.ts';
import { running } from './pause.ts';
import type { Refusal } from './refusal.ts';
import { idsOf, isLive, patchSeats, seatsOf } from './steps.ts';
import { saying, spokenFor, takeSeat } from './take-seat.ts';

/** 同意: the actor's seat says yes; the step passes by its mode, then the next opens or the request is approved. */
export function approve(
  instance: Instance,
  actor: PersonId,
  input: { readonly comment: string; readonly answers?: string },
  ctx: VerbContext,
): Result<Change, Refusal> {
  const taken = takeSeat(instance, actor, ctx);
  if (!taken.ok) return taken;
  const { seat, step } = taken.value;
  const said = saying(seat, actor, input.comment, ctx);
  const others = claimOf(seatsOf(instance, step.id), seat).filter((s) => isLive(s) && s.id !== seat.id);
  // Whoever has the same seat (transferred, escalated) is no longer needed.
  const freed = patchSeats(instance, idsOf(others), { state: 'passed' });
  const next = settle(
    patchSeats(running(freed, ctx), [seat.id], {
      state: 'approved',
      ...said,
      ...(input.answers === undefined ? {} : { answers: input.answers }),
    }),
    actor,
    ctx,
  );
  const decision = { by: actor, onBehalfOf: spokenFor(seat, actor), seatId: seat.id, comment: said.comment };
  return changed(instance, next, ctx, { ...decision, kind: 'decided', verdict: 'approved' });
}
