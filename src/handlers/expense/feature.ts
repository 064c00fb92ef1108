import { type ExpenseAction, expenseActions } from '../../cards/expense/actions.ts';
import { expenseSamples } from '../../cards/expense/samples.ts';
import { asksForStandard } from '../../domain/expense/standard-question.ts';
import { expenseWords } from '../../words/expense.ts';
import { chargeWords } from '../../words/expense-charges.ts';
import { documentNameWords } from '../../words/expense-documents.ts';
import { redWords } from '../../words/expense-reds.ts';
import { startDraft } from '../approval/draft.ts';
import { turnTo } from '../approval/more.ts';
import { anyPayload, defineFeature, nothingKept } from '../feature.ts';
import { emptyPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { processOf } from '../services.ts';
import { askStandard } from './ask-standard.ts';
import { invoicePosting } from './book-invoices.ts';
import { chargeSubject } from './charge-kept.ts';
import { keepCheck, openCheck, showCheck, turnCheck } from './check-invoices.ts';
import { objectToCharge } from './object-charge.ts';
import { overrule } from './overrule.ts';
import { chargedPosting } from './post-charged.ts';
import { companionPosting } from './post-companions.ts';
import { printSheet, putUnknown, readSent, showReceipts } from './press.ts';
import { answerReductions, reduce } from './reduce.ts';
import { expenseParts } from './request-parts.ts';
import type { Services } from './services.ts';
import { movedCharge, showCharge } from './show-charge.ts';
import { showFiles } from './show-files.ts';
import { showTitle } from './show-title.ts';
import { unclaimedReceipts } from './watch-unclaimed.ts';

/** What may be claimed at most, in the person's own words. */
type StandardIntent = { readonly kind: 'standard'; readonly said: string };

declare module '../intent.ts' {
  interface IntentsOf {
    standard: StandardIntent;
  }
}
declare module '../../domain/phrase/questions.ts' {
  interface Questions {
    invoice_title: true;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    invoice_title: true;
    expense_files: true;
    expense_check: true;
    expense_charge: true;
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
export const expense = defineFeature<StandardIntent, ExpenseAction, Services>({
  id: 'expense',
  intents: { standard: ({ said }, services, context) => askStandard(services, context, said) },
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
    'expense.charge_object': {
      on: ['expense_charge'],
      about: ({ request, unit }, card) => card.subject === chargeSubject(request, unit),
      run: ({ action, form }, services, context) => objectToCharge(services, context, action, form),
    },
    'expense.receipts': {
      ...ON_CLAIM,
      run: ({ action }, services, context) => showReceipts(services, context, action.request),
    },
  },
  words: { ...expenseWords, ...documentNameWords, ...chargeWords, ...redWords },
  postings: { invoices: invoicePosting, companions: companionPosting, charged: chargedPosting },
  watches: { receipt_unclaimed: unclaimedReceipts },
  requests: expenseParts,
  samples: expenseSamples,
  heeds:
    /住宿|住店|酒店|宾馆|餐费|餐补|吃饭|伙食|交通|打车|出差|差旅|招待|请客|高铁|飞机|火车|培训|每晚|一晚|每天|一天|人均|每人|补助|补贴|发票|收据|标准|hotel|meals?|travel|taxi|food|transport/u,
  read: ({ bare }) => (asksForStandard(bare) ? { kind: 'standard', said: bare } : null),
  questions: [
    {
      what: 'invoice_title',
      words:
        /^(?:请问|看看?|查看?|发一?下)?(?:我们?|咱们?|本)?(?:公司|店|单位)?的?(?:开票(?:信息|资料|抬头)|发票抬头|抬头|税号|纳税人识别号)(?:信息)?(?:是)?(?:什么|多少|哪个|啥)?$|^开(?:发)?票.{0,4}(?:用|写|开)?(?:哪个|什么|谁的?)(?:抬头|公司|名称|名字)$|^(?:what is )?(?:our |the )?(?:invoice title|tax (?:id|number)|billing (?:info|details))$/i,
      near: ['开票信息', '发票抬头', '税号'],
    },
  ],
  views: {
    invoice_title: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer }, services) => viewer && showTitle(services, viewer),
    },
    expense_check: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, subject, payload }, services) => viewer && showCheck(services, viewer, subject, payload),
    },
    expense_charge: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer, subject }, services) => viewer && showCharge(services, viewer, subject),
      moved: ({ viewer, subject }, services) => viewer && movedCharge(services, viewer, subject),
    },
    expense_files: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, payload }, services) => viewer && showFiles(services, viewer, payload),
      moved: () => null,
    },
  },
});
