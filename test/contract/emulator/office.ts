import * as lark from '@larksuiteoapi/node-sdk';
import { afterEach } from 'vitest';
import { type Emulator, type StartOptions, startEmulator } from '../../../emulator/main.ts';

/** What the tests of the emulator share: an emulator that stops by itself, the real SDK pointed at it, and raw calls. */
const open: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});
export const closeLater = (close: () => Promise<void> | void): void => void open.push(close);

export const START = Date.parse('2026-11-23T09:00:00+08:00');

/** A local Feishu whose clock stands still at a Monday morning until the test moves it. */
export async function emulator(options: StartOptions = {}): Promise<Emulator> {
  const started = await startEmulator({ now: () => START, seed: 'test', ...options });
  closeLater(() => started.stop());
  return started;
}

const silent = { fatal() {}, error() {}, warn() {}, info() {}, debug() {}, trace() {} };

/** The SDK's client with a token cache of its own: the default cache outlives the emulator. */
export function client(em: Emulator, appSecret = em.appSecret): lark.Client {
  const kept = new Map<string, unknown>();
  const cache = {
    get: async (key: { toString(): string }) => kept.get(key.toString()),
    set: async (key: { toString(): string }, value: unknown) => {
      kept.set(key.toString(), value);
      return true;
    },
  };
  return new lark.Client({ appId: em.appId, appSecret, domain: em.url, logger: silent, cache });
}

type Handlers = Record<string, (data: Record<string, unknown>) => unknown>;

/** A bot on the long connection, ready to receive. */
export async function bot(em: Emulator, handlers: Handlers): Promise<lark.WSClient> {
  const ws = new lark.WSClient({ appId: em.appId, appSecret: em.appSecret, domain: em.url, logger: silent });
  closeLater(() => ws.close({ force: true }));
  await ws.start({ eventDispatcher: new lark.EventDispatcher({ logger: silent }).register(handlers as never) });
  await em.controls.waitFor(() => em.controls.botOnline(), 3000);
  return ws;
}

export interface Reply {
  status: number;
  headers: Headers;
  code: number;
  msg: string;
  // biome-ignore lint/suspicious/noExplicitAny: a reply of any API
  data: any;
  // biome-ignore lint/suspicious/noExplicitAny: the whole body
  body: any;
}

/** Raw calls with a valid token. */
export async function caller(
  em: Emulator,
): Promise<(method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>> {
  const { tenant_access_token: token } = (await (
    await fetch(`${em.url}/open-apis/auth/v3/tenant_access_token/internal`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ app_id: em.appId, app_secret: em.appSecret }),
    })
  ).json()) as { tenant_access_token: string };
  return async (method, path, body, headers = {}) => {
    const answer = await fetch(`${em.url}/open-apis${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const parsed = (await answer.json()) as { code: number; msg: string; data: unknown };
    return {
      status: answer.status,
      headers: answer.headers,
      code: parsed.code,
      msg: parsed.msg,
      data: parsed.data,
      body: parsed,
    };
  };
}

/** A small 2.0 card with one button that calls back. */
export const card = (title = '请假申请', value: object = { cmd: 'ok' }): object => ({
  schema: '2.0',
  header: { title: { tag: 'plain_text', content: title } },
  body: {
    elements: [
      { tag: 'markdown', content: '明天下午，半天' },
      { tag: 'button', name: 'ok', text: { tag: 'plain_text', content: '同意' }, behaviors: [{ type: 'callback', value }] },
    ],
  },
});

export const cardMessage = (to: string, content: unknown = card(), uuid?: string): object => ({
  receive_id: to,
  msg_type: 'interactive',
  content: JSON.stringify(content),
  ...(uuid === undefined ? {} : { uuid }),
});
export const textMessage = (to: string, text: string, uuid?: string): object => ({
  receive_id: to,
  msg_type: 'text',
  content: JSON.stringify({ text }),
  ...(uuid === undefined ? {} : { uuid }),
});
