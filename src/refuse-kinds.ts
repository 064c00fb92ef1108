import type { Config } from './config.ts';
import type { AllServices } from './handlers/features.ts';
import { columnless } from './handlers/record-import/who-imports.ts';
import { AppError } from './kernel/app-error.ts';
import { KINDS } from './kinds/index.ts';
import { checkDefinitions } from './records/check-definitions.ts';
import type { Kind } from './records/define.ts';
import { configWords } from './words/operator.ts';

/**
 * A wrong definition of a kind of record stops the start, whoever runs it.
 * @throws AppError `config` with a line for each fault
 */
export function refuseBadKinds(
  processes: AllServices['processes'],
  config: Pick<Config, 'clauses'>,
  kinds: readonly Kind[] = KINDS,
): void {
  const faults = [
    ...checkDefinitions(kinds, {
      phrases: processes.flatMap(({ phrases, nouns = [] }) => [...phrases, ...nouns]),
      // Changes of leave are numbered like leave.
      prefixes: [...new Set(processes.map(({ prefix }) => prefix))],
      clauses: new Set(config.clauses.keys()),
      decided: processes.flatMap(({ moves = {} }) =>
        Object.entries(moves).flatMap(([kind, of]) => Object.keys(of).map((move) => [kind, move] as const)),
      ),
    }),
    ...columnless(kinds).map((one) => configWords.noColumn(...one)),
  ];
  if (faults.length > 0) throw new AppError('config', [configWords.notStarted, ...faults.map((line) => `  ${line}`)].join('\n'));
}
