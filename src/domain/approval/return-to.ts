import type { PersonId, StepId } from '../../kernel/id.ts';
import { no, type Result } from '../../kernel/result.ts';
import { close, settle } from './advance.ts';
import { type Change, changed, type VerbContext } from './change.ts';
import { hasLeft } from './has-left.ts';
import type { Instance, Seat, Step } from './instance.ts';
import type { VerbRefusal } from './refusal.ts';
import { patchSeats, rootsOf, seatsOf, stepsNow } from './steps.ts';
import { saying, spokenFor, takeSeat } from './take-seat.ts';

export interface Return {
  /** The applicant, or an earlier step of the round that has been through. */
  readonly to: 'applicant' | StepId;
  readonly reason: string;
}

/** 退回: the applicant is to change it, or an earlier step is to look again. Either way a new round follows, in which earlier approvals do not count. */
export function returnTo(instance: Instance, actor: PersonId, input: Return, ctx: VerbContext): Result<Change, VerbRefusal> {
  const taken = takeSeat(instance, actor, ctx);
  if (!taken.ok) return taken;
  const { seat, step } = taken.value;
  if (!input.reason.trim()) return no({ code: 'reason_required' });
  if (input.to === 'applicant' && hasLeft(instance, ctx)) return no({ code: 'applicant_left', person: instance.applicantId });
  // Who has agreed to take over has nothing to look at again.
  const target =
    input.to === 'applicant'
      ? null
      : stepsNow(instance).find((s) => s.id === input.to && s.position < step.position && !s.note.consent);
  if (target === undefined || (target && heldSeatsOf(instance, target).length === 0)) return no({ code: 'no_such_step' });

  const said = saying(seat, actor, input.reason, ctx);
  const stopped = close(patchSeats(instance, [seat.id], { state: 'returned', ...said }), 'returned', null, ctx.now);
  const next = target ? settle(newRound(instance, stopped, target, ctx), null, ctx) : { ...stopped, closedNote: said.comment };
  return changed(instance, next, ctx, {
    kind: 'decided',
    verdict: 'returned',
    by: actor,
    seatId: seat.id,
    onBehalfOf: spokenFor(seat, actor),
    comment: said.comment,
  });
}

/** The round's steps once more from the target on; those before it stand as they are. */
export function newRound(before: Instance, stopped: Instance, target: Step, ctx: VerbContext): Instance {
  const round = before.round + 1;
  const copies = stepsNow(before).map((old): { step: Step; seats: readonly Seat[] } => {
    const id = ctx.ids.next('stp');
    const { kept, skipped, ...rest } = old.note;
    const again = { ...old, id, round, openedAt: null, dueAt: null };
    const heldSeats = heldSeatsOf(before, old);
    if (old.position < target.position || heldSeats.length === 0) {
      const note = skipped && skipped !== 'repeat' ? { ...rest, skipped } : { ...rest, kept: kept ?? before.round };
      return { step: { ...again, state: 'skipped', note, closedAt: ctx.now }, seats: [] };
    }
    const seats = heldSeats.map((seat) => ({ ...seat, id: ctx.ids.next('sea'), stepId: id }));
    return { step: { ...again, state: 'waiting', note: rest, closedAt: null }, seats };
  });
  const steps = [...stopped.steps, ...copies.map((c) => c.step)];
  return { ...stopped, state: 'pending', round, steps, seats: [...stopped.seats, ...copies.flatMap((c) => c.seats)] };
}

/** The seats of the rule at a step as they were before anybody sat on them; of a step kept from an earlier round, those of that round. */
function heldSeatsOf(instance: Instance, step: Step): readonly Seat[] {
  const { kept, rule } = step.note;
  const origin = kept === undefined ? step : instance.steps.find((s) => s.round === kept && s.note.rule === rule);
  const blank = { state: 'waiting', comment: null, openedAt: null, decidedAt: null, decidedById: null, answers: null } as const;
  return rootsOf(seatsOf(instance, (origin ?? step).id)).map((seat) => ({ ...seat, ...blank }));
}
