import type { Ids, RequestId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Person } from '../org/org.ts';
import type { RouteStep } from './chain.ts';
import type { Instance, Seat, Step } from './instance.ts';
import { openNext } from './advance.ts';

export interface Submission {
  readonly id: RequestId;
  readonly number: string;
  readonly process: string;
  readonly applicant: Person;
  readonly title: string;
  readonly route: readonly RouteStep[];
  readonly ids: Ids;
  readonly now: Instant;
  readonly deadline: (slaHours: number) => Instant;
  readonly revokesId: RequestId | null;
}

/** Seats a planned route: rows that later changes of the configuration do not touch. The first step that asks somebody is open. */
export function submit(s: Submission): Instance {
  const steps = s.route.map(
    (planned, position): Step => ({
      id: s.ids.next('stp'),
      requestId: s.id,
      round: 1,
      position,
      name: planned.name,
      mode: planned.mode,
      ratio: planned.ratio,
      state: planned.skipped ? 'skipped' : 'waiting',
      note: { ...(planned.skipped ? { skipped: planned.skipped } : {}), ...(planned.replaced ? { replaced: planned.replaced } : {}), ...(planned.slaHours === null ? {} : { slaHours: planned.slaHours }) },
      openedAt: null,
      dueAt: null,
      closedAt: null,
    }),
  );
  const seats = s.route.flatMap((planned, i) =>
    planned.people.map(
      (chair, position): Seat => ({
        id: s.ids.next('sea'),
        stepId: (steps[i] as Step).id,
        requestId: s.id,
        personId: chair.personId,
        onBehalfOfId: chair.onBehalfOfId,
        origin: chair.origin,
        fromSeatId: null,
        position,
        state: 'waiting',
        comment: null,
        openedAt: null,
        decidedAt: null,
        decidedById: null,
      }),
    ),
  );
  const seated: Instance = {
    id: s.id,
    number: s.number,
    process: s.process,
    applicantId: s.applicant.id,
    unitId: s.applicant.unitId,
    state: 'pending',
    title: s.title,
    round: 1,
    version: 1,
    submittedAt: s.now,
    closedAt: null,
    closedById: null,
    closedNote: null,
    pausedAt: null,
    lastUrgedAt: null,
    revokesId: s.revokesId,
    steps,
    seats,
  };
  return openNext(seated, s.now, s.deadline);
}
