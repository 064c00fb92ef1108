import { escalate } from '../domain/approval/escalate.ts';
import { reseat } from '../domain/approval/reseat.ts';
import type { Instant } from '../kernel/time.ts';
import { byHouse, type Care } from './by-house.ts';
import type { House } from './house.ts';

/** Steps past their working hours: the superior may decide as well (never approved by the passing of time), and chairs whose holder has left. */
export async function careFor(house: House, now: Instant): Promise<readonly Care[]> {
  const overdue = await house.reads.overdueRequests(now);
  const orphaned = await house.reads.seatsOfLeavers();
  return [
    ...orphaned.map(
      ({ requestId, personId }) =>
        () =>
          byHouse(house, now, requestId, 'request.reseat', (i, ctx) => reseat(i, { person: personId, why: 'left' }, ctx)),
    ),
    ...overdue.map((id) => () => byHouse(house, now, id, 'request.escalate', (i, ctx) => escalate(i, ctx))),
  ];
}
