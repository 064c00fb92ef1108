import * as lark from '@larksuiteoapi/node-sdk';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { decodeFrame, encodeFrame, type Frame, headerOf } from '../../../emulator/delivery/frame.ts';
import { bot, caller, cardMessage, closeLater, emulator } from './office.ts';

const silent = { fatal() {}, error() {}, warn() {}, info() {}, debug() {}, trace() {} };
const endpoint = async (url: string, body: object) =>
  (await (
    await fetch(`${url}/callback/ws/endpoint`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  ).json()) as {
    code: number;
    data: { URL?: string; ClientConfig?: Record<string, number> };
  };

/** A long connection by hand: frames as they come, answers as the test says. */
async function line(
  em: Awaited<ReturnType<typeof emulator>>,
  answer: (frame: Frame, envelope: Record<string, never>) => object | null,
) {
  const { data } = await endpoint(em.url, { AppID: em.appId, AppSecret: em.appSecret });
  const socket = new WebSocket(data.URL as string);
  closeLater(() => socket.terminate());
  const frames: Frame[] = [];
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('message', (bytes: Buffer) => {
    const frame = decodeFrame(bytes);
    frames.push(frame);
    if (frame.method !== 1 || Number(headerOf(frame, 'seq')) < Number(headerOf(frame, 'sum')) - 1) return;
    const said = answer(
      frame,
      JSON.parse(
        Buffer.concat(
          frames
            .filter((f) => headerOf(f, 'message_id') === headerOf(frame, 'message_id'))
            .map((f) => Buffer.from(f.payload ?? [])),
        ).toString(),
      ),
    );
    if (said !== null) socket.send(encodeFrame({ ...frame, payload: Buffer.from(JSON.stringify(said)) }));
  });
  socket.send(encodeFrame({ SeqID: 0, LogID: 0, service: 33554678, method: 0, headers: [{ key: 'type', value: 'ping' }] }));
  await em.controls.waitFor(() => frames.length > 0);
  return { socket, frames };
}

test('the bootstrap refuses a wrong secret and the fifty-first connection, always with data', async () => {
  const em = await emulator();
  expect(await endpoint(em.url, { AppID: em.appId, AppSecret: 'wrong' })).toMatchObject({ code: 514, data: {} });
  const { data } = await endpoint(em.url, { AppID: em.appId, AppSecret: em.appSecret });
  expect(data.URL).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/ws\/v2\?fpid=/);
  expect(Object.keys(data.ClientConfig ?? {}).sort()).toEqual([
    'PingInterval',
    'ReconnectCount',
    'ReconnectInterval',
    'ReconnectNonce',
  ]);
  await Promise.all(Array.from({ length: 50 }, () => line(em, () => null)));
  expect(await endpoint(em.url, { AppID: em.appId, AppSecret: em.appSecret })).toMatchObject({ code: 1000040350, data: {} });
});

test('a ticket opens one connection, a guessed one none', async () => {
  const em = await emulator();
  const { data } = await endpoint(em.url, { AppID: em.appId, AppSecret: em.appSecret });
  const refusedHeaders = (url: string) =>
    new Promise<string | undefined>((resolve, reject) => {
      const socket = new WebSocket(url);
      socket.once('unexpected-response', (_request, response) => resolve(response.headers['handshake-status'] as string));
      socket.once('open', () => reject(new Error('opened')));
      socket.once('error', () => {});
    });
  expect(await refusedHeaders((data.URL as string).replace(/ticket=.*/, 'ticket=guess'))).toBe('514');
  const first = new WebSocket(data.URL as string);
  closeLater(() => first.terminate());
  await new Promise((resolve) => first.once('open', resolve));
  expect(await refusedHeaders(data.URL as string)).toBe('514');
});

test('a ping is answered with the client configuration; a push carries the five headers and the v2.0 envelope', async () => {
  const em = await emulator();
  const { frames } = await line(em, () => ({ code: 200 }));
  expect(JSON.parse(Buffer.from(frames[0]?.payload ?? []).toString())).toEqual({
    ReconnectCount: -1,
    ReconnectInterval: 1,
    ReconnectNonce: 0,
    PingInterval: 30,
  });
  em.controls.menu('李强', 'menu.leave');
  await em.controls.quiet();
  const push = frames[1] as Frame;
  expect(push.headers.map((h) => h.key)).toEqual(['type', 'message_id', 'sum', 'seq', 'trace_id']);
  expect(JSON.parse(Buffer.from(push.payload ?? []).toString())).toMatchObject({
    schema: '2.0',
    header: {
      event_type: 'application.bot.menu_v6',
      tenant_key: '2df7399175000001',
      app_id: em.appId,
      create_time: String(em.clock.now()),
    },
    event: { event_key: 'menu.leave', operator: { operator_id: { open_id: 'ou_e102' } } },
  });
});

test('a failed acknowledgement is tried again after 15 s, 5 min, 1 h and 6 h with the same event id, then never', async () => {
  const em = await emulator();
  const ids: string[] = [];
  await line(em, (_frame, envelope: { header?: { event_id: string } }) => {
    ids.push(envelope.header?.event_id ?? '');
    return { code: 500 };
  });
  em.controls.menu('李强', 'menu.leave');
  await em.controls.quiet();
  expect(ids).toHaveLength(1);
  em.clock.advance(14_999);
  await em.controls.quiet();
  expect(ids).toHaveLength(1);
  for (const [wait, tries] of [
    [1, 2],
    [300_000, 3],
    [3_600_000, 4],
    [21_600_000, 5],
    [86_400_000, 5],
  ] as const) {
    em.clock.advance(wait);
    await em.controls.quiet();
    expect(ids).toHaveLength(tries);
  }
  expect(new Set(ids).size).toBe(1);
});

test('events that find nobody online wait for the schedule; one long move of the clock passes all of it', async () => {
  const em = await emulator();
  em.controls.menu('李强', 'menu.leave');
  await em.controls.quiet();
  const heard: string[] = [];
  await bot(em, { 'application.bot.menu_v6': (data) => void heard.push(String(data.event_id)) });
  em.clock.advance(15_000);
  await em.controls.quiet();
  expect(heard).toHaveLength(1);
  expect(em.controls.deliveries()[0]).toMatchObject({
    eventId: heard[0],
    retryAt: null,
    attempts: [{ ack: { ok: false, why: 'nobody' } }, { ack: { ok: true } }],
  });

  const other = await emulator();
  other.controls.menu('李强', 'menu.leave');
  await other.controls.quiet();
  other.clock.advance(8 * 3_600_000);
  await other.controls.waitFor(() => other.controls.deliveries()[0]?.attempts.length === 5);
});

test('an answer later than three seconds is no answer', async () => {
  const em = await emulator();
  await line(em, () => null);
  em.controls.menu('李强', 'menu.leave');
  const delivery = await em.controls.waitFor(() => em.controls.deliveries().find((d) => d.attempts.length === 1));
  expect(delivery.attempts[0]?.ack).toMatchObject({ ok: false, why: 'timeout' });
  expect(delivery.retryAt).toBe(em.clock.now() + 15_000);
});

test('a push goes to one connection only; every one gets its share', async () => {
  const em = await emulator();
  const got = { first: 0, second: 0 };
  for (const name of ['first', 'second'] as const)
    await line(em, () => {
      got[name]++;
      return { code: 200 };
    });
  for (let n = 0; n < 40; n++) em.controls.menu('李强', 'menu.leave');
  await em.controls.quiet();
  expect(got.first + got.second).toBe(40);
  expect(Math.min(got.first, got.second)).toBeGreaterThan(5);
});

test('a big event comes in fragments that the SDK puts together', async () => {
  const em = await emulator();
  const heard: string[] = [];
  await bot(em, { 'im.message.receive_v1': (data) => void heard.push((data.message as { content: string }).content) });
  const text = '假'.repeat(45_000);
  em.controls.say('李强', 'bot', text);
  await em.controls.quiet();
  expect(heard).toEqual([JSON.stringify({ text })]);
});

test('the SDK comes back after the connections dropped, and gives up on a wrong secret', async () => {
  const em = await emulator({ clientConfig: { ReconnectInterval: 0 } });
  const heard: unknown[] = [];
  await bot(em, { 'application.bot.menu_v6': (data) => void heard.push(data) });
  em.controls.dropConnections();
  await em.controls.waitFor(() => !em.controls.botOnline());
  await em.controls.waitFor(() => em.controls.botOnline());
  em.controls.menu('李强', 'menu.leave');
  await em.controls.quiet();
  expect(heard).toHaveLength(1);

  const failed = await new Promise<Error>((resolve) => {
    const ws = new lark.WSClient({ appId: em.appId, appSecret: 'wrong', domain: em.url, logger: silent, onError: resolve });
    closeLater(() => ws.close({ force: true }));
    void ws.start({ eventDispatcher: new lark.EventDispatcher({ logger: silent }) });
  });
  expect(failed.message).toContain('514');
});

test('events can be doubled, shuffled, delivered again and invented', async () => {
  const em = await emulator();
  const heard: string[] = [];
  await bot(em, { 'application.bot.menu_v6': (data) => void heard.push(`${data.event_id}:${data.event_key}`) });
  em.controls.faults({ duplicateEvents: 2 });
  em.controls.menu('李强', 'menu.help');
  await em.controls.quiet();
  expect(heard).toHaveLength(3);
  expect(new Set(heard).size).toBe(1);
  em.controls.clearFaults();
  await em.controls.redeliver(em.controls.deliveries().at(-1)?.eventId ?? '', 2);
  expect(heard).toHaveLength(5);
  await em.controls.pushRaw({
    schema: '2.0',
    header: { event_id: 'e1', event_type: 'application.bot.menu_v6' },
    event: { event_key: 'invented' },
  });
  expect(heard.at(-1)).toBe('e1:invented');
  em.controls.faults({ outOfOrder: true });
  heard.length = 0;
  const keys = ['menu.leave', 'menu.requests', 'menu.balance', 'menu.approvals', 'menu.help'];
  for (let round = 0; round < 4; round++) for (const key of keys) em.controls.menu('李强', key);
  await em.controls.quiet();
  const order = heard.map((one) => one.split(':')[1]);
  expect(order).toHaveLength(20);
  expect(order).not.toEqual([...keys, ...keys, ...keys, ...keys]);
});

test('card presses as legacy card frames are ignored by the SDK: the person sees 200341 after three seconds', async () => {
  const em = await emulator();
  const call = await caller(em);
  const id = (await call('POST', '/im/v1/messages?receive_id_type=open_id', cardMessage('ou_e102'))).data.message_id as string;
  await bot(em, { 'card.action.trigger': () => ({}) });
  em.controls.faults({ legacyCardFrames: true });
  const outcome = await em.controls.press('李强', id, '同意');
  expect(outcome).toMatchObject({ ok: false, error: { code: 200341 } });
  expect(outcome.tookMs).toBeGreaterThanOrEqual(2950);
});
