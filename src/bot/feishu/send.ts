import { createHash } from 'node:crypto';
import * as z from 'zod';
import { LANE, type Lane } from '../../kernel/lane.ts';
import type { Address, Platform, RenderedCard, Sent, SentMessage } from '../platform.ts';
import { type Api, pathId } from './api.ts';

const created = z
  .object({ data: z.object({ message_id: z.string().min(1), chat_id: z.string().min(1).nullish().catch(null) }) })
  .transform(({ data }): SentMessage => ({ messageId: data.message_id, ...(data.chat_id ? { chat: data.chat_id } : {}) }));
const nothing = z.object({}).transform(() => null);
/** Those of the people asked for who are not in the message's chat. */
const urgentAnswer = z.object({ data: z.object({ invalid_user_id_list: z.array(z.string()).nullish() }).nullish() });

/** `uuid` ≤ 50 characters; the same one within the hour is not sent twice. */
const UUID_LIMIT = 50;
/** People per urgent call. */
const URGENT_LIMIT = 200;

/** A message in the platform's words; `content` is always a JSON *text*. */
export interface Content {
  readonly msg_type: string;
  readonly content: string;
}

export interface Send extends Pick<Platform, 'put' | 'patch' | 'urgentNotify' | 'forward'> {
  /** Any kind of message, once per key and hour. */
  post(to: Address, content: Content, onceKey: string, priority?: Lane): Promise<Sent<SentMessage>>;
  updateLate(token: string, drawn: RenderedCard): Promise<Sent<null>>;
}

export function createSend(api: Api): Send {
  async function post(to: Address, content: Content, onceKey: string, priority: Lane = LANE.news): Promise<Sent<SentMessage>> {
    const uuid = once(onceKey);
    const where =
      to.replyTo === undefined
        ? {
            path: 'open-apis/im/v1/messages',
            params: { receive_id_type: idType(to) },
            data: { receive_id: to.externalId, ...content, uuid },
          }
        : { path: `open-apis/im/v1/messages/${pathId(to.replyTo)}/reply`, data: { ...content, uuid } };
    return api.call({ lane: 'put', target: to.externalId, method: 'POST', priority, ...where }, created);
  }

  return {
    post,
    put: (to, drawn, onceKey, priority) => post(to, content(drawn), onceKey, priority),

    /** The card of a press whose answer came too late: by the press's own token, good for 30 minutes and two uses. */
    updateLate: (token, drawn) =>
      api.call(
        {
          lane: 'patch',
          priority: LANE.answer,
          target: token,
          method: 'POST',
          path: 'open-apis/interactive/v1/card/update',
          data: { token, card: drawn.card },
        },
        nothing,
      ),

    patch: (messageId, drawn, priority = LANE.news) =>
      api.call(
        {
          lane: 'patch',
          priority,
          target: messageId,
          method: 'PATCH',
          path: `open-apis/im/v1/messages/${pathId(messageId)}`,
          data: { content: JSON.stringify(drawn.card) },
        },
        nothing,
      ),

    forward: (messageId, to, onceKey, priority = LANE.news) =>
      api.call(
        {
          lane: 'put',
          priority,
          target: to.externalId,
          method: 'POST',
          path: `open-apis/im/v1/messages/${pathId(messageId)}/forward`,
          params: { receive_id_type: idType(to), uuid: once(onceKey) },
          data: { receive_id: to.externalId },
        },
        created,
      ),

    async urgentNotify(messageId, people): Promise<Sent<null>> {
      let missed = 0;
      for (let from = 0; from < people.length; from += URGENT_LIMIT) {
        const sent = await api.call(
          {
            lane: 'urgent',
            priority: LANE.reminder,
            target: messageId,
            method: 'PATCH',
            path: `open-apis/im/v1/messages/${pathId(messageId)}/urgent_app`,
            params: { user_id_type: 'open_id' },
            data: { user_id_list: people.slice(from, from + URGENT_LIMIT) },
          },
          urgentAnswer,
        );
        if (!sent.ok) return sent;
        missed += sent.value.data?.invalid_user_id_list?.length ?? 0;
      }
      if (missed > 0 && missed >= people.length)
        return { ok: false, code: 'platform_refused', detail: 'nobody of them is in the chat' };
      return { ok: true, value: null };
    },
  };
}

/** Without a card the plain rendering goes as a text message. */
const content = (drawn: RenderedCard): Content =>
  drawn.card === null || drawn.card === undefined
    ? { msg_type: 'text', content: JSON.stringify({ text: drawn.plain }) }
    : { msg_type: 'interactive', content: JSON.stringify(drawn.card) };

/** A person met through a press without open_id is known by union_id. */
function idType(to: Address): 'chat_id' | 'open_id' | 'union_id' | 'user_id' {
  if (to.kind === 'group') return 'chat_id';
  if (to.externalId.startsWith('ou_')) return 'open_id';
  return to.externalId.startsWith('on_') ? 'union_id' : 'user_id';
}

const once = (key: string): string =>
  key.length > UUID_LIMIT ? createHash('sha256').update(key).digest('hex').slice(0, UUID_LIMIT) : key;
