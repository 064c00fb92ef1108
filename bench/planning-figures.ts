// A child of the bench: one tick that plans the reminders of a large network, beside the bare scan of who must be reminded.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { calendarsOf, quietHoursOf } from '../src/calendars.ts';
import { loadConfig } from '../src/config.ts';
import type { AllServices } from '../src/handlers/features.ts';
import { keepWatch } from '../src/handlers/keep-watch.ts';
import { planReminders } from '../src/handlers/reminders/plan-reminders.ts';
import type { Services } from '../src/handlers/reminders/services.ts';
import { worldAt } from '../src/handlers/reminders/world.ts';
import type { Clock } from '../src/kernel/clock.ts';
import { type Instant, instant } from '../src/kernel/time.ts';
import { openStore } from '../src/store/store.ts';
import { answering, removeDatabase } from './answering.ts';
import { grow } from './grow.ts';

export interface PlanningOrder {
  readonly root: string;
  readonly folder: string;
  readonly people: number;
  readonly rounds: number;
}

export interface PlanningRound {
  /** ms. */
  readonly scan: number;
  readonly plan: number;
  readonly again: number;
  /** The same lines written one by one by hand, in one transaction. */
  readonly loop: number;
  readonly added: number;
  readonly addedAgain: number;
  /** Longest wait of the event loop while planning, ms. */
  readonly delay: number;
  readonly grownMb: number;
}

answering(measure);

/** Wednesday 2 December 2026, 10:00 in Shanghai: leave that lapses on 31 December is due to be told, and seats have waited up to eighty hours. */
const NOW = instant(Date.UTC(2026, 11, 2, 2));
const clock: Clock = { now: () => NOW };

async function measure({ root, folder, people, rounds }: PlanningOrder): Promise<readonly PlanningRound[]> {
  const template = join(folder, 'planning.db');
  const size = { people, requests: people, pending: people, hot: 0, lapsesOn: '2026-12-31', away: people / 50 };
  await grow(template, root, size, clock);
  const figures: PlanningRound[] = [];
  for (let n = 0; n <= rounds; n++) {
    const file = join(folder, `planning-${n}.db`);
    copyFileSync(template, file);
    const round = await planOnce(root, file);
    // The first one warms the code up.
    if (n > 0) figures.push(round);
    removeDatabase(file);
  }
  return figures;
}

async function planOnce(root: string, file: string): Promise<PlanningRound> {
  const config = loadConfig({ CONFIG_DIR: join(root, 'config'), DATABASE_URL: `file:${file}` });
  const store = await openStore({ url: `file:${file}`, projectRoot: root, clock });
  // Planning asks for no more of the office than this.
  const services: AllServices = {
    reads: store.reads,
    clock,
    zone: config.org.zone,
    processes: [],
    settings: { leave: config.leave, calendarOf: calendarsOf(config) },
    receivableRules: config.receivables,
    watches: store.watches,
    watched: keepWatch(() => services),
    jobs: store.jobs,
    schedules: config.schedules,
    quietOf: quietHoursOf(config),
  } as unknown as AllServices;
  const raw = new Database(file);
  const count = raw.prepare<[], number>('SELECT count(*) FROM "Job"').pluck();

  const scan = time(() => scanByHand(raw, NOW));
  const before = process.memoryUsage().rss;
  const loopDelay = monitorEventLoopDelay({ resolution: 1 });
  loopDelay.enable();
  const plan = await timed(() => tick(services, store));
  loopDelay.disable();
  const grownMb = (process.memoryUsage().rss - before) / 1e6;
  const added = count.get() ?? 0;
  const again = await timed(() => tick(services, store));
  const addedAgain = (count.get() ?? 0) - added;
  await store.close();
  const loop = time(() => oneByOne(raw));
  raw.close();
  return { scan, plan, again, loop, added, addedAgain, delay: loopDelay.max / 1e6, grownMb };
}

async function tick(services: Services, store: Awaited<ReturnType<typeof openStore>>): Promise<void> {
  const world = await worldAt(services, await services.reads.org(), NOW);
  for await (const due of planReminders(services, world, NOW)) {
    // As the app does: a page where nothing is new writes nothing, and others have their turn.
    const outcome = due.plan.writes.length === 0 ? 'done' : await store.commit({ ...due, inboxKeys: [] });
    await setImmediate();
    if (outcome !== 'done') throw new Error(outcome);
  }
}

/** Who must be reminded today, as bare SQL: seats open for four hours, and lots that lapse within thirty days. */
function scanByHand(db: Database.Database, now: Instant): number {
  const seats = db.prepare(
    `SELECT s.id, s."personId", r.title FROM "Seat" s JOIN "Request" r ON r.id = s."requestId" JOIN "Person" p ON p.id = s."personId"
     WHERE s.state = 'open' AND s."openedAt" <= ? AND r.state = 'pending' AND r."pausedAt" IS NULL AND p.active = 1`,
  );
  const lots = db.prepare(
    `SELECT e.id, e."personId", e."expiresOn", (SELECT sum(x.minutes) FROM "LeaveEntry" x WHERE x."lotId" = e.id) AS minutes
     FROM "LeaveEntry" e JOIN "Person" p ON p.id = e."personId"
     WHERE e."expiresOn" >= '2026-12-02' AND e."expiresOn" <= '2027-01-01' AND e."lotId" = e.id AND p.active = 1
       AND (SELECT sum(x.minutes) FROM "LeaveEntry" x WHERE x."lotId" = e.id) > 0`,
  );
  return seats.all(now - 4 * 3_600_000).length + lots.all().length;
}

/** The same lines once more under other keys, one insert each. */
function oneByOne(db: Database.Database): void {
  const lines = db.prepare<[], Record<string, unknown>>('SELECT * FROM "Job"').all();
  const insert = db.prepare(
    `INSERT INTO "Job" (key, rule, slot, target, state, payload, "dueAt", "sentAt", "unitId", "doneAt") VALUES (@key, @rule, @slot, @target, @state, @payload, @dueAt, @sentAt, @unitId, @doneAt)`,
  );
  db.transaction(() => {
    for (const line of lines) insert.run({ ...line, key: `loop:${String(line.key)}` });
  })();
}

function time(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
