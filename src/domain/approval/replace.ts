import type { PersonId, SeatId } from '../../kernel/id.ts';
import type { Person } from '../org/org.ts';
import type { VerbContext } from './change.ts';
import { climb, lastResort } from './climb.ts';
import type { Instance, Seat, SeatOrigin, Step } from './instance.ts';
import { spent } from './repeat.ts';
import { isLive, seatsOf } from './steps.ts';
import { unitNow } from './unit-now.ts';

/** Whether a person may still be asked at this step: on the staff, not the applicant, not asked here already and not having decided. */
export function mayJoin(instance: Instance, step: Step, ctx: VerbContext, except?: SeatId): (person: Person) => boolean {
  const gone = spent(instance, step, ctx.rule.repeat);
  const asked = new Set(seatsOf(instance, step.id).flatMap((s) => (isLive(s) && s.id !== except ? s.personId : [])));
  return (p) => p.active && p.id !== instance.applicantId && !asked.has(p.id) && !gone.has(p.id);
}

/** Who takes over for somebody who cannot decide: the next superior upward who may, then the applicant's, then the department (S7). */
export function successor(instance: Instance, step: Step, from: PersonId, ctx: VerbContext, except?: SeatId): Person | null {
  const fits = mayJoin(instance, step, ctx, except);
  const other = (p: Person): boolean => p.id !== from && fits(p);
  return (
    climb(ctx.org, from, other) ??
    climb(ctx.org, instance.applicantId, other) ??
    lastResort(ctx.org, unitNow(ctx.org, instance), other)
  );
}

/** A new seat hanging on another one; it opens when the step is settled. */
export function hung(on: Seat, personId: PersonId, origin: SeatOrigin, position: number, ctx: VerbContext): Seat {
  return {
    id: ctx.ids.next('sea'),
    stepId: on.stepId,
    requestId: on.requestId,
    personId,
    onBehalfOfId: null,
    origin,
    fromSeatId: on.id,
    position,
    state: 'waiting',
    comment: null,
    openedAt: null,
    decidedAt: null,
    decidedById: null,
    answers: null,
  };
}
