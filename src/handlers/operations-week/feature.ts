import { readBoardQuestion } from '../../domain/board/board-question.ts';
import { RECEIVED } from '../../measures/collection.ts';
import { TODOS_LATE } from '../../measures/compliance.ts';
import { OPERATIONS } from '../../measures/operations.ts';
import { operationsWords } from '../../words/operations.ts';
import { boardPhrases } from '../board-phrases.ts';
import { defineFeature } from '../feature.ts';
import type { Board } from '../measure.ts';
import { ofAnother } from '../measure-of-another.ts';
import { delivered, deliveredOnTime } from './delivered-measures.ts';
import { gatherFigures } from './gather-figures.ts';
import type { Services } from './services.ts';

/** 运营情况 (S23): the report's figures, for any days and units. */
const BOARD: Board<Services> = {
  ...OPERATIONS,
  measures: [delivered, deliveredOnTime, ofAnother(RECEIVED), ofAnother(TODOS_LATE)],
  splits: [],
};

/** Figures of other boards are asked for there. */
const PHRASES = boardPhrases([{ ...BOARD, measures: [delivered, deliveredOnTime] }]);

/** The figures of 运营周报 out of the books (S23); everything else is the life of a submission. */
export const operationsWeek = defineFeature<never, never, Services>({
  id: 'operations-week',
  intents: {},
  actions: [],
  presses: {},
  views: {},
  words: operationsWords,
  boards: [BOARD],
  records: { operations_week: { beforeWriting: gatherFigures } },
  read: ({ bare, isOpen }) => {
    const question = isOpen ? readBoardQuestion(bare, PHRASES) : null;
    return question && { kind: 'board', ...question };
  },
});
