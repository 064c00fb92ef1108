// npm run bench               five rounds, some minutes
// npm run bench -- --small    two short rounds in under a minute, for CI
// npm run bench -- --profile  one round; leaves a CPU profile of the app under load and says where
// Everything runs on this machine's loopback; figures are medians of rounds (min–max), each beside a floor measured in the same round.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleAll } from './bundle.ts';
import { killAll } from './children.ts';
import { benchCompany } from './company.ts';
import { machineLine } from './machine.ts';
import { report } from './report.ts';
import { type Round, runRound, type Sizes, type Stage, setStage } from './round.ts';

const FULL: Sizes = {
  rounds: 5,
  warm: 1500,
  open: 500,
  closed: 3000,
  drain: 1500,
  unsent: 5000,
  events: 6000,
  orm: 500,
  idleMs: 5000,
  idleRounds: 5,
};
const SMALL: Sizes = {
  rounds: 2,
  warm: 400,
  open: 150,
  closed: 1000,
  drain: 1000,
  unsent: 2000,
  events: 2000,
  orm: 0,
  idleMs: 5000,
  idleRounds: 1,
};

const root = join(import.meta.dirname, '..');
const asked = new Set(process.argv.slice(2));
const profile = asked.has('--profile');
const sizes = asked.has('--small') ? SMALL : profile ? { ...FULL, rounds: 1, orm: 0 } : FULL;

/** Inside node_modules, so that bundles find their packages and nobody's tool looks at it; on the disk a database would be on. */
const cache = join(root, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'bench-'));
const cleanUp = (): void => {
  killAll();
  rmSync(folder, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    cleanUp();
    process.exit(130);
  });
}

try {
  const began = performance.now();
  const machine = machineLine(folder);
  console.log(`machine  ${machine}`);
  const fileOf = await bundleAll(root, folder);
  const stage: Stage = await setStage({
    root,
    folder,
    fileOf,
    company: benchCompany(root),
    sizes,
    profile: profile ? join(cache, 'profile') : null,
  });
  console.log(`prepared ${stage.pending.length} pending requests in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (profile) console.log(`profile  ${stage.profile}`);
  const rounds: Round[] = [];
  for (let n = 0; n < sizes.rounds; n++) {
    const round = await runRound(stage, n);
    rounds.push(round);
    console.log(
      `round ${n + 1}/${sizes.rounds}: ${Math.round(round.bot.perSecond)} presses/s, floor ${Math.round(round.floor.perSecond)}`,
    );
  }
  console.log(`\n${report(rounds, sizes)}\n\ntook ${((performance.now() - began) / 1000).toFixed(0)} s`);
  if (rounds.some((round) => round.errors > 0)) process.exitCode = 1;
} finally {
  cleanUp();
}
