import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { startEmulator } from '../../emulator/main.ts';
import type { Defect } from './app-defects.ts';
import type { Office } from './app-people.ts';
import { deliveriesOf, playStory } from './app-story.ts';
import { type AppState, countWaiting, readTruth } from './app-truth.ts';
import type { DeathPoint, Driver } from './harness.ts';
import { randomFrom, sleep } from './random.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const POINTS = [
  'knock',
  'commit asked',
  'written, not committed',
  'committed',
  'before answer',
  'answered',
  'answered, not noted',
  'answer noted',
  'taken up',
  'before put',
  'putting',
  'sent, not noted',
  'sending noted',
  'before patch',
  'patching',
  'patched, not noted',
  'patch noted',
  'before directory',
  'directory read',
  'a period planned',
  'a period closed',
];

export interface AppDay {
  /** Askings for leave in each of the four branches. */
  readonly rounds: number;
  readonly seed: number;
  /** With a mistake built in, which is to be found: dying where it shows, among people of less patience. */
  readonly defect?: Defect;
}

const SHOWS_AT: Readonly<Record<Defect, string>> = {
  'forgets what it has seen': 'answered',
  'a new once-key for every try': 'sent, not noted',
  'answers before it is written': 'answered',
};

export interface AppDriver extends Driver<AppState> {
  close(): Promise<void>;
}

/** The whole bot as its own process against the local Feishu, which lives here and outlives it. */
export async function appDriver(script: string, { rounds, seed, defect }: AppDay): Promise<AppDriver> {
  const folder = mkdtempSync(join(tmpdir(), 'erwang-kill-app-'));
  const file = join(folder, 'er.db');
  // As in every office of a test: when a look at regular meetings falls due depends on how long the day takes, and is tried elsewhere.
  const config = join(folder, 'config');
  cpSync(join(ROOT, 'config'), config, { recursive: true });
  const meetings = join(config, 'meetings.yaml');
  writeFileSync(meetings, readFileSync(meetings, 'utf8').replace(/^series:[\s\S]*$/m, 'series: []\n'));
  const emulator = await startEmulator({ seed: `kill ${seed}` });
  const { controls } = emulator;
  const acked = new Set<string>();
  const complaints: string[] = [];
  let closed = false;

  const bear = (): ChildProcess =>
    spawn(process.execPath, [script], {
      cwd: ROOT,
      env: {
        ...process.env,
        FEISHU_APP_ID: emulator.appId,
        FEISHU_APP_SECRET: emulator.appSecret,
        FEISHU_DOMAIN: emulator.url,
        DATABASE_URL: `file:${file}`,
        CONFIG_DIR: config,
        PORT: '0',
        LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      },
      stdio: ['pipe', 'inherit', 'inherit'],
    });
  let next = bear();

  const isShown = (): boolean => look(file, (db) => countWaiting(db) === 0);

  /** The platform's clock jumps to the next redelivery, so that nobody waits for six hours. */
  const pump = setInterval(() => {
    const waits = controls.deliveries().flatMap(({ retryAt }) => (retryAt === null ? [] : [retryAt]));
    if (waits.length === 0 || !controls.botOnline()) return;
    const ahead = Math.min(...waits) - controls.clock.now();
    // Whatever was sent and not noted is sent again within moments; the hour in which the platform knows it again must not be jumped over.
    if (ahead > 60_000 && !isShown()) return;
    if (ahead > 0) controls.clock.advance(ahead);
  }, 40);

  return {
    points: defect ? [SHOWS_AT[defect]] : POINTS,
    pace: { birthMs: 600, momentMs: 150, longestLifeMs: 8000, mostPasses: 2, longestStillMs: 90_000 },
    deliveries: deliveriesOf(rounds),
    spawn: (point: DeathPoint | null) => {
      const child = next;
      child.stdin?.write(JSON.stringify({ DEATH: point ? `${point.name}:${point.nth}` : '', DEFECT: defect ?? '' }));
      next = bear();
      return child;
    },
    born: async (child) => {
      // The connection of the one before is gone a moment after it.
      await sleep(20);
      while (child.exitCode === null && child.signalCode === null && !controls.botOnline()) await sleep(5);
    },
    work: (turn, progress) => {
      // What is asked again and again, as the directory or the time, moves nothing.
      controls.onTraffic(({ direction, what, status }) => {
        if (direction === 'to-bot' ? status === 'ok' : /^(POST|PATCH) .*\/im\//.test(what)) progress.note();
      });
      const offices = [0, 1, 2, 3, 4, 5].map((seat): Office => {
        return {
          controls,
          random: randomFrom(seed + seat),
          turn,
          patienceMs: defect ? 5000 : 30_000,
          progress,
          isOver: () => closed,
          acked,
          // Before the first start there is neither file nor table.
          knows: (sql) => {
            try {
              return look(file, (db) => Number(db.prepare(sql).pluck().get()) > 0);
            } catch {
              return false;
            }
          },
          alter: (sql) => {
            const db = new Database(file, { timeout: 10_000 });
            db.exec(`BEGIN IMMEDIATE; ${sql}; COMMIT`);
            db.close();
          },
          complain: (what) => complaints.push(what),
        };
      });
      return playStory((seat) => offices[seat] as Office, rounds);
    },
    isQuiet: async () => {
      await controls.quiet();
      return controls.deliveries().every(({ retryAt }) => retryAt === null) && isShown();
    },
    endState: async () => {
      const { state, wrong } = readTruth(file, controls, acked);
      return { state, wrong: [...complaints, ...wrong] };
    },
    close: async () => {
      closed = true;
      clearInterval(pump);
      next.kill('SIGKILL');
      await emulator.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function look<T>(file: string, read: (db: Database.Database) => T): T {
  const db = new Database(file, { readonly: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}
