import { DAY, instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { toPerson } from '../view-ref.ts';
import type { Services } from './services.ts';

/** The platform reports every opening of the chat; a greeting is worth it once, and again after so long away. */
const GREET_AGAIN_AFTER = 30 * DAY;

/** Greets whoever opens an empty chat. Where something stands in it already, a task above all, a greeting below would hide it: then none comes. */
export async function welcome({ reads }: Services, context: Context): Promise<Plan> {
  const { person, now, today } = context;
  const last = await reads.welcomedAt(person.id);
  if (last !== null && now - last < GREET_AGAIN_AFTER) return emptyPlan;
  const place = toPerson(person.id);
  const shown = await reads.shownSince(place, instant(now - GREET_AGAIN_AFTER));
  return {
    ...emptyPlan,
    writes: [{ table: 'person', update: { welcomedAt: now }, where: { id: person.id, welcomedAt: last } }],
    effects: shown
      ? []
      : [{ show: { view: 'welcome', subject: `welcome:${person.id}` }, place, key: `welcome:${person.id}:${today}` }],
  };
}
