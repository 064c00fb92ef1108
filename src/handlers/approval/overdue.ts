import { escalate } from '../../domain/approval/escalate.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Due } from '../feature.ts';
import { bySystem } from './by-system.ts';
import type { Services } from './services.ts';

/** Steps past their working hours: the superior may decide as well; never approved by the passing of time. */
export async function* escalateOverdue(services: Services, now: Instant): AsyncGenerator<Due> {
  for (const id of await services.reads.overdueRequests(now))
    yield {
      plan: await bySystem(services, now, id, 'request.escalate', (i, ctx) => escalate(i, ctx)),
      cause: `overdue:${now}`,
    };
}
