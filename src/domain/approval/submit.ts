import type { Ids, RequestId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Person } from '../org/org.ts';
import type { RouteStep } from './chain.ts';
import type { Instance } from './instance.ts';
import { seatRoute } from './seat-route.ts';
import { idsOf, patchSeats, patchStep, seatsOf, stepsNow } from './steps.ts';

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

/**
 * Seats a planned route: rows that later changes of the configuration do not touch. The first step that asks somebody is open. `planRoute` gives
 * out a route that asks nobody only where the rule says that such a request counts as approved.
 */
export function submit(s: Submission): Instance {
  const { steps, seats } = seatRoute(s.route, { requestId: s.id, round: 1, ids: s.ids, now: s.now, kept: new Map() });
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
    contentVersion: 1,
    submittedAt: s.now,
    closedAt: null,
    closedById: null,
    closedNote: null,
    pausedAt: null,
    resumedAt: null,
    lastUrgedAt: null,
    revokesId: s.revokesId,
    steps,
    seats,
  };
  const first = stepsNow(seated).find((step) => step.state === 'waiting');
  if (!first) return { ...seated, state: 'approved', closedAt: s.now };
  const hours = first.note.slaHours;
  const opened = patchStep(seated, first.id, {
    state: 'open',
    openedAt: s.now,
    dueAt: hours === undefined ? null : s.deadline(hours),
  });
  const heldSeats = seatsOf(opened, first.id);
  return patchSeats(opened, idsOf(first.mode === 'turn' ? heldSeats.slice(0, 1) : heldSeats), { state: 'open', openedAt: s.now });
}
