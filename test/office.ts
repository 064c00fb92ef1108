import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Emulator, startEmulator } from '../emulator/main.ts';
import { zhCN } from '../src/all-words.ts';
import { type App, type AppParts, createApp } from '../src/app.ts';
import { createFeishu, type FeishuOptions } from '../src/bot/feishu/feishu.ts';
import { createPace, FEISHU_LIMITS } from '../src/bot/feishu/pace.ts';
import { type Config, loadConfig } from '../src/config.ts';
import { type AppServer, createServer } from '../src/http/server.ts';
import type { Clock } from '../src/kernel/clock.ts';
import { timeSortedIds } from '../src/kernel/id.ts';
import { type Instant, instant } from '../src/kernel/time.ts';
import { createLog } from '../src/log.ts';
import { openStore, type Store } from '../src/store/store.ts';
import type { FollowTime } from '../src/work/follow-directory.ts';
import { keepTemplate, lightFolder, newFile, useTemplate } from './database-template.ts';
import { doubledCards } from './live-cards.ts';
import { exchange, NO_LIMITS, noPace, openOffline, plugIn } from './offline.ts';
import { newDatabase, onServer } from './postgres/databases.ts';

const projectRoot = join(import.meta.dirname, '..');

/** Monday 2026-11-23 10:00 in Shanghai: the day on which every story of the tests begins. */
export const START = Date.UTC(2026, 10, 23, 2, 0);

export interface TestOffice {
  readonly emulator: Emulator;
  readonly controls: Emulator['controls'];
  readonly app: App;
  readonly store: Store;
  /** The database's file, or its address on a server. */
  readonly database: string;
  readonly config: Config;
  /** Where the platform pushes to; null on the long connection. */
  readonly webhookUrl: string | null;
  /** Everything that was said has been understood, committed and shown. */
  settled(): Promise<void>;
  /** A change of the directory has been taken over. */
  followed(): Promise<void>;
  now(): Instant;
  /** Sets the bot's own clock so far ahead of the platform's (ms), without telling anybody. */
  skewClock(ms: number): void;
  /** Ends the bot as at a deploy and starts it anew on the same database, with another configuration if one is given; the platform stays. */
  restart(change?: (config: Config) => Config): Promise<void>;
  close(): Promise<void>;
}

export interface OfficeOptions {
  readonly now?: number;
  /** How the bot is reached over the network. By default it is not: both live in this process, with the same limits and refusals for half the work. */
  readonly mode?: 'ws' | 'webhook';
  readonly config?: (config: Config) => Config;
  readonly feishu?: Partial<Pick<FeishuOptions, 'callTimeoutMs' | 'deadlineMs' | 'pace'>>;
  /** Planned waits of the platform (`controls.fail`) are so many times shorter than they are said to be. */
  readonly haste?: number;
  /** Without the limits of the platform: for tests that open thousands, or in which a day lasts less than a second. */
  readonly noLimits?: boolean;
  /** The database lies on the machine's disk: for what is said about it. */
  readonly onDisk?: boolean;
  /** The bot does not look for what is due whenever the clock was moved, and its pauses are not shortened: whoever moves clock and timers says when. */
  readonly ticksByHand?: boolean;
  /** The bot has never been here: otherwise it knows the company from a start before, as on any day but its first. */
  readonly isNew?: boolean;
  /** How files are read and drawn; with the usual limits otherwise. */
  readonly reading?: AppParts['reading'];
  /** What the platform does or suffers before the bot comes. */
  readonly before?: (controls: Emulator['controls']) => void;
}

/** What the console says about pushes in webhook mode. */
export const ENCRYPT_KEY = 'a key of the tests';

/**
 * A second lasts 25 ms for what is spaced in real time whatever the clock says: the limits of the platform, counted there and kept here alike, and the
 * pauses before the directory is read (again). Nobody sits through them.
 */
const FASTER = 40;
const fastTime = (): number => performance.now() * FASTER;
const fastPace = () => createPace(FEISHU_LIMITS, { now: fastTime, after: (ms, run) => void setTimeout(run, ms / FASTER) });
/** A burst of changes is over when all of it has come, however busy the machine is. */
const fastDirectory = (controls: Emulator['controls']): FollowTime => ({
  ranMs: fastTime,
  after: (ms, run) => {
    let cancelled = false;
    const go = (): void => {
      if (!cancelled) run();
    };
    const timer = setTimeout(() => void controls.quiet(1000).then(go, go), ms / FASTER).unref();
    return () => {
      cancelled = true;
      clearTimeout(timer);
    };
  },
});
const fastRest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms / FASTER));

/** No backups of a test's database, and no word about the disk it happens to run on. */
const quietRetention = (usual: Config['retention']): Config['retention'] => ({
  ...usual,
  backup: { ...usual.backup, at: null },
  disk: { warnPercent: 0, warnDays: 0, stopMb: 1 },
});

/** The configuration as it is shipped; read once, for it is the same for every office. */
let shipped: Config | null = null;
function readConfig(url: string): Config {
  shipped ??= loadConfig({ CONFIG_DIR: join(projectRoot, 'config'), LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' });
  return { ...shipped, environment: { ...shipped.environment, DATABASE_URL: url } };
}

/** A whole app on a temporary database against its own local Feishu, with a clock that stands still unless moved. */
export async function openOffice(options: OfficeOptions = {}): Promise<TestOffice> {
  const folder = options.onDisk ? mkdtempSync(join(tmpdir(), 'erwang-')) : lightFolder();
  const controls = { now: () => options.now ?? START, ...(options.haste === undefined ? {} : { haste: options.haste }) };
  const inProcess = options.mode
    ? null
    : openOffline({ ...controls, limitTime: fastTime, ...(options.noLimits ? { limits: NO_LIMITS } : {}) });
  const emulator: Emulator = inProcess ?? (await startEmulator({ ...controls, limitTime: fastTime, port: 0 }));
  const file = join(folder, 'test.db');
  const begun = options.config || options.before || options.isNew ? null : `begun ${controls.now()}`;
  const server = onServer() ? await newDatabase() : null;
  const isKnown = begun !== null && (server ? await server.fill(begun) : useTemplate(begun, file));
  if (!server && !isKnown) await newFile(file, projectRoot, controls.now());
  const read = readConfig(server?.url ?? `file:${file}`);
  options.before?.(emulator.controls);
  // Nobody's regular meetings and reports stand in the way of what a test is about; tests of them say which there are (with-series.ts, with-sheets.ts).
  const quiet = {
    ...read,
    retention: quietRetention(read.retention),
    meetings: { ...read.meetings, series: [] },
    submissions: { since: {} },
    // Most tests of orders are about the order; whether it needs a contract of ours is said in test/scenarios/orders/order-needs-contract.test.ts.
    orders: { ...read.orders, foreign_contracts: 'allow' as const },
  };
  let config = options.config ? options.config(quiet) : quiet;
  let skew = 0;
  const clock: Clock = {
    now: () => instant(emulator.clock.now() + skew),
    ...(options.ticksByHand ? {} : { onMove: (listener) => emulator.clock.onMove(() => listener()) }),
  };
  const log = createLog(config.environment.LOG_LEVEL);

  const mode = options.mode ?? 'webhook';
  const keys = { verificationToken: emulator.verificationToken, ...(inProcess ? {} : { encryptKey: ENCRYPT_KEY }) };

  const open = async (): Promise<{ app: App; store: Store; server: AppServer | null; webhookUrl: string | null }> => {
    const store = await openStore({ url: config.environment.DATABASE_URL, projectRoot, clock });
    const platform = createFeishu({
      appId: emulator.appId,
      appSecret: emulator.appSecret,
      domain: emulator.url,
      mode,
      ...(mode === 'webhook' ? keys : {}),
      pace: options.noLimits ? noPace : fastPace(),
      exchange,
      ...(options.ticksByHand ? {} : { rest: fastRest }),
      ...options.feishu,
      clock,
      zone: config.org.zone,
      log,
      onLate: () => ({}),
      onUnknownUser: () => ({ toast: { tone: 'warning', text: zhCN.stranger } }),
      onFailure: () => ({ toast: { tone: 'error', text: '刚才没处理成功，请稍后再试一次' } }),
    });
    const app = createApp({
      ...(options.reading ? { reading: options.reading } : {}),
      config,
      store,
      platform,
      clock,
      ids: timeSortedIds,
      random: Math.random,
      log,
      ...(options.ticksByHand ? {} : { directoryTime: fastDirectory(emulator.controls) }),
    });
    const server = platform.webhook && !inProcess ? createServer({ health: app.health, webhook: platform.webhook, log }) : null;
    const listening = await server?.listen({ port: 0, host: '127.0.0.1' });
    const webhookUrl = listening ? `http://127.0.0.1:${listening.port}/webhooks/feishu` : null;
    await app.start();
    if (inProcess && platform.webhook) plugIn(inProcess, platform.webhook);
    if (webhookUrl) {
      const hook = { url: webhookUrl, verificationToken: emulator.verificationToken, encryptKey: ENCRYPT_KEY };
      const saved = await emulator.controls.setWebhook(hook);
      if (!saved.ok) throw new Error(`the console does not take the request URL: ${saved.reason}`);
    }
    // The platform learns of the connection a moment after our side does.
    await emulator.controls.waitFor(() => emulator.controls.botOnline());
    return { app, store, server, webhookUrl };
  };

  let current = await open();
  if (begun !== null && !isKnown) await (server ? server.keep(begun) : keepTemplate(begun, current.store.file));
  return {
    emulator,
    controls: emulator.controls,
    get database() {
      return server?.url ?? current.store.file;
    },
    get config() {
      return config;
    },
    get app() {
      return current.app;
    },
    get store() {
      return current.store;
    },
    get webhookUrl() {
      return current.webhookUrl;
    },
    settled: async () => {
      await emulator.controls.quiet();
      await current.app.settled();
    },
    followed: async () => {
      await emulator.controls.quiet();
      await current.app.settled();
    },
    now: () => instant(emulator.clock.now() + skew),
    skewClock: (ms) => {
      skew = ms;
    },
    restart: async (change) => {
      await current.server?.close();
      await current.app.stop();
      await current.store.close();
      if (change) config = change(config);
      current = await open();
    },
    close: async () => {
      // At the end of every scenario. What the platform has not taken yet (an outage of the test's own) is not judged.
      const owed = await current.store.outbox.lag(instant(emulator.clock.now() + skew)).catch(() => null);
      const doubled = owed?.due === 0 ? doubledCards(emulator.controls) : [];
      await current.server?.close();
      await current.app.stop();
      await current.store.close();
      await emulator.stop();
      await server?.done();
      rmSync(folder, { recursive: true, force: true });
      if (doubled.length > 0) throw new Error(`one thing, one live card a person: ${doubled.join('; ')}`);
    },
  };
}
