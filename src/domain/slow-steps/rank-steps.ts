import { groupBy } from '../../kernel/group-by.ts';
import { middleOf } from '../../kernel/middle-of.ts';

/** One step of a request that was passed through, in working minutes. */
export interface StepTime {
  readonly process: string;
  /** JSON of a Say, as the step keeps it. */
  readonly name: string;
  readonly minutes: number;
}

export interface SlowStep {
  readonly process: string;
  readonly name: string;
  /** Working minutes of the middle one: half took longer. */
  readonly median: number;
  readonly count: number;
}

/** Of so few nothing can be said, and somebody could be guessed. */
const LEAST = 3;

/** Steps by how long the middle one took, the slowest first (S24). */
export function rankSteps(times: readonly StepTime[], most: number): readonly SlowStep[] {
  const groups = groupBy(times, ({ process, name }) => `${process} ${name}`);
  return [...groups.values()]
    .flatMap((group): readonly SlowStep[] => {
      const [first] = group;
      if (!first || group.length < LEAST) return [];
      return [
        {
          process: first.process,
          name: first.name,
          median: middleOf(group.map(({ minutes }) => minutes)) ?? 0,
          count: group.length,
        },
      ];
    })
    .toSorted((a, b) => b.median - a.median || b.count - a.count)
    .slice(0, most);
}
