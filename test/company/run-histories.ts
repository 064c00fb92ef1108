import fc from 'fast-check';
import { expect, test } from 'vitest';
import { play } from './play.ts';
import { history } from './steps.ts';

// COMPANY_RUNS=20000 COMPANY_SEED=7 npx vitest run test/company: a longer night (npm run test:nightly).
// A fault is told with its seed and path; COMPANY_SEED and COMPANY_PATH together play that one history again.
const RUNS = Number(process.env.COMPANY_RUNS ?? 200);
const SEED = Number(process.env.COMPANY_SEED ?? 20261123);
const PATH = process.env.COMPANY_PATH;
/** Steps of the longest history. A path only fits those of its own length: COMPANY_LONGEST plays a nightly one again. */
const LONGEST = Number(process.env.COMPANY_LONGEST ?? 9);

/** Two files share the histories, one processor each: half of them, and every second seed. */
export function runHistories(half: 0 | 1): void {
  const runs = Math.ceil(RUNS / 2);
  test.skipIf(PATH !== undefined && half === 1)(
    '公司随便怎么变：人、部门、群、事件、读通讯录都可能出毛病，权限和卡片始终对，平静后与通讯录一致',
    { timeout: 120_000 + runs * 20_000 },
    async () => {
      const outcome = await fc.check(fc.asyncProperty(history(LONGEST), play), {
        numRuns: runs,
        seed: SEED + (PATH === undefined ? half : 0),
        interruptAfterTimeLimit: 60_000 + runs * 20_000,
        ...(PATH === undefined ? {} : { path: PATH }),
      });
      const { user, system } = process.cpuUsage();
      console.info(`${outcome.numRuns} histories, ${Math.round((user + system) / 1_000_000)} s of processor time in all`);
      if (outcome.failed)
        expect.fail(
          `COMPANY_LONGEST=${LONGEST} COMPANY_SEED=${outcome.seed} COMPANY_PATH=${outcome.counterexamplePath}\n${String(outcome.errorInstance)}`,
        );
    },
  );
}
