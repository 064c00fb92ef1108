import type { PersonId, SeatId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';
import { settle } from './advance.ts';
import { type Change, changed, isStale, type VerbContext } from './change.ts';
import { seatOf, subtreeOf } from './claims.ts';
import type { Instance, Seat } from './instance.ts';
import { mayTake } from './newcomer.ts';
import type { VerbRefusal } from './refusal.ts';
import { hung } from './replace.ts';
import { addSeats, idsOf, isLive, openStep, patchSeats, seatsOf } from './steps.ts';
import { standsFor } from './substitute.ts';
import { spokenFor, takeSeat } from './take-seat.ts';
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
  return changed(instance, next, ctx, {
    kind: 'added',
    by: actor,
    onBehalfOf: spokenFor(seat, actor),
    seatId: seat.id,
    place,
    people: added,
    reason: reason.trim(),
  });
}

/** Somebody added who has not decided yet, and who may take them out. */
export interface Added {
  readonly seat: Seat;
  /** The seat from which they were added. */
  readonly adder: Seat;
}

/** Whom a person may take out again: added from a seat that is or was theirs, or that of somebody they stand in for at this moment. */
export function removableBy(
  instance: Instance,
  actor: PersonId,
  { substitutes, now }: Pick<VerbContext, 'substitutes' | 'now'>,
): readonly Added[] {
  if (instance.state !== 'pending' || actor === instance.applicantId) return [];
  const step = openStep(instance);
  const seats = step ? seatsOf(instance, step.id) : [];
  const speaksFor = (id: PersonId | null): boolean =>
    id !== null && (id === actor || standsFor(actor, id, substitutes, now, instance.process));
  return seats.flatMap((seat) => {
    if (!isLive(seat) || (seat.origin !== 'add_before' && seat.origin !== 'add_after')) return [];
    const above = seats.find((s) => s.id === seat.fromSeatId);
    const holders = above ? seatOf(seats, above).filter((s) => s.state !== 'moved') : [];
    const adder = holders.find((s) => speaksFor(s.personId) || speaksFor(s.onBehalfOfId) || s.decidedById === actor);
    return adder ? [{ seat, adder }] : [];
  });
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
  const there = seats.some((s) => s.id === input.seatId && isLive(s) && (s.origin === 'add_before' || s.origin === 'add_after'));
  if (!there) return no({ code: 'no_such_seat' });
  const mine = removableBy(instance, actor, ctx).find(({ seat }) => seat.id === input.seatId);
  if (!mine || !ctx.org.person(actor)?.active) return no({ code: 'not_seated', asked: waitingFor(instance) });
  if (isStale(instance, ctx.seen)) return no({ code: 'stale_version', seen: ctx.seen, now: instance.version });
  if (!input.reason.trim()) return no({ code: 'reason_required' });
  const { seat, adder } = mine;
  const out = subtreeOf(seats, seat).filter(isLive);
  const next = settle(patchSeats(instance, idsOf(out), { state: 'cancelled' }), actor, ctx);
  return changed(instance, next, ctx, {
    kind: 'removed',
    by: actor,
    onBehalfOf: spokenFor(adder, actor),
    seatId: seat.id,
    person: seat.personId,
    people: [...new Set(out.flatMap((s) => (s.openedAt === null ? [] : s.personId)))],
    reason: input.reason.trim(),
  });
}
