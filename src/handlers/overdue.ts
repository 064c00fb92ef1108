import { escalate } from '../domain/approval/escalate.ts';
import type { Instant } from '../kernel/time.ts';
import { byHouse, type Care } from './by-house.ts';
import type { House } from './house.ts';

/** Steps past their working hours: the superior may decide as well; never approved by the passing of time. */
export async function careFor(house: House, now: Instant): Promise<readonly Care[]> {
  const overdue = await house.reads.overdueRequests(now);
  return overdue.map((id) => () => byHouse(house, now, id, 'request.escalate', (i, ctx) => escalate(i, ctx)));
}
