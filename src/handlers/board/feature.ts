import { type BoardAction, boardActions, boardAsked, rowsAsked } from '../../cards/board/actions.ts';
import { boardSamples } from '../../cards/board/samples.ts';
import type { BoardQuestion } from '../../domain/board/board-question.ts';
import { t } from '../../kernel/text.ts';
import { boardWords } from '../../words/board.ts';
import { defineFeature } from '../feature.ts';
import { emptyPlan } from '../plan.ts';
import { redrawn, sheetFile, showPersonal } from '../reply.ts';
import { answerBoard } from './answer-board.ts';
import type { Services } from './services.ts';
import { showBoard } from './show-board.ts';
import { showRows } from './show-rows.ts';

/** A board that somebody asks for; the feature that brings it has read the sentence. */
type BoardIntent = BoardQuestion & { readonly kind: 'board' };

declare module '../intent.ts' {
  interface IntentsOf {
    board: BoardIntent;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    board: true;
    board_rows: true;
  }
}

/** Boards of figures that other features bring: drawn, looked into, exported within what the reader sees (S4). */
export const boards = defineFeature<BoardIntent, BoardAction, Services>({
  id: 'board',
  intents: { board: (question, services, context) => answerBoard(services, context, question) },
  // It is called 漏记 too, so that this word seems to add nothing.
  heeds: /漏记的?收入|看板|月报|报表/u,
  actions: boardActions,
  presses: {
    'board.show': {
      on: 'any',
      run: ({ action: { do: _, ...asked }, on }, __, context) =>
        on.current && on.view === 'board'
          ? redrawn(context, on, asked)
          : { ...emptyPlan, effects: [showPersonal(context, 'board', `board:${context.cause}`, asked)] },
    },
    'board.rows': {
      on: ['board', 'board_rows'],
      run: ({ action: { do: _, ...asked }, on }, __, context) =>
        on.current && on.view === 'board_rows'
          ? redrawn(context, on, asked)
          : { ...emptyPlan, effects: [showPersonal(context, 'board_rows', `board_rows:${context.cause}`, asked)] },
    },
    'board.file': {
      on: ['board'],
      run: ({ action: { do: _, ...asked } }, __, context) => ({
        ...emptyPlan,
        audit: [{ actorId: context.person.id, act: 'board.export', subject: asked.unit ?? 'all', detail: asked }],
        effects: [sheetFile(context, { board_file: asked })],
        reply: { toast: { tone: 'info', text: t('board.file_toast') } },
      }),
    },
  },
  views: {
    board: {
      payload: boardAsked,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showBoard(services, viewer, payload),
    },
    board_rows: {
      payload: rowsAsked,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showRows(services, viewer, payload),
    },
  },
  words: boardWords,
  samples: boardSamples,
});
