import type { Inbound } from '../bot/platform.ts';
import type { ChatId, PersonId } from '../kernel/id.ts';
import type { Reads } from './reads.ts';
import { type Place, toChat, toPerson } from './view-ref.ts';

/** Where the house answers: a known group, else the person's private chat. */
export async function whereabouts(reads: Reads, inbound: Inbound, person: PersonId): Promise<Place> {
  const outside = 'place' in inbound ? inbound.place : null;
  if (!outside || outside.kind === 'private') return toPerson(person);
  const chat = await reads.chat(inbound.platform, outside.externalId);
  return chat ? toChat(chat.id as ChatId) : toPerson(person);
}
