import { idsOf } from '../delivery/envelope.ts';
import type { Person } from '../directory.ts';
import { isObject } from '../messages/card-gate.ts';
import { contentOf, type Message } from '../messages/message.ts';
import { addMessage, tellUpdated } from '../messages/store.ts';
import { recall as markRecalled } from '../open/im-change.ts';
import type { Tenant } from '../tenant.ts';
import { deliver } from './say.ts';
import { chatFor } from './who.ts';

export function messageNamed(tenant: Tenant, id: string): Message {
  const message = tenant.messages.get(id);
  if (message === undefined) throw new Error(`no message ${id}`);
  return message;
}

/** A person recalls their own message; a group's owner may recall anybody's (recall_type). */
export function recallAs(tenant: Tenant, as: string, id: string): void {
  const person = tenant.directory.who(as);
  const message = messageNamed(tenant, id);
  const chat = tenant.chats.get(message.chatId);
  const own = message.sender.id === person.openId;
  if (!own && chat?.ownerId !== person.openId) throw new Error(`${person.name} may not recall ${id}`);
  if (message.recalled) return;
  markRecalled(tenant, message);
  if (chat?.botIn !== true) return;
  tenant.post.event('im.message.recalled_v1', {
    message_id: message.id,
    chat_id: message.chatId,
    recall_time: String(tenant.clock.now()),
    recall_type: own ? 'message_owner' : 'group_owner',
  });
}

/** A person forwards a message to another chat: the copy is theirs. A card may forbid it, and its copy is inert unless it allows use. */
export function forwardAs(tenant: Tenant, as: string, id: string, chatWords: string): Message {
  const person = tenant.directory.who(as);
  const source = messageNamed(tenant, id);
  const chat = chatFor(tenant, person, chatWords);
  const content = contentOf(source);
  if (source.type === 'interactive' && isObject(content.config) && content.config.enable_forward === false)
    throw new Error('this card may not be forwarded');
  const copy = addMessage(tenant, {
    chatId: chat.id,
    sender: { kind: 'user', id: person.openId },
    type: source.type,
    content: source.content,
    mentions: source.mentions,
    forwardedFrom: source.id,
  });
  deliver(tenant, chat, person, copy);
  return copy;
}

/** A person adds or takes back an emoji on a message. */
export function reactAs(tenant: Tenant, as: string, id: string, emoji: string, change: 'created' | 'deleted'): void {
  const person: Person = tenant.directory.who(as);
  const message = messageNamed(tenant, id);
  if (change === 'created')
    message.reactions.push({ id: tenant.ids.reaction(), emoji, by: { kind: 'user', id: person.openId }, at: tenant.clock.now() });
  else message.reactions = message.reactions.filter((r) => r.emoji !== emoji || r.by.id !== person.openId);
  tellUpdated(tenant, message);
  if (tenant.chats.get(message.chatId)?.botIn !== true) return;
  tenant.post.event(`im.message.reaction.${change}_v1`, {
    message_id: message.id,
    reaction_type: { emoji_type: emoji },
    operator_type: 'user',
    user_id: idsOf(tenant, person),
    action_time: String(tenant.clock.now()),
  });
}
