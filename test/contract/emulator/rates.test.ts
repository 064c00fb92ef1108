import { expect, test } from 'vitest';
import { caller, emulator, textMessage } from './office.ts';

test('five messages a second to one chat, whatever the clock of the emulator says', async () => {
  const em = await emulator();
  const call = await caller(em);
  const send = (to: string) => call('POST', '/im/v1/messages?receive_id_type=open_id', textMessage(to, '早'));
  for (let n = 0; n < 5; n++) expect((await send('ou_e102')).code).toBe(0);
  em.clock.advance(60_000);
  expect(await send('ou_e102')).toMatchObject({ status: 400, code: 230020 });
  expect((await send('ou_e101')).code).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 1010));
  expect((await send('ou_e102')).code).toBe(0);
});

test('fifty calls a second to one API, then 429 with the seconds to wait', async () => {
  const em = await emulator();
  const call = await caller(em);
  const answers = await Promise.all(Array.from({ length: 60 }, () => call('GET', '/bot/v3/info')));
  const refused = answers.filter((answer) => answer.status === 429);
  expect(refused.length).toBe(10);
  expect(refused[0]?.code).toBe(99991400);
  expect(refused[0]?.headers.get('x-ogw-ratelimit-limit')).toBe('50');
  expect(refused[0]?.headers.get('x-ogw-ratelimit-reset')).toBe('1');
  expect((await call('GET', '/contact/v3/scopes')).code).toBe(0);
});

test('a thousand calls a minute to one API', async () => {
  const em = await emulator({ limits: { perApiSecond: 10_000, perApiMinute: 20 } });
  const call = await caller(em);
  const answers = await Promise.all(Array.from({ length: 21 }, () => call('GET', '/bot/v3/info')));
  const refused = answers.filter((answer) => answer.status === 429);
  expect(refused).toHaveLength(1);
  expect(Number(refused[0]?.headers.get('x-ogw-ratelimit-reset'))).toBeGreaterThan(50);
});

test('faults of the panel: 429, 500, slowness, hanging', async () => {
  const em = await emulator();
  const call = await caller(em);
  em.controls.faults({ rateLimited: 1 });
  expect(await call('GET', '/bot/v3/info')).toMatchObject({ status: 429, code: 99991400 });
  em.controls.faults({ rateLimited: 0, serverError: 1 });
  expect((await call('GET', '/bot/v3/info')).status).toBe(500);
  em.controls.clearFaults();
  em.controls.faults({ slowMs: 120 });
  const before = performance.now();
  await call('GET', '/bot/v3/info');
  expect(performance.now() - before).toBeGreaterThan(115);
  em.controls.faults({ slowMs: 0, hang: 1 });
  await expect(fetch(`${em.url}/open-apis/bot/v3/info`, { signal: AbortSignal.timeout(200) })).rejects.toThrow(/timeout/i);
});
