import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { checkCard } from '../messages/card-gate.ts';
import { addMessage } from '../messages/store.ts';
import { badParameter, Refusal, tooFast } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { serve } from './gate.ts';
import { recall } from './im-change.ts';
import { messageOf } from './im-message.ts';
import { mayPost } from './receiver.ts';

const sendBody = z.object({
  chat_id: z.string(),
  open_id: z.string(),
  msg_type: z.literal('interactive'),
  card: z.record(z.string(), z.unknown()),
});
const CARD_BYTES = 30 * 1024;

/** A card in a group that one person sees; it cannot be patched. */
export function serveEphemeral(app: FastifyInstance, tenant: Tenant): void {
  const scopes = ['im:message', 'im:message:send_as_bot'];
  serve(app, tenant, { method: 'POST', path: '/ephemeral/v1/send', scopes, badParam: 230001 }, (call) => {
    const body = sendBody.parse(call.body);
    if (call.raw.length > CARD_BYTES) throw new Refusal(230025, 'The length of the message content reaches its limit.');
    const chat = tenant.chats.get(body.chat_id);
    if (chat === undefined || chat.kind !== 'group') throw badParameter('invalid chat_id, only groups are supported');
    mayPost(tenant, chat);
    if (!chat.members.has(body.open_id)) throw badParameter('invalid open_id, the user is not in the group');
    checkCard(tenant, body.card);
    if (tenant.rates.take(`ephemeral ${chat.id}`, tenant.rates.limits.ephemeralPerChatSecond, 1000) > 0) throw tooFast();
    const message = addMessage(tenant, {
      chatId: chat.id,
      sender: { kind: 'app', id: tenant.file.app.id },
      type: 'interactive',
      content: JSON.stringify(body.card),
      onlyFor: body.open_id,
    });
    return { message_id: message.id };
  });

  serve(app, tenant, { method: 'POST', path: '/ephemeral/v1/delete', scopes, badParam: 230001 }, (call) => {
    const message = messageOf(tenant, z.object({ message_id: z.string() }).parse(call.body).message_id);
    if (message.onlyFor === null) throw badParameter('invalid message_id');
    recall(tenant, message);
    return {};
  });
}
