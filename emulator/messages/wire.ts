import type { Tenant } from '../tenant.ts';
import { plainOfCard } from './lossy-card.ts';
import { contentOf, type Mention, type Message } from './message.ts';

/** A message as the im/v1 API returns it. `raw` gives the card as sent instead of its lossy rendering. */
export function toWire(tenant: Tenant, message: Message, raw = true): object {
  const content = message.recalled
    ? JSON.stringify({ text: 'This message was recalled' })
    : message.type === 'interactive' && !raw
      ? JSON.stringify(plainOfCard(contentOf(message)))
      : message.content;
  return {
    message_id: message.id,
    root_id: message.rootId ?? '',
    parent_id: message.parentId ?? '',
    thread_id: message.threadId ?? '',
    msg_type: message.type,
    create_time: String(message.createdAt),
    update_time: String(message.updatedAt),
    deleted: message.recalled,
    updated: message.edits > 0,
    chat_id: message.chatId,
    sender:
      message.sender.kind === 'app'
        ? { id: tenant.file.app.id, id_type: 'app_id', sender_type: 'app', tenant_key: tenant.file.tenant_key }
        : {
            id: message.sender.id,
            id_type: 'open_id',
            sender_type: message.sender.kind === 'user' ? 'user' : 'unknown',
            tenant_key: tenant.file.tenant_key,
          },
    body: { content },
    mentions: message.mentions.map((m) => wireMention(tenant, m)),
  };
}

const wireMention = (tenant: Tenant, m: Mention): object => ({
  key: m.key,
  id: m.openId,
  id_type: 'open_id',
  name: m.name,
  tenant_key: tenant.file.tenant_key,
});
