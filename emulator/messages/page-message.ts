import type { PageMessage } from '../page-api.ts';
import type { Tenant } from '../tenant.ts';
import { contentOf, type Message } from './message.ts';

/** A person sees a message of a chat they are in, unless it was sent for one other person only. */
export function canSee(tenant: Tenant, message: Message, openId: string): boolean {
  if (message.onlyFor !== null && message.onlyFor !== openId) return false;
  return tenant.chats.get(message.chatId)?.members.has(openId) ?? false;
}

const LABELS: Record<string, string> = {
  audio: '语音',
  media: '视频',
  sticker: '表情包',
  share_chat: '群名片',
  share_user: '个人名片',
  location: '位置',
  merge_forward: '合并转发',
};

function senderOf(tenant: Tenant, message: Message): PageMessage['from'] {
  if (message.sender.kind === 'app') return { kind: 'bot', id: tenant.bot.openId, name: tenant.bot.name };
  if (message.sender.kind === 'system') return { kind: 'system', id: '', name: '' };
  return { kind: 'user', id: message.sender.id, name: tenant.directory.people.get(message.sender.id)?.name ?? message.sender.id };
}

const shown = new WeakMap<Message, { readonly content: string; readonly value: Record<string, unknown> }>();

/** What somebody looks at again and again is read once for each of its versions; nobody may change it. */
function shownContent(message: Message): Record<string, unknown> {
  const known = shown.get(message);
  if (known?.content === message.content) return known.value;
  const value = frozen(contentOf(message));
  shown.set(message, { content: message.content, value });
  return value;
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

function bodyOf(tenant: Tenant, message: Message): PageMessage['body'] {
  const content = shownContent(message);
  switch (message.type) {
    case 'text':
      return {
        type: 'text',
        text: String(content.text),
        mentions: message.mentions.map((m) => ({ key: m.key, id: m.openId, name: m.name })),
      };
    case 'system':
      return { type: 'other', label: typeof content.text === 'string' ? content.text : '——' };
    case 'post':
      return { type: 'post', content };
    case 'interactive':
      return { type: 'interactive', card: content };
    case 'image':
    case 'file': {
      const key = String(content[message.type === 'image' ? 'image_key' : 'file_key']);
      const resource = tenant.resources.get(key);
      return { type: message.type, name: resource?.name ?? key, key, size: resource?.bytes.length ?? 0 };
    }
    default:
      return { type: 'other', label: LABELS[message.type] ?? message.type };
  }
}

/** A message as the page shows it. */
export function toPage(tenant: Tenant, message: Message): PageMessage {
  return {
    id: message.id,
    chatId: message.chatId,
    seq: message.seq,
    from: senderOf(tenant, message),
    createdAt: message.createdAt,
    updatedAt: message.updatedAt,
    parentId: message.parentId,
    recalled: message.recalled,
    onlyFor: message.onlyFor,
    reactions: message.reactions.map((r) => ({ emoji: r.emoji, by: r.by.kind === 'app' ? tenant.bot.openId : r.by.id })),
    urgentTo: [...message.urgentTo],
    body: message.recalled ? { type: 'other', label: '消息已撤回' } : bodyOf(tenant, message),
  };
}
