import type { Context } from '../context.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { toPerson } from '../view-ref.ts';
import type { Services } from './services.ts';

/**
 * Greets whoever opens an empty chat for the first time. Where anything was ever said or shown, a task above all, a greeting below would hide it: then none
 * comes, however long ago that was. Whose private chat it is, is noted with the first message in it, and never forgotten.
 */
export async function welcome({ reads }: Services, context: Context): Promise<Plan> {
  const { person, now, today, platform } = context;
  if ((await reads.welcomedAt(person.id)) !== null) return emptyPlan;
  const isEmpty = (await reads.privateChats(platform, person.id)).length === 0;
  return {
    ...emptyPlan,
    writes: [{ table: 'person', update: { welcomedAt: now }, where: { id: person.id, welcomedAt: null } }],
    effects: isEmpty
      ? [
          {
            show: { view: 'welcome', subject: `welcome:${person.id}` },
            place: toPerson(person.id),
            key: `welcome:${person.id}:${today}`,
          },
        ]
      : [],
  };
}
