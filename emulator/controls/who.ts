import type { Chat } from '../chats.ts';
import type { Person } from '../directory.ts';
import { privateChatOf } from '../ids.ts';
import type { Tenant } from '../tenant.ts';

/** A chat by id or group name; 'bot' is the person's private chat with the bot. */
export function chatFor(tenant: Tenant, person: Person, words: string): Chat {
  const found = tenant.chats.get(words === 'bot' ? privateChatOf(person.openId) : words) ?? groupNamed(tenant, words);
  if (found === undefined) throw new Error(`no chat ${words}`);
  return found;
}

export const groupNamed = (tenant: Tenant, name: string): Chat | undefined =>
  [...tenant.chats.values()].find((chat) => chat.kind === 'group' && chat.name === name);

/** A group by id or name; throws when there is none. */
export function groupFor(tenant: Tenant, words: string): Chat {
  const found = tenant.chats.get(words) ?? groupNamed(tenant, words);
  if (found === undefined || found.kind !== 'group') throw new Error(`no group ${words}`);
  return found;
}
