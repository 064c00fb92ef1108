import type { PersonId, SeatId } from '../../kernel/id.ts';
import { labelOf } from '../org/label.ts';
import type { RouteSeat } from './chain.ts';
import type { VerbContext } from './change.ts';
import { climb, isAbove } from './climb.ts';
import type { Instance, Replaced, Seat, Step } from './instance.ts';
import { spent } from './repeat.ts';
import { hung, mayJoin, successor } from './replace.ts';
import { seatFor } from './seat-for.ts';
import { addSeats, decidersOf, decides, isLive, patchSeats, patchStep, seatsOf, stepsNow } from './steps.ts';
import { standsFor } from './substitute.ts';

/**
 * A waiting seat's turn has come. Who sits there is looked at now, not at submission: whoever left is followed by the next level up, whoever is
 * away by the substitute, and who has said yes before is not asked again.
 */
export function openSeat(instance: Instance, step: Step, seat: Seat, ctx: VerbContext): Instance {
  if (seat.origin === 'consent') {
    const here = ctx.org.person(seat.personId)?.active === true;
    return patchSeats(instance, [seat.id], here ? { state: 'open', openedAt: ctx.now } : { state: 'cancelled' });
  }
  const found = present(instance, step, seat, ctx);
  const sitter = spent(instance, step, ctx.rule.repeat).has(found.sitter.personId)
    ? secondPair(instance, step, found.sitter.personId, ctx, seat.id)
    : found.sitter;
  if (!sitter) return patchSeats(instance, [seat.id], { state: 'passed' });
  const told = found.gone ? patchStep(instance, step.id, { note: { ...step.note, replaced: found.gone } }) : instance;
  const { personId, onBehalfOfId } = sitter;
  if (seat.openedAt === null || personId === seat.personId) {
    const origin = seat.fromSeatId === null && seat.openedAt === null ? ownOrigin(seat, sitter) : seat.origin;
    return patchSeats(told, [seat.id], { state: 'open', openedAt: ctx.now, personId, onBehalfOfId, origin });
  }
  // Somebody was already asked here: the seat keeps telling who, and the seat moves on.
  const next = hung(seat, personId, 'superior', seat.position, ctx);
  return addSeats(patchSeats(told, [seat.id], { state: 'moved' }), [{ ...next, state: 'open', openedAt: ctx.now, onBehalfOfId }]);
}

/** The applicant's next level up stays told apart from a seat of the chain. */
const ownOrigin = (seat: Seat, sitter: RouteSeat): Seat['origin'] =>
  sitter.origin === 'chain' && seat.origin === 'superior' && seat.onBehalfOfId === null ? 'superior' : sitter.origin;

/** Who sits on the seat at this moment; `gone` names the person whom it was meant for, if they cannot. */
function present(
  instance: Instance,
  step: Step,
  seat: Seat,
  ctx: VerbContext,
): { readonly sitter: RouteSeat; readonly gone: Replaced | null } {
  const fresh = seat.openedAt === null;
  const wanted = (fresh ? seat.onBehalfOfId : null) ?? seat.personId;
  const person = ctx.org.person(wanted);
  if (person?.active) {
    // Others were asked first, and meanwhile the time of who sat here for somebody has ended: the seat comes back to whose it is.
    const back = fresh ? null : backTo(instance, seat, ctx);
    if (back) return { sitter: seatNow(instance, step, seat, back, ctx), gone: null };
    if (!fresh) return { sitter: { personId: wanted, onBehalfOfId: seat.onBehalfOfId, origin: 'chain' }, gone: null };
    return { sitter: seatNow(instance, step, seat, wanted, ctx), gone: null };
  }
  const up = successor(instance, step, wanted, ctx, seat.id);
  if (!up) return { sitter: { personId: wanted, onBehalfOfId: null, origin: 'chain' }, gone: null };
  const gone = {
    why: person?.suspended ? 'suspended' : 'left',
    wanted: person ? labelOf(ctx.org, person).text : wanted,
    ...(isAbove(ctx.org, up.id, [wanted, instance.applicantId]) ? {} : { beside: true as const }),
  } as const;
  return { sitter: { ...seatNow(instance, step, seat, up.id, ctx), origin: 'superior' }, gone };
}

/** For whom the seat is held by somebody whose time to stand in is over; null while it runs, and where nobody stands in. */
function backTo({ process }: Instance, { origin, personId, onBehalfOfId }: Seat, ctx: VerbContext): PersonId | null {
  if (origin !== 'substitute' || onBehalfOfId === null || !ctx.org.person(onBehalfOfId)?.active) return null;
  return standsFor(personId, onBehalfOfId, ctx.substitutes, ctx.now, process) ? null : onBehalfOfId;
}

/** Who would take the seat of this person at this moment (O1). */
export function seatNow(instance: Instance, step: Step, seat: Seat, id: PersonId, ctx: VerbContext): RouteSeat {
  const joins = mayJoin(instance, step, ctx, seat.id);
  const avoid = (p: PersonId): boolean => {
    const person = ctx.org.person(p);
    return person === null || !joins(person);
  };
  return seatFor(id, { ...ctx, process: instance.process, at: ctx.now, applicantId: instance.applicantId, avoid });
}

/** With money: when this person, who has said yes before, would be the only one to decide, the next level up who is to be asked as well. */
export function secondPair(instance: Instance, step: Step, person: PersonId, ctx: VerbContext, seat: SeatId): RouteSeat | null {
  if (!ctx.rule.separation) return null;
  const others = stepsNow(instance).flatMap((s) => {
    const seats = seatsOf(instance, s.id);
    const asked =
      s.position >= step.position && s.state !== 'skipped' ? seats.filter((x) => isLive(x) && decides(x) && x.id !== seat) : [];
    return [...decidersOf(seats), ...asked.map((x) => x.personId)];
  });
  if (others.some((p) => p !== person)) return null;
  const second = climb(ctx.org, person, mayJoin(instance, step, ctx, seat));
  return second ? { personId: second.id, onBehalfOfId: null, origin: 'superior' } : null;
}
