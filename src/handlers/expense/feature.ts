import { type ExpenseAction, expenseActions } from '../../cards/expense/actions.ts';
import { expenseSamples } from '../../cards/expense/samples.ts';
import { expenseWords } from '../../words/expense.ts';
import { documentNameWords } from '../../words/expense-documents.ts';
import { anyPayload, defineFeature } from '../feature.ts';
import { invoicePosting } from './book-invoices.ts';
import { putUnknown, readSent, showReceipts } from './press.ts';
import { expenseParts } from './request-parts.ts';
import type { Services } from './services.ts';
import { showFiles } from './show-files.ts';

declare module '../view-ref.ts' {
  interface Views {
    expense_files: true;
  }
}

/** Expense claims beyond their form: files are read into a claim (S101), nobody claims an invoice twice, and receipts are one tap away. */
export const expense = defineFeature<never, ExpenseAction, Services>({
  id: 'expense',
  intents: {},
  actions: [...expenseActions],
  presses: {
    'expense.read': { on: ['file_offer'], run: ({ on }, services, context) => readSent(services, context, on) },
    'expense.put': {
      on: ['expense_files'],
      run: ({ action, on }, services, context) => putUnknown(services, context, action.invoice, on),
    },
    'expense.receipts': {
      on: ['request'],
      about: (action, card) => card.subject === action.request || card.payload.request === action.request,
      run: ({ action }, services, context) => showReceipts(services, context, action.request),
    },
  },
  words: { ...expenseWords, ...documentNameWords },
  postings: { invoices: invoicePosting },
  requests: expenseParts,
  samples: expenseSamples,
  views: {
    expense_files: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showFiles(services, viewer, payload),
      moved: () => null,
    },
  },
});
