import { type RevenueAction, revenueActions, roundAsked } from '../../cards/revenue/actions.ts';
import { revenueSamples } from '../../cards/revenue/samples.ts';
import { readBoardQuestion } from '../../domain/board/board-question.ts';
import { t } from '../../kernel/text.ts';
import { reconcileWords } from '../../words/reconcile.ts';
import { revenueWords } from '../../words/revenue.ts';
import { boardPhrases } from '../board-phrases.ts';
import { defineFeature, dueAs } from '../feature.ts';
import type { Board } from '../measure.ts';
import { emptyPlan } from '../plan.ts';
import { opened, redrawn, sheetFile, showPersonal } from '../reply.ts';
import { bookLines, notLocked, toBook } from './book-revenue.ts';
import { collection, collectionMonth } from './collection-board.ts';
import { openReviews, openRounds } from './open-rounds.ts';
import { revenueBoard } from './revenue-measures.ts';
import { reviewPart } from './review-part.ts';
import { keepLines, maySign, roundPart } from './round-hooks.ts';
import type { Services } from './services.ts';
import { settleLine } from './settle-line.ts';
import { showRound } from './show-round.ts';
import { monthPack } from './watch-month-pack.ts';

const BOARDS: readonly Board<Services>[] = [collection, collectionMonth, revenueBoard];

const PHRASES = boardPhrases(BOARDS);

declare module '../view-ref.ts' {
  interface Views {
    reconcile_lines: true;
  }
}

/** Revenue: entered, reconciled, compared with what was planned (S110, S111, S114). */
export const revenue = defineFeature<never, RevenueAction, Services>({
  id: 'revenue',
  intents: {},
  actions: revenueActions,
  presses: {
    'reconcile.lines': {
      on: ['record', 'reconcile_lines'],
      run: ({ action: { do: _, ...asked }, on }, __, context) =>
        on.view === 'reconcile_lines'
          ? redrawn(context, on, asked)
          : opened(context, showPersonal(context, 'reconcile_lines', `reconcile:${asked.round}`, asked)),
    },
    'reconcile.settle': {
      on: ['reconcile_lines'],
      about: ({ round }, { subject }) => subject === `reconcile:${round}`,
      run: ({ action, form, on }, services, context) => settleLine(services, context, action, form, on),
    },
    'reconcile.file': {
      on: ['reconcile_lines'],
      run: ({ action: { round } }, _, context) => ({
        ...emptyPlan,
        audit: [{ actorId: context.person.id, act: 'reconcile.export', subject: round }],
        effects: [sheetFile(context, { reconcile: round })],
        reply: { toast: { tone: 'info', text: t('board.file_toast') } },
      }),
    },
  },
  views: {
    reconcile_lines: {
      payload: roundAsked,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showRound(services, viewer, payload),
    },
  },
  words: { ...revenueWords, ...reconcileWords },
  samples: revenueSamples,
  boards: BOARDS,
  records: {
    order: { onWrite: toBook },
    revenue: { beforeWriting: notLocked, onWrite: bookLines },
    revenue_review: { onCard: reviewPart },
    reconcile: { onCard: roundPart, beforeWriting: maySign, onWrite: keepLines },
  },
  watches: { month_pack: monthPack },
  tasks: [
    { name: 'reconciliations', irreversible: true, run: (services, now) => dueAs(`reconcile:${now}`, openRounds(services, now)) },
    { name: 'revenue analyses', irreversible: true, run: (services, now) => dueAs(`review:${now}`, openReviews(services, now)) },
  ],
  read: ({ bare, isOpen }) => {
    const question = isOpen ? readBoardQuestion(bare, PHRASES) : null;
    return question && { kind: 'board', ...question };
  },
});
