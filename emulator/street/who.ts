import type { Chat } from '../chats.ts';
import type { Person } from '../directory.ts';
import { privateChatOf } from '../ids.ts';
import type { Town } from '../town.ts';

/** A chat by id or group name; 'bot' is the person's private chat with the bot. */
export function chatFor(town: Town, person: Person, words: string): Chat {
  const found = town.chats.get(words === 'bot' ? privateChatOf(person.openId) : words) ?? groupNamed(town, words);
  if (found === undefined) throw new Error(`no chat ${words}`);
  return found;
}

export const groupNamed = (town: Town, name: string): Chat | undefined =>
  [...town.chats.values()].find((chat) => chat.kind === 'group' && chat.name === name);

/** A group by id or name; throws when there is none. */
export function groupFor(town: Town, words: string): Chat {
  const found = town.chats.get(words) ?? groupNamed(town, words);
  if (found === undefined || found.kind !== 'group') throw new Error(`no group ${words}`);
  return found;
}
