import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The browser tests look at the built chat page; it is made anew when older than its sources. */
export default function buildPage(): void {
  const root = join(import.meta.dirname, '..');
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'tools/build.ts', 'page'], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`the chat page could not be built:\n${run.stdout}${run.stderr}`);
}
