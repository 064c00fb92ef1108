import type { Chat } from '../chats.ts';
import { idsOf } from '../delivery/envelope.ts';
import type { Person } from '../directory.ts';
import { plainOfCard } from '../messages/lossy-card.ts';
import { mentionsOfSaid } from '../messages/mentions.ts';
import { contentOf, type Mention, type Message, type MessageType } from '../messages/message.ts';
import { addMessage } from '../messages/store.ts';
import { pictureOf } from '../open/picture.ts';
import type { Tenant } from '../tenant.ts';
import { chatFor } from './who.ts';

export interface SaidMore {
  /** open_ids, numbers or names picked from the @ list; 'bot' is the bot, 'all' everybody. */
  mention?: readonly string[];
  replyTo?: string;
}

/** A person writes text. */
export function say(tenant: Tenant, as: string, chatWords: string, text: string, more: SaidMore = {}): Message {
  const { text: stored, mentions } = mentionsOfSaid(tenant, text, more.mention ?? []);
  return send(tenant, as, chatWords, 'text', { text: stored }, mentions, more.replyTo);
}

/** A person sends anything else: post, file, sticker, location … with content as the platform stores it. */
export function send(
  tenant: Tenant,
  as: string,
  chatWords: string,
  type: MessageType,
  content: object,
  mentions: Mention[] = [],
  replyTo?: string,
): Message {
  const person = tenant.directory.who(as);
  const chat = chatFor(tenant, person, chatWords);
  if (!chat.members.has(person.openId)) throw new Error(`${person.name} is not in ${chat.name}`);
  if (person.resigned) throw new Error(`${person.name} has resigned and has no client any more`);
  const parent = replyTo === undefined ? null : (tenant.messages.get(replyTo) ?? null);
  announce(tenant, chat, person);
  const message = addMessage(tenant, {
    chatId: chat.id,
    sender: { kind: 'user', id: person.openId },
    type,
    content: JSON.stringify(content),
    mentions,
    parent,
  });
  deliver(tenant, chat, person, message);
  return message;
}

/** A person sends a picture or a file from their device. */
export function sendFile(
  tenant: Tenant,
  as: string,
  chat: string,
  name: string,
  bytes: Buffer,
  kind: 'file' | 'image',
): Message & { key: string } {
  const key = kind === 'image' ? tenant.ids.image() : tenant.ids.file();
  const mime = (kind === 'image' ? pictureOf(bytes)?.mime : undefined) ?? 'application/octet-stream';
  tenant.resources.set(key, { key, kind, fileType: 'stream', name, mime, bytes, owner: tenant.directory.who(as).openId });
  const content = kind === 'image' ? { image_key: key } : { file_key: key, file_name: name };
  return { ...send(tenant, as, chat, kind, content), key };
}

/** The first conversation with the bot is announced once, in the old envelope. */
export function announce(tenant: Tenant, chat: Chat, person: Person): void {
  if (chat.kind !== 'p2p' || chat.announced) return;
  chat.announced = true;
  const ids = { open_id: person.openId, user_id: person.userId };
  tenant.post.oldEvent('p2p_chat_create', { chat_id: chat.id, operator: ids, user: { ...ids, name: person.name } });
}

/** im.message.receive_v1: private messages always, group messages only when the bot is mentioned (scope group_at_msg). */
export function deliver(tenant: Tenant, chat: Chat, person: Person, message: Message): void {
  if (!chat.botIn) return;
  if (chat.kind === 'p2p' && (tenant.blockedBy.has(person.openId) || !tenant.scopes.has('im:message.p2p_msg:readonly'))) return;
  if (chat.kind === 'group' && !reachesBot(tenant, message)) return;
  tenant.post.event('im.message.receive_v1', {
    sender: { sender_id: idsOf(tenant, person), sender_type: 'user', tenant_key: tenant.file.tenant_key },
    message: {
      message_id: message.id,
      ...(message.parentId === null ? {} : { root_id: message.rootId, parent_id: message.parentId }),
      ...(message.threadId === null ? {} : { thread_id: message.threadId }),
      create_time: String(message.createdAt),
      update_time: String(message.updatedAt),
      chat_id: chat.id,
      chat_type: chat.kind,
      message_type: message.type,
      // A card arrives as a lossy rendering; posts without their locale level are stored that way by `send`.
      content: message.type === 'interactive' ? JSON.stringify(plainOfCard(contentOf(message))) : message.content,
      ...(message.mentions.length === 0 ? {} : { mentions: message.mentions.map((m) => mentionOf(tenant, m)) }),
    },
  });
}

function reachesBot(tenant: Tenant, message: Message): boolean {
  if (tenant.scopes.has('im:message.group_msg')) return true;
  return tenant.scopes.has('im:message.group_at_msg:readonly') && message.mentions.some((m) => m.kind === 'bot');
}

function mentionOf(tenant: Tenant, m: Mention): object {
  const person = tenant.directory.people.get(m.openId);
  const id = person === undefined ? { open_id: m.openId, union_id: `on_${m.openId}`, user_id: '' } : idsOf(tenant, person);
  return { key: m.key, id, mentioned_type: m.kind, name: m.name, tenant_key: tenant.file.tenant_key };
}
