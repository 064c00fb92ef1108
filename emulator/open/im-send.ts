import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Chat } from '../chats.ts';
import { checkContent, isSendable, type Sendable } from '../messages/content.ts';
import type { Message } from '../messages/message.ts';
import { addMessage } from '../messages/store.ts';
import { toWire } from '../messages/wire.ts';
import { badParameter, Refusal, recalled, tooFast } from '../refusal.ts';
import { recallAnswer, rememberAnswer, type Tenant } from '../tenant.ts';
import { type Call, serve } from './gate.ts';
import { messageOf } from './im-message.ts';
import { mayPost, receiverOf } from './receiver.ts';

const SCOPES = ['im:message', 'im:message:send_as_bot', 'im:message:send'];
const HOUR = 3_600_000;
/** Request sizes: text 150 KB, post and card 30 KB. */
const TEXT_BYTES = 150 * 1024;
const CARD_BYTES = 30 * 1024;

const uuid = z.string().max(50).optional();
const createBody = z.object({ receive_id: z.string().min(1), msg_type: z.string(), content: z.string(), uuid });
const replyBody = z.object({ msg_type: z.string(), content: z.string(), uuid, reply_in_thread: z.boolean().optional() });
const forwardBody = z.object({ receive_id: z.string().min(1) });

/** Create, reply and forward. */
export function serveSending(app: FastifyInstance, tenant: Tenant): void {
  serve(app, tenant, { method: 'POST', path: '/im/v1/messages', scopes: SCOPES, badParam: 230001 }, (call) => {
    const body = createBody.parse(call.body);
    const type = checkType(body.msg_type);
    checkSize(type, call);
    const chat = receiverOf(tenant, call.query.receive_id_type ?? '', body.receive_id);
    return once(tenant, body.uuid, () => post(tenant, chat, type, body.content, null, null));
  });

  serve(app, tenant, { method: 'POST', path: '/im/v1/messages/:message_id/reply', scopes: SCOPES, badParam: 230001 }, (call) => {
    const body = replyBody.parse(call.body);
    const type = checkType(body.msg_type);
    checkSize(type, call);
    const parent = messageOf(tenant, call.params.message_id);
    return once(tenant, body.uuid, () => {
      if (parent.recalled) throw recalled();
      const chat = chatOf(tenant, parent);
      if (body.reply_in_thread === true && chat.kind === 'p2p')
        throw new Refusal(230071, 'Aggregated message does NOT support reply in thread.');
      const threadId = parent.threadId ?? (body.reply_in_thread === true ? tenant.ids.thread() : null);
      if (threadId !== null) parent.threadId = threadId;
      return post(tenant, chat, type, body.content, parent, threadId);
    });
  });

  serve(
    app,
    tenant,
    { method: 'POST', path: '/im/v1/messages/:message_id/forward', scopes: SCOPES, badParam: 230001 },
    (call) => {
      const { receive_id } = forwardBody.parse(call.body);
      const key = uuid.parse(call.query.uuid);
      const source = messageOf(tenant, call.params.message_id);
      const chat = receiverOf(tenant, call.query.receive_id_type ?? '', receive_id);
      return once(tenant, key, () => {
        if (source.recalled) throw recalled();
        if (!isSendable(source.type) || source.type === 'system' || source.onlyFor !== null)
          throw new Refusal(230054, 'This type of message does NOT support forwarding.');
        mayPost(tenant, chat);
        takePlace(tenant, chat);
        return addMessage(tenant, {
          chatId: chat.id,
          sender: { kind: 'app', id: tenant.file.app.id },
          type: source.type,
          content: source.content,
          mentions: source.mentions,
          forwardedFrom: source.id,
        });
      });
    },
  );
}

function post(
  tenant: Tenant,
  chat: Chat,
  type: Sendable,
  content: string,
  parent: Message | null,
  threadId: string | null,
): Message {
  mayPost(tenant, chat);
  const checked = checkContent(tenant, type, content, chat.kind);
  takePlace(tenant, chat);
  return addMessage(tenant, { chatId: chat.id, sender: { kind: 'app', id: tenant.file.app.id }, ...checked, parent, threadId });
}

/** The same uuid within an hour is the same message: nothing is sent again. */
function once(tenant: Tenant, key: string | undefined, send: () => Message): object {
  if (key === undefined || key === '') return toWire(tenant, send());
  const earlier = recallAnswer<string>(tenant, `uuid ${key}`);
  const known = earlier === undefined ? undefined : tenant.messages.get(earlier);
  if (known !== undefined) return toWire(tenant, known);
  const message = send();
  rememberAnswer(tenant, `uuid ${key}`, message.id, HOUR);
  return toWire(tenant, message);
}

function checkType(type: string): Sendable {
  if (!isSendable(type)) throw badParameter('invalid msg_type');
  return type;
}

function checkSize(type: Sendable, call: Call): void {
  const limit = type === 'interactive' || type === 'post' ? CARD_BYTES : TEXT_BYTES;
  if (call.raw.length > limit) throw new Refusal(230025, 'The length of the message content reaches its limit.');
}

/** 5 QPS to one person or one group. */
export function takePlace(tenant: Tenant, chat: Chat): void {
  if (tenant.rates.take(`chat ${chat.id}`, tenant.rates.limits.perChatSecond, 1000) > 0) throw tooFast();
}

export function chatOf(tenant: Tenant, message: Message): Chat {
  const chat = tenant.chats.get(message.chatId);
  if (chat === undefined) throw new Error(`message ${message.id} lies in no chat`);
  return chat;
}
