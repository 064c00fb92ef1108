import type { PersonId } from '../../kernel/id.ts';
import { addDays, type Instant, instant, toInstant, toLocal } from '../../kernel/time.ts';
import { MEETING } from '../../kinds/meeting.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import { readRows } from '../records/load-record.ts';
import { sceneOf } from '../records/scene.ts';
import { SYSTEM } from '../services.ts';
import { appoint, hostAt } from './acting-host.ts';
import { hostAway } from './host-away.ts';
import { seatWrites } from './keep-seats.ts';
import { isBegun, regularHost } from './meeting-form.ts';
import type { Services } from './services.ts';

/** What is to be looked at once more, by person or by meeting; a later wish while it is looked at is looked at again. */
const TO_CHECK = 'meeting.check:';
/** Leave is booked no further ahead than this. */
const AHEAD = 366;

/** At the next look: seats and host of a meeting, or of all somebody is asked to, as leave is by then. */
export const toCheck = (what: string, now: Instant): Write => ({
  table: 'keyValue',
  insert: { key: `${TO_CHECK}${what}`, value: String(now) },
  onConflict: 'replace',
});

/** Leave has changed or a meeting was moved: who is away is marked, somebody hosts in the place of who is, and gives it back to who is not any more (S61). */
export async function* checkHosts(services: Services, now: Instant): AsyncGenerator<Plan> {
  const wanted = await services.reads.keyValuesFrom(TO_CHECK);
  if (wanted.length === 0) return;
  const org = await services.reads.org();
  const scene = await sceneOf(services, MEETING, { person: SYSTEM, org, now });
  for (const row of wanted) {
    for (const id of await idsOf(services, row.key.slice(TO_CHECK.length), now)) {
      const stored = await services.reads.record(id as Rec['id']);
      const record = readRows(stored ? [stored] : [])[0]?.record;
      const plan = record && (await settled(services, record, scene));
      if (plan) yield plan;
    }
    yield { ...emptyPlan, writes: [{ table: 'keyValue', delete: row, mayMiss: true }] };
  }
}

async function idsOf(services: Services, what: string, now: Instant): Promise<readonly string[]> {
  if (!what.startsWith('per_')) return [what];
  const until = toInstant(addDays(toLocal(now, services.zone).date, AHEAD), 0, services.zone);
  const seats = await services.reads.meetingsOf(what as PersonId, now, until);
  return seats.map(({ recId }) => recId);
}

/**
 * Seats as leave is by now, and who hosts; null: all is as it should be.
 * @param known who hosts (acting-host.ts), where the caller has asked already
 */
export async function settled(services: Services, record: Rec, scene: Scene, known?: PersonId | null): Promise<Plan | null> {
  if (isBegun(record, services, scene.now)) return null;
  const host = known === undefined ? await hostAt(services, record, regularHost(record), scene.org) : known;
  if (host !== null && host !== record.ownerId) return appoint(services, record, host, scene);
  const writes = await seatWrites(services, record, instant(scene.now));
  const told = host === null ? hostAway(services, record, scene.org) : [];
  if (writes.length === 0 && told.length === 0) return null;
  return merge({ ...emptyPlan, writes, effects: [{ repaint: record.id }] }, { ...emptyPlan, effects: told });
}
