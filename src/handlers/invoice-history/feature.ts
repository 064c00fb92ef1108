import { type HistoryAction, historyActions } from '../../cards/invoice-history/actions.ts';
import { historySamples } from '../../cards/invoice-history/samples.ts';
import { asksForHistory } from '../../domain/invoice-history/history-question.ts';
import { invoiceHistoryWords } from '../../words/invoice-history.ts';
import { anyPayload, defineFeature, nothingKept } from '../feature.ts';
import { emptyPlan } from '../plan.ts';
import { answerWith, showPersonal } from '../reply.ts';
import { showHistory, showHistoryHow, takeHistory, undoHistory } from './import-history.ts';
import type { Services } from './services.ts';

/** How earlier invoices are brought, in the person's own words. */
type HistoryIntent = { readonly kind: 'invoice_history' };

declare module '../intent.ts' {
  interface IntentsOf {
    invoiceHistory: HistoryIntent;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    invoice_history: true;
    invoice_history_how: true;
  }
}

/** Invoices that were claimed before the assistant came: brought by finance as a list, undone as a list, found again by K1, K2, K4 and K5 (S101). */
export const invoiceHistory = defineFeature<HistoryIntent, HistoryAction, Services>({
  id: 'invoice-history',
  intents: {
    invoice_history: (_, __, context) => answerWith(context, 'invoice_history_how', `list:${context.person.id}`),
  },
  actions: [...historyActions],
  presses: {
    'history.take': {
      on: ['invoice_history'],
      run: ({ action, on }, services, context) => takeHistory(services, context, action.list, on),
    },
    'history.undo': {
      on: ['invoice_history'],
      run: ({ action }, services, context) => undoHistory(services, context, action.list),
    },
    'history.show': {
      on: ['invoice_history_how'],
      run: ({ action }, _, context) => ({ ...emptyPlan, effects: [showPersonal(context, 'invoice_history', action.list)] }),
    },
  },
  views: {
    invoice_history: {
      payload: anyPayload,
      audience: 'person',
      show: ({ subject, viewer, payload }, services) => viewer && showHistory(services, viewer, subject, payload),
    },
    invoice_history_how: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer }, services) => viewer && showHistoryHow(services, viewer),
    },
  },
  heeds: /导入|上传|录入|历史|以前|过去|早先|报过|发票|票据|号码|清单|查重/u,
  words: invoiceHistoryWords,
  samples: historySamples,
  read: ({ bare, isOpen }) => (isOpen && asksForHistory(bare) ? { kind: 'invoice_history' } : null),
});
