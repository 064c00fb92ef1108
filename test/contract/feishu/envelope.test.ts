import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEnvelopeOpener, decrypt, type EnvelopeKeys, type Opened } from '../../../src/bot/feishu/envelope.ts';
import { DAY, instant, MINUTE } from '../../../src/kernel/time.ts';
import { APP, encrypt, KEY, NOW, type Push, said, sealed, sign, TENANT, TOKEN, v2 } from './pushes.ts';

const clock = { now: () => instant(NOW) };
const open = (push: Push, keys: Partial<EnvelopeKeys> = {}): Opened =>
  createEnvelopeOpener({ appId: APP, encryptKey: KEY, verificationToken: TOKEN, ...keys }, clock)(
    (name) => push.headers[name],
    push.body,
  );
const plainly = (push: Push): Opened =>
  createEnvelopeOpener({ appId: APP, verificationToken: TOKEN }, clock)((name) => push.headers[name], push.body);
const unsigned = (body: unknown): Push => ({
  headers: {},
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
});

const event = said('text', { text: '请假' });
const why = (opened: Opened): unknown => (opened.kind === 'refused' ? [opened.status, opened.why] : opened.kind);

describe('what Feishu pushed over HTTP', () => {
  it('opens by the platform’s own test vector', () => {
    const key = createHash('sha256').update('test key').digest();
    expect(decrypt(key, 'P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=')?.toString()).toBe('hello world');
  });

  it('opens when sealed and signed', () => {
    expect(open(sealed(event))).toEqual({ kind: 'event', envelope: event });
  });

  it('opens whatever blanks and escapes its bytes have, since the signature is over bytes', () => {
    const cipher = encrypt(JSON.stringify(event));
    for (const body of [
      `{ "encrypt" :\n "${cipher}" }`,
      `{"encrypt":"${cipher.replaceAll('/', '\\/')}"}`,
      `{"encrypt":"\\u${cipher.charCodeAt(0).toString(16).padStart(4, '0')}${cipher.slice(1)}"}`,
    ]) {
      expect(open(sign(body))).toEqual({ kind: 'event', envelope: event });
    }
    const escaped = JSON.stringify(event).replace(/[\u4e00-\u9fff]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
    expect(open(sealed(JSON.parse(escaped)))).toEqual({ kind: 'event', envelope: event });
  });

  it('opens in the old envelope', () => {
    const old = { uuid: 'u-1', ts: '1', token: TOKEN, type: 'event_callback', event: { type: 'approval_instance', app_id: APP } };
    expect(open(sealed(old))).toMatchObject({ kind: 'event' });
    expect(why(open(sealed({ ...old, event: { type: 'x', app_id: 'cli_other' } })))).toEqual([401, 'wrong_app']);
  });

  it('is refused with a wrong, missing or foreign signature', () => {
    const good = sealed(event);
    expect(why(open({ ...good, headers: { ...good.headers, 'x-lark-signature': 'f'.repeat(64) } }))).toEqual([
      401,
      'bad_signature',
    ]);
    expect(why(open({ ...good, headers: { ...good.headers, 'x-lark-signature': '' } }))).toEqual([401, 'bad_signature']);
    expect(why(open({ ...good, headers: {} }))).toEqual([401, 'bad_signature']);
    expect(why(open(sign(good.body, NOW, 'another key')))).toEqual([401, 'bad_signature']);
    const upper = good.headers['x-lark-signature']?.toUpperCase() ?? '';
    expect(why(open({ ...good, headers: { ...good.headers, 'x-lark-signature': upper } }))).toEqual([401, 'bad_signature']);
  });

  it('is refused when its time is another than the one signed, even where the bytes hashed stay the same', () => {
    const good = sealed(event, NOW);
    const { 'x-lark-request-timestamp': at = '', 'x-lark-request-nonce': nonce = '' } = good.headers;
    for (const [timestamp, rest] of [
      [at + nonce.slice(0, 1), nonce.slice(1)],
      [at.slice(0, -1), at.slice(-1) + nonce],
    ]) {
      const moved = { ...good.headers, 'x-lark-request-timestamp': timestamp as string, 'x-lark-request-nonce': rest as string };
      expect(why(open({ ...good, headers: moved }))).toEqual([401, 'bad_signature']);
    }
  });

  it('is refused when replayed after the window, which can be made wider', () => {
    const old = sealed(event, NOW - DAY);
    expect(why(open(old))).toEqual([401, 'stale']);
    expect(why(open(sealed(event, NOW - 4 * MINUTE)))).toBe('event');
    expect(why(open(sealed(event, NOW + 6 * MINUTE)))).toEqual([401, 'stale']);
    expect(why(open(old, { windowMs: 2 * DAY }))).toBe('event');
  });

  it('is refused plain and unsigned once there is an Encrypt Key, the URL check included', () => {
    expect(why(open(unsigned(event)))).toEqual([401, 'bad_signature']);
    expect(why(open(unsigned({ challenge: 'abc', token: TOKEN, type: 'url_verification' })))).toEqual([401, 'bad_signature']);
    expect(why(open(sign(JSON.stringify(event))))).toEqual([400, 'undecipherable']);
  });

  it('is refused sealed but unsigned, with the same words whether it opens or not', () => {
    expect(why(open(unsigned({ encrypt: encrypt(JSON.stringify(event)) })))).toEqual([401, 'bad_signature']);
    expect(why(open(unsigned({ encrypt: encrypt('x', 'other') })))).toEqual([401, 'bad_signature']);
    expect(why(open(unsigned({ encrypt: 'no base64 !' })))).toEqual([401, 'bad_signature']);
  });

  it('answers the URL check, sealed or plain, only with the right token', () => {
    const check = { challenge: 'ajls384k', token: TOKEN, type: 'url_verification' };
    expect(open(unsigned({ encrypt: encrypt(JSON.stringify(check)) }))).toEqual({ kind: 'challenge', challenge: 'ajls384k' });
    expect(plainly(unsigned(check))).toEqual({ kind: 'challenge', challenge: 'ajls384k' });
    expect(why(plainly(unsigned({ ...check, token: 'guess' })))).toEqual([401, 'wrong_token']);
  });

  it('is refused with a wrong token, of another app or of another company', () => {
    expect(why(open(sealed(v2('x', {}, { token: 'guess' }))))).toEqual([401, 'wrong_token']);
    expect(why(open(sealed(v2('x', {}, { token: undefined }))))).toEqual([401, 'wrong_token']);
    expect(why(open(sealed(v2('x', {}, { app_id: 'cli_ffffffffffffffff' }))))).toEqual([401, 'wrong_app']);
    expect(why(open(sealed(v2('x', {})), { tenantKey: TENANT }))).toBe('event');
    expect(why(open(sealed(v2('x', {})), { tenantKey: 'another' }))).toEqual([401, 'wrong_tenant']);
  });

  it('is refused when too large or no JSON', () => {
    expect(why(open(sign(Buffer.alloc(1024 * 1024, 0x20))))).toEqual([413, 'too_large']);
    expect(why(open(sign('{"encrypt":')))).toEqual([400, 'not_json']);
    expect(why(open(sign('[1,2]')))).toEqual([400, 'not_json']);
    expect(why(plainly(unsigned('null')))).toEqual([400, 'not_json']);
  });

  it('never opens with one bit flipped anywhere in body, signature, time or nonce', () => {
    const good = sealed(event);
    const parts = ['body', 'x-lark-signature', 'x-lark-request-timestamp', 'x-lark-request-nonce'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.nat(), fc.nat(7), (part, where, bit) => {
        const flip = (bytes: Buffer): Buffer => {
          const copy = Buffer.from(bytes);
          const at = where % copy.length;
          copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at);
          return copy;
        };
        const push: Push =
          part === 'body'
            ? { ...good, body: flip(good.body) }
            : {
                ...good,
                headers: { ...good.headers, [part]: flip(Buffer.from(good.headers[part] ?? '', 'latin1')).toString('latin1') },
              };
        expect(open(push).kind).toBe('refused');
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever the bytes and headers', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.string(),
        fc.string(),
        fc.string(),
        (body, signature, timestamp, nonce) => {
          const headers = { 'x-lark-signature': signature, 'x-lark-request-timestamp': timestamp, 'x-lark-request-nonce': nonce };
          expect(open({ headers, body: Buffer.from(body) }).kind).toBe('refused');
          expect(plainly({ headers: {}, body: Buffer.from(body) }).kind).toBe('refused');
          expect(open(sign(Buffer.from(body))).kind).toBe('refused');
          expect(['event', 'refused']).toContain(open(sign(JSON.stringify({ encrypt: encrypt(signature) }))).kind);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
