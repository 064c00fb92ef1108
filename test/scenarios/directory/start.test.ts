import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createTcpServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Emulator, startEmulator } from '../../../emulator/main.ts';
import { type App, createApp } from '../../../src/app.ts';
import { createFeishu } from '../../../src/bot/feishu/feishu.ts';
import { type Config, loadConfig } from '../../../src/config.ts';
import { type AppServer, createServer } from '../../../src/http/server.ts';
import type { Clock } from '../../../src/kernel/clock.ts';
import { timeSortedIds } from '../../../src/kernel/id.ts';
import { instant } from '../../../src/kernel/time.ts';
import { createLog } from '../../../src/log.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { openOffice, START } from '../../office.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const SOON = { timeout: 20_000, interval: 50 };

let folder: string;
let port: number;
let emulator: Emulator | null;
let life: { app: App; store: Store; server: AppServer; started: Promise<void>; url: string } | null;

/** A port on which nobody listens; the platform may come there later. */
async function freePort(): Promise<number> {
  const server: Server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: taken } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return taken;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'erwang-start-'));
  port = await freePort();
  emulator = null;
  life = null;
});
afterEach(async () => {
  await ends();
  await emulator?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function platformComes(): Promise<Emulator> {
  emulator = await startEmulator({ port, now: () => START });
  return emulator;
}
async function platformGoes(): Promise<void> {
  await emulator?.stop();
  emulator = null;
}

/** Begins a life of the bot as main.ts does, without waiting until it is up. */
async function begins(
  change: (config: Config) => Config = (config) => config,
  appSecret = 'local-demo-secret',
): Promise<NonNullable<typeof life>> {
  const config = change(
    loadConfig({
      DATABASE_URL: `file:${join(folder, 'a.db')}`,
      CONFIG_DIR: join(ROOT, 'config'),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    }),
  );
  const clock: Clock = { now: () => instant(emulator?.clock.now() ?? START) };
  const log = createLog(config.environment.LOG_LEVEL);
  const store = await openStore({ url: config.environment.DATABASE_URL, projectRoot: ROOT, clock });
  const platform = createFeishu({
    appId: 'cli_a1b2c3d4e5f60718',
    appSecret,
    domain: `http://127.0.0.1:${port}`,
    mode: 'ws',
    callTimeoutMs: 500,
    clock,
    zone: config.org.zone,
    log,
    onLate: () => ({}),
    onFailure: () => ({}),
    onUnknownUser: () => ({}),
  });
  const app = createApp({ config, store, platform, clock, ids: timeSortedIds, random: Math.random, log });
  const server = createServer({ health: app.health, log });
  const { port: own } = await server.listen({ port: 0, host: '127.0.0.1' });
  const started = app.start();
  started.catch(() => undefined);
  life = { app, store, server, started, url: `http://127.0.0.1:${own}` };
  return life;
}

async function ends(): Promise<void> {
  await life?.server.close();
  await life?.app.stop();
  await life?.store.close();
  life = null;
}

const get = async (path: string) => {
  const response = await fetch(`${life?.url}${path}`);
  return {
    status: response.status,
    body: (await response.json()) as {
      ready?: boolean;
      parts?: Record<string, { ok: boolean; detail?: Record<string, unknown> }>;
    },
  };
};
const isReady = async () => expect((await get('/readyz')).status).toBe(200);

describe('启动的时候平台不在', () => {
  it('从来没见过公司：一直等着，活着、没就绪、写明原因；平台来了自己就好', { timeout: 60_000 }, async () => {
    const { started, store } = await begins();
    await vi.waitFor(async () => {
      const { status, body } = await get('/readyz');
      expect(status).toBe(503);
      expect(String(body.parts?.directory?.detail?.why)).toContain('平台没有给出通讯录');
      expect(body.parts?.door?.ok).toBe(false);
    }, SOON);
    expect((await get('/healthz')).status).toBe(200);
    await platformComes();
    await started;
    await vi.waitFor(isReady, SOON);
    expect((await store.reads.org()).people.length).toBeGreaterThan(20);
  });

  it('认识公司：按上次的名单起来，写明名单有多旧；平台来了自己连上', { timeout: 60_000 }, async () => {
    await platformComes();
    await (await begins()).started;
    await ends();
    await platformGoes();
    const { started, store } = await begins();
    await vi.waitFor(async () => {
      const { body } = await get('/readyz');
      expect(body.parts?.directory).toMatchObject({
        ok: true,
        detail: { ageMinutes: expect.any(Number), why: expect.any(String) },
      });
      expect(body.parts?.door).toMatchObject({ ok: false });
    }, SOON);
    expect((await get('/readyz')).status).toBe(503);
    expect((await store.reads.org()).people.length).toBeGreaterThan(20);
    await platformComes();
    await started;
    await vi.waitFor(isReady, SOON);
    await vi.waitFor(async () => expect((await get('/readyz')).body.parts?.directory?.detail).not.toHaveProperty('why'), SOON);
  });

  it('等着的时候可以停下来，不留下什么', { timeout: 30_000 }, async () => {
    const { started } = await begins();
    await vi.waitFor(async () => expect((await get('/readyz')).body.parts?.directory?.detail?.why).toBeTruthy(), SOON);
    await ends();
    await started;
  });

  it('应用的密钥被平台拒绝：不退出，写明是密钥', { timeout: 30_000 }, async () => {
    await platformComes();
    await (await begins()).started;
    await ends();
    await begins((config) => config, 'wrong-secret');
    await vi.waitFor(async () => {
      const { status, body } = await get('/readyz');
      expect(status).toBe(503);
      expect(String(body.parts?.directory?.detail?.why)).toContain('平台拒绝');
      expect(String(body.parts?.door?.detail?.why)).toContain('app id and secret');
    }, SOON);
    expect((await get('/healthz')).status).toBe(200);
  });
});

describe('启动的时候公司变了', () => {
  it('担任岗位的人已离职、部门已改名，照样起来', { timeout: 60_000 }, async () => {
    const platform = await platformComes();
    await (await begins()).started;
    await ends();
    platform.controls.resign('王芳');
    platform.controls.resign('周敏');
    platform.controls.changeDepartment('od_suzhou', { name: '姑苏旗舰店' });
    const { started, store } = await begins();
    await started;
    await vi.waitFor(isReady, SOON);
    const org = await store.reads.org();
    expect(org.people.find((one) => one.name === '王芳')?.active).toBe(false);
    expect(org.units.map((unit) => unit.name)).toContain('姑苏旗舰店');
  });

  it('第一次见到公司：配置里的人通讯录没有，用话说明，不启动', async () => {
    await platformComes();
    const { started } = await begins((config) => ({
      ...config,
      org: { ...config.org, roles: [...config.org.roles, { role: 'hr', people: ['E999'] }] },
    }));
    await expect(started).rejects.toMatchObject({
      code: 'config',
      message: expect.stringMatching(/没有启动[\s\S]*org\.yaml[\s\S]*E999/),
    });
  });

  it('配置自己写错的，认识公司也不启动', async () => {
    await platformComes();
    await (await begins()).started;
    await ends();
    const { started } = await begins((config) => ({
      ...config,
      chains: { ...config.chains, nonsense: config.chains.leave as never },
    }));
    await expect(started).rejects.toMatchObject({ code: 'config', message: expect.stringContaining('没有这个流程') });
  });
});

describe('第一次启动，名单一时不全', () => {
  it.each([
    ['人员名单是空的', 'GET /contact/v3/users/find_by_department', 6],
    ['群的名单是空的', 'GET /im/v1/chats', 1],
  ] as const)('%s：再读一遍才算数，岗位和群都对得上', async (_what, call, calls) => {
    const fresh = await openOffice({
      noLimits: true,
      haste: 50,
      // A database of its own, not one that has started before.
      config: (config) => config,
      before: (controls) => void controls.fail(call, { kind: 'empty_page' }, { calls }),
    });
    try {
      expect((await fresh.store.reads.chat('feishu', 'oc_suzhou'))?.boundAs).toBe('苏州分店群');
      expect((await fresh.store.reads.org()).people.filter((one) => one.active)).toHaveLength(30);
    } finally {
      await fresh.close();
    }
  });
});
