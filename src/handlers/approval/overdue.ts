import { escalate } from '../../domain/approval/escalate.ts';
import type { Instant } from '../../kernel/time.ts';
import { bySystem, type SystemWork } from './by-system.ts';
import type { Services } from '../services.ts';

/** Steps past their working hours: the superior may decide as well; never approved by the passing of time. */
export async function overdueWork(services: Services, now: Instant): Promise<readonly SystemWork[]> {
  const overdue = await services.reads.overdueRequests(now);
  return overdue.map((id) => () => bySystem(services, now, id, 'request.escalate', (i, ctx) => escalate(i, ctx)));
}
