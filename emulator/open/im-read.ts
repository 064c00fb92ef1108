import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { messagesOf } from '../messages/store.ts';
import { toWire } from '../messages/wire.ts';
import { badParameter, botOutside, Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { serve } from './gate.ts';
import { messageOf } from './im-message.ts';
import { chatOf } from './im-send.ts';
import { paged } from './paging.ts';

const SCOPES = ['im:message', 'im:message:readonly', 'im:message.group_msg'];
const seconds = z.coerce.number().int().optional();
const listQuery = z.object({
  container_id_type: z.enum(['chat', 'thread']),
  container_id: z.string(),
  start_time: seconds,
  end_time: seconds,
  sort_type: z.enum(['ByCreateTimeAsc', 'ByCreateTimeDesc']).default('ByCreateTimeAsc'),
  page_size: z.coerce.number().int().min(1).max(50).default(20),
  page_token: z.string().optional(),
  card_msg_content_type: z.string().optional(),
});

/** Read one message or the history of a chat the bot is in. Cards come back lossy unless asked for raw. */
export function serveReading(app: FastifyInstance, tenant: Tenant): void {
  serve(app, tenant, { method: 'GET', path: '/im/v1/messages/:message_id', scopes: SCOPES, badParam: 230001 }, (call) => {
    const message = messageOf(tenant, call.params.message_id);
    if (!chatOf(tenant, message).botIn) throw botOutside();
    if (message.onlyFor !== null) throw new Refusal(230050, 'The message is invisible to the operator.');
    return { items: [toWire(tenant, message, isRaw(call.query.card_msg_content_type))] };
  });

  serve(app, tenant, { method: 'GET', path: '/im/v1/messages', scopes: SCOPES, badParam: 230001 }, (call) => {
    const query = listQuery.parse(call.query);
    const chat = query.container_id_type === 'chat' ? tenant.chats.get(query.container_id) : undefined;
    if (query.container_id_type === 'chat') {
      if (chat === undefined) throw badParameter('invalid container_id');
      if (!chat.botIn) throw botOutside();
    }
    const all = (
      chat === undefined
        ? [...tenant.messages.values()].filter((m) => m.threadId === query.container_id)
        : messagesOf(tenant, chat.id)
    ).filter(
      (m) =>
        m.onlyFor === null &&
        m.createdAt >= (query.start_time ?? 0) * 1000 &&
        m.createdAt <= (query.end_time ?? Number.MAX_SAFE_INTEGER / 1000) * 1000,
    );
    if (query.sort_type === 'ByCreateTimeDesc') all.reverse();
    const page = paged(all, query.page_size, query.page_token, () => badParameter('invalid page_token'));
    return { ...page, items: page.items.map((message) => toWire(tenant, message, isRaw(query.card_msg_content_type))) };
  });
}

const isRaw = (type: string | undefined): boolean => type === 'raw_card_content' || type === 'user_card_content';
