import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { bundle, type OfficeDay, officeDriver } from './driver-store.ts';
import { live } from './harness.ts';

// KILL_SEED=7 KILLS=200 npx vitest run test/kill: a longer night. Each life needs some work to do, so the requests grow with the kills.
const SEED = Number(process.env.KILL_SEED ?? 20261123);
const KILLS = Number(process.env.KILLS ?? 36);
const REQUESTS = Math.max(60, Math.ceil(KILLS * 1.8));

let store = '';
let stock = '';
beforeAll(async () => {
  [store, stock] = await Promise.all([bundle('child'), bundle('child-stock')]);
});

async function day(script: string, what: OfficeDay, kills: number) {
  const driver = await officeDriver(script, what);
  onTestFinished(() => driver.close());
  return live(driver, kills, what.seed);
}

test('an office killed again and again ends its day exactly like one left in peace', {
  // Patience is the harness's: it waits as long as anything moves.
  timeout: 3_600_000 + KILLS * 60_000,
}, async () => {
  const peaceful = await day(store, { kind: 'store', requests: REQUESTS, seed: SEED }, 0);
  expect(peaceful.wrong).toEqual([]);
  expect(peaceful.state.requests).toHaveLength(REQUESTS);
  expect(peaceful.state.visible).toHaveLength(2 * REQUESTS);

  const killed = await day(store, { kind: 'store', requests: REQUESTS, seed: SEED }, KILLS);
  console.info(`${killed.kills} kills in ${killed.ms} ms (in peace: ${peaceful.ms} ms)`, killed.killsBy);
  expect(killed.wrong).toEqual([]);
  expect(killed.state).toEqual(peaceful.state);
  expect(killed.kills).toBe(KILLS);
});

test('the same day on the stock adapter is found losing what it acknowledged', { timeout: 3_600_000 }, async () => {
  const { wrong, kills } = await day(stock, { kind: 'stock', requests: 25, seed: SEED }, 3);
  console.info(`stock adapter: ${wrong.length} wrongs in ${kills} kills, e.g. ${wrong.slice(0, 3).join('; ')}`);
  expect(wrong.filter((line) => line.startsWith('acknowledged and lost')).length).toBeGreaterThan(0);
});
