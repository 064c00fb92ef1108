import type { Tenant } from '../tenant.ts';
import type { Mention, Message, MessageType } from './message.ts';
import { canSee, toPage } from './page-message.ts';

export interface Draft {
  chatId: string;
  sender: Message['sender'];
  type: MessageType;
  content: string;
  mentions?: Mention[];
  parent?: Message | null;
  threadId?: string | null;
  onlyFor?: string | null;
  forwardedFrom?: string | null;
}

/** Puts a message into its chat and shows it to those who may see it. */
export function addMessage(tenant: Tenant, draft: Draft): Message {
  const now = tenant.clock.now();
  const parent = draft.parent ?? null;
  const message: Message = {
    id: tenant.ids.message(),
    seq: tenant.nextSeq++,
    chatId: draft.chatId,
    sender: draft.sender,
    type: draft.type,
    content: draft.content,
    mentions: draft.mentions ?? [],
    createdAt: now,
    updatedAt: now,
    rootId: parent === null ? null : (parent.rootId ?? parent.id),
    parentId: parent === null ? null : parent.id,
    threadId: draft.threadId ?? null,
    recalled: false,
    edits: 0,
    onlyFor: draft.onlyFor ?? null,
    forwardedFrom: draft.forwardedFrom ?? null,
    reactions: [],
    urgentTo: [],
    pressesInFlight: 0,
  };
  tenant.messages.set(message.id, message);
  if (message.sender.kind === 'user') tenant.chats.get(message.chatId)?.readUpTo.set(message.sender.id, message.seq);
  tenant.feed.tell({ kind: 'message', message: toPage(tenant, message) }, (openId) => canSee(tenant, message, openId));
  tenant.feed.tell({ kind: 'unread' });
  return message;
}

/** Tells the page that a stored message looks different now. */
export function tellUpdated(tenant: Tenant, message: Message): void {
  tenant.feed.tell({ kind: 'updated', message: toPage(tenant, message) }, (openId) => canSee(tenant, message, openId));
}

/** A grey line such as 「沈国梁 邀请 二网助手 加入群聊」. */
export function addSystemLine(tenant: Tenant, chatId: string, text: string): Message {
  return addMessage(tenant, { chatId, sender: { kind: 'system', id: '' }, type: 'system', content: JSON.stringify({ text }) });
}

export const messagesOf = (tenant: Tenant, chatId: string): Message[] =>
  [...tenant.messages.values()].filter((message) => message.chatId === chatId);
