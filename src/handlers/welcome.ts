import { DAY } from '../kernel/time.ts';
import type { House, Visit } from './house.ts';
import { nothing, type Plan } from './plan.ts';
import { toPerson } from './view-ref.ts';

/** The platform reports every opening of the chat; a greeting is worth it once, and again after so long away. */
const GREET_AGAIN_AFTER = 30 * DAY;

export async function welcome(house: House, visit: Visit): Promise<Plan> {
  const last = await house.reads.welcomedAt(visit.person.id);
  if (last !== null && visit.now - last < GREET_AGAIN_AFTER) return nothing;
  return {
    ...nothing,
    writes: [{ table: 'person', update: { welcomedAt: visit.now }, where: { id: visit.person.id, welcomedAt: last } }],
    effects: [
      {
        show: { view: 'welcome', subject: `welcome:${visit.person.id}` },
        place: toPerson(visit.person.id),
        key: `welcome:${visit.person.id}:${visit.today}`,
      },
    ],
  };
}
