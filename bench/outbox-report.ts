import { percentile } from './load.ts';
import type { OutboxFigures, OutboxOrder } from './outbox-figures.ts';
import { type Line, table } from './table.ts';

const MOST_READY_MS = 10;
const MOST_WAIT_MS = 2_000;

const ms = (value: number): string => `${value.toPrecision(3)} ms`;

/** What a long outbox costs: readiness, and those who ask behind it. */
export function outboxReport({ pending, reminders, askForMs }: OutboxOrder, figures: OutboxFigures): string {
  const { ready, alive, waits, remindersSent, mostPerSecond, mostPerMinute } = figures;
  const line = (what: string, bot: string, goal = '', met: boolean | null = null): Line => ({
    what,
    bot,
    floor: '',
    ratio: '',
    goal,
    met,
  });
  const longest = Math.max(...waits);
  return table([
    {
      ...line(
        `/readyz over HTTP with ${pending.toLocaleString('en')} pending rows (floor: /healthz): p50`,
        ms(ready.p50),
        `< ${MOST_READY_MS} ms`,
        ready.p50 < MOST_READY_MS,
      ),
      floor: ms(alive.p50),
      ratio: `${(ready.p50 / alive.p50).toPrecision(3)}×`,
    },
    { ...line('  p99', ms(ready.p99)), floor: ms(alive.p99), ratio: `${(ready.p99 / alive.p99).toPrecision(3)}×` },
    line(
      `an answer behind ${reminders.toLocaleString('en')} due reminders: longest of ${waits.length} waits`,
      `${Math.round(longest)} ms (p50 ${Math.round(percentile(waits, 0.5))})`,
      `< ${MOST_WAIT_MS} ms`,
      longest < MOST_WAIT_MS,
    ),
    line(`  reminders sent in these ${Math.round(askForMs / 1000)} s of real time`, remindersSent.toLocaleString('en')),
    line('  most sends in a second', `${mostPerSecond}`, '≤ 50', mostPerSecond <= 50),
    line('  most sends in a minute', `${mostPerMinute}`, '≤ 1,000', mostPerMinute <= 1000),
  ]);
}
