import type { Directory, Person } from './directory.ts';
import { openIdOf, privateChatOf } from './ids.ts';
import type { TenantFile } from './tenant-file.ts';

export interface Chat {
  id: string;
  kind: 'p2p' | 'group';
  name: string;
  /** open_ids of the people in it. */
  members: Set<string>;
  botIn: boolean;
  ownerId: string;
  dissolved: boolean;
  /** Only managers may post: the bot gets 230018. */
  botMuted: boolean;
  /** A private chat exists from the start, but the platform announces it at the first conversation (p2p_chat_create). */
  announced: boolean;
  /** seq of the last message each person has read. */
  readUpTo: Map<string, number>;
  /** Fields of the group's row in lists that come differently than they should; undefined = not at all. */
  spoilt: Record<string, unknown>;
}

export function makeChat(
  from: Pick<Chat, 'id' | 'kind' | 'name' | 'ownerId'> & { members: Iterable<string>; botIn?: boolean },
): Chat {
  return {
    id: from.id,
    kind: from.kind,
    name: from.name,
    members: new Set(from.members),
    botIn: from.botIn ?? true,
    ownerId: from.ownerId,
    dissolved: false,
    botMuted: false,
    announced: false,
    readUpTo: new Map(),
    spoilt: {},
  };
}

export const privateChat = (person: Person, botName: string): Chat =>
  makeChat({ id: privateChatOf(person.openId), kind: 'p2p', name: botName, ownerId: person.openId, members: [person.openId] });

/** The groups of the tenant file, and one private chat with the bot per person. */
export function makeChats(tenant: TenantFile, directory: Directory): Map<string, Chat> {
  const chats = new Map<string, Chat>();
  for (const row of tenant.chats) {
    const members = row.members.map(openIdOf);
    chats.set(row.id, makeChat({ id: row.id, kind: 'group', name: row.name, members, ownerId: members[0] ?? '' }));
  }
  for (const person of directory.people.values()) {
    const chat = privateChat(person, tenant.app.name);
    chats.set(chat.id, chat);
  }
  return chats;
}
