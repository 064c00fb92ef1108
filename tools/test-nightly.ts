// The long night of the tests (npm run test:nightly): every cell of the fault matrix, twenty thousand histories of a changing company, a month of office
// life, a thousand kills.
// One part after the other, each with its own seed of today unless one is given; ends with the parts that failed and how each is played again.
import { spawnSync } from 'node:child_process';

/** `SEED=7` for a night like another; `NIGHT=0.01` for a hundredth of everything; words on the command line choose parts. */
const seed = Number(process.env.SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
const share = Number(process.env.NIGHT ?? 1);
const chosen = process.argv.slice(2);

const count = (whole: number): string => `${Math.max(1, Math.round(whole * share))}`;

const PARTS: Readonly<Record<string, { readonly file: string; readonly env: Readonly<Record<string, string>> }>> = {
  matrix: { file: 'test/matrix', env: { MATRIX: share < 1 ? count(400) : 'all' } },
  company: { file: 'test/company', env: { COMPANY_RUNS: count(20_000), COMPANY_SEED: `${seed}`, COMPANY_LONGEST: '12' } },
  month: { file: 'test/month', env: { MONTH_DAYS: share < 1 ? '10' : '31', MONTH_SEED: `${seed}` } },
  // Its engine is installed first: npm ci --prefix extras/ocr
  photos: { file: 'test/invoice-files/photos-recognised.test.ts', env: { PHOTOS: 'all' } },
  // 1,000 kills in all; test/kill/migration.test.ts takes a third of its number.
  'kills-app': { file: 'test/kill/whole-app.test.ts', env: { KILLS: count(500), KILL_SEED: `${seed}` } },
  'kills-store': { file: 'test/kill/kill.test.ts', env: { KILLS: count(300), KILL_SEED: `${seed}` } },
  'kills-postgres': { file: 'test/postgres/instances.test.ts', env: { KILLS: count(60) } },
  'scenarios-postgres': { file: 'test/scenarios', env: { ON_SERVER: 'all' } },
  'kills-migration': { file: 'test/kill/migration.test.ts', env: { KILLS: count(600), KILL_SEED: `${seed}` } },
};

const unknown = chosen.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const failed: string[] = [];
for (const [name, { file, env }] of Object.entries(PARTS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const again = `${Object.entries(env)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ')} npx vitest run ${file}`;
  console.info(`\n== ${name}: ${again}`);
  const began = Date.now();
  const { status } = spawnSync('npx', ['vitest', 'run', file], { stdio: 'inherit', env: { ...process.env, ...env } });
  console.info(`== ${name}: ${status === 0 ? 'well' : 'FAILED'} after ${Math.round((Date.now() - began) / 60_000)} min`);
  if (status !== 0) failed.push(`${name}: ${again}`);
}
console.info(failed.length === 0 ? '\nAll is well.' : `\nFailed:\n${failed.join('\n')}`);
process.exit(failed.length === 0 ? 0 : 1);
