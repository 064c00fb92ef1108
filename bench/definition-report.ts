import type { DefinitionFigures } from './definition-figures.ts';
import { table } from './table.ts';

const MOST_LINES = 60;
const MOST_NAMED = 2;
const MOST_MS = 60;
const MOST_GROUND = 3_500;

/** What a definition costs, and the ground it stands on. */
export function definitionReport({ definitions, ground }: DefinitionFigures): string {
  const row = (what: string, bot: string, goal: string, met: boolean) => ({ what, bot, floor: '', ratio: '', goal, met });
  const sum = (of: (file: (typeof ground)[number]) => number): number => ground.reduce((all, file) => all + of(file), 0);
  const code = sum((file) => file.code);
  const figures = table([
    ...definitions.map(({ name, isCase, lines, namedIn, checkMs }) =>
      row(
        `${isCase ? 'case' : 'register'} ${name}: lines in both languages · named in · ms in tsc`,
        `${lines} · ${namedIn.length} · ${checkMs.toFixed(1)} ms`,
        isCase ? `≤ ${MOST_LINES} · ≤ ${MOST_NAMED} · < ${MOST_MS} ms` : `< ${MOST_MS} ms`,
        checkMs < MOST_MS && (!isCase || (lines <= MOST_LINES && namedIn.length <= MOST_NAMED)),
      ),
    ),
    row(
      'ground and life of records: lines of code (with comments)',
      `${code} (${sum((file) => file.lines)})`,
      `≤ ${MOST_GROUND}`,
      code <= MOST_GROUND,
    ),
  ]);
  const files = ground.toSorted((a, b) => b.code - a.code).map((file) => `${file.code} ${file.file.replace('src/', '')}`);
  return `${figures}\nof these, lines of code by file: ${files.join(', ')}`;
}
