import { closeBySystem, KNOWN_TWICE } from '../../domain/approval/close-by-system.ts';
import { goOn } from '../../domain/approval/go-on.ts';
import { beforeClosing } from '../../domain/approval/reopen.ts';
import type { RequestId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import { bySystem } from '../approval/by-system.ts';
import { samePeople } from '../directory/same-people.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { entriesIn, noted } from './item.ts';
import { outliving } from './outliving.ts';
import type { Departure } from './ports.ts';
import type { Services } from './services.ts';

/** A request of somebody who has left: where its process outlives them it goes on without them; else it is closed, what it held given back, and everybody who was asked told. */
export async function closeRequest(services: Services, now: Instant, departure: Departure, id: RequestId): Promise<Plan> {
  const isTwice = (await samePeople(services)).has(departure.personId);
  const file = isTwice ? null : await services.reads.file(id);
  // It is owed to them all the same; who is only known twice asks for it again under the other.
  if (file && outliving(services).includes(file.instance.process)) return bySystem(services, now, id, 'request.go_on_left', goOn);
  const note = isTwice ? KNOWN_TWICE : '';
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
