import type { PersonId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';
import { settle } from './advance.ts';
import { type Change, changed, type VerbContext } from './change.ts';
import type { ApprovalEvent } from './event.ts';
import type { Instance } from './instance.ts';
import { seatNow } from './open-seat.ts';
import type { VerbRefusal } from './refusal.ts';
import { hung } from './replace.ts';
import { addSeats, openStep, patchSeats, seatsOf } from './steps.ts';
import { standsFor } from './substitute.ts';

/**
 * By the system: standing in for somebody has ended. Seats held for them go back, to themselves or to who stands in now; a seat whose sitter
 * still stands in stays where it is.
 */
export function giveBack(instance: Instance, principal: PersonId, ctx: VerbContext): Result<Change, VerbRefusal> {
  if (instance.state !== 'pending') return no({ code: 'closed', state: instance.state });
  const step = openStep(instance);
  const held = step
    ? seatsOf(instance, step.id).filter(
        (s) => s.state === 'open' && s.origin !== 'consent' && s.onBehalfOfId === principal && s.personId !== principal,
      )
    : [];
  const over = held.filter(
    (s) =>
      step !== null &&
      !standsFor(s.personId, principal, ctx.substitutes, ctx.now, instance.process) &&
      seatNow(instance, step, s, principal, ctx).personId !== s.personId,
  );
  if (!step || over.length === 0 || !ctx.org.person(principal)?.active) return no({ code: 'no_such_seat' });
  let next = instance;
  const effectHandlers: ApprovalEvent[] = [];
  for (const seat of over) {
    next = addSeats(patchSeats(next, [seat.id], { state: 'moved' }), [
      hung(seat, principal, seat.origin === 'delegate' ? 'delegate' : 'transfer', seat.position, ctx),
    ]);
    effectHandlers.push({ kind: 'reseated', seatId: seat.id, from: seat.personId, to: principal, why: 'back' });
  }
  return changed(instance, settle(next, null, ctx), ctx, ...effectHandlers);
}
