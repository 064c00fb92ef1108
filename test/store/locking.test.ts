import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { farewell } from '../../src/farewell.ts';
import { mountTmpfs, runRoot } from './small-disk.ts';
import { ROOT, tempFolder, tempStore } from './temp-store.ts';

/** A process that serves this file, as the app does, until it is killed. */
async function served(file: string): Promise<ChildProcess> {
  const script = `
    import { lockFile } from '${ROOT}/src/store/lock.ts';
    import { openWriter } from '${ROOT}/src/store/open.ts';
    import { prepareFile } from '${ROOT}/src/store/prepare-file.ts';
    lockFile(prepareFile('${file}'));
    globalThis.db = openWriter('${file}');
    db.pragma('user_version = 1');
    console.log('open'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
  return child;
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Opens `erwang.db` in a folder as a second process would; the words of the refusal, or null when it opened. */
async function tryOpen(folder: string): Promise<string | null> {
  try {
    await (await tempStore(folder)).close();
    return null;
  } catch (error) {
    expect(error).toMatchObject({ code: 'storage', facts: { kind: 'in_use' } });
    return farewell(error).words;
  }
}

describe('同一个数据库只由一个进程服务', () => {
  test('第二个进程被拒绝，说得出是哪个进程；第一个被杀掉以后就可以', async () => {
    const folder = tempFolder();
    const child = await served(join(folder, 'erwang.db'));
    expect(await tryOpen(folder)).toMatch(new RegExp(`process ${child.pid}\\b.*停掉那个进程`, 's'));
    await ended(child);
    expect(await tryOpen(folder)).toBeNull();
  });

  test('第一个只是被暂停（SIGSTOP）也拒绝，并且说它被暂停了', async () => {
    const folder = tempFolder();
    const child = await served(join(folder, 'erwang.db'));
    child.kill('SIGSTOP');
    // The system takes a moment to stop it.
    await vi.waitFor(() => expect(readFileSync(`/proc/${child.pid}/stat`, 'utf8')).toMatch(/\) T /), 10_000);
    expect(await tryOpen(folder)).toMatch(/process \d+ \(stopped\).*kill -CONT/s);
    await ended(child);
    expect(await tryOpen(folder)).toBeNull();
  });

  test('上次留下的进程号已经归了别的程序，也不挡路', async () => {
    const folder = tempFolder();
    const child = await served(join(folder, 'erwang.db'));
    await ended(child);
    writeFileSync(join(folder, 'erwang.db.pid'), `${process.pid}\n`);
    expect(await tryOpen(folder)).toBeNull();
  });

  test.each([
    ['符号链接', (file: string, other: string) => symlinkSync(file, other)],
    ['硬链接', (file: string, other: string) => linkSync(file, other)],
  ])('从%s打开同一个文件的第二个进程被拒绝，第一个结束以后不挡路', async (_, alias) => {
    const folder = tempFolder();
    const child = await served(join(folder, 'erwang.db'));
    const other = tempFolder();
    alias(join(folder, 'erwang.db'), join(other, 'erwang.db'));
    expect(await tryOpen(other)).toContain('另一个进程');
    await ended(child);
    expect(await tryOpen(folder)).toBeNull();
  });

  test('文件夹是符号链接、路径写法不同，也认得是同一个', async () => {
    const folder = tempFolder();
    const child = await served(join(folder, '.', 'erwang.db'));
    const other = join(tempFolder(), 'link');
    symlinkSync(folder, other);
    expect(await tryOpen(other)).toContain(`process ${child.pid}`);
    await ended(child);
  });

  test('挂载到另一个地方（bind mount）也认得是同一个', async (context) => {
    const outer = mountTmpfs(context, 64);
    const folder = join(outer, 'a');
    const other = join(outer, 'b');
    for (const one of [folder, other]) mkdirSync(one);
    const child = await served(join(folder, 'erwang.db'));
    runRoot('mount', ['--bind', folder, other]);
    onTestFinished(() => runRoot('umount', ['-l', other]));
    expect(await tryOpen(other)).toContain(`process ${child.pid}`);
    writeFileSync(join(outer, 'file.db'), '');
    runRoot('mount', ['--bind', join(folder, 'erwang.db'), join(outer, 'file.db')]);
    onTestFinished(() => runRoot('umount', ['-l', join(outer, 'file.db')]));
    const third = join(outer, 'c');
    mkdirSync(third);
    symlinkSync(join(outer, 'file.db'), join(third, 'erwang.db'));
    expect(await tryOpen(third)).toContain('另一个进程');
    await ended(child);
  });

  test('只是看一眼数据库的程序（命令行、备份）不算，不挡启动', async () => {
    const folder = tempFolder();
    await (await tempStore(folder)).close();
    const script = `
      const Database = require('better-sqlite3');
      const db = new Database('${join(folder, 'erwang.db')}', { readonly: true });
      db.prepare('SELECT count(*) FROM "KeyValue"').get(); console.log('open'); setInterval(() => {}, 1000);`;
    const shell = spawn(process.execPath, ['-e', script], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void shell.kill('SIGKILL'));
    await once(shell.stdout, 'data');
    expect(await tryOpen(folder)).toBeNull();
  });

  test('同一个进程也不能打开两次，前一个照常工作', async () => {
    const folder = tempFolder();
    const store = await tempStore(folder);
    expect(await tryOpen(folder)).toContain('另一个进程');
    expect(store.health().ok).toBe(true);
  });
});
