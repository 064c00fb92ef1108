import { closeBySystem, KNOWN_TWICE } from '../../domain/approval/close-by-system.ts';
import { beforeClosing } from '../../domain/approval/reopen.ts';
import type { RequestId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import { bySystem } from '../approval/by-system.ts';
import { samePeople } from '../directory/same-people.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { entriesIn, noted } from './item.ts';
import type { Departure } from './ports.ts';
import type { Services } from './services.ts';

/** A request of somebody who has left, of whatever process: closed, what it held given back, and everybody who was asked told. */
export async function closeRequest(services: Services, now: Instant, departure: Departure, id: RequestId): Promise<Plan> {
  const note = (await samePeople(services)).has(departure.personId) ? KNOWN_TWICE : '';
  return bySystem(
    services,
    now,
    id,
    'request.close_left',
    (instance, ctx) => closeBySystem(instance, { state: 'withdrawn', note }, ctx),
    ({ instance }, _change, done) => ({
      ...emptyPlan,
      writes: [noted(departure, 'request', id, { ...beforeClosing(instance), entries: entriesIn(done) }, now)],
    }),
  );
}
