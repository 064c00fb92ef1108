import type { BoardPhrase } from '../domain/board/board-question.ts';
import type { DescribedBoard, DescribedMeasure, DescribedSplit } from '../measures/define.ts';

interface Said extends Pick<DescribedBoard, 'id' | 'says'> {
  readonly measures: readonly Pick<DescribedMeasure, 'id' | 'says'>[];
  readonly splits: readonly Pick<DescribedSplit, 'id' | 'says'>[];
}

/** How boards and their figures are asked for. A figure that stands on several boards is asked for on the first. */
export function boardPhrases(boards: readonly Said[]): readonly BoardPhrase[] {
  const seen = new Set<string>();
  return boards.flatMap(({ id: board, says, measures, splits }) => [
    { board, focus: null, says },
    ...[...measures, ...splits].flatMap(({ id, says: own }) => {
      if (!own || seen.has(id)) return [];
      seen.add(id);
      return [{ board, focus: id, says: own }];
    }),
  ]);
}
