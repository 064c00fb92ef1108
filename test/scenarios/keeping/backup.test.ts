import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config.ts';
import { askHealth, type Readiness } from '../../../src/http/health.ts';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { ROOT } from '../../store/temp-store.ts';

const HOUR = 3_600_000;
const at =
  (minutes: number | null) =>
  (config: Config): Config => ({
    ...config,
    retention: { ...config.retention, backup: { ...config.retention.backup, at: minutes } },
  });

let office: TestOffice;
let li: Persona;
let wang: Persona;
let wu: Persona;
afterEach(() => office.close());

async function open(config: (config: Config) => Config): Promise<void> {
  office = await openOffice({ mode: 'ws', onDisk: true, config });
  [li, wang, wu] = [persona(office, '李强'), persona(office, '王芳'), persona(office, '吴昊')];
}

async function later(hours: number): Promise<void> {
  office.emulator.clock.advance(hours * HOUR);
  await office.app.tick();
  await office.settled();
}

const folder = (): string => join(dirname(office.store.file), 'backups');
const backups = (): string[] => {
  try {
    return readdirSync(folder()).filter((name) => /^erwang-.*\.db$/.test(name));
  } catch {
    return [];
  }
};
const ready = (): Promise<Readiness> => askHealth(office.app.health);
const told = (words: string): number => wu.cards().filter((card) => card.text.includes(words)).length;

describe('每天自动备份', () => {
  it('凌晨三点半备份一份，停机错过的补一份，一天一份', async () => {
    await open(at(210));
    await later(1);
    await expect.poll(backups, { timeout: 15_000 }).toEqual(['erwang-20261123-110000.db']); // 一份都还没有：不等到半夜
    await later(16); // 周二 03:00
    expect(backups()).toHaveLength(1);
    await later(0.6);
    await expect.poll(backups, { timeout: 15_000 }).toEqual(['erwang-20261123-110000.db', 'erwang-20261124-033600.db']);
    await later(2);
    expect(backups()).toHaveLength(2);
    expect((await ready()).parts.backup).toMatchObject({ ok: true, detail: { newest: '2026-11-23T19:36:00.000Z' } });
  });

  it('停机一个周末：补的那份还在做，不说没有成功；做好了也不说', async () => {
    await open(at(210));
    await later(1);
    await expect.poll(backups, { timeout: 15_000 }).toHaveLength(1);
    await later(72);
    await expect.poll(backups, { timeout: 15_000 }).toHaveLength(2);
    await later(0.1);
    expect(told('自动备份没有成功')).toBe(0);
  });

  it('没备份成：/readyz 写明，服务照常；管理员只听到一次，说怎么办；好了以后再坏，再说一次', async () => {
    await open(at(210));
    writeFileSync(folder(), 'a file where the folder should be');
    await later(1);
    await expect.poll(async () => (await ready()).parts.backup?.ok, { timeout: 15_000 }).toBe(false);
    expect(await ready()).toMatchObject({
      ready: true,
      parts: { backup: { advisory: true, detail: { why: expect.stringContaining('folder') } } },
    });
    for (let n = 0; n < 4; n++) await later(1.1);
    expect(wu.card('自动备份没有成功').text).toMatch(/文件夹不能用.*npm run backup/s);
    expect(told('自动备份没有成功')).toBe(1);
    expect(li.cards().some((card) => card.text.includes('备份'))).toBe(false);
    rmSync(folder());
    await later(1.1);
    await expect.poll(backups, { timeout: 15_000 }).toHaveLength(1);
    await later(0.1);
    expect((await ready()).parts.backup).toMatchObject({ ok: true });
    rmSync(folder(), { recursive: true });
    writeFileSync(folder(), 'again');
    await later(24);
    await expect.poll(async () => (await ready()).parts.backup?.ok, { timeout: 15_000 }).toBe(false);
    await later(0.1);
    expect(told('自动备份没有成功')).toBe(2);
  });
});

describe('演习', () => {
  it('O28 边办事边备份，之后坏了，换上备份：备份前答应过的都在，编号、余额、审计对得上，接着办事', async () => {
    await open(at(null));
    await askForLeave(li, { from: '2026-12-28', to: '2026-12-28' });
    await wang.presses('同意');
    const before = await office.store.history.head();
    const number = /QJ\d{6}-\w{4}/.exec(li.card('QJ').text)?.[0] ?? '';
    expect(number).not.toBe('');
    const url = `file:${office.store.file}`;
    const saving = promisify(execFile)(process.execPath, [...TSX, 'tools/backup.ts', '--url', url, '--to', folder()], {
      cwd: ROOT,
    });
    let asked = 0;
    for (let busy = true; busy; asked++) {
      await li.says(asked % 2 === 0 ? '我的申请' : '我的假期');
      busy = await Promise.race([saving.then(() => false), new Promise<boolean>((resolve) => setTimeout(resolve, 10, true))]);
    }
    expect(asked).toBeGreaterThan(1);
    await askForLeave(li, { from: '2026-12-30', to: '2026-12-30' }); // 备份之后的，会没有
    const [name] = backups();
    await office.restart((config) => {
      writeFileSync(office.store.file, 'a disk gone mad');
      expect(restored(url, join(folder(), name ?? ''))).toContain('恢复好了');
      return config;
    });
    const requests = await office.store.reads.requestByNumber(number);
    expect((await office.store.reads.file(requests ?? ('' as never)))?.instance.state).toBe('approved');
    expect(await office.store.verifyAudit(before ?? undefined)).toMatchObject({ ok: true });
    await li.says('我的申请');
    expect(li.card(number).text).toContain('已同意');
    await askForLeave(li, { from: '2026-12-31', to: '2026-12-31' });
    await wang.presses('同意');
    expect(readdirSync(dirname(office.store.file)).some((one) => one.includes('.replaced-'))).toBe(true);
  }, 90_000);
});

describe('磁盘', () => {
  it('快满的时候 /readyz 写明还剩多少，管理员听到一次；满了算不能服务', async () => {
    let stopMb = 1;
    await open((config) => ({ ...config, retention: { ...config.retention, disk: { warnPercent: 90, warnDays: 0, stopMb } } }));
    expect(await ready()).toMatchObject({
      ready: true,
      parts: { disk: { ok: false, advisory: true, detail: { freeMb: expect.any(Number) } } },
    });
    for (let n = 0; n < 3; n++) await later(1);
    expect(wu.card('服务器磁盘').text).toMatch(/还剩[\d,]+MB（[\d.]+%）/);
    expect(told('服务器磁盘')).toBe(1);
    stopMb = 900_000;
    await office.restart((config) => ({
      ...config,
      retention: { ...config.retention, disk: { warnPercent: 90, warnDays: 0, stopMb } },
    }));
    expect(await ready()).toMatchObject({ ready: false, parts: { disk: { ok: false, advisory: false } } });
    await later(0.1);
    expect(wu.card('服务器磁盘只剩').text).toContain('马上清理');
  });
});

const TSX = ['--import', 'tsx'];

const restored = (url: string, path: string): string =>
  execFileSync(process.execPath, [...TSX, 'tools/restore.ts', '--url', url, path], { cwd: ROOT, encoding: 'utf8' });
