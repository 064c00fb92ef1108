import type { DefinitionFigures } from './definition-figures.ts';
import { table } from './table.ts';

const MOST_LINES = 60;
const MOST_NAMED = 2;
const MOST_MS = 60;
const MOST_GROUND = 3_500;

/** What a definition costs, and the ground it stands on. */
export function definitionReport({ definitions, groundLines, groundCode }: DefinitionFigures): string {
  const row = (what: string, bot: string, goal: string, met: boolean) => ({ what, bot, floor: '', ratio: '', goal, met });
  return table([
    ...definitions.flatMap(({ name, lines, namedIn, checkMs }) => [
      row(`definition ${name}: lines with words in both languages`, `${lines}`, `≤ ${MOST_LINES}`, lines <= MOST_LINES),
      row(`  files that name it`, `${namedIn.length} (${namedIn.join(', ')})`, `≤ ${MOST_NAMED}`, namedIn.length <= MOST_NAMED),
      row(`  checking one more in tsc, processor time`, `${checkMs.toFixed(1)} ms`, `< ${MOST_MS} ms`, checkMs < MOST_MS),
    ]),
    row(
      'ground and life of records: lines of code (with comments)',
      `${groundCode} (${groundLines})`,
      `≤ ${MOST_GROUND}`,
      groundCode <= MOST_GROUND,
    ),
  ]);
}
