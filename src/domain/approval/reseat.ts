import type { PersonId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';
import { personName } from '../org/label.ts';
import type { Person } from '../org/org.ts';
import { settle } from './advance.ts';
import { type Change, changed, type VerbContext } from './change.ts';
import { advisersOf, seatOf } from './claims.ts';
import { isAbove } from './climb.ts';
import type { ApprovalEvent } from './event.ts';
import type { Instance, Seat, Step } from './instance.ts';
import type { VerbRefusal } from './refusal.ts';
import { hung, mayJoin, successor } from './replace.ts';
import { addSeats, decides, idsOf, isLive, openStep, patchSeats, patchStep, seatsOf } from './steps.ts';

export interface Reseat {
  readonly person: PersonId;
  readonly why: 'left' | 'suspended';
}

/**
 * By the system: somebody who is asked has left, or is suspended. The seat moves to the next level up (S7), or, where they sat for somebody else who is
 * there, back to that person; so does a seat on which somebody sat for them: they speak for nobody who has left. An adviser is simply not asked any
 * more, nor is one who was to agree and has left; and a seat beside others falls away when nobody can take it or somebody shares it. Who waits for an
 * opinion could still decide without it, so that seat moves too; other seats that wait look for their people when they open.
 */
export function reseat(instance: Instance, { person, why }: Reseat, ctx: VerbContext): Result<Change, VerbRefusal> {
  if (instance.state !== 'pending') return no({ code: 'closed', state: instance.state });
  const step = openStep(instance);
  const held = step ? seatsOf(instance, step.id) : [];
  const seats = held.filter((s) => isHeld(held, s) && concerns(s, person, why));
  if (!step || seats.length === 0) return no({ code: 'no_such_seat' });
  let next = instance;
  const effectHandlers: ApprovalEvent[] = [];
  for (const seat of seats) {
    const shared = seatOf(seatsOf(next, step.id), seat).some((s) => isLive(s) && s.id !== seat.id);
    const up = !decides(seat) || shared ? null : heirOf(next, step, seat, person, ctx);
    const others = seatsOf(next, step.id).some((s, _, all) => s.id !== seat.id && decides(s) && isHeld(all, s));
    if (!up && !shared && decides(seat) && !others) return no({ code: 'nobody_to_decide', step: step.name });
    next = patchSeats(next, [seat.id], { state: up ? 'moved' : 'cancelled' });
    // Nobody is left who wants to know.
    if (!up && !shared) next = patchSeats(next, idsOf(advisersOf(seatsOf(next, step.id), seat)), { state: 'cancelled' });
    if (up) next = addSeats(next, [hung(seat, up.id, up.id === seat.onBehalfOfId ? 'transfer' : 'superior', seat.position, ctx)]);
    effectHandlers.push({ kind: 'reseated', seatId: seat.id, from: person, to: up?.id ?? null, why });
  }
  const heirs = effectHandlers.flatMap((d) => (d.kind === 'reseated' && d.to ? [d.to] : []));
  if (heirs.length > 0) {
    const isBeside = heirs.every((id) => !isAbove(ctx.org, id, [person, instance.applicantId]));
    next = patchStep(next, step.id, {
      note: { ...step.note, replaced: { why, wanted: personName(ctx.org, person), ...(isBeside ? { beside: true } : {}) } },
    });
  }
  return changed(instance, settle(next, null, ctx), ctx, ...effectHandlers);
}

/** Somebody can decide or speak from it at this moment, if only by not waiting for an opinion any longer. */
const isHeld = (seats: readonly Seat[], seat: Seat): boolean =>
  seat.state === 'open' || (seat.state === 'waiting' && advisersOf(seats, seat).length > 0);

/** Their own seat, or one on which somebody sits for them and they have left; whether they agree is asked of themselves only. */
const concerns = (seat: Seat, person: PersonId, why: Reseat['why']): boolean =>
  seat.personId === person ? why === 'left' || seat.origin !== 'consent' : why === 'left' && seat.onBehalfOfId === person;

/** Whoever they sat for takes the seat back, as far as they may; else the next level up. */
function heirOf(instance: Instance, step: Step, seat: Seat, person: PersonId, ctx: VerbContext): Person | null {
  const principal = seat.onBehalfOfId === null || seat.onBehalfOfId === person ? null : ctx.org.person(seat.onBehalfOfId);
  if (principal && mayJoin(instance, step, ctx, seat.id)(principal)) return principal;
  return successor(instance, step, principal?.id ?? person, ctx, seat.id);
}
