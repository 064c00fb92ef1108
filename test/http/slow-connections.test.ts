import { connect } from 'node:net';
import type { InjectOptions } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppServer, createServer } from '../../src/http/server.ts';

const lines: string[] = [];
const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
let server: AppServer;
let port: number;

beforeAll(async () => {
  server = createServer({
    health: { words: { hangs: 'no answer', fails: 'error' }, parts: {} },
    log,
    webhook: async () => ({ status: 200, body: {} }),
  });
  port = (await server.listen({ port: 0, host: '127.0.0.1' })).port;
});
afterAll(() => server.close());

interface End {
  readonly ms: number;
  readonly said: string;
}

/** Says `first` at once and then a character each 300 ms; resolves when the server has closed the line. */
function drip(first: string, then: string): Promise<End> {
  return new Promise((resolve) => {
    const began = performance.now();
    let said = '';
    let next = 0;
    const socket = connect(port, '127.0.0.1', () => socket.write(first));
    const timer = setInterval(() => socket.writable && then && socket.write(then[next++ % then.length] ?? ''), 300);
    socket.on('data', (bytes) => {
      said += bytes.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(timer);
      resolve({ ms: performance.now() - began, said });
    });
  });
}

const HEAD = 'POST /webhooks/feishu HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';

describe('一条慢慢滴水的连接', () => {
  it('头、正文、分块、第二个请求、一声不吭：十秒到就断，别人照常', { timeout: 20_000 }, async () => {
    const ends = Promise.all([
      drip(HEAD, 'x-a: bcd\r\n'),
      drip(`${HEAD}content-length: 5000\r\n\r\n{`, ' '),
      drip(`${HEAD}transfer-encoding: chunked\r\n\r\n`, '1\r\n \r\n'),
      drip(`GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n${HEAD}content-length: 5000\r\n\r\n{`, ' '),
      drip('', ''),
    ]);
    for (let n = 0; n < 4; n++) {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      const asked = performance.now();
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
      expect(performance.now() - asked).toBeLessThan(500);
    }
    for (const { ms, said } of await ends) {
      expect(ms).toBeGreaterThan(9000);
      expect(ms).toBeLessThan(11_500);
      expect(said).not.toMatch(/at .*\(|node:|Error/);
      if (said !== '') expect(said).toContain('{"error":"too_slow"}');
    }
  });

  it.each([
    ['不是 HTTP', 'hello\r\n\r\n', 400, 'bad_request'],
    ['长得没完的头', `GET /healthz HTTP/1.1\r\nhost: x\r\nx-a: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'too_large'],
    ['两种长度', `${HEAD}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`, 400, 'bad_request'],
  ])('%s：一个词就断开，不带出里面的东西', async (_what, sent, status, error) => {
    const { said } = await drip(sent, '');
    expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(said.slice(said.indexOf('\r\n\r\n') + 4)).toBe(JSON.stringify({ error }));
  });
});

describe('不该来的请求', () => {
  const json = { 'content-type': 'application/json' };

  it.each([
    ['不认识的地址', { method: 'GET', url: `/${'x'.repeat(3000)}` }, 404],
    ['不认识的方法', { method: 'DELETE', url: '/webhooks/feishu' }, 404],
    ['坏了的地址', { method: 'GET', url: '/%E0%A4%A' }, 400],
    ['没有正文', { method: 'POST', url: '/webhooks/feishu' }, 400],
    [
      '不是 JSON 的类型',
      { method: 'POST', url: '/webhooks/feishu', headers: { 'content-type': 'text/xml' }, payload: '<a/>' },
      415,
    ],
    ['太大的正文', { method: 'POST', url: '/webhooks/feishu', headers: json, payload: Buffer.alloc(600 * 1024, 0x20) }, 413],
    ['名叫 __proto__ 的地址', { method: 'GET', url: '/__proto__' }, 404],
  ] as const)('%s：%s', async (_what, options, status) => {
    const got = await server.app.inject(options as InjectOptions);
    expect(got.statusCode).toBe(status);
    expect(Object.keys(got.json() as object)).toEqual(['error']);
    expect(got.body.length).toBeLessThan(40);
  });
});

it('停机不等一条还没开口的连接，等正在办的', async () => {
  let finish = (): void => {};
  const work = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const own = createServer({
    health: { words: { hangs: 'no answer', fails: 'error' }, parts: {} },
    log,
    webhook: () => work.then(() => ({ status: 200, body: {} })),
  });
  const at = (await own.listen({ port: 0, host: '127.0.0.1' })).port;
  const silent = connect(at, '127.0.0.1');
  const half = connect(at, '127.0.0.1', () => half.write('POST /webhooks/feishu HT'));
  for (const one of [silent, half]) one.on('error', () => {});
  const running = fetch(`http://127.0.0.1:${at}/webhooks/feishu`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  const began = performance.now();
  const closing = own.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  finish();
  expect((await running).status).toBe(200);
  await closing;
  expect(performance.now() - began).toBeLessThan(2000);
});
