import type { PersonId } from '../kernel/id.ts';
import type { Instant } from '../kernel/time.ts';
import type { House } from './house.ts';
import { type Effect, nothing, type Plan, type Write } from './plan.ts';
import { toPerson } from './view-ref.ts';

/** Most requests handed to a stand-in at once; the rest stand in their list. */
const MOST = 20;

/**
 * A stand-in whose time has begun gets the requests that were waiting for the absent person (O1), once each: a mark per stand-in keeps a second
 * look from asking again. Requests that come later are seated with the stand-in from the start.
 */
export async function summonStandIns(house: House, now: Instant): Promise<Plan> {
  const writes: Write[] = [];
  const effects: Effect[] = [];
  for (const row of await house.reads.substitutes('everyone', now)) {
    const mark = `stand-in:${row.id}`;
    if ((await house.reads.mark(mark)) !== null) continue;
    writes.push({ table: 'mark', insert: { key: mark, value: String(now) } });
    const waiting = await house.reads.approvalsOf([row.personId as PersonId], null);
    for (const line of waiting.items.slice(0, MOST)) {
      if (line.applicantId === row.standInId || line.consent) continue;
      effects.push({
        show: { view: 'request', subject: line.id },
        place: toPerson(row.standInId as PersonId),
        key: `stand-in:${row.id}:${line.id}`,
        payload: { request: line.id },
      });
    }
  }
  return { ...nothing, writes, effects };
}
