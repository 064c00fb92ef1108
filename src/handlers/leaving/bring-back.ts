import { isHiredAnew } from '../../domain/leaving/employment.ts';
import type { Person } from '../../domain/org/org.ts';
import { type Instant, parts, toInstant, toLocal } from '../../kernel/time.ts';
import { annualKey } from '../leave/forfeit.ts';
import { emptyPlan, type Plan, type Write } from '../plan.ts';
import { toPerson } from '../view-ref.ts';
import { HELD, noteDeparture } from './note-departure.ts';
import type { Departure } from './ports.ts';
import type { Services } from './services.ts';
import { settleDeparture } from './settle-departure.ts';
import { tellPay } from './tell-pay.ts';
import { undoItem } from './undo-item.ts';

/** Departures that are not true any more: whoever is back gets back what was theirs; whoever was hired anew begins anew. */
export async function* bringBack(services: Services, now: Instant): AsyncGenerator<Plan> {
  for (const departure of await services.departures.outdated()) {
    const person = (await services.reads.org()).person(departure.personId);
    if (!person) continue;
    if (departure.kind === 'suspended' && person.leftOn !== null) yield await leftAfterAll(services, now, departure, person);
    else if (departure.kind === 'left' && isHiredAnew(departure, person.joinedOn)) yield* hiredAnew(services, now, departure);
    else yield* undone(services, now, departure);
  }
}

/** Suspended, and now gone for good: nothing comes back, and what they held when they were suspended is what is to be handed over. */
async function leftAfterAll(services: Services, now: Instant, departure: Departure, person: Person): Promise<Plan> {
  const { date: today } = toLocal(now, services.zone);
  const held = (await services.departures.items(departure.id)).filter((item) => HELD.includes(item.kind));
  const org = await services.reads.org();
  return ended(departure, 'departure.end', noteDeparture(services.ids, org, person, person.leftOn, today, now, held));
}

/**
 * The earlier employment is settled if that had not been done, and its years stand in nobody's way: this year's and next year's leave are granted by the
 * new joining date (grant-annual.ts).
 */
async function* hiredAnew(services: Services, now: Instant, departure: Departure): AsyncGenerator<Plan> {
  if (departure.state === 'open') yield* settleDeparture(services, now, departure);
  const current = await services.departures.departure(departure.id);
  // Something still hung on the old employment; the next look goes on.
  if (current?.state !== 'settled') return;
  const [first, last] = [parts(departure.since).year, parts(toLocal(now, services.zone).date).year + 1];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  yield ended(
    current,
    'departure.hired_anew',
    years.map((year) => ({ table: 'keyValue', delete: { key: annualKey(year, departure.personId) }, mayMiss: true })),
  );
}

const ended = ({ id, state, personId }: Departure, act: string, writes: readonly Write[]): Plan => ({
  ...emptyPlan,
  writes: [{ table: 'departure', update: { state: 'ended' }, where: { id, state } }, ...writes],
  audit: [{ actorId: 'system', act, subject: personId, detail: { departure: id } }],
});

/** Never left, or no longer suspended: the last thing done is the first to be put back, each by itself. */
async function* undone(services: Services, now: Instant, departure: Departure): AsyncGenerator<Plan> {
  const { id, state, personId } = departure;
  const items = await services.departures.items(id);
  const open = items.filter((item) => item.state === 'done');
  for (const item of open.toReversed()) yield await undoItem(services, now, departure, item);
  if ((await services.departures.items(id)).some((item) => item.state === 'done')) return;
  const org = await services.reads.org();
  const person = org.person(personId);
  yield {
    writes: [{ table: 'departure', update: { state: 'undone' }, where: { id, state } }],
    audit: [{ actorId: 'system', act: 'departure.undone', subject: personId, detail: { departure: id } }],
    effects: [
      { resume: toPerson(personId), since: toInstant(departure.since, 0, services.zone) },
      { repaint: `departure:${id}` },
      { repaint: `list:${personId}` },
      ...(person && items.some((item) => item.kind === 'account') ? tellPay(org, person, departure, now, 'undone', []) : []),
    ],
  };
}
