import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** Whatever takes longer hangs. */
const LONGEST_MS = 20 * 60_000;

/** A month of office life through the whole app (test/month): most reminders a person and day, in all and by person. */
export function monthRows(root: string, days: number): string {
  const env = { ...process.env, MONTH_DAYS: `${days}` };
  const { stdout, status } = spawnSync('npx', ['vitest', 'run', '--project', 'all', 'test/month'], {
    cwd: root,
    env,
    encoding: 'utf8',
    timeout: LONGEST_MS,
  });
  const lines = stripVTControlCharacters(stdout).split('\n');
  const first = lines.findIndex((line) => line.startsWith('month '));
  const rows =
    first < 0
      ? []
      : lines.slice(
          first,
          lines.findIndex((line, i) => i > first && line.trim() === ''),
        );
  return [...rows, `         ${status === 0 ? 'kept' : 'MISSED'}`].join('\n');
}
