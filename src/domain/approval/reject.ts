import type { PersonId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';
import { settle } from './advance.ts';
import { type Change, changed, type VerbContext } from './change.ts';
import { rootOf, subtreeOf } from './claims.ts';
import type { Instance } from './instance.ts';
import { running } from './pause.ts';
import type { Refusal } from './refusal.ts';
import { idsOf, isLive, patchSeats, seatsOf } from './steps.ts';
import { saying, spokenFor, takeSeat } from './take-seat.ts';

/** 拒绝: one no ends the request, or returns it, by the rule of the chain; in a ratio it is one vote. A reason is due. */
export function reject(
  instance: Instance,
  actor: PersonId,
  input: { readonly reason: string },
  ctx: VerbContext,
): Result<Change, Refusal> {
  const taken = takeSeat(instance, actor, ctx);
  if (!taken.ok) return taken;
  if (!input.reason.trim()) return no({ code: 'reason_required' });
  const { seat, step } = taken.value;
  const seats = seatsOf(instance, step.id);
  const others = subtreeOf(seats, rootOf(seats, seat)).filter((s) => isLive(s) && s.id !== seat.id);
  const freed = patchSeats(instance, idsOf(others), { state: 'passed' });
  const said = saying(seat, actor, input.reason, ctx);
  const settled = settle(patchSeats(running(freed, ctx), [seat.id], { state: 'rejected', ...said }), actor, ctx);
  const next = settled.state === 'rejected' || settled.state === 'returned' ? { ...settled, closedNote: said.comment } : settled;
  const decision = { by: actor, onBehalfOf: spokenFor(seat, actor), seatId: seat.id, comment: said.comment };
  return changed(instance, next, ctx, { ...decision, kind: 'decided', verdict: 'rejected' });
}
