import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Defect } from './app-points.ts';
import { bundleApp } from './bundle-app.ts';
import { appDriver } from './driver-app.ts';
import { live } from './harness.ts';

// KILL_SEED=7 KILLS=200 npx vitest run test/kill/whole-app.test.ts: a longer night. Each life needs some work to do, so the story grows with the kills.
const SEED = Number(process.env.KILL_SEED ?? 20261123);
const KILLS = Number(process.env.KILLS ?? 30);
const ROUNDS = Math.max(8, Math.ceil(KILLS / 4));

let script = '';
beforeAll(async () => {
  script = await bundleApp();
});

async function day(rounds: number, kills: number, defect?: Defect) {
  const driver = await appDriver(script, { rounds, seed: SEED, ...(defect ? { defect } : {}) });
  onTestFinished(() => driver.close());
  return live(driver, kills, SEED);
}

test('R1 the whole bot killed again and again ends its day exactly like one left in peace', {
  timeout: 120_000 + KILLS * 5000,
}, async () => {
  const peaceful = await day(ROUNDS, 0);
  expect(peaceful.wrong).toEqual([]);

  const killed = await day(ROUNDS, KILLS);
  console.info(`${killed.kills} kills in ${killed.ms} ms (in peace: ${peaceful.ms} ms)`, killed.killsBy);
  expect(killed.wrong).toEqual([]);
  expect(killed.state).toEqual(peaceful.state);
  expect(killed.kills).toBe(KILLS);
});
