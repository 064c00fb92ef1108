import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';

export const runRoot = (command: string, args: readonly string[]): void => {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
};

/** A file system of so many megabytes of its own, gone after the test. Where nobody may mount, the test is skipped and says so. */
export function mountTmpfs(context: Pick<TestContext, 'skip'>, megabytes: number, options = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'erwang-disk-'));
  try {
    runRoot('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m${options}`, 'tmpfs', folder]);
  } catch (error) {
    rmSync(folder, { recursive: true });
    const why = `NOT RUN, a file system cannot be mounted here (needs root): ${(error as Error).message.split('\n')[0]}`;
    console.warn(why);
    context.skip(why);
  }
  onTestFinished(() => {
    runRoot('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
