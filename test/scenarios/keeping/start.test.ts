import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, tempFolder } from '../../store/temp-store.ts';

/** `npm start` as it ends. */
function start(env: Readonly<Record<string, string>>): { readonly code: number | null; readonly said: string } {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', EMULATOR_PORT: '0', LOG_LEVEL: 'warn', ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: run.status, said: run.stderr };
}

describe('启动不了的时候', () => {
  it('数据库文件不是数据库：说是哪个文件、怎么办，退出码 65，没有堆栈', () => {
    const file = join(tempFolder(), 'letter.txt');
    writeFileSync(file, 'dear aunt, '.repeat(100));
    const { code, said } = start({ DATABASE_URL: `file:${file}` });
    expect(said).toContain(file);
    expect(said).toMatch(/没有启动：这个文件不是本程序的数据库.*怎么办：核对 DATABASE_URL.*not a database of this assistant/s);
    expect(said).not.toMatch(/^\s+at /m);
    expect(code).toBe(65);
  }, 90_000);

  it('地址不对：说应该怎么写，退出码 78，没有堆栈', () => {
    const { code, said } = start({ DATABASE_URL: 'file:./x.db?mode=memory' });
    expect(said).toMatch(/DATABASE_URL.*例如 file:\.\/data\/erwang\.db/s);
    expect(said).not.toMatch(/^\s+at /m);
    expect(code).toBe(78);
  }, 90_000);
});
