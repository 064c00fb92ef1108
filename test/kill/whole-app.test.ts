import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { DEFECTS, type Defect } from './app-defects.ts';
import { CYCLE } from './app-story.ts';
import { bundleApp } from './bundle-app.ts';
import { appDriver } from './driver-app.ts';
import { live } from './harness.ts';

// KILL_SEED=7 KILLS=200 npx vitest run test/kill/whole-app.test.ts: a longer night. Each life needs some work to do, so the story grows with the kills.
const SEED = Number(process.env.KILL_SEED ?? 20261123);
const KILLS = Number(process.env.KILLS ?? 30);
const ROUNDS = Math.max(CYCLE, Math.ceil(KILLS / 4));

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
  // Patience is the harness's: it waits as long as anything moves.
  timeout: 3_600_000 + KILLS * 60_000,
}, async () => {
  const [peaceful, killed] = await Promise.all([day(ROUNDS, 0), day(ROUNDS, KILLS)]);
  expect(peaceful.wrong).toEqual([]);
  console.info(`${killed.kills} kills in ${killed.ms} ms (in peace: ${peaceful.ms} ms)`, killed.killsBy);
  expect(killed.wrong).toEqual([]);
  expect(killed.state).toEqual(peaceful.state);
  expect(killed.kills).toBe(KILLS);
});

/** How each mistake is found out, on a short day. */
const FOUND: Readonly<Record<Defect, { readonly kills: number; readonly how: RegExp }>> = {
  'forgets what it has seen': { kills: 0, how: /drafts instead of/ },
  'a new once-key for every try': { kills: 2, how: /knows nothing of|presses .* in vain/ },
  'answers before it is written': { kills: 2, how: /acknowledged and lost/ },
};

// The long night looks for all of them.
test.each(process.env.KILLS ? DEFECTS : DEFECTS.slice(0, 1))(
  'R2 a mistake is found out: %s',
  { timeout: 3_600_000 },
  async (defect) => {
    const { kills, how } = FOUND[defect];
    // Somebody may be stuck for good: found as well.
    const { state, wrong } = await day(2, kills, defect).catch((error: Error) => ({ state: null, wrong: [error.message] }));
    const drafts = state?.drafts.length ?? 8;
    const found = [...wrong, ...(drafts === 8 ? [] : [`${drafts} drafts instead of 8`])];
    console.info(`${defect}: ${found.length} wrongs, e.g. ${found[0]?.split('\n')[0]}`);
    expect(found).toContainEqual(expect.stringMatching(how));
  },
);
