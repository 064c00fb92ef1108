import { DAY } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { toPerson } from '../view-ref.ts';
import type { Services } from './services.ts';

/** The platform reports every opening of the chat; a greeting is worth it once, and again after so long away. */
const GREET_AGAIN_AFTER = 30 * DAY;

export async function welcome(services: Services, context: Context): Promise<Plan> {
  const last = await services.reads.welcomedAt(context.person.id);
  if (last !== null && context.now - last < GREET_AGAIN_AFTER) return emptyPlan;
  return {
    ...emptyPlan,
    writes: [{ table: 'person', update: { welcomedAt: context.now }, where: { id: context.person.id, welcomedAt: last } }],
    effects: [
      {
        show: { view: 'welcome', subject: `welcome:${context.person.id}` },
        place: toPerson(context.person.id),
        key: `welcome:${context.person.id}:${context.today}`,
      },
    ],
  };
}
