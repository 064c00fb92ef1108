import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type Backup, makeBackup, readNote } from '../../src/store/backup.ts';
import { checkBackup, restore } from '../../src/store/restore.ts';
import { mountTmpfs } from './small-disk.ts';
import { commitRequest, person, ROOT, request, type TempStore, tempFolder, tempStore } from './temp-store.ts';

const NAME = 'erwang-20261123-033000.db';
const rotation = { daily: 7, weekly: 5, monthly: 12 };
const STAMP = '20261124-090000';

const backUp = (store: { readonly file: string }, folder: string, name = NAME): Promise<Backup> =>
  makeBackup({ file: store.file, folder, name, rotation }).done;

async function ask(store: TempStore, n: number): Promise<void> {
  const audit = [
    { actorId: 'system' as const, act: 'request.submit', subject: `req_${n}`, detail: { n, words: 'x'.repeat(200) } },
  ];
  await store.commit(commitRequest({ writes: [{ table: 'request', insert: request(`req_${n}`) }], audit }));
}

async function office(requests = 50): Promise<TempStore> {
  const store = await tempStore();
  await store.commit(commitRequest({ writes: [{ table: 'person', insert: person(1) }] }));
  await Promise.all(Array.from({ length: requests }, (_, n) => ask(store, n)));
  return store;
}

const count = (store: TempStore): number => store.peek('SELECT 1 FROM "Request"').length;
const tidy = (folder: string): string[] => readdirSync(folder).sort();
const restoring = (from: string, file: string) => restore({ from, file, projectRoot: ROOT, stamp: STAMP });

describe('备份', () => {
  it('一边写一边备份：备份之前答应了的都在里面，备份能打开、查过、只有自己能读', async () => {
    const store = await office();
    const folder = join(tempFolder(), 'backups');
    const acknowledged = count(store);
    let writing = true;
    const others = (async () => {
      for (let n = 1000; writing; n++) await ask(store, n);
    })();
    const { path, note } = await backUp(store, folder);
    writing = false;
    await others;
    expect(note.rows.Request).toBeGreaterThanOrEqual(acknowledged);
    expect(tidy(folder)).toEqual([NAME, `${NAME}.json`]);
    for (const name of tidy(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(await checkBackup(path, ROOT)).toMatchObject({ requests: note.rows.Request, pending: [] });
    expect((await store.verifyAudit()).ok).toBe(true);
  });

  it('没有程序在跑、日志还没收进文件，也备份得全', async () => {
    const store = await office(5);
    // As SIGKILL leaves it.
    const crashed = tempFolder();
    for (const end of ['', '-wal']) writeFileSync(join(crashed, `erwang.db${end}`), readFileSync(`${store.file}${end}`));
    const { note } = await backUp({ file: join(crashed, 'erwang.db') }, join(crashed, 'b'));
    expect(note.rows.Request).toBe(5);
  });

  it('按天、周、月清掉旧的，连同它们的说明', async () => {
    const store = await office(1);
    const folder = tempFolder();
    for (let day = 1; day <= 3; day++)
      await makeBackup({
        file: store.file,
        folder,
        name: `erwang-2026110${day}-033000.db`,
        rotation: { daily: 2, weekly: 0, monthly: 0 },
      }).done;
    expect(tidy(folder).filter((name) => name.endsWith('.db'))).toEqual([
      'erwang-20261102-033000.db',
      'erwang-20261103-033000.db',
    ]);
    expect(tidy(folder)).toHaveLength(4);
  });

  it('源库坏了：不留下假的备份，旧的备份不动', async () => {
    const store = await office(300);
    await store.close();
    const folder = tempFolder();
    writeFileSync(join(folder, 'erwang-20260101-033000.db'), 'old');
    const bytes = readFileSync(store.file);
    bytes.fill(0xa5, Math.floor(bytes.length / 2 / 4096) * 4096, Math.floor(bytes.length / 2 / 4096) * 4096 + 8 * 4096);
    writeFileSync(store.file, bytes);
    await expect(backUp(store, folder)).rejects.toMatchObject({ code: 'storage', facts: { kind: 'damaged' } });
    expect(tidy(folder)).toEqual(['erwang-20260101-033000.db']);
  });

  it('放备份的盘放不下：写之前就说要多少、剩多少', async (context) => {
    const store = await office(2000);
    const disk = mountTmpfs(context, 1);
    await expect(backUp(store, disk)).rejects.toMatchObject({
      code: 'storage',
      facts: { kind: 'full' },
      message: expect.stringMatching(/free are/),
    });
    expect(tidy(disk)).toEqual([]);
  });

  it('中途停下，什么也不留', async () => {
    const store = await office(2000);
    const folder = tempFolder();
    const backing = makeBackup({ file: store.file, folder, name: NAME, rotation });
    setTimeout(backing.stop, 30);
    await expect(backing.done).rejects.toThrow();
    expect(tidy(folder)).toEqual([]);
  });
});

describe('恢复', () => {
  it('换上备份，原来的连日志改名留着，编号和审计都对，下次启动照常', async () => {
    const store = await office(20);
    const { path } = await backUp(store, join(tempFolder(), 'b'));
    for (let n = 100; n < 110; n++) await ask(store, n);
    await store.close();
    writeFileSync(`${store.file}-wal`, 'the log of the one before');
    const { kept, requests } = await restoring(path, store.file);
    expect(requests).toBe(20);
    expect(kept).toBe(`${store.file}.replaced-${STAMP}`);
    expect(readFileSync(`${kept}-wal`, 'utf8')).toContain('the log');
    rmSync(`${kept}-wal`);
    const before = new Database(kept ?? '', { readonly: true });
    expect(before.prepare('SELECT count(*) FROM "Request"').pluck().get()).toBe(30);
    before.close();
    const again = await tempStore(join(store.file, '..'));
    expect(count(again)).toBe(20);
    expect(await again.verifyAudit()).toMatchObject({ ok: true, rows: 20 });
    expect(statSync(store.file).mode & 0o777).toBe(0o600);
  });

  it('程序还在跑：拒绝，什么也不动', async () => {
    const store = await office(3);
    const { path } = await backUp(store, join(tempFolder(), 'b'));
    await expect(restoring(path, store.file)).rejects.toMatchObject({ facts: { kind: 'in_use' } });
    expect(count(store)).toBe(3);
  });

  it('数据库整个没了也能恢复', async () => {
    const store = await office(3);
    const { path } = await backUp(store, join(tempFolder(), 'b'));
    await store.close();
    const folder = join(tempFolder(), 'new');
    expect((await restoring(path, join(folder, 'erwang.db'))).kept).toBeNull();
    expect(count(await tempStore(folder))).toBe(3);
  });

  const SPOILED: readonly (readonly [string, (path: string) => void, string])[] = [
    ['一个字节变了', (path) => flip(path, 0.5), 'damaged'],
    ['一个字节变了，说明也丢了', (path) => scribble(path), 'damaged'],
    ['被截短', (path) => writeFileSync(path, readFileSync(path).subarray(0, 40_960)), 'damaged'],
    ['审计被改', (path) => inside(path, `DROP TRIGGER audit_no_update; UPDATE "Audit" SET act = 'x' WHERE seq = 2`), 'damaged'],
    [
      '是新版本的',
      (path) =>
        inside(
          path,
          `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at) VALUES ('x', 'y', 1, '0999_f', 1)`,
        ),
      'newer',
    ],
    ['不是数据库', (path) => replace(path, 'hello '.repeat(900)), 'not_a_database'],
    ['是空的', (path) => replace(path, ''), 'not_a_database'],
  ];
  it.each(SPOILED)('备份%s：拒绝，正在用的库不动', async (_, spoil, kind) => {
    const store = await office(60);
    const { path } = await backUp(store, join(tempFolder(), 'b'));
    await store.close();
    const before = readFileSync(store.file);
    spoil(path);
    await expect(checkBackup(path, ROOT)).rejects.toMatchObject({ code: 'storage', facts: { kind } });
    await expect(restoring(path, store.file)).rejects.toMatchObject({ code: 'storage', facts: { kind } });
    expect(readFileSync(store.file).equals(before)).toBe(true);
    expect(tidy(join(store.file, '..')).filter((name) => name.includes('restor'))).toEqual([]);
  });

  it.each([0, 1, 2, 3])('恢复到第 %i 步断电：程序说没做完、不启动；再恢复一次就好，原来的一份不丢', async (steps) => {
    const store = await office(4);
    const { path } = await backUp(store, join(tempFolder(), 'b'));
    for (let n = 100; n < 103; n++) await ask(store, n);
    // As SIGKILL leaves it.
    const folder = tempFolder();
    const file = join(folder, 'erwang.db');
    for (const end of ['', '-wal', '-shm']) writeFileSync(`${file}${end}`, readFileSync(`${store.file}${end}`));
    writeFileSync(`${file}.restoring-earlier`, readFileSync(path));
    for (const end of ['', '-wal', '-shm'].slice(0, steps)) renameSync(`${file}${end}`, `${file}.replaced-earlier${end}`);
    await expect(tempStore(folder)).rejects.toMatchObject({
      facts: { kind: 'restoring' },
      message: expect.stringContaining('npm run restore'),
    });
    const { kept } = await restoring(path, file);
    expect(kept).toBe(`${file}.replaced-earlier`);
    const before = new Database(kept ?? '');
    expect(before.prepare('SELECT count(*) FROM "Request"').pluck().get()).toBe(7);
    before.close();
    expect(count(await tempStore(folder))).toBe(4);
  });

  it('旧版本的备份：下次启动补上升级', async () => {
    const store = await office(2);
    const { path } = await backUp(store, join(tempFolder(), 'b'));
    const project = tempFolder();
    mkdirSync(join(project, 'prisma'), { recursive: true });
    spawnSync('cp', ['-r', join(ROOT, 'prisma', 'migrations'), join(project, 'prisma')]);
    mkdirSync(join(project, 'prisma', 'migrations', '9999_more'));
    writeFileSync(join(project, 'prisma', 'migrations', '9999_more', 'migration.sql'), 'CREATE TABLE "More" (a TEXT);');
    expect(await checkBackup(path, project)).toMatchObject({ pending: ['9999_more'] });
  });
});

describe('npm run backup、npm run restore', () => {
  const run = (tool: string, file: string, ...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', `tools/${tool}.ts`, '--url', `file:${file}`, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    });

  it('备份、列出、检查、恢复，话说得清楚', { timeout: 120_000 }, async () => {
    const store = await office(3);
    const folder = join(tempFolder(), 'b');
    expect(run('backup', store.file, '--to', folder).stdout).toMatch(/备份好了，检查过：.*申请3份，审计3行/);
    const [name] = tidy(folder);
    const path = join(folder, name ?? '');
    expect(readNote(path)?.audit).toMatch(/^3:/);
    expect(run('restore', store.file, path)).toMatchObject({
      status: 75,
      stderr: expect.stringMatching(/没有恢复：.*另一个进程/),
    });
    await store.close();
    expect(run('restore', store.file, path, '--check').stdout).toMatch(/可以恢复/);
    expect(existsSync(`${store.file}.replaced-${STAMP}`)).toBe(false);
    expect(run('restore', store.file, path).stdout).toMatch(/恢复好了.*原来的留在/s);
    chmodSync(path, 0o600);
    expect(run('restore', store.file, 'nothing.db')).toMatchObject({ status: 66, stderr: expect.stringContaining('找不到') });
  });
});

function flip(path: string, where: number): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length * where);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

/** Whole pages in the middle, and the note is gone. */
function scribble(path: string): void {
  rmSync(`${path}.json`);
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2 / 4096) * 4096;
  writeFileSync(path, bytes.fill(0xa5, middle, middle + 8 * 4096));
}

function replace(path: string, text: string): void {
  rmSync(`${path}.json`);
  writeFileSync(path, text);
}

/** By somebody who mends the note too. */
function inside(path: string, sql: string): void {
  const db = new Database(path);
  db.exec(sql);
  db.close();
  rmSync(`${path}.json`);
}
