import { createCipheriv, createHash, randomBytes } from 'node:crypto';

/** What the platform would push, written from its documentation and not from the code under test. */
export const APP = 'cli_0123456789abcdef';
export const TENANT = '736588c9260f175e';
export const BOT = 'ou_bot';
export const KEY = 'test key';
export const TOKEN = 'v-token-of-the-app';
/** 2026-11-23 10:00 in Shanghai. */
export const NOW = Date.UTC(2026, 10, 23, 2, 0);

export const v2 = (type: string, event: unknown, header: Record<string, unknown> = {}): Record<string, unknown> => ({
  schema: '2.0',
  header: {
    event_id: 'ev-1',
    token: TOKEN,
    create_time: String(NOW),
    event_type: type,
    tenant_key: TENANT,
    app_id: APP,
    ...header,
  },
  event,
});

export const ids = (open: string): Record<string, string> => ({
  open_id: open,
  union_id: open.replace('ou_', 'on_'),
  user_id: 'e33ggbyz',
});

export const said = (
  type: string,
  content: unknown,
  more: { chat?: 'p2p' | 'group'; mentions?: unknown[]; sender?: Record<string, unknown>; header?: Record<string, unknown> } = {},
): Record<string, unknown> =>
  v2(
    'im.message.receive_v1',
    {
      sender: { sender_id: ids('ou_li'), sender_type: 'user', tenant_key: TENANT, ...more.sender },
      message: {
        message_id: 'om_1',
        create_time: String(NOW),
        update_time: String(NOW),
        chat_id: 'oc_1',
        chat_type: more.chat ?? 'p2p',
        message_type: type,
        content: typeof content === 'string' ? content : JSON.stringify(content),
        ...(more.mentions ? { mentions: more.mentions } : {}),
      },
    },
    more.header,
  );

export const mention = (n: number, open: string, name: string, kind = 'user'): unknown => ({
  key: `@_user_${n}`,
  id: ids(open),
  mentioned_type: kind,
  name,
  tenant_key: TENANT,
});

export const pressed = (action: unknown, more: Record<string, unknown> = {}): Record<string, unknown> =>
  v2(
    'card.action.trigger',
    {
      operator: { tenant_key: TENANT, ...ids('ou_li') },
      token: 'c-295ee57216a5dc9de90fefd0aadb4b1d7d',
      action,
      host: 'im_message',
      context: { open_message_id: 'om_card', open_chat_id: 'oc_1' },
      ...more,
    },
    { create_time: `${NOW}000` },
  );

/** AES-256-CBC, key = SHA256(encrypt key), IV in front, base64. */
export function encrypt(text: string, key = KEY): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', createHash('sha256').update(key).digest(), iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
}

export interface Push {
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** A body as pushed with a signature over exactly these bytes. */
export function sign(body: string | Buffer, at = NOW, key = KEY, nonce = '8271'): Push {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHash('sha256')
    .update(timestamp + nonce + key)
    .update(bytes)
    .digest('hex');
  return {
    headers: { 'x-lark-request-timestamp': timestamp, 'x-lark-request-nonce': nonce, 'x-lark-signature': signature },
    body: bytes,
  };
}

export const sealed = (envelope: unknown, at = NOW): Push =>
  sign(JSON.stringify({ encrypt: encrypt(JSON.stringify(envelope)) }), at);
