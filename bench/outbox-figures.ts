// A child of the bench: a long outbox. What /readyz costs with it, and how long somebody who asks waits behind it.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createApp } from '../src/app.ts';
import { createFeishu } from '../src/bot/feishu/feishu.ts';
import { createPace, FEISHU_LIMITS } from '../src/bot/feishu/pace.ts';
import type { RenderedCard } from '../src/bot/platform.ts';
import { loadConfig } from '../src/config.ts';
import type { Place } from '../src/handlers/view-ref.ts';
import { createServer } from '../src/http/server.ts';
import { machineClock } from '../src/kernel/clock.ts';
import { timeSortedIds } from '../src/kernel/id.ts';
import { LANE } from '../src/kernel/lane.ts';
import { createLog } from '../src/log.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { createDispatcher } from '../src/work/dispatcher.ts';
import { answering, removeDatabase } from './answering.ts';
import type { Tail } from './inbox-figures.ts';
import { percentile } from './load.ts';

export interface OutboxOrder {
  readonly root: string;
  readonly folder: string;
  /** Rows waiting while /readyz is asked. */
  readonly pending: number;
  readonly calls: number;
  /** Reminders due at once, each to somebody else, and how long people ask meanwhile. */
  readonly reminders: number;
  readonly askForMs: number;
}

export interface OutboxFigures {
  /** ms a call over HTTP; `alive` is /healthz, which asks nothing, called in turn with it. */
  readonly ready: Tail;
  readonly alive: Tail;
  /** ms from the commit of an answer until its send begins, on the real clock; shortest first. */
  readonly waits: readonly number[];
  readonly remindersSent: number;
  /** The most sends in any second and minute; the platform takes 50 and 1,000. */
  readonly mostPerSecond: number;
  readonly mostPerMinute: number;
}

/** How long the platform takes for a send. */
const SEND_MS = 80;
const ASK_EVERY_MS = 700;
/** Calls that are not counted. */
const WARM = 50;

answering(measure);

async function measure(order: OutboxOrder): Promise<OutboxFigures> {
  const ready = await onFile(order, 'ready.db', order.pending, (store) => askReady(order, store));
  const waits = await onFile(order, 'answers.db', order.reminders, (store) => askBehind(order, store));
  return { ...ready, ...waits };
}

/** A database with so many reminders owed, each to somebody else. */
async function onFile<T>(
  { root, folder }: OutboxOrder,
  name: string,
  rows: number,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const file = join(folder, name);
  const store = await openStore({ url: `file:${file}`, projectRoot: root, clock: machineClock });
  const db = new Database(file);
  db.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @rows)
     INSERT INTO "Outbox" (key, number, kind, place, view, subject, payload, "desiredVersion", "shownVersion", generation, state, lane, attempts, "dueAt", "owedSince", unsure, "createdAt", "updatedAt")
     SELECT 'reminder:' || i, i, 'card', 'person:per_' || i, 'digest', 'reminder:' || i, '{}', 1, 0, 1, 'pending', ${LANE.reminder}, 0, @now, @now, 0, @now, @now FROM n`,
  ).run({ rows, now: machineClock.now() - 1000 });
  db.close();
  const found = await work(store);
  await store.close();
  removeDatabase(file);
  return found;
}

/** The app as it is put together, not started: nothing drains, and every part of /readyz is asked. */
async function askReady({ root, calls }: OutboxOrder, store: Store): Promise<Pick<OutboxFigures, 'ready' | 'alive'>> {
  const config = loadConfig({ CONFIG_DIR: join(root, 'config'), DATABASE_URL: `file:${store.file}` });
  const log = createLog('silent');
  const platform = createFeishu({
    appId: 'cli_be4c0000be4c0000',
    appSecret: 'bench-secret',
    domain: 'http://127.0.0.1:1',
    mode: 'ws',
    clock: machineClock,
    zone: config.org.zone,
    log,
    onLate: () => ({}),
    onUnknownUser: () => ({}),
    onFailure: () => ({}),
  });
  const app = createApp({ config, store, platform, clock: machineClock, ids: timeSortedIds, random: Math.random, log });
  const server = createServer({ health: app.health, log });
  const { port } = await server.listen({ port: 0, host: '127.0.0.1' });
  const took: Record<'readyz' | 'healthz', number[]> = { readyz: [], healthz: [] };
  for (let n = 0; n < calls + WARM; n++) {
    for (const path of ['readyz', 'healthz'] as const) {
      const began = performance.now();
      await (await fetch(`http://127.0.0.1:${port}/${path}`)).text();
      if (n >= WARM) took[path].push(performance.now() - began);
    }
  }
  await server.close();
  return { ready: tailOf(took.readyz), alive: tailOf(took.healthz) };
}

/** The real dispatcher and the real pace on the real clock; only the platform is a wait. */
async function askBehind({ askForMs }: OutboxOrder, store: Store): Promise<Omit<OutboxFigures, 'ready' | 'alive'>> {
  const pace = createPace(FEISHU_LIMITS);
  const asked = new Map<string, number>();
  const waits: number[] = [];
  const starts: number[] = [];
  let remindersSent = 0;
  const put = async (drawn: RenderedCard): Promise<void> => {
    const { key } = drawn as unknown as { key: string };
    const now = performance.now();
    starts.push(now);
    const since = asked.get(key);
    if (since === undefined) remindersSent++;
    else waits.push(now - since);
    await new Promise((resolve) => setTimeout(resolve, SEND_MS));
  };
  const dispatcher = createDispatcher({
    outbox: store.outbox,
    platform: {
      name: 'feishu',
      put: async (to, drawn, onceKey, lane) => {
        await pace.run('put', 'externalId' in to ? String(to.externalId) : onceKey, () => put(drawn), lane);
        return { ok: true, value: { messageId: `om_${onceKey}` } };
      },
      patch: async () => ({ ok: true, value: null }),
    },
    paint: async (row) => ({ key: row.key }) as unknown as RenderedCard,
    addressOf: async (place) => ({ kind: 'person', externalId: place }),
    standingOf: async () => 'here',
    effectHandlers: {},
    clock: machineClock,
    random: Math.random,
    log: { warn: () => {}, error: () => {} },
  });
  store.afterCommit(dispatcher.wake);
  dispatcher.start();
  const began = performance.now();
  for (let n = 0; performance.now() - began < askForMs; n++) {
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    // Every tenth is a reminded one, whose own reminders wait as well; now and then ten ask at once.
    const together = n % 20 === 19 ? 10 : 1;
    for (let i = 0; i < together; i++) {
      const place: Place = `person:per_${n % 10 === 0 ? n + 1 : 900_000 + n * 10 + i}`;
      const key = `answer:${n}:${i}`;
      asked.set(key, performance.now());
      const effects = [{ show: { view: 'notice' as const, subject: key }, place, key }];
      await store.commit({ plan: { writes: [], audit: [], effects }, inboxKeys: [key], cause: key, askedIn: [place] });
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  // The rest of the reminders is not waited for.
  void dispatcher.stop();
  while (waits.length < asked.size) await new Promise((resolve) => setTimeout(resolve, 100));
  await dispatcher.stop();
  waits.sort((a, b) => a - b);
  return { waits, remindersSent, mostPerSecond: most(starts, 1000), mostPerMinute: most(starts, 60_000) };
}

const tailOf = (values: number[]): Tail => {
  const sorted = values.sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
};

/** The most of these moments in any window of this length. */
function most(at: readonly number[], ms: number): number {
  let best = 0;
  for (let from = 0, to = 0; to < at.length; to++) {
    while ((at[to] as number) - (at[from] as number) >= ms) from++;
    best = Math.max(best, to - from + 1);
  }
  return best;
}
