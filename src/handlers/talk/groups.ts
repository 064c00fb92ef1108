import type { Context } from '../context.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { toChat } from '../view-ref.ts';
import type { Services } from './services.ts';

/** The bot was put into a group: it is remembered, and one short line says how to talk to it. */
export async function joinGroup(
  services: Services,
  context: Context,
  group: { readonly externalId: string; readonly name: string },
): Promise<Plan> {
  const known = await services.reads.chat(context.platform, group.externalId);
  const id = (known?.id as ReturnType<typeof services.ids.next<'cht'>> | undefined) ?? services.ids.next('cht');
  return {
    writes: [
      known
        ? { table: 'chat', update: { botIn: true, name: group.name || known.name }, where: { id } }
        : {
            table: 'chat',
            insert: {
              id,
              platform: context.platform,
              externalId: group.externalId,
              kind: 'group',
              name: group.name,
              personId: null,
              unitId: null,
              boundAs: null,
              botIn: true,
            },
          },
    ],
    audit: [{ actorId: context.person.id, act: 'group.joined', subject: id }],
    effects: [{ show: { view: 'group_hello', subject: `hello:${id}` }, place: toChat(id), key: `hello:${id}:${context.cause}` }],
  };
}

/** The bot was taken out: nothing more is posted there. */
export function leaveGroup(context: Context, externalId: string): Plan {
  return {
    ...emptyPlan,
    writes: [{ table: 'chat', update: { botIn: false }, where: { platform: context.platform, externalId }, mayMiss: true }],
  };
}
