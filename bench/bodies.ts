import { createCipheriv, createHash, randomBytes } from 'node:crypto';

export const ENCRYPT_KEY = 'bench-encrypt-key';
export const VERIFICATION_TOKEN = 'bench-verification-token';
export const WEBHOOK = '/webhooks/feishu';

/** A card on which somebody will press. */
export interface OnCard {
  readonly messageId: string;
  readonly decider: string;
}

/** A request waiting for its decision, and the card on which it will be pressed. */
export interface Pending extends OnCard {
  readonly request: string;
  readonly version: number;
}

/** A record that nobody has accepted yet, on the card of its owner. */
export interface Unaccepted extends OnCard {
  readonly record: string;
}

export interface Sender {
  readonly appId: string;
  readonly tenant: string;
}

const aesKey = createHash('sha256').update(ENCRYPT_KEY, 'utf8').digest();
let events = 0;

/** 「同意」 pressed on the card, as Feishu pushes it. */
export const pressOf = (pending: Pending, from: Sender): Buffer =>
  buttonOn(pending, from, {
    value: { do: 'request.approve', request: pending.request, v: pending.version },
    name: 'approve',
    form_value: { comment: '' },
  });

/** 「受理」 on the card of a record. */
export const moveOf = (one: Unaccepted, from: Sender): Buffer =>
  buttonOn(one, from, { value: { do: 'record.move', record: one.record, move: 'accept' }, name: 'accept' });

const buttonOn = ({ messageId, decider }: OnCard, from: Sender, action: object): Buffer =>
  push(from, 'card.action.trigger', {
    operator: {
      tenant_key: from.tenant,
      user_id: 'e2f7a8b3',
      union_id: 'on_8ed6aa67826108097d9ee143816345',
      open_id: decider,
    },
    token: 'c-295ee57216a5dc9de90fefd0aadb4b1d7d5c0a11',
    action: { tag: 'button', timezone: 'Asia/Shanghai', ...action },
    host: 'im_message',
    context: { open_message_id: messageId, open_chat_id: 'oc_84983ff6516d731e5b5f68d4ea2e1da5' },
  });

/** An event that means nothing to the office, as long as a usual one: what is left is the way in. */
export const idleEvent = (from: Sender): Buffer =>
  push(from, 'im.message.reaction.created_v1', { message_id: 'om_x', padding: 'x'.repeat(1600) });

/** The whole HTTP request as bytes, signed and encrypted beforehand, so that the client costs next to nothing. */
function push(from: Sender, type: string, event: object): Buffer {
  const now = Date.now();
  const header = {
    event_id: `bench-${now.toString(36)}-${++events}`,
    token: VERIFICATION_TOKEN,
    create_time: type === 'card.action.trigger' ? `${now}000` : `${now}`,
    event_type: type,
    tenant_key: from.tenant,
    app_id: from.appId,
  };
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', aesKey, iv);
  const clear = JSON.stringify({ schema: '2.0', header, event });
  const encrypted = Buffer.concat([iv, cipher.update(clear, 'utf8'), cipher.final()]).toString('base64');
  const body = JSON.stringify({ encrypt: encrypted });
  const [timestamp, nonce] = [String(Math.floor(now / 1000)), `n${events}`];
  const signature = createHash('sha256')
    .update(timestamp + nonce + ENCRYPT_KEY + body, 'utf8')
    .digest('hex');
  return Buffer.from(
    [
      `POST ${WEBHOOK} HTTP/1.1`,
      'Host: 127.0.0.1',
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Lark-Request-Timestamp: ${timestamp}`,
      `X-Lark-Request-Nonce: ${nonce}`,
      `X-Lark-Signature: ${signature}`,
      '',
      body,
    ].join('\r\n'),
    'utf8',
  );
}
