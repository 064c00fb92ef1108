import { type AdminQuestionAction, adminQuestionActions } from '../../cards/admin-question/admin-question-actions.ts';
import { defineFeature, nothingKept } from '../feature.ts';
import { answerQuestion } from './answer-question.ts';
import type { Services } from './services.ts';
import { showAdminQuestion } from './show-question.ts';

declare module '../view-ref.ts' {
  interface Views {
    admin_question: true;
  }
}

/** What the system must not decide alone is asked of the administrators. */
export const adminQuestion = defineFeature<never, AdminQuestionAction, Services>({
  id: 'admin-question',
  intents: {},
  actions: adminQuestionActions,
  presses: {
    'question.answer': {
      on: ['admin_question'],
      about: (action, card) => card.subject === action.question,
      run: ({ action }, services, context) => answerQuestion(services, context, action),
    },
  },
  views: {
    admin_question: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer, subject }, services) => viewer && showAdminQuestion(services, viewer, subject),
    },
  },
});
