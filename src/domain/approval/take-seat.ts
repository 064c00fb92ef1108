import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { VerbContext } from './change.ts';
import type { Instance, Seat } from './instance.ts';
import type { Refusal } from './refusal.ts';
import { seatOf, waitingFor } from './who.ts';

/** The seat from which a person may decide now, or why not. The order matters: the truest reason is told. */
export function takeSeat(instance: Instance, actor: PersonId, ctx: VerbContext): Result<Seat, Refusal> {
  const said = instance.seats.find((s) => (s.decidedById === actor || (s.personId === actor && s.decidedById !== null)) && s.decidedAt !== null);
  const seat = instance.state === 'pending' ? seatOf(instance, actor, ctx.substitutes) : null;
  if (!seat && said) return no(decided(said));
  if (instance.state !== 'pending') return no({ code: 'closed', state: instance.state });
  if (!seat) {
    if (actor === instance.applicantId) return no({ code: 'self_decision' });
    if (instance.seats.some((s) => s.personId === actor && s.state === 'waiting')) return no({ code: 'not_your_turn', before: waitingFor(instance) });
    const passed = instance.seats.find((s) => s.personId === actor && s.state === 'passed');
    const winner = passed && instance.seats.find((s) => s.stepId === passed.stepId && s.state === 'approved');
    return no(winner ? decided(winner) : { code: 'not_seated', asked: waitingFor(instance) });
  }
  // A card of an earlier version may hide what has changed since: read it again before deciding.
  if (ctx.seen !== null && ctx.seen !== instance.version) return no({ code: 'stale_version', seen: ctx.seen, now: instance.version });
  return ok(seat);
}

const decided = (seat: Seat): Refusal => ({
  code: 'already_decided',
  by: seat.decidedById ?? seat.personId,
  at: seat.decidedAt as NonNullable<Seat['decidedAt']>,
  verdict: seat.state === 'rejected' ? 'rejected' : seat.state === 'returned' ? 'returned' : 'approved',
});

/** The seat with what was said from it. */
export const sit = (instance: Instance, seat: Seat, said: Pick<Seat, 'state' | 'comment' | 'decidedAt' | 'decidedById'>): Instance => ({
  ...instance,
  seats: instance.seats.map((s) => (s.id === seat.id ? { ...s, ...said } : s)),
});
