import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** Whatever takes longer hangs. */
const LONGEST_MS = 10 * 60_000;

/** What a test of the whole app says of itself when it is told how large its world is: the lines that begin so, and whether all of it was kept. */
export function wholeAppRows(
  root: string,
  test: string,
  { begins, env }: { readonly begins: string; readonly env: Readonly<Record<string, string>> },
): string {
  const run = ['vitest', 'run', '--project', 'all', test, `--testTimeout=${LONGEST_MS}`];
  const { stdout, status } = spawnSync('npx', run, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: LONGEST_MS,
  });
  const lines = stripVTControlCharacters(stdout).split('\n');
  return [...lines.filter((line) => line.startsWith(begins)), `         ${status === 0 ? 'kept' : 'MISSED'}`].join('\n');
}
