import { request } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFeishu, type FeishuPlatform } from '../../../src/bot/feishu/feishu.ts';
import type { Answer, Inbound } from '../../../src/bot/platform.ts';
import { type AppServer, createServer } from '../../../src/http/server.ts';
import { AppError } from '../../../src/kernel/app-error.ts';
import { DAY, instant, type Zone } from '../../../src/kernel/time.ts';
import { APP, encrypt, KEY, NOW, type Push, pressed, said, sealed, sign, TOKEN, v2 } from './pushes.ts';

const DEADLINE = 60;
const log = pino({ level: 'silent' });
let platform: FeishuPlatform;
let server: AppServer;
let port: number;
let came: Inbound[];
let receive: (inbound: Inbound) => Promise<Answer | null>;

const options = {
  appId: APP,
  appSecret: 's',
  domain: 'http://127.0.0.1:1',
  mode: 'webhook',
  encryptKey: KEY,
  verificationToken: TOKEN,
  zone: 'Asia/Shanghai' as Zone,
  clock: { now: () => instant(NOW) },
  log,
  onLate: (): Answer => ({ toast: { tone: 'info', text: 'still at it' } }),
  onUnknownUser: (): Answer => ({}),
  onFailure: (): Answer => ({ toast: { tone: 'error', text: 'failed' } }),
  deadlineMs: DEADLINE,
} as const;

beforeAll(async () => {
  platform = createFeishu(options);
  if (!platform.webhook) throw new Error('no webhook');
  server = createServer({ health: { words: { hangs: 'no answer', fails: 'error' }, parts: {} }, webhook: platform.webhook, log });
  port = (await server.listen({ port: 0, host: '127.0.0.1' })).port;
});
afterAll(() => server.close());
beforeEach(() => {
  came = [];
  receive = async () => null;
});

interface Got {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
  readonly retryAfter?: string | undefined;
}

function post(push: Push, path = '/webhooks/feishu', type = 'application/json; charset=utf-8'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method: 'POST', headers: { 'content-type': type, ...push.headers } },
      async (response) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        resolve({
          status: response.statusCode ?? 0,
          body: text ? JSON.parse(text) : null,
          text,
          retryAfter: response.headers['retry-after'],
        });
      },
    );
    sent.on('error', reject);
    sent.end(push.body);
  });
}

const message = said('text', { text: '请假' });
const press = pressed({ tag: 'button', value: { do: 'approve' } });

it('a push before the door is open is sent away to come again', async () => {
  expect(platform.isOpen()).toBe(false);
  expect(await post(sealed(message))).toMatchObject({ status: 503 });
});

describe('with the door open, a push', () => {
  beforeAll(async () => {
    await platform.open((inbound) => {
      came.push(inbound);
      return receive(inbound);
    });
    expect(platform.isOpen()).toBe(true);
  });

  it('that is right reaches the office and is acknowledged', async () => {
    expect(await post(sealed(message))).toMatchObject({ status: 200, body: {} });
    expect(came).toMatchObject([{ kind: 'message', text: '请假', actor: 'ou_li' }]);
  });

  it('of a press brings back toast and card', async () => {
    receive = async () => ({ toast: { tone: 'success', text: '已同意' }, card: { card: { schema: '2.0' }, plain: '' } });
    expect(await post(sealed(press))).toMatchObject({
      status: 200,
      body: { toast: { type: 'success', content: '已同意' }, card: { type: 'raw', data: { schema: '2.0' } } },
    });
  });

  it('of a press is answered with words when the office throws or hangs, before the 3 s are over', async () => {
    receive = async () => Promise.reject(new Error('secret of the office'));
    expect(await post(sealed(press))).toMatchObject({ status: 200, body: { toast: { content: 'failed' } } });
    receive = () => new Promise(() => {});
    const from = Date.now();
    expect(await post(sealed(press))).toMatchObject({ status: 200, body: { toast: { content: 'still at it' } } });
    expect(Date.now() - from).toBeLessThan(1000);
  });

  it('of an event is refused when the office throws or hangs, so that it is delivered again, and tells nothing', async () => {
    receive = async () => Promise.reject(new Error('secret of the office'));
    const thrown = await post(sealed(message));
    expect(thrown).toMatchObject({ status: 500, body: { error: 'failed' } });
    expect(thrown.text).not.toContain('secret');
    receive = () => new Promise(() => {});
    expect(await post(sealed(message))).toMatchObject({ status: 500 });
  });

  it('that finds too many waiting is asked to come later; who presses a button then gets words', async () => {
    receive = async () => Promise.reject(new AppError('busy', 'too many events wait', { waiting: 2000 }));
    expect(await post(sealed(message))).toMatchObject({ status: 503, body: { error: 'busy' }, retryAfter: '5' });
    expect(await post(sealed(press))).toMatchObject({ status: 200, body: { toast: { content: 'failed' } } });
  });

  it.each<[string, () => Push, number]>([
    [
      'with a wrong signature',
      () => ({ ...sealed(message), headers: { ...sealed(message).headers, 'x-lark-signature': '0'.repeat(64) } }),
      401,
    ],
    ['a day old', () => sealed(message, NOW - DAY), 401],
    ['with a wrong token', () => sealed(v2('im.message.receive_v1', message.event, { token: 'guess' })), 401],
    ['of another app', () => sealed(v2('im.message.receive_v1', message.event, { app_id: 'cli_ffffffffffffffff' })), 401],
    ['plain and unsigned', () => ({ headers: {}, body: Buffer.from(JSON.stringify(message)) }), 401],
    ['sealed and unsigned', () => ({ headers: {}, body: sealed(message).body }), 401],
    ['of 1 MB', () => sign(Buffer.alloc(1024 * 1024, 0x20)), 413],
    ['that is no JSON', () => sign('{"encrypt": oops'), 400],
    ['without a body', () => sign(''), 400],
    ['whose message is malformed', () => sealed(said('text', 'not json')), 400],
    ['without an event', () => sealed({ schema: '2.0', header: { token: TOKEN, app_id: APP } }), 400],
  ])('%s is refused and not handled', async (_name, push, status) => {
    const got = await post(push());
    expect(got.status).toBe(status);
    expect(Object.keys(got.body as object)).toEqual(['error']);
    expect(came).toEqual([]);
  });

  it('with blanks and escapes in its bytes is taken, since the signature is over bytes', async () => {
    const body = `{ "encrypt" : "${encrypt(JSON.stringify(message)).replaceAll('/', '\\/')}" }\n`;
    expect(await post(sign(body))).toMatchObject({ status: 200 });
    expect(came.length).toBe(1);
  });

  it('to check the URL is answered with its challenge', async () => {
    const check = JSON.stringify({
      encrypt: encrypt(JSON.stringify({ challenge: 'abc', token: TOKEN, type: 'url_verification' })),
    });
    expect(await post({ headers: {}, body: Buffer.from(check) })).toMatchObject({ status: 200, body: { challenge: 'abc' } });
  });

  it('that is not JSON by its label is refused', async () => {
    expect(await post(sealed(message), undefined, 'text/plain')).toMatchObject({ status: 415, body: { error: 'not_json' } });
  });

  it('to another address finds nothing', async () => {
    expect(await post(sealed(message), '/webhooks/other')).toMatchObject({ status: 404, body: { error: 'not_found' } });
  });
});

it('a webhook that would believe anybody, or an app id the SDK would swallow, stops the start', () => {
  const { encryptKey: _k, verificationToken: _t, ...open } = options;
  expect(() => createFeishu(open)).toThrow('believe anybody');
  expect(() => createFeishu({ ...options, appId: 'cli_xyz' })).toThrow('app id');
});
