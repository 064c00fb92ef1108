import type { House, Visit } from './house.ts';
import { nothing, type Plan } from './plan.ts';
import { toChat } from './view-ref.ts';

/** The bot was put into a group: it is remembered, and one short line says how to talk to it. */
export async function joinGroup(
  house: House,
  visit: Visit,
  group: { readonly externalId: string; readonly name: string },
): Promise<Plan> {
  const known = await house.reads.chat(visit.platform, group.externalId);
  const id = (known?.id as ReturnType<typeof house.ids.next<'cht'>> | undefined) ?? house.ids.next('cht');
  return {
    writes: [
      known
        ? { table: 'chat', update: { botIn: true, name: group.name || known.name }, where: { id } }
        : {
            table: 'chat',
            insert: {
              id,
              platform: visit.platform,
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
    audit: [{ actorId: visit.person.id, act: 'group.joined', subject: id }],
    effects: [{ show: { view: 'group_hello', subject: `hello:${id}` }, place: toChat(id), key: `hello:${id}:${visit.cause}` }],
  };
}

/** The bot was taken out: nothing more is posted there. */
export function leaveGroup(visit: Visit, externalId: string): Plan {
  return {
    ...nothing,
    writes: [{ table: 'chat', update: { botIn: false }, where: { platform: visit.platform, externalId }, mayMiss: true }],
  };
}
