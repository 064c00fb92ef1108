import { type Line, table } from './table.ts';
import type { YearFigures, YearOrder } from './year-figures.ts';

const MOST_MB = 2_000;
const YEAR_DAYS = 365;
/** The budget of a minute and one portion more. */
const MOST_PRUNING_MS = 1_000;

/** How large a company's file gets (a year of 500 people in less than 2 GB), and what the pruning costs those who work meanwhile. */
export function yearReport({ people, days }: YearOrder, figures: YearFigures): string {
  const whole = days >= YEAR_DAYS;
  const line = (what: string, bot: string, goal = '', met: boolean | null = null): Line => ({
    what,
    bot,
    floor: '',
    ratio: '',
    goal,
    met,
  });
  const kept = Object.entries(figures.rows).map(([name, count]) => `${name} ${count.toLocaleString('en')}`);
  const parts = figures.parts.map(({ name, megabytes }) => `${name} ${Math.round(megabytes)}`);
  return [
    table([
      line(
        `database after ${days} days of ${people} people`,
        `${Math.round(figures.megabytes)} MB`,
        whole ? `< ${MOST_MB} MB` : '',
        whole ? figures.megabytes < MOST_MB : null,
      ),
      line('  at each quarter of the time', `${figures.perQuarter.map((mb) => Math.round(mb)).join(' · ')} MB`),
      line('  rows pruned', figures.pruned.toLocaleString('en')),
      line(
        '  longest pruning of a minute',
        `${Math.round(figures.longestPruning)} ms`,
        `< ${MOST_PRUNING_MS} ms`,
        figures.longestPruning < MOST_PRUNING_MS,
      ),
      line('  longest wait of a commit beside it', `${Math.round(figures.longestWait)} ms`),
      line('  audit log and its seals', figures.auditOk ? 'whole' : 'broken', 'whole', figures.auditOk),
      line('  verified backup', `${Math.round(figures.backupMb)} MB in ${(figures.backupMs / 1000).toFixed(1)} s`),
    ]),
    '',
    `rows left: ${kept.join(' · ')}`,
    `largest, MB: ${parts.join(' · ')}`,
  ].join('\n');
}
