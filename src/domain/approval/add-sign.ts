import type { PersonId, SeatId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';
import { settle } from './advance.ts';
import { type Change, changed, type VerbContext } from './change.ts';
import { chairOf, subtreeOf } from './claims.ts';
import type { Instance } from './instance.ts';
import { mayTake } from './newcomer.ts';
import type { VerbRefusal } from './refusal.ts';
import { hung } from './replace.ts';
import { addSeats, idsOf, isLive, openStep, patchSeats, seatsOf } from './steps.ts';
import { takeSeat } from './take-seat.ts';
import { waitingFor } from './who.ts';

export interface AddSign {
  readonly place: 'before' | 'after';
  readonly people: readonly PersonId[];
  readonly reason: string;
}

/** 加签: others decide before the actor does, or after; the step does not pass without them. */
export function addSign(
  instance: Instance,
  actor: PersonId,
  { place, people, reason }: AddSign,
  ctx: VerbContext,
): Result<Change, VerbRefusal> {
  const taken = takeSeat(instance, actor, ctx);
  if (!taken.ok) return taken;
  const { seat, step } = taken.value;
  if (seat.origin === 'delegate') return no({ code: 'adviser_only', asked: [seat.personId] });
  if (!reason.trim()) return no({ code: 'reason_required' });
  const added = [...new Set(people)];
  if (added.length === 0) return no({ code: 'nothing_to_ask' });
  for (const person of added) {
    const fits = mayTake(instance, step, person, ctx);
    if (!fits.ok) return fits;
  }
  const seats = added.map((person, i) =>
    hung(seat, person, place === 'before' ? 'add_before' : 'add_after', seat.position + i, ctx),
  );
  const resting = place === 'before' ? patchSeats(instance, [seat.id], { state: 'waiting' }) : instance;
  const next = settle(addSeats(resting, seats), null, ctx);
  return changed(instance, next, ctx, { kind: 'added', by: actor, seatId: seat.id, place, people: added, reason: reason.trim() });
}

/** 减签: who added somebody takes them out again while they have not decided; all that hangs on them goes too. */
export function removeSign(
  instance: Instance,
  actor: PersonId,
  input: { readonly seatId: SeatId; readonly reason: string },
  ctx: VerbContext,
): Result<Change, VerbRefusal> {
  if (instance.state !== 'pending') return no({ code: 'closed', state: instance.state });
  const step = openStep(instance);
  const seats = step ? seatsOf(instance, step.id) : [];
  const seat = seats.find((s) => s.id === input.seatId && isLive(s) && (s.origin === 'add_before' || s.origin === 'add_after'));
  const adder = seat && seats.find((s) => s.id === seat.fromSeatId);
  if (!seat || !adder) return no({ code: 'no_such_seat' });
  const holders = chairOf(seats, adder).filter((s) => s.state !== 'moved');
  const mine = holders.some((s) => s.personId === actor || s.onBehalfOfId === actor || s.decidedById === actor);
  if (!mine || !ctx.org.person(actor)?.active) return no({ code: 'not_seated', asked: waitingFor(instance) });
  if (ctx.seen !== null && ctx.seen !== instance.version)
    return no({ code: 'stale_version', seen: ctx.seen, now: instance.version });
  if (!input.reason.trim()) return no({ code: 'reason_required' });
  const out = subtreeOf(seats, seat).filter(isLive);
  const next = settle(patchSeats(instance, idsOf(out), { state: 'cancelled' }), actor, ctx);
  return changed(instance, next, ctx, {
    kind: 'removed',
    by: actor,
    seatId: seat.id,
    person: seat.personId,
    reason: input.reason.trim(),
  });
}
