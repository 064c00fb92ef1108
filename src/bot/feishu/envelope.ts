import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../kernel/clock.ts';
import { MINUTE } from '../../kernel/time.ts';

/** What the console says about this app's pushes (事件与回调 → 加密策略) and how far a signature's time may be off. */
export interface EnvelopeKeys {
  readonly appId: string;
  readonly encryptKey?: string;
  readonly verificationToken?: string;
  /** Company the app belongs to; pushes of another are refused. */
  readonly tenantKey?: string;
  /** Feishu documents no window; whether redeliveries are signed anew is not documented either. */
  readonly windowMs?: number;
}

export type Opened =
  | { readonly kind: 'event'; readonly envelope: unknown }
  | { readonly kind: 'challenge'; readonly challenge: string }
  | { readonly kind: 'refused'; readonly status: 400 | 401 | 413; readonly why: Refusal };

export type Refusal =
  | 'too_large'
  | 'bad_signature'
  | 'stale'
  | 'undecipherable'
  | 'not_json'
  | 'wrong_token'
  | 'wrong_app'
  | 'wrong_tenant';

/** Pushes are a few KB; a card's form at most some tens. */
export const BODY_LIMIT = 512 * 1024;

/**
 * Opens a pushed HTTP body, in the order of Feishu: size, signature over the raw bytes, time window, decryption, token, app and tenant.
 * Our own and not the SDK's: that one hashes re-serialised JSON, knows no window, never compares the token and answers 200 to a forgery.
 */
export function createEnvelopeOpener(
  keys: EnvelopeKeys,
  clock: Clock,
): (header: (name: string) => string | undefined, body: Uint8Array) => Opened {
  const windowMs = keys.windowMs ?? 5 * MINUTE;
  const aesKey = keys.encryptKey ? createHash('sha256').update(keys.encryptKey, 'utf8').digest() : null;

  return (header, body) => {
    if (body.byteLength > BODY_LIMIT) return refused(413, 'too_large');
    let signed = false;
    if (keys.encryptKey) {
      const given = header('x-lark-signature');
      if (given !== undefined) {
        const timestamp = header('x-lark-request-timestamp') ?? '';
        if (!matches(given, timestamp, header('x-lark-request-nonce') ?? '', keys.encryptKey, body))
          return refused(401, 'bad_signature');
        if (!(Math.abs(clock.now() - Number(timestamp) * 1000) <= windowMs)) return refused(401, 'stale');
        signed = true;
      }
    }

    const outer = parse(body);
    if (outer === undefined) return refused(400, 'not_json');
    let inner: Readonly<Record<string, unknown>> = outer;
    if (aesKey) {
      // With an Encrypt Key everything comes encrypted; a plain body is nobody's.
      const clear = typeof outer.encrypt === 'string' ? decrypt(aesKey, outer.encrypt) : null;
      const found = clear ? parse(clear) : undefined;
      if (!found) return signed ? refused(400, 'undecipherable') : refused(401, 'bad_signature');
      inner = found;
      // The one unsigned push is the URL verification; anything else without a signature is answered like a wrong one.
      if (!signed && inner.type !== 'url_verification') return refused(401, 'bad_signature');
    }

    const head = isRecord(inner.header) ? inner.header : inner;
    if (keys.verificationToken && !same(head.token, keys.verificationToken)) return refused(401, 'wrong_token');
    if (inner.type === 'url_verification') {
      return typeof inner.challenge === 'string' ? { kind: 'challenge', challenge: inner.challenge } : refused(400, 'not_json');
    }
    const owner = isRecord(inner.header) ? inner.header : isRecord(inner.event) ? inner.event : {};
    if (owner.app_id !== undefined && owner.app_id !== keys.appId) return refused(401, 'wrong_app');
    if (keys.tenantKey && owner.tenant_key !== keys.tenantKey) return refused(401, 'wrong_tenant');
    return { kind: 'event', envelope: inner };
  };
}

const refused = (status: 400 | 401 | 413, why: Refusal): Opened => ({ kind: 'refused', status, why });

/**
 * hex(SHA256(timestamp + nonce + encryptKey + raw body)). Nothing separates the parts, so the timestamp must be exactly ten digits: else a digit
 * moved over to the nonce would make another time under the same signature. Compared as text: an upper-case digit is a flipped bit too.
 */
function matches(given: string, timestamp: string, nonce: string, encryptKey: string, body: Uint8Array): boolean {
  if (!/^\d{10}$/.test(timestamp)) return false;
  const expected = createHash('sha256')
    .update(timestamp + nonce + encryptKey, 'utf8')
    .update(body)
    .digest('hex');
  return same(given, expected);
}

/** Equal texts, in time that does not depend on where they differ. */
function same(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const a = Buffer.from(given, 'utf8');
  const b = Buffer.from(expected, 'utf8');
  return a.length === b.length && timingSafeEqual(a, b);
}

/** AES-256-CBC, the first 16 bytes are the IV; null when it does not open. */
export function decrypt(aesKey: Uint8Array, encrypted: string): Buffer | null {
  const bytes = Buffer.from(encrypted, 'base64');
  if (bytes.length < 32 || bytes.length % 16 !== 0) return null;
  try {
    const decipher = createDecipheriv('aes-256-cbc', aesKey, bytes.subarray(0, 16));
    return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]);
  } catch {
    return null;
  }
}

function parse(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
