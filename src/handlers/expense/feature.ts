import { type ExpenseAction, expenseActions } from '../../cards/expense/actions.ts';
import { expenseSamples } from '../../cards/expense/samples.ts';
import { expenseWords } from '../../words/expense.ts';
import { documentNameWords } from '../../words/expense-documents.ts';
import { startDraft } from '../approval/draft.ts';
import { turnTo } from '../approval/more.ts';
import { anyPayload, defineFeature } from '../feature.ts';
import { emptyPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { processOf } from '../services.ts';
import { invoicePosting } from './book-invoices.ts';
import { keepCheck, openCheck, showCheck, turnCheck } from './check-invoices.ts';
import { overrule } from './overrule.ts';
import { companionPosting } from './post-companions.ts';
import { printSheet, putUnknown, readSent, showReceipts } from './press.ts';
import { answerReductions, reduce } from './reduce.ts';
import { expenseParts } from './request-parts.ts';
import type { Services } from './services.ts';
import { showFiles } from './show-files.ts';
import { unclaimedReceipts } from './watch-unclaimed.ts';

declare module '../view-ref.ts' {
  interface Views {
    expense_files: true;
    expense_check: true;
  }
}

const ON_CLAIM = {
  on: ['request'],
  about: (action: { readonly request: string }, card: BoundMessage) =>
    card.subject === action.request || card.payload.request === action.request,
} as const;

const ON_CHECK = {
  on: ['expense_check'],
  about: (action: { readonly request: string }, card: BoundMessage) => card.subject === action.request,
} as const;

/** Expense claims beyond their form: files are read into a claim (S101), nobody claims an invoice twice, and receipts are one tap away. */
export const expense = defineFeature<never, ExpenseAction, Services>({
  id: 'expense',
  intents: {},
  actions: [...expenseActions],
  presses: {
    'expense.by_hand': {
      on: 'any',
      run: (_, services, context) => {
        const process = processOf(services, 'expense');
        return process ? startDraft(services, context, process, '') : emptyPlan;
      },
    },
    'expense.read': { on: ['file_offer'], run: ({ on }, services, context) => readSent(services, context, on) },
    'expense.put': {
      on: ['expense_files'],
      run: ({ action, on }, services, context) => putUnknown(services, context, action.invoice, on),
    },
    'expense.print': { ...ON_CLAIM, run: ({ action }, services, context) => printSheet(services, context, action.request) },
    'expense.check': { ...ON_CLAIM, run: ({ action }, services, context) => openCheck(services, context, action.request) },
    'expense.check_at': { ...ON_CHECK, run: ({ action, on }, _, context) => turnCheck(context, on, action.at) },
    'expense.checked': {
      ...ON_CHECK,
      run: ({ action, form, on }, services, context) => keepCheck(services, context, action, form, on),
    },
    'expense.ask': {
      ...ON_CLAIM,
      run: ({ action, ...press }, services, context) =>
        turnTo(services, context, action.request, { question: action.side }, press),
    },
    'expense.reduce': { ...ON_CLAIM, run: ({ action, form }, services, context) => reduce(services, context, action, form) },
    'expense.overrule': { ...ON_CLAIM, run: ({ action, form }, services, context) => overrule(services, context, action, form) },
    'expense.accept': {
      ...ON_CLAIM,
      run: ({ action, form }, services, context) => answerReductions(services, context, action, 'accept', form),
    },
    'expense.object': {
      ...ON_CLAIM,
      run: ({ action, form }, services, context) => answerReductions(services, context, action, 'object', form),
    },
    'expense.receipts': {
      ...ON_CLAIM,
      run: ({ action }, services, context) => showReceipts(services, context, action.request),
    },
  },
  words: { ...expenseWords, ...documentNameWords },
  postings: { invoices: invoicePosting, companions: companionPosting },
  watches: { receipt_unclaimed: unclaimedReceipts },
  requests: expenseParts,
  samples: expenseSamples,
  views: {
    expense_check: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => viewer && showCheck(services, viewer, subject, payload),
    },
    expense_files: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showFiles(services, viewer, payload),
      moved: () => null,
    },
  },
});
