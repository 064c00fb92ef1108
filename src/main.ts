import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import closeWithGrace from 'close-with-grace';
import { allSamples } from './all-samples.ts';
import { en, zhCN } from './all-words.ts';
import { createApp } from './app.ts';
import { createFeishu } from './bot/feishu/feishu.ts';
import { requirePhotoText } from './config/require-photo-text.ts';
import { writeChains } from './config/write-chains.ts';
import { type Config, loadConfig } from './config.ts';
import { noteDemoDatabase } from './demo-database.ts';
import { farewell } from './farewell.ts';
import { createServer } from './http/server.ts';
import { isPhotoTextInstalled } from './invoice-files/photo-text.ts';
import { type Clock, machineClock } from './kernel/clock.ts';
import { databasePath } from './kernel/database-url.ts';
import { timeSortedIds } from './kernel/id.ts';
import { instant } from './kernel/time.ts';
import { createLog } from './log.ts';
import { mapTraces } from './mapped-traces.ts';
import { processesOf } from './processes/index.ts';
import { NOTHING_BOOKED } from './processes/ledgers.ts';
import { openStore } from './store/store.ts';

/** dist/main.js and src/main.ts both lie one folder below the project. */
const projectRoot = fileURLToPath(new URL('..', import.meta.url));

// As a bundle; from the sources the loader sees to it.
if (process.argv[1]?.endsWith('.js')) mapTraces();

/** Where the platform is and how to get in. */
interface Door {
  readonly appId: string;
  readonly appSecret: string;
  readonly domain: string;
  readonly clock: Clock;
  readonly databaseUrl: string;
  readonly close: () => Promise<void>;
  readonly demo: {
    readonly page: string;
    /** Fills an empty company with the day before, once the bot is there. */
    readonly play: (settled: () => Promise<void>) => Promise<void>;
    /** The database of a company that is still empty; null where it has a past. */
    readonly empty: string | null;
  } | null;
}

/** The real platform when credentials are set, else the local Feishu with its chat page. Past this line nothing knows which. */
async function doorOf(config: Config): Promise<Door> {
  const { environment: env } = config;
  if (env.FEISHU_APP_ID !== undefined && env.FEISHU_APP_SECRET !== undefined) {
    const domain = env.FEISHU_DOMAIN ?? 'https://open.feishu.cn';
    return {
      appId: env.FEISHU_APP_ID,
      appSecret: env.FEISHU_APP_SECRET,
      domain,
      clock: machineClock,
      databaseUrl: env.DATABASE_URL,
      close: () => Promise.resolve(),
      demo: null,
    };
  }
  const { openDemo } = await import('../emulator/demo/open-demo.ts');
  const { gallery } = await import('./gallery/gallery.ts');
  // What the local Feishu knows ends with it, so the demo keeps nothing either, unless somebody has said where.
  const folder = env.isDatabaseChosen ? null : mkdtempSync(join(tmpdir(), 'erwang-demo-'));
  const kept = folder === null ? null : join(folder, 'demo.db');
  const databaseUrl = kept === null ? env.DATABASE_URL : `file:${kept}`;
  const file = databasePath(databaseUrl);
  const empty = file !== null && !existsSync(resolve(projectRoot, file)) ? resolve(projectRoot, file) : null;
  const demo = await openDemo(
    { port: env.EMULATOR_PORT, gallery: () => gallery(config, { 'zh-CN': zhCN, en }, allSamples()) },
    empty !== null,
  );
  const forgetDatabase = kept === null ? () => {} : noteDemoDatabase(projectRoot, kept);
  return {
    appId: demo.appId,
    appSecret: demo.appSecret,
    domain: demo.url,
    clock: { now: () => instant(demo.clock.now()), onMove: (listener) => demo.clock.onMove(() => listener()) },
    databaseUrl,
    close: async () => {
      await demo.stop();
      forgetDatabase();
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
    demo: { page: demo.url, play: demo.play, empty },
  };
}

async function main(): Promise<void> {
  const own = loadConfig();
  const { environment: env } = own;
  if (own.expense.readPhotos) requirePhotoText(isPhotoTextInstalled());
  const log = createLog(env.LOG_LEVEL);
  const chains = writeChains(env.CONFIG_DIR, processesOf({ leave: own.leave, ledgers: NOTHING_BOOKED }));
  if (chains instanceof Error)
    log.warn({ err: chains }, 'approvals.yaml cannot be written; the chains are those of the definitions');
  else if (chains === 'written') log.info({ folder: env.CONFIG_DIR }, 'approvals.yaml written from the definitions');
  const door = await doorOf(own);
  const config = door.demo ? (await import('./demo/in-shifts.ts')).inShifts(own) : own;
  const platform = createFeishu({
    appId: door.appId,
    appSecret: door.appSecret,
    domain: door.domain,
    mode: env.FEISHU_MODE,
    ...(env.FEISHU_ENCRYPT_KEY ? { encryptKey: env.FEISHU_ENCRYPT_KEY } : {}),
    ...(env.FEISHU_TENANT_KEY ? { tenantKey: env.FEISHU_TENANT_KEY } : {}),
    ...(env.FEISHU_VERIFICATION_TOKEN ? { verificationToken: env.FEISHU_VERIFICATION_TOKEN } : {}),
    clock: door.clock,
    zone: config.org.zone,
    log,
    onLate: () => ({ toast: { tone: 'info', text: zhCN.late } }),
    onUnknownUser: () => ({ toast: { tone: 'warning', text: zhCN.stranger } }),
    onFailure: () => ({ toast: { tone: 'error', text: zhCN.failure } }),
  });
  if (door.demo?.empty) {
    const { demoPast } = await import('./demo/play-past.ts');
    const [, built = ''] = process.argv;
    const past = { real: platform, file: door.demo.empty, projectRoot };
    const left = await demoPast(config, past, built.endsWith('.js') ? built : null).catch((error: unknown) => [error]);
    if (left.length > 0) log.warn({ left: left.map(String) }, 'the months before could not be played in full');
  }
  const store = await openStore({ url: door.databaseUrl, projectRoot, clock: door.clock });
  // In the demo everything is on this machine, and nothing else is served.
  const publicUrl = env.PUBLIC_URL ?? (door.demo ? `http://127.0.0.1:${env.PORT}` : null);
  const app = createApp({ config, store, platform, clock: door.clock, ids: timeSortedIds, random: Math.random, log, publicUrl });
  const server = createServer({
    health: app.health,
    calendarFeed: app.calendarFeed,
    api: app.api,
    ...(platform.webhook ? { webhook: platform.webhook } : {}),
    log,
  });
  await server.listen({ port: env.PORT, host: env.FEISHU_MODE === 'webhook' && door.demo === null ? '0.0.0.0' : '127.0.0.1' });
  let ending = false;
  closeWithGrace({ delay: 10_000, logger: false }, async ({ err }) => {
    ending = true;
    if (err) log.error({ err }, 'stopping after an error');
    await server.close();
    await app.stop();
    await store.close();
    await door.close();
  });
  // May wait long for the platform; until then it says why under /readyz, and can be stopped like any other time.
  await app.start();
  if (ending) return;
  log.info({ port: env.PORT, mode: env.FEISHU_MODE }, 'ready');
  if (!door.demo) return;
  await door.demo
    .play(app.settled)
    .catch((error: unknown) => log.warn({ err: error }, 'the day before could not be played; the demo opens without it'));
  if (!ending) console.log(`\n二网助手（演示数据）已就绪，请用浏览器打开：${door.demo.page}\n`);
}

main().catch((error: unknown) => {
  // A mistake in the configuration or a fault of the database file is told in plain words; anything else is a bug and shows its trace.
  const { code, words } = farewell(error);
  console.error(words ?? portTaken(error) ?? error);
  process.exit(code);
});

/** The commonest mistake of a second start. */
function portTaken(error: unknown): string | null {
  const { code, port } = error as { code?: unknown; port?: unknown };
  return code === 'EADDRINUSE'
    ? `\n端口 ${String(port)} 已被占用：请关掉占用它的程序，或用环境变量 PORT、EMULATOR_PORT 换一个\n`
    : null;
}
