import { type BoardPhrase, readBoardQuestion } from '../../domain/board/board-question.ts';
import { revenueWords } from '../../words/revenue.ts';
import { defineFeature } from '../feature.ts';
import type { Board } from '../measure.ts';
import { collection } from './collection-board.ts';
import type { Services } from './services.ts';

const BOARDS: readonly Board<Services>[] = [collection];

const PHRASES: readonly BoardPhrase[] = BOARDS.flatMap(({ id: board, says, measures, splits }) => [
  { board, focus: null, says },
  ...[...measures, ...splits].flatMap(({ id, says: own }) => (own ? [{ board, focus: id, says: own }] : [])),
]);

/** Revenue: entered, reconciled, compared with what was planned (S110, S111, S114). */
export const revenue = defineFeature<never, never, Services>({
  id: 'revenue',
  intents: {},
  actions: [],
  presses: {},
  views: {},
  words: revenueWords,
  boards: BOARDS,
  read: ({ bare, isOpen }) => {
    const question = isOpen ? readBoardQuestion(bare, PHRASES) : null;
    return question && { kind: 'board', ...question };
  },
});
