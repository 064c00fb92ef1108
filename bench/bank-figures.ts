import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** Whatever takes longer hangs. */
const LONGEST_MS = 10 * 60_000;

/** A year of a bank through the whole app (test/bank-corpus/large-file): how long a look and the import with its claiming take, and how long they hold others up. */
export function bankRows(root: string, rows: number): string {
  const { stdout, status } = spawnSync('npx', ['vitest', 'run', '--project', 'all', 'test/bank-corpus/large-file.test.ts'], {
    cwd: root,
    env: { ...process.env, BANK_ROWS: `${rows}` },
    encoding: 'utf8',
    timeout: LONGEST_MS,
  });
  const lines = stripVTControlCharacters(stdout).split('\n');
  return [...lines.filter((line) => line.startsWith('bank ')), `         ${status === 0 ? 'kept' : 'MISSED'}`].join('\n');
}
