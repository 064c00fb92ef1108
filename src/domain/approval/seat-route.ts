import type { Ids, RequestId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { RouteStep } from './chain.ts';
import type { Seat, Step, StepNote } from './instance.ts';

export interface Seating {
  readonly requestId: RequestId;
  readonly round: number;
  readonly ids: Ids;
  readonly now: Instant;
  /** Steps of the route that stay approved from an earlier round, by the id of their rule. */
  readonly kept: ReadonlyMap<string, number>;
}

/** A planned route as rows of one round, none of them open yet. A step skipped as a repetition keeps its seats, in case it is asked after all. */
export function seatRoute(
  route: readonly RouteStep[],
  s: Seating,
): { readonly steps: readonly Step[]; readonly seats: readonly Seat[] } {
  const rows = route.map((planned, position) => {
    const kept = s.kept.get(planned.id);
    const state = kept !== undefined || planned.skipped ? 'skipped' : 'waiting';
    const step: Step = {
      id: s.ids.next('stp'),
      requestId: s.requestId,
      round: s.round,
      position,
      name: planned.name,
      mode: planned.mode,
      ratio: planned.ratio,
      state,
      note: kept === undefined ? noteOf(planned) : { rule: planned.id, kept },
      openedAt: null,
      dueAt: null,
      closedAt: state === 'skipped' ? s.now : null,
    };
    return { step, seats: kept === undefined ? planned.people.map((seat, i) => seatRow(step, seat, i, s)) : [] };
  });
  return { steps: rows.map((r) => r.step), seats: rows.flatMap((r) => r.seats) };
}

function noteOf({ id, skipped, replaced, slaHours, up, light, insteadOf, consent }: RouteStep): StepNote {
  return {
    rule: id,
    ...(skipped ? { skipped } : {}),
    ...(replaced ? { replaced } : {}),
    ...(slaHours === null ? {} : { slaHours }),
    ...(up === undefined ? {} : { up }),
    ...(light ? { light } : {}),
    ...(insteadOf ? { insteadOf } : {}),
    ...(consent ? { consent } : {}),
  };
}

const seatRow = (step: Step, seat: RouteStep['people'][number], position: number, s: Seating): Seat => ({
  id: s.ids.next('sea'),
  stepId: step.id,
  requestId: s.requestId,
  personId: seat.personId,
  onBehalfOfId: seat.onBehalfOfId,
  origin: seat.origin,
  fromSeatId: null,
  position,
  state: step.state === 'skipped' ? 'passed' : 'waiting',
  comment: null,
  openedAt: null,
  decidedAt: null,
  decidedById: null,
  answers: null,
});
