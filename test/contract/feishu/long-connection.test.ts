import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDoor } from '../../../src/bot/feishu/door.ts';
import { createLongConnection, type LongConnection } from '../../../src/bot/feishu/long-connection.ts';
import { createTransport } from '../../../src/bot/feishu/transport.ts';
import type { Answer, Inbound } from '../../../src/bot/platform.ts';
import { type LineStub, startLineStub } from './line-stub.ts';
import { APP, BOT, pressed, said, TENANT, v2 } from './pushes.ts';

let stub: LineStub;
let line: LongConnection;
let lines: string[];
let receive: (inbound: Inbound) => Promise<Answer | null>;
const log = pino({ level: 'trace' }, { write: (text: string) => void lines.push(text) });
const door = createDoor({
  self: async () => ({ appId: APP, botId: BOT, tenantKey: TENANT }),
  receive: (inbound) => receive(inbound),
  onLate: () => ({ toast: { tone: 'info', text: 'late' } }),
  onUnknownUser: () => ({}),
  onFailure: () => ({ toast: { tone: 'error', text: 'failed' } }),
  deadlineMs: 100,
  updateLate: async () => ({ ok: true, value: null }),
  log,
});
const press = pressed({ tag: 'button', value: { do: 'approve' } });
const message = said('text', { text: '请假' });
const soon = { timeout: 5000, interval: 10 };

beforeEach(async () => {
  lines = [];
  receive = async () => null;
  stub = await startLineStub();
  line = createLongConnection({
    appId: APP,
    appSecret: 'app-secret-secret',
    domain: stub.url,
    http: createTransport(),
    log,
    firstPauseMs: 20,
    pingTimeoutSeconds: 1,
  });
});
afterEach(async () => {
  line.close();
  await stub.stop();
});

describe('over the long connection', () => {
  it('events come in and are acked 200, presses with their answer', async () => {
    await line.open(door);
    expect(line.isOpen()).toBe(true);
    expect(await stub.push(message)).toMatchObject({ code: 200, data: {} });
    receive = async () => ({ toast: { tone: 'success', text: '已同意' }, card: { card: { schema: '2.0' }, plain: '' } });
    expect((await stub.push(press)).data).toEqual({
      toast: { type: 'success', content: '已同意' },
      card: { type: 'raw', data: { schema: '2.0' } },
    });
    receive = async () => null;
    expect((await stub.push(press)).data).toEqual({});
  });

  it('a throwing app gets an event back (ack 500) and a person words', async () => {
    await line.open(door);
    receive = () => Promise.reject(new Error('bug'));
    expect(await stub.push(message)).toMatchObject({ code: 500 });
    expect(await stub.push(press)).toMatchObject({ code: 200, data: { toast: { content: 'failed' } } });
  });

  it('a hanging app is answered for in time', async () => {
    await line.open(door);
    receive = () => new Promise(() => {});
    expect(await stub.push(message)).toMatchObject({ code: 500 });
    expect(await stub.push(press)).toMatchObject({ code: 200, data: { toast: { content: 'late' } } });
  });

  it('presses in frames of type "card" are taken like any other', async () => {
    await line.open(door);
    receive = async () => ({ toast: { tone: 'info', text: 'ok' } });
    expect(await stub.push(press, { type: 'card' })).toMatchObject({ code: 200, data: { toast: { content: 'ok' } } });
  });

  it('events in pieces are put together, unknown and malformed ones acked with an object', async () => {
    await line.open(door);
    const came: Inbound[] = [];
    receive = async (inbound) => {
      came.push(inbound);
      return null;
    };
    await stub.push(said('text', { text: '长'.repeat(5000) }), { fragments: 7 });
    expect(came).toMatchObject([{ text: '长'.repeat(5000) }]);
    expect(await stub.push(v2('im.message.message_read_v1', {}))).toMatchObject({ code: 200, data: {} });
    expect(await stub.push(v2('card.action.trigger', 7))).toMatchObject({ code: 200, data: {} });
    expect(await stub.push({ nonsense: true })).toMatchObject({ code: 200, data: {} });
  });

  it('a dropped connection is made again', async () => {
    await line.open(door);
    const before = stub.bootstraps;
    stub.drop();
    await vi.waitFor(() => expect(stub.bootstraps).toBe(before + 1), soon);
    await vi.waitFor(() => expect(line.isOpen()).toBe(true), soon);
    expect(await stub.push(message)).toMatchObject({ code: 200 });
    expect(stub.bootstraps).toBe(2);
  });

  it('whoever follows by events is told each time the connection was lost and is there again', async () => {
    let reopened = 0;
    await line.open(door, () => {
      reopened++;
    });
    expect(reopened).toBe(0);
    stub.drop();
    await vi.waitFor(() => expect(reopened).toBe(1), soon);
    stub.codes.push(1);
    stub.drop();
    await vi.waitFor(() => expect(reopened).toBe(2), soon);
  });

  it('a platform that is away at the start is waited for, and found soon after it has come', async () => {
    const { url } = stub;
    await stub.stop();
    const opening = line.open(door);
    await new Promise((resolve) => setTimeout(resolve, 300));
    stub = await startLineStub(Number(new URL(url).port));
    await opening;
    expect(line.isOpen()).toBe(true);
  });

  it('a connection that has gone silent is noticed and made again', async () => {
    stub.pongs = false;
    await line.open(door);
    await vi.waitFor(() => expect(stub.bootstraps).toBeGreaterThan(1), soon);
    stub.pongs = true;
    await vi.waitFor(() => expect(line.isOpen()).toBe(true), soon);
  });

  it('"busy" and "too many connections", which the SDK gives up on, are tried again', async () => {
    stub.codes.push(1, 1000040350, 1);
    await line.open(door);
    expect(stub.bootstraps).toBe(4);
    expect(line.isOpen()).toBe(true);
  });

  it('a wrong secret stops the start, but not a bot that was already running', async () => {
    stub.codes.push(514);
    await expect(line.open(door)).rejects.toMatchObject({ code: 'config' });
    await line.open(door);
    stub.codes.push(514);
    stub.drop();
    await vi.waitFor(() => expect(stub.bootstraps).toBe(4), soon);
    await vi.waitFor(() => expect(line.isOpen()).toBe(true), soon);
  });

  it('a closed line stays closed, and whoever waits for it is told', async () => {
    stub.codes.push(...Array.from({ length: 50 }, () => 1));
    const opening = line.open(door);
    await vi.waitFor(() => expect(stub.bootstraps).toBeGreaterThan(1), soon);
    line.close();
    await expect(opening).rejects.toMatchObject({ code: 'platform_retry' });
    const tried = stub.bootstraps;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(stub.bootstraps).toBeLessThanOrEqual(tried + 1);
    expect(stub.connected()).toBe(0);
  });

  it('neither ticket nor secret nor anybody’s words reach the log', async () => {
    stub.codes.push(1);
    await line.open(door);
    await stub.push(message);
    const before = stub.bootstraps;
    stub.drop();
    await vi.waitFor(() => expect(stub.bootstraps).toBe(before + 1), soon);
    await vi.waitFor(() => expect(line.isOpen()).toBe(true), soon);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('\n')).not.toMatch(/TICKET-SECRET|app-secret-secret|请假/);
  });
});
