import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { farewell } from '../../src/farewell.ts';
import { mountTmpfs, runRoot } from './small-disk.ts';
import { commitRequest, person, ROOT, tempFolder, tempStore } from './temp-store.ts';

const FILE = 'erwang.db';

/** A folder with a database in which something was written, closed or crashed. */
async function office(end: 'closed' | 'crashed' = 'closed', folder = tempFolder()): Promise<string> {
  const store = await tempStore(folder);
  for (let n = 0; n < 300; n++) await store.commit(commitRequest({ writes: [{ table: 'person', insert: person(n) }] }));
  if (end === 'closed') {
    await store.close();
    return folder;
  }
  // As SIGKILL leaves it: the file and its log, and nobody's lock.
  const crashed = tempFolder();
  for (const name of [FILE, `${FILE}-wal`]) cpSync(join(folder, name), join(crashed, name));
  return crashed;
}

/** How the start ends: the words and the exit code, or null when it opens. */
async function start(folder: string): Promise<{ readonly kind: unknown; readonly words: string; readonly code: number } | null> {
  try {
    await (await tempStore(folder)).close();
    return null;
  } catch (error) {
    const { code, words } = farewell(error);
    if (words === null) throw error;
    // Somebody at a terminal reads it: Chinese with what to do, a line of English, and no trace.
    expect(words).toMatch(/没有启动：.*怎么办：.*\n {2}\([\x20-\x7e]+\)/s);
    expect(words).not.toMatch(/^\s+at /m);
    return { kind: (error as { facts: { kind: unknown } }).facts.kind, words, code };
  }
}

/** Bytes in the middle of the file become nonsense. */
function scribble(file: string, at: number, bytes: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(bytes, 0xa5), 0, bytes, at);
}

describe('数据库文件坏了，启动时用话说清楚', () => {
  it.each([
    ['文件头', 0, 65, 'not_a_database'],
    ['第一页', 100, 65, 'damaged'],
    ['文件中间', 'middle', 65, 'damaged'],
  ] as const)('%s被写坏', async (_, where, code, kind) => {
    const folder = await office();
    const file = join(folder, FILE);
    const at = where === 'middle' ? Math.floor(statSync(file).size / 2 / 4096) * 4096 : where;
    scribble(file, at, where === 'middle' ? 5 * 4096 : 64);
    const before = readFileSync(file);
    expect(await start(folder)).toMatchObject({
      kind,
      code,
      words: expect.stringContaining(kind === 'damaged' ? 'npm run restore' : 'DATABASE_URL'),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('文件被截短', async () => {
    const folder = await office();
    truncateSync(join(folder, FILE), Math.floor(statSync(join(folder, FILE)).size / 2));
    expect(await start(folder)).toMatchObject({ kind: 'damaged' });
  });

  it('大文件先开门、在旁边检查，坏了也查得出来', async () => {
    const folder = await office();
    const db = new Database(join(folder, FILE));
    db.exec(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) INSERT INTO "KeyValue" SELECT 'big' || i, hex(zeroblob(500)) FROM n`,
    );
    db.close();
    scribble(join(folder, FILE), Math.floor(statSync(join(folder, FILE)).size / 2 / 4096) * 4096, 4096);
    const store = await tempStore(folder);
    expect(store.health().pages.state).toBe('checking');
    await expect.poll(() => store.health().pages.state, { timeout: 15_000 }).toBe('damaged');
  });

  it('日志被截短：说得通的那一段照样算数，账前后一致', async () => {
    const folder = await office('crashed');
    const log = join(folder, `${FILE}-wal`);
    truncateSync(log, Math.floor(statSync(log).size * 0.6));
    const store = await tempStore(folder);
    const [{ n }] = store.peek<{ n: number }>('SELECT count(*) AS n FROM "Person"') as [{ n: number }];
    expect(n).toBeGreaterThan(0);
    expect((await store.verifyAudit()).ok).toBe(true);
  });

  it('只剩日志没有数据库：不当成新的开张', async () => {
    const folder = await office('crashed');
    rmSync(join(folder, FILE));
    expect(await start(folder)).toMatchObject({ kind: 'log_missing', code: 65 });
    expect(statSync(join(folder, `${FILE}-wal`)).size).toBeGreaterThan(0);
  });

  it('崩溃之后从硬链接打开：日志在原名旁边，拒绝；从原名打开一条不少', async () => {
    const folder = tempFolder();
    const first = await tempStore(folder);
    await first.commit(commitRequest({ writes: [{ table: 'person', insert: person(1) }] }));
    const other = tempFolder();
    linkSync(join(folder, FILE), join(other, FILE));
    // As SIGKILL leaves it: closing would take the log over.
    for (const end of ['', '-wal']) cpSync(join(folder, `${FILE}${end}`), join(folder, `kept${end}`));
    await first.close();
    // Into the same inode, which both names share.
    copyFileSync(join(folder, 'kept'), join(folder, FILE));
    renameSync(join(folder, 'kept-wal'), join(folder, `${FILE}-wal`));
    expect(await start(other)).toMatchObject({ kind: 'log_missing', words: expect.stringContaining(join(folder, FILE)) });
    const again = await tempStore(folder);
    expect(again.peek('SELECT 1 FROM "Person"')).toHaveLength(1);
  });
});

describe('不是我们的文件，一个字节也不动', () => {
  it.each([
    ['一篇文章', 'this is a letter to my aunt, long enough for a header of SQLite\n'.repeat(20)],
    ['几个字节', 'SQLite'],
  ])('%s', async (_, text) => {
    const folder = tempFolder();
    writeFileSync(join(folder, FILE), text);
    expect(await start(folder)).toMatchObject({ kind: 'not_a_database', code: 65 });
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(text);
  });

  it('别的程序的数据库', async () => {
    const folder = tempFolder();
    const db = new Database(join(folder, FILE));
    db.exec('CREATE TABLE customers (a TEXT)');
    db.close();
    const before = readFileSync(join(folder, FILE));
    expect(await start(folder)).toMatchObject({ kind: 'not_a_database', words: expect.stringContaining('customers') });
    expect(readFileSync(join(folder, FILE)).equals(before)).toBe(true);
  });

  it('新版本用过的数据库', async () => {
    const folder = await office();
    const db = new Database(join(folder, FILE));
    db.exec(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at) VALUES ('x', 'y', 1, '0999_future', 1)`,
    );
    db.close();
    expect(await start(folder)).toMatchObject({ kind: 'newer', code: 76, words: expect.stringContaining('0999_future') });
  });
});

describe('位置和权限', () => {
  it('文件夹没有就新建', async () => {
    expect(await start(join(tempFolder(), 'a', 'b'))).toBeNull();
  });

  it.each([
    ['路径中间是个文件', (folder: string) => writeFileSync(join(folder, 'x'), '')],
    ['那里是个文件夹', (folder: string) => mkdirSync(join(folder, 'x', FILE), { recursive: true })],
    ['那里是根管道', (folder: string) => runRoot('sh', ['-c', `mkdir ${folder}/x && mkfifo ${folder}/x/${FILE}`])],
  ])('%s', async (_, spoil) => {
    const folder = tempFolder();
    spoil(folder);
    expect(await start(join(folder, 'x'))).toMatchObject({
      kind: 'folder',
      code: 66,
      words: expect.stringContaining('DATABASE_URL'),
    });
  });

  it('整块盘是只读的', async (context) => {
    const disk = mountTmpfs(context, 16);
    await office('closed', disk);
    runRoot('mount', ['-o', 'remount,ro', disk]);
    expect(await start(disk)).toMatchObject({ kind: 'read_only', code: 73 });
  });

  it('文件可写、文件夹不可写；文件只读', async (context) => {
    if (process.getuid?.() !== 0) return context.skip('NOT RUN, another user is needed (root)');
    const folder = await office();
    for (const [mode, on] of [
      ['555', folder],
      ['444', join(folder, FILE)],
    ] as const) {
      runRoot('chmod', ['777', folder]);
      runRoot('chmod', ['666', join(folder, FILE)]);
      runRoot('chmod', [mode, on]);
      const script = `
        import('${ROOT}/src/store/prepare-file.ts').then(({ prepareFile }) => prepareFile('${join(folder, FILE)}')).catch((error) => console.log(error.facts.kind))`;
      const nobody = { cwd: ROOT, encoding: 'utf8', uid: 65534, gid: 65534 } as const;
      const found = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], nobody);
      expect(found.stdout.trim(), found.stderr).toBe('read_only');
    }
  });
});

describe('磁盘满了', () => {
  /** Takes what is left, down to so many bytes. */
  const fill = (disk: string, left: number): void => {
    const free = Number(spawnSync('df', ['--output=avail', '-B1', disk], { encoding: 'utf8' }).stdout.split('\n')[1]);
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(free - left));
  };

  it.for([0, 16, 100, 300])('开张时只剩 %i KB：说空间不够；腾出来以后照常', async (kilobytes, context) => {
    const disk = mountTmpfs(context, 8);
    fill(disk, kilobytes * 1024);
    expect(await start(disk)).toMatchObject({ kind: 'full', code: 74, words: expect.stringContaining('df -h') });
    rmSync(join(disk, 'ballast'));
    expect(await start(disk)).toBeNull();
  });

  it('有数据时满了，启动说空间不够，一条也不少', async (context) => {
    const disk = mountTmpfs(context, 8);
    await office('closed', disk);
    fill(disk, 0);
    const found = await start(disk);
    if (found) expect(found).toMatchObject({ kind: 'full', code: 74 });
    rmSync(join(disk, 'ballast'));
    const store = await tempStore(disk);
    expect(store.peek('SELECT 1 FROM "Person"')).toHaveLength(300);
    expect(existsSync(join(disk, `${FILE}.unfinished`))).toBe(false);
  });

  it('升级前的备份放不下：升级没有开始，数据原样', async (context) => {
    const disk = mountTmpfs(context, 8);
    await office('closed', disk);
    const project = tempFolder();
    cpSync(join(ROOT, 'prisma'), join(project, 'prisma'), { recursive: true });
    mkdirSync(join(project, 'prisma', 'migrations', '9999_more'));
    writeFileSync(join(project, 'prisma', 'migrations', '9999_more', 'migration.sql'), 'CREATE TABLE "More" (a TEXT);');
    fill(disk, 200 * 1024);
    const { openStore } = await import('../../src/store/store.ts');
    const opening = openStore({ url: `file:${join(disk, FILE)}`, projectRoot: project, clock: { now: () => 0 as never } });
    await expect(opening).rejects.toMatchObject({ code: 'storage', facts: { kind: 'full' } });
    rmSync(join(disk, 'ballast'));
    const store = await tempStore(disk);
    expect(store.peek(`SELECT 1 FROM sqlite_master WHERE name = 'More'`)).toEqual([]);
    onTestFinished(() => store.close());
  });
});
