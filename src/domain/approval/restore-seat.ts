import type { PersonId, SeatId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';
import { settle } from './advance.ts';
import { type Change, changed, type VerbContext } from './change.ts';
import { seatOf } from './claims.ts';
import type { Instance, StepNote } from './instance.ts';
import { mayTake } from './newcomer.ts';
import type { VerbRefusal } from './refusal.ts';
import { hung } from './replace.ts';
import { addSeats, decides, idsOf, isLive, openStep, patchSeats, patchStep, seatsOf } from './steps.ts';

export interface RestoreSeat {
  /** The seat that was taken from its holder. */
  readonly seatId: SeatId;
  readonly person: PersonId;
}

/**
 * By the system: somebody whose seat went to another because they had left or were suspended is back. As long as its step is open and nobody has
 * spoken from the seat, it is theirs again; whoever had it meanwhile is not asked any more. Who only gave an opinion, or was only to agree, is not asked again.
 */
export function restoreSeat(instance: Instance, { seatId, person }: RestoreSeat, ctx: VerbContext): Result<Change, VerbRefusal> {
  if (instance.state !== 'pending') return no({ code: 'closed', state: instance.state });
  const step = openStep(instance);
  const seats = step ? seatsOf(instance, step.id) : [];
  const seat = seats.find((s) => s.id === seatId);
  if (!step || !seat || !decides(seat) || isLive(seat) || seat.decidedById !== null) return no({ code: 'no_such_seat' });
  const heldSeat = seatOf(seats, seat);
  if (heldSeat.some((s) => s.decidedById !== null)) return no({ code: 'no_such_seat' });
  const fits = mayTake(instance, step, person, ctx);
  if (!fits.ok) return fits;
  const meanwhile = heldSeat.filter(isLive);
  const back = hung(meanwhile[0] ?? seat, person, 'transfer', seat.position, ctx);
  const next = addSeats(patchSeats(instance, idsOf(meanwhile), { state: 'moved' }), [back]);
  const from = meanwhile[0] ?? seat;
  return changed(instance, settle(patchStep(next, step.id, { note: withoutAbsence(step.note) }), null, ctx), ctx, {
    kind: 'reseated',
    seatId: from.id,
    from: from.personId,
    to: person,
    why: 'back',
  });
}

/** The step no longer says that its holder has left or is suspended. */
function withoutAbsence(note: StepNote): StepNote {
  const { replaced, ...rest } = note;
  return replaced?.why === 'left' || replaced?.why === 'suspended' ? rest : note;
}
