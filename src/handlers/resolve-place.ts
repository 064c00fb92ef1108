import type { Inbound } from '../bot/platform.ts';
import type { ChatId, Ids, PersonId } from '../kernel/id.ts';
import type { Write } from './plan.ts';
import type { Reads } from './reads.ts';
import { type Place, toChat, toPerson } from './view-ref.ts';

/** Where the assistant answers: a known group, else the person's private chat. */
export async function resolvePlace(reads: Reads, inbound: Inbound, person: PersonId): Promise<Place> {
  const outside = 'place' in inbound ? inbound.place : null;
  if (!outside || outside.kind === 'private') return toPerson(person);
  const chat = await reads.chat(inbound.platform, outside.externalId);
  return chat?.kind === 'group' ? toChat(chat.id as ChatId) : toPerson(person);
}

/** Whose private chat this is, noted once it is known: a press from anywhere else is then known for what it is. */
export async function chatWrites(reads: Reads, ids: Ids, inbound: Inbound, person: PersonId): Promise<readonly Write[]> {
  const outside = 'place' in inbound ? inbound.place : null;
  if (outside?.kind !== 'private' || (await reads.chat(inbound.platform, outside.externalId))) return [];
  const { platform } = inbound;
  const { externalId } = outside;
  const rest = { kind: 'private', name: '', unitId: null, boundAs: null, botIn: true } as const;
  return [
    { table: 'chat', insert: { ...rest, id: ids.next('cht'), platform, externalId, personId: person }, onConflict: 'ignore' },
  ];
}
