import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { isShared, readCard } from '../messages/card-gate.ts';
import { checkContent } from '../messages/content.ts';
import { contentOf, type Message } from '../messages/message.ts';
import { tellUpdated } from '../messages/store.ts';
import { toWire } from '../messages/wire.ts';
import { replaceCard } from '../press/press.ts';
import { badParameter, botOutside, cardLocked, notSender, Refusal, recalled, tooFast } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { type Call, serve } from './gate.ts';
import { messageOf } from './im-message.ts';
import { chatOf } from './im-send.ts';

const SCOPES = ['im:message', 'im:message:send_as_bot', 'im:message:update'];
const DAY = 86_400_000;
const MAX_EDITS = 20;
const CARD_BYTES = 30 * 1024;

const cardBody = z.object({ content: z.string() });
const textBody = z.object({ msg_type: z.enum(['text', 'post']), content: z.string() });

/** Patch a card, edit a text, recall. */
export function serveChanges(app: FastifyInstance, tenant: Tenant): void {
  const path = '/im/v1/messages/:message_id';

  serve(app, tenant, { method: 'PATCH', path, scopes: SCOPES, badParam: 230001 }, (call) => {
    const { content } = cardBody.parse(call.body);
    const message = ownMessage(tenant, call);
    if (message.type !== 'interactive') throw badParameter('This message is NOT a card');
    if (message.onlyFor !== null) throw new Refusal(230054, 'This operation is not supported for an ephemeral card.');
    if (tenant.clock.now() - message.createdAt > 14 * DAY)
      throw new Refusal(230031, 'The message has been sent for more than 14 days.');
    if (call.raw.length > CARD_BYTES) throw new Refusal(230025, 'The length of the message content reaches its limit.');
    const old = contentOf(message);
    const card = readCard(tenant, content, old);
    if (!isShared(old) || !isShared(card)) throw badParameter('update_multi must be true in both the old and the new card');
    if (tenant.rates.take(`patch ${message.id}`, tenant.rates.limits.perMessageSecond, 1000) > 0) throw tooFast();
    if (message.pressesInFlight > 0) throw cardLocked();
    message.edits++;
    replaceCard(tenant, message, card);
    return {};
  });

  serve(app, tenant, { method: 'PUT', path, scopes: SCOPES, badParam: 230001 }, (call) => {
    const body = textBody.parse(call.body);
    const message = ownMessage(tenant, call);
    if (message.type === 'interactive') throw new Refusal(230054, 'This operation is not supported for this message type.');
    if (message.type !== body.msg_type) throw badParameter('msg_type does not match the message');
    // The code of this refusal is not confirmed.
    if (message.edits >= MAX_EDITS) throw new Refusal(230072, 'The message has reached the number of times it can be edited.');
    const checked = checkContent(tenant, body.msg_type, body.content, chatOf(tenant, message).kind);
    message.content = checked.content;
    message.mentions = checked.mentions;
    message.edits++;
    message.updatedAt = tenant.clock.now();
    tellUpdated(tenant, message);
    return toWire(tenant, message);
  });

  serve(
    app,
    tenant,
    { method: 'DELETE', path, scopes: ['im:message', 'im:message:send_as_bot', 'im:message:recall'], badParam: 230001 },
    (call) => {
      const message = messageOf(tenant, call.params.message_id);
      if (message.sender.kind !== 'app') throw new Refusal(230026, 'No permission to recall this message.');
      if (!chatOf(tenant, message).botIn) throw botOutside();
      if (message.recalled) throw recalled();
      recall(tenant, message);
      return {};
    },
  );
}

export function recall(tenant: Tenant, message: Message): void {
  message.recalled = true;
  message.updatedAt = tenant.clock.now();
  tellUpdated(tenant, message);
}

/** A message the app itself sent, not recalled, in a chat it is still in. */
function ownMessage(tenant: Tenant, call: Call): Message {
  const message = messageOf(tenant, call.params.message_id);
  if (message.sender.kind !== 'app') throw notSender();
  if (message.recalled) throw recalled();
  if (!chatOf(tenant, message).botIn) throw botOutside();
  return message;
}
