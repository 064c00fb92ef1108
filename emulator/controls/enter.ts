import { idsOf } from '../delivery/envelope.ts';
import { messagesOf } from '../messages/store.ts';
import type { Tenant } from '../tenant.ts';
import { announce } from './say.ts';
import { chatFor } from './who.ts';

/** A person opens a chat: marks it read and, in the private chat, tells the bot each time. */
export function enter(tenant: Tenant, as: string, chatWords: string): void {
  const person = tenant.directory.who(as);
  const chat = chatFor(tenant, person, chatWords);
  if (!chat.members.has(person.openId)) throw new Error(`${person.name} is not in ${chat.name}`);
  const all = messagesOf(tenant, chat.id);
  const before = chat.readUpTo.get(person.openId) ?? 0;
  chat.readUpTo.set(person.openId, all.at(-1)?.seq ?? before);
  tenant.feed.tell({ kind: 'unread' });
  if (chat.kind !== 'p2p') return;
  const last = all.at(-1);
  announce(tenant, chat, person);
  tenant.post.event('im.chat.access_event.bot_p2p_chat_entered_v1', {
    chat_id: chat.id,
    operator_id: idsOf(tenant, person),
    last_message_id: last?.id ?? '',
    last_message_create_time: last === undefined ? '' : String(last.createdAt),
  });
  const read = all.filter((message) => message.seq > before && message.sender.kind === 'app' && !message.recalled);
  if (read.length === 0) return;
  tenant.post.event('im.message.message_read_v1', {
    reader: { reader_id: idsOf(tenant, person), read_time: String(tenant.clock.now()), tenant_key: tenant.file.tenant_key },
    message_id_list: read.map((message) => message.id),
  });
}

/** A bot menu item with an event key; the event carries no chat. */
export function pressMenu(tenant: Tenant, as: string, key: string): void {
  const person = tenant.directory.who(as);
  const known = tenant.menu.flatMap((item) => [item, ...(item.children ?? [])]).some((item) => item.key === key);
  if (!known) throw new Error(`the bot menu has no item with key ${key}`);
  tenant.post.event('application.bot.menu_v6', {
    operator: { operator_name: person.name, operator_id: idsOf(tenant, person) },
    event_key: key,
    timestamp: Math.floor(tenant.clock.now() / 1000),
  });
}
