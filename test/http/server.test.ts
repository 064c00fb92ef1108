import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { PartState } from '../../src/http/health.ts';
import { type AppServer, createServer } from '../../src/http/server.ts';

const lines: string[] = [];
const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
let server: AppServer;
afterEach(() => server.close());

const withParts = (parts: Record<string, () => PartState | Promise<PartState>>): void => {
  server = createServer({ health: { words: { hangs: 'no answer', fails: 'error' }, parts }, log });
};

describe('health', () => {
  it('is alive without asking the database', async () => {
    withParts({ database: () => new Promise(() => {}) });
    expect((await server.app.inject('/healthz')).json()).toEqual({ alive: true });
  });

  it('is ready when every part is', async () => {
    withParts({ database: () => ({ ok: true }), outbox: async () => ({ ok: true, detail: { lagMs: 12 } }) });
    const got = await server.app.inject('/readyz');
    expect(got.statusCode).toBe(200);
    expect(got.json()).toEqual({ ready: true, parts: { database: { ok: true }, outbox: { ok: true, detail: { lagMs: 12 } } } });
  });

  it('says which part is down, throws or hangs, and nothing of its error', async () => {
    withParts({
      door: () => ({ ok: false }),
      database: () => {
        throw new Error('/home/secret/path.db is locked');
      },
      outbox: () => new Promise(() => {}),
    });
    const got = await server.app.inject('/readyz');
    expect(got.statusCode).toBe(503);
    expect(got.json()).toEqual({
      ready: false,
      parts: {
        door: { ok: false },
        database: { ok: false, detail: { why: 'error' } },
        outbox: { ok: false, detail: { why: 'no answer' } },
      },
    });
  });
});

describe('the server', () => {
  it('has no webhook unless it is given one', async () => {
    withParts({});
    expect((await server.app.inject({ method: 'POST', url: '/webhooks/feishu', payload: {} })).statusCode).toBe(404);
  });

  it('tells nothing of an error but its kind', async () => {
    server = createServer({
      health: { words: { hangs: 'no answer', fails: 'error' }, parts: {} },
      log,
      webhook: async () => {
        throw new Error('secret of the office');
      },
    });
    const got = await server.app.inject({ method: 'POST', url: '/webhooks/feishu', payload: {} });
    expect([got.statusCode, got.body]).toEqual([500, '{"error":"failed"}']);
    expect((await server.app.inject('/%ZZ')).json()).toEqual({ error: 'bad_request' });
  });

  it('sends away what comes while too much is being handled', async () => {
    let finish = (): void => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    server = createServer({
      health: { words: { hangs: 'no answer', fails: 'error' }, parts: {} },
      log,
      webhook: async () => held.then(() => ({ status: 200, body: {} })),
    });
    const push = { method: 'POST', url: '/webhooks/feishu', payload: {} } as const;
    const many = Array.from({ length: 256 }, () => server.app.inject(push));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await server.app.inject(push)).statusCode).toBe(503);
    finish();
    expect((await Promise.all(many)).every((got) => got.statusCode === 200)).toBe(true);
  });

  it('listens on this machine only, and closes gracefully', async () => {
    withParts({});
    const { port } = await server.listen({ port: 0 });
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    expect(server.app.addresses().map((one) => (typeof one === 'object' ? one.address : one))).toEqual(['127.0.0.1']);
    await server.close();
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  });
});
