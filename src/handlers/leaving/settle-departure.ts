import type { Instant } from '../../kernel/time.ts';
import { emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import { closeAccounts } from './close-accounts.ts';
import { closeRequest } from './close-requests.ts';
import { dropOwn } from './drop-own.ts';
import { endSubstitute, tellOpenConsent, tellPromise } from './end-promises.ts';
import { freeLeave } from './free-leave.ts';
import { handOverCard } from './hand-over-list.ts';
import { onceId } from './item.ts';
import { moveSeats } from './move-seats.ts';
import { outlivingOf } from './outliving.ts';
import type { Departure } from './ports.ts';
import type { Services } from './services.ts';
import { tellOwed } from './tell-owed.ts';

/** All that hangs on one person, thing by thing; settled when nothing is left that can be seen to. */
export async function* settleDeparture(services: Services, now: Instant, departure: Departure): AsyncGenerator<Plan> {
  let done = 0;
  for await (const plan of endThings(services, now, departure)) {
    if (plan.writes.length === 0) continue;
    done += 1;
    yield plan;
  }
  const { departures } = services;
  const { personId: person, kind, since, state, settledAt } = departure;
  // Something was decided meanwhile: the next look goes on.
  if (kind === 'left') {
    const rest = [
      await departures.openRequestsOf(person, await outlivingOf(services, person)),
      await departures.approvedAfter(person, since),
    ];
    if (rest.some((ids) => ids.length > 0)) return;
  }
  const own = kind === 'left' ? [await closeAccounts(services, now, departure), await dropOwn(services, now, departure)] : [];
  const owed = kind === 'left' && state === 'open' ? await tellOwed(services, now, departure) : emptyPlan;
  const idle = done === 0 && own.every((plan) => plan.writes.length === 0);
  const moved = settledAt !== null && (await services.reads.leaveEntries(person, null)).some((entry) => entry.at > settledAt);
  if (state === 'settled' && idle && !moved) return;
  yield settled(now, departure, [
    ...own,
    owed,
    idle && state === 'settled' ? emptyPlan : await handOverCard(services, now, departure),
  ]);
}

/** Each thing by itself. */
async function* endThings(services: Services, now: Instant, departure: Departure): AsyncGenerator<Plan> {
  const { departures } = services;
  const { personId: person, kind, since } = departure;
  if (kind === 'left') {
    for (const id of await departures.openRequestsOf(person, await outlivingOf(services, person)))
      yield closeRequest(services, now, departure, id);
    for (const id of await departures.approvedAfter(person, since)) yield freeLeave(services, now, departure, id);
  }
  const said = new Set((await departures.items(departure.id)).map((item) => item.id));
  // Before the seats: one on which they sat for somebody must not be given to them again.
  for (const row of await services.reads.substitutesWith(person, now))
    if (!said.has(onceId(departure, 'substitute', row.id))) yield endSubstitute(services, now, departure, row);
  for (const id of await departures.agreedTo(person))
    if (!said.has(onceId(departure, 'promise', id))) yield tellPromise(services, now, departure, id);
  for (const id of await departures.seatedIn(person)) {
    if (kind === 'suspended' && !said.has(onceId(departure, 'promise', id))) yield tellOpenConsent(services, now, departure, id);
    yield moveSeats(services, now, departure, id);
  }
}

function settled(now: Instant, { id, state }: Departure, plans: readonly Plan[]): Plan {
  const settled: Write = { table: 'departure', update: { state: 'settled', settledAt: now }, where: { id, state } };
  return merge({ ...emptyPlan, writes: [settled] }, ...plans);
}
