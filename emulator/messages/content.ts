import * as z from 'zod';
import { badParameter, Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { readCard } from './card-gate.ts';
import { mentionsOfBotText } from './mentions.ts';
import type { Mention, MessageType } from './message.ts';

/** What a bot may send, and the check of each kind's content. */
export const sendable = [
  'text',
  'post',
  'image',
  'file',
  'audio',
  'media',
  'sticker',
  'interactive',
  'share_chat',
  'share_user',
  'system',
] as const;
export type Sendable = (typeof sendable)[number];
export const isSendable = (type: string): type is Sendable => (sendable as readonly string[]).includes(type);

const LOCALES = [
  'zh_cn',
  'en_us',
  'ja_jp',
  'zh_hk',
  'zh_tw',
  'id_id',
  'vi_vn',
  'th_th',
  'pt_br',
  'es_es',
  'ko_kr',
  'de_de',
  'fr_fr',
  'it_it',
  'ru_ru',
  'ms_my',
] as const;
const postTag = z.looseObject({ tag: z.enum(['text', 'a', 'at', 'img', 'media', 'emotion', 'md', 'hr', 'code_block']) });
const postSchema = z.partialRecord(
  z.enum(LOCALES),
  z.object({ title: z.string().optional(), content: z.array(z.array(postTag)) }),
);

export interface Checked {
  type: MessageType;
  content: string;
  mentions: Mention[];
}

/** Checks a content string against its msg_type; throws the platform's refusal. */
export function checkContent(tenant: Tenant, type: Sendable, content: string, chatKind: 'p2p' | 'group'): Checked {
  if (type === 'interactive') return { type, content: JSON.stringify(readCard(tenant, content)), mentions: [] };
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    throw badParameter('content is not a string in json format');
  }
  if (type === 'text') {
    const { text } = read(z.looseObject({ text: z.string().min(1) }), parsed);
    const replaced = mentionsOfBotText(tenant, text);
    return { type, content: JSON.stringify({ text: replaced.text }), mentions: replaced.mentions };
  }
  if (type === 'post') {
    const post = read(postSchema, parsed);
    if (Object.keys(post).length === 0) throw badParameter('invalid post content, a locale is required');
    return { type, content, mentions: [] };
  }
  if (type === 'system') {
    if (chatKind !== 'p2p') throw badParameter('system message is only supported in p2p chat');
    read(z.looseObject({ type: z.literal('divider') }), parsed);
    return { type, content, mentions: [] };
  }
  if (type === 'share_chat') {
    const { chat_id } = read(z.looseObject({ chat_id: z.string() }), parsed);
    if (!(tenant.chats.get(chat_id)?.botIn ?? false)) throw badParameter('invalid chat_id');
    return { type, content, mentions: [] };
  }
  if (type === 'share_user') {
    const { user_id } = read(z.looseObject({ user_id: z.string() }), parsed);
    if (!tenant.directory.people.has(user_id)) throw badParameter('invalid user_id');
    return { type, content, mentions: [] };
  }
  if (type === 'image') {
    needResource(tenant, read(z.looseObject({ image_key: z.string() }), parsed).image_key, 'image');
    return { type, content, mentions: [] };
  }
  const { file_key } = read(z.looseObject({ file_key: z.string() }), parsed);
  needFile(tenant, type, file_key);
  if (type === 'media' && isRecordWith(parsed, 'image_key')) needResource(tenant, String(parsed.image_key), 'image');
  return { type, content, mentions: [] };
}

function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw badParameter(`invalid content, ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

const isRecordWith = (value: unknown, key: string): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && key in value;

function needResource(tenant: Tenant, key: string, kind: 'image' | 'file'): void {
  const resource = tenant.resources.get(key);
  if (resource === undefined || resource.owner !== 'app') throw new Refusal(230017, 'Bot is NOT the owner of the resource.');
  if (resource.kind !== kind) throw new Refusal(230055, 'The type of file upload does not match the type of message being sent.');
}

/** opus goes out as audio, mp4 as media, everything else as file (230055). */
function needFile(tenant: Tenant, type: Sendable, key: string): void {
  if (type === 'sticker') throw new Refusal(230017, 'Bot is NOT the owner of the resource.');
  needResource(tenant, key, 'file');
  const fileType = tenant.resources.get(key)?.fileType;
  const wanted = fileType === 'opus' ? 'audio' : fileType === 'mp4' ? 'media' : 'file';
  if (wanted !== type) throw new Refusal(230055, 'The type of file upload does not match the type of message being sent.');
}
