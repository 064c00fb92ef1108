import type { Chat } from '../chats.ts';
import type { Person } from '../directory.ts';
import { privateChatOf } from '../ids.ts';
import { badParameter, botOutside, Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';

export const receiveIdTypes = ['open_id', 'union_id', 'user_id', 'email', 'chat_id'] as const;

/** The chat a receive_id names, with the platform's refusals. */
export function receiverOf(tenant: Tenant, type: string, id: string): Chat {
  if (!(receiveIdTypes as readonly string[]).includes(type)) throw badParameter('receive_id_type is invalid');
  if (type === 'chat_id') {
    const chat = tenant.chats.get(id);
    if (chat === undefined) throw id.startsWith('oc_') ? botOutside() : new Refusal(230034, 'The receive_id is invalid.');
    return chat;
  }
  const person = personOf(tenant, type, id);
  const chat = tenant.chats.get(privateChatOf(person.openId));
  if (chat === undefined) throw new Refusal(230034, 'The receive_id is invalid.');
  return chat;
}

const PREFIX: Record<string, string> = { open_id: 'ou_', union_id: 'on_' };

function personOf(tenant: Tenant, type: string, id: string): Person {
  if (!id.startsWith(PREFIX[type] ?? '')) throw new Refusal(230034, 'The receive_id is invalid.');
  const found =
    type === 'email'
      ? [...tenant.directory.people.values()].find((person) => person.email === id)
      : tenant.directory.byId(type as 'open_id', id);
  if (found !== undefined) return found;
  // Well formed, but no id of this app or tenant.
  if (type === 'open_id')
    throw new Refusal(99992351, `The request you send is not a valid {open_id} or not exists. Invalid ids: [${id}]`);
  throw new Refusal(230034, 'The receive_id is invalid.');
}

/** May the bot post here now? */
export function mayPost(tenant: Tenant, chat: Chat): void {
  if (chat.dissolved) throw new Refusal(232009, 'Your request specifies a chat which has already been dissolved.');
  if (!chat.botIn) throw botOutside();
  if (chat.botMuted) throw new Refusal(230018, 'These operations are NOT allowed at current group settings.');
  if (chat.kind === 'group') return;
  const [openId] = chat.members;
  const person = openId === undefined ? undefined : tenant.directory.people.get(openId);
  if (openId === undefined || person === undefined) throw new Refusal(230034, 'The receive_id is invalid.');
  if (person.resigned) throw new Refusal(230029, 'User has resigned.');
  if (tenant.availability !== null && !tenant.availability.has(openId))
    throw new Refusal(230013, 'Bot has NO availability to this user.');
  if (tenant.blockedBy.has(openId)) throw new Refusal(230053, 'The user has stopped the bot from sending messages.');
}
