import * as z from 'zod';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { HeardAccount, Inbound, OutsidePlace, SentFile } from '../platform.ts';
import { buttonValue, formValues } from './form-values.ts';
import { wordsOf } from './message-text.ts';
import {
  botInChat,
  contactUser,
  entered,
  envelopeV1,
  envelopeV2,
  fileContent,
  type Ids,
  imageContent,
  menu,
  message,
  postContent,
  press,
} from './schemas.ts';
import { toMoment } from './times.ts';

/** Why an event is not for the assistant. Only `malformed` is a fault of the sender. */
export type Unread =
  | 'malformed'
  | 'unknown_event'
  | 'own'
  | 'not_addressed'
  | 'outsider'
  | 'no_actor'
  | 'wrong_app'
  | 'wrong_tenant';

/** Who we are, to tell our own messages and mentions; `botId` and `tenantKey` are null until the platform has told. */
export interface Self {
  readonly appId: string;
  readonly botId: string | null;
  /** The company the app is installed in. */
  readonly tenantKey: string | null;
}

/** What every event brings beside its body. */
interface Cover {
  readonly type: string;
  readonly eventId: string;
  readonly at: Instant;
  readonly tenant: string | null;
  readonly event: unknown;
}

type Read = Result<Inbound, Unread>;

/** The type of an event, for logs; a press is answered differently when it fails. */
export function eventType(envelope: unknown): string {
  const { header, event } = (envelope ?? {}) as { header?: { event_type?: unknown }; event?: { type?: unknown } };
  const type = header?.event_type ?? event?.type;
  return typeof type === 'string' ? type : '?';
}

/** A pushed envelope, decrypted and verified, as the assistant's `Inbound`. Total: never throws, whatever came. */
export function normalize(envelope: unknown, self: Self): Read {
  const outer = cover(envelope, self.appId);
  if (outer === null) return no('malformed');
  if (outer === 'wrong_app') return no('wrong_app');
  // The platform always names the company; what names none, or another, is nobody's of ours.
  if (outer.tenant === null || (self.tenantKey !== null && outer.tenant !== self.tenantKey)) return no('wrong_tenant');
  switch (outer.type) {
    case 'im.message.receive_v1':
      return parsed(message, outer, (event) => readMessage(event, outer, self));
    case 'card.action.trigger':
      return parsed(press, outer, (event) => readPress(event, outer));
    case 'im.chat.access_event.bot_p2p_chat_entered_v1':
      return parsed(entered, outer, (event) => readEntered(event.chat_id, event.operator_id, outer));
    case 'im.chat.member.bot.added_v1':
      return parsed(botInChat, outer, (event) => readChat('joined', event, outer));
    case 'im.chat.member.bot.deleted_v1':
    case 'im.chat.disbanded_v1':
      return parsed(botInChat, outer, (event) => readChat('left', event, outer));
    case 'application.bot.menu_v6':
      return parsed(menu, outer, (event) => {
        const actor = whose(event.operator.operator_id);
        const at = event.timestamp ? (toMoment(event.timestamp) ?? outer.at) : outer.at;
        return actor ? ok({ ...arrival(outer, actor), at, kind: 'menu', key: event.event_key }) : no('no_actor');
      });
    default:
      return /^contact\.(user|department|scope)\./.test(outer.type)
        ? ok({ ...arrival(outer, null), kind: 'directory', people: accountsIn(outer) })
        : no('unknown_event');
  }
}

function cover(envelope: unknown, appId: string): Cover | 'wrong_app' | null {
  const v2 = envelopeV2.safeParse(envelope).data;
  const v1 = v2 ? undefined : envelopeV1.safeParse(envelope).data;
  const at = toMoment(v2?.header.create_time ?? v1?.ts ?? '');
  if (at === null) return null;
  const from = v2 ? v2.header : v1?.event;
  if (from && from.app_id !== appId) return 'wrong_app';
  const tenant = from?.tenant_key || null;
  if (v2) return { type: v2.header.event_type, eventId: v2.header.event_id, at, tenant, event: v2.event };
  return v1 ? { type: v1.event.type, eventId: v1.uuid, at, tenant, event: v1.event } : null;
}

function parsed<S extends z.ZodType>(schema: S, outer: Cover, read: (event: z.infer<S>) => Read): Read {
  const event = schema.safeParse(outer.event);
  return event.success ? read(event.data) : no('malformed');
}

function readMessage({ sender, message: sent }: z.infer<typeof message>, outer: Cover, self: Self): Read {
  const actor = whose(sender.sender_id);
  // Our own messages do not come back by contract; those of other bots do with one scope, and two bots must not talk to each other for ever.
  if (sender.sender_type !== 'user' || (self.botId !== null && actor === self.botId)) return no('own');
  if (isOutsider(sender.tenant_key, outer)) return no('outsider');
  if (!actor) return no('no_actor');

  const place: OutsidePlace = { externalId: sent.chat_id, kind: sent.chat_type === 'p2p' ? 'private' : 'group' };
  const head = { ...arrival(outer, actor), kind: 'message', messageId: sent.message_id, place } as const;
  const type = sent.message_type;
  if (type !== 'text' && type !== 'post') {
    // A file cannot mention anybody: in a group it is not for us.
    if (place.kind === 'group') return no('not_addressed');
    return ok({ ...head, text: '', mentions: [], form: formOf(type), ...filesOf(type, json(sent.content)) });
  }
  const words = wordsOf(type, json(sent.content), sent.mentions ?? [], self.botId);
  if (!words) return no('malformed');
  // With the scope for *every* group message the bot hears all the talk; it answers only when spoken to.
  if (place.kind === 'group' && !words.toBot) return no('not_addressed');
  return ok({
    ...head,
    text: words.text,
    mentions: words.mentions,
    form: words.wordless ? 'image' : 'text',
    ...(words.withImage ? { withImage: true } : {}),
    ...filesOf(type, json(sent.content)),
  });
}

/** Who pressed is only ever `event.operator`; nothing the card carried may say it. */
function readPress(event: z.infer<typeof press>, outer: Cover): Read {
  const actor = whose(event.operator);
  if (!actor) return no('no_actor');
  if (isOutsider(event.operator.tenant_key, outer)) return no('outsider');
  const chat = event.context?.open_chat_id;
  return ok({
    ...arrival(outer, actor),
    kind: 'press',
    messageId: event.context?.open_message_id || null,
    place: chat ? { externalId: chat, kind: 'unknown' } : null,
    value: buttonValue(event.action.value),
    form: formValues(event.action),
  });
}

/** What a change of the directory says of somebody's account at once; that something changed is worth knowing also where it says nothing. */
function accountsIn({ type, event }: Cover): readonly HeardAccount[] {
  const user = /^contact\.user\.(created|updated|deleted)_v3$/.exec(type)?.[1];
  const { open_id: externalId, status } = (user && contactUser.safeParse(event).data?.object) || {};
  if (!externalId) return [];
  if (user === 'deleted' || status?.is_resigned || status?.is_exited) return [{ externalId, status: 'left' }];
  if (!status) return user === 'created' ? [{ externalId, status: 'active' }] : [];
  return [{ externalId, status: status.is_frozen ? 'suspended' : 'active' }];
}

function readEntered(chat: string, person: Ids | null | undefined, outer: Cover): Read {
  const actor = whose(person);
  return actor ? ok({ ...arrival(outer, actor), kind: 'entered', place: { externalId: chat, kind: 'private' } }) : no('no_actor');
}

function readChat(kind: 'joined' | 'left', event: z.infer<typeof botInChat>, outer: Cover): Read {
  return ok({
    ...arrival(outer, whose(event.operator_id)),
    kind,
    place: { externalId: event.chat_id, kind: 'group' },
    name: event.name ?? '',
  });
}

const arrival = (outer: Cover, actor: string | null) =>
  ({ platform: 'feishu', eventId: outer.eventId, at: outer.at, actor }) as const;

/** open_id, or what else names the person where it is missing; null when nothing does. */
const whose = (ids: Ids | null | undefined): string | null => ids?.open_id || ids?.union_id || ids?.user_id || null;

/** People of other companies in external groups. Where the platform leaves it out, the person's id decides. */
const isOutsider = (tenant: string | null | undefined, outer: Cover): boolean => !!tenant && tenant !== outer.tenant;

/** What of it can be fetched: a picture, a file, the pictures of a rich text. */
function filesOf(type: string, content: unknown): { readonly files?: readonly SentFile[] } {
  const picture = (key: string): SentFile => ({ key, name: '', kind: 'image' });
  const files: readonly SentFile[] =
    type === 'image'
      ? [imageContent.safeParse(content).data?.image_key].flatMap((key) => (key ? [picture(key)] : []))
      : type === 'file'
        ? [fileContent.safeParse(content).data].flatMap((file) =>
            file ? [{ key: file.file_key, name: file.file_name ?? '', kind: 'file' as const }] : [],
          )
        : type === 'post'
          ? (postContent.safeParse(content).data?.content ?? [])
              .flat()
              .flatMap(({ tag, image_key: key }) => (tag === 'img' && typeof key === 'string' ? [picture(key)] : []))
          : [];
  return files.length > 0 ? { files } : {};
}

function formOf(type: string): 'file' | 'image' | 'other' {
  if (type === 'image') return 'image';
  return type === 'file' || type === 'folder' || type === 'media' ? 'file' : 'other';
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The token with which a press's card can be updated later; not the envelope's verification token. */
export function pressToken(envelope: unknown): string | null {
  return z.object({ event: z.object({ token: z.string().startsWith('c-') }) }).safeParse(envelope).data?.event.token ?? null;
}
