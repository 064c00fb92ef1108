import { type PaymentAction, paymentActions } from '../../cards/payment/payment-actions.ts';
import { paymentSamples } from '../../cards/payment/samples.ts';
import { asksForVouchers } from '../../domain/payment/voucher-question.ts';
import { t } from '../../kernel/text.ts';
import { paymentWords } from '../../words/payment.ts';
import type { Context } from '../context.ts';
import { anyPayload, defineFeature, nothingKept } from '../feature.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { redrawn, sentToPrivate, showPersonal, turnPage } from '../reply.ts';
import { askVouchers } from './ask-vouchers.ts';
import { decideHold, openHold } from './decide-hold.ts';
import { payAll, paySome } from './make-payment.ts';
import { type MoneyFile, sendMoneyFile } from './money-file.ts';
import { paymentFor } from './payment-of.ts';
import { payablePosting } from './post-payable.ts';
import { paymentParts } from './request-parts.ts';
import type { Services } from './services.ts';
import { markFailed, markPaid, takeOut, voidPayment } from './settle-payment.ts';
import { showHold } from './show-hold.ts';
import { showHeld, showPayables, showPayments } from './show-payables.ts';
import { showPayment } from './show-payment.ts';
import { showSample } from './show-sample.ts';
import { unpaidRequests } from './watch-unpaid.ts';

/** A file of vouchers, in the person's own words. */
type VoucherIntent = { readonly kind: 'vouchers'; readonly said: string };

declare module '../intent.ts' {
  interface IntentsOf {
    vouchers: VoucherIntent;
  }
}
declare module '../../domain/phrase/questions.ts' {
  interface Questions {
    payables: true;
    payments: true;
    pay_sample: true;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    payables: true;
    payments: true;
    payment: true;
    pay_sample: true;
    pay_hold: true;
  }
}

const ON_BATCH = {
  on: ['payment'],
  about: (action: { readonly payment: string }, card: BoundMessage) => card.subject === action.payment,
} as const;

const ON_HOLD = {
  on: ['pay_hold'],
  about: (action: { readonly request: string }, card: BoundMessage) => card.subject === action.request,
} as const;

/** Paying what was approved: claims and advances, in batches for the bank (S109). */
export const payment = defineFeature<VoucherIntent, PaymentAction, Services>({
  id: 'payment',
  intents: { vouchers: ({ said }, services, context) => askVouchers(services, context, said) },
  actions: paymentActions,
  presses: {
    'pay.all': { on: ['payables'], run: ({ action, on }, services, context) => payAll(services, context, action, on) },
    'pay.some': { on: ['payables'], run: ({ form, on }, services, context) => paySome(services, context, form, on) },
    'pay.page': {
      on: ['payables'],
      run: ({ action, on }, _, context) => turnPage(context, on.outboxKey, 'payables', action.after),
    },
    'pay.held': {
      on: ['payables'],
      run: ({ action, on }, _, context) => redrawn(context, on, { after: action.after, held: true }),
    },
    'pay.sample': {
      on: ['pay_sample'],
      run: ({ action, on }, _, context) => redrawn(context, on, { seed: action.seed }),
    },
    'pay.hold': {
      on: ['payables', 'notice'],
      run: ({ action }, services, context) => openHold(services, context, action.request),
    },
    'pay.release': {
      ...ON_HOLD,
      run: ({ action, form }, services, context) => decideHold(services, context, action, 'released', form),
    },
    'pay.object': {
      ...ON_HOLD,
      run: ({ action, form }, services, context) => decideHold(services, context, action, 'objected', form),
    },
    'pay.take_out': { ...ON_BATCH, run: ({ action }, services, context) => takeOut(services, context, action) },
    'pay.open': { on: ['payables', 'payments'], run: ({ action }, services, context) => open(services, context, action.payment) },
    'pay.file': {
      ...ON_BATCH,
      run: ({ action }, services, context) => file(services, context, { file: 'bank', payment: action.payment }),
    },
    'pay.vouchers': {
      ...ON_BATCH,
      run: ({ action }, services, context) => file(services, context, { file: 'vouchers', payment: action.payment }),
    },
    'pay.paid': { ...ON_BATCH, run: ({ action }, services, context) => markPaid(services, context, action) },
    'pay.failed': { ...ON_BATCH, run: ({ action, form }, services, context) => markFailed(services, context, action, form) },
    'pay.void': { ...ON_BATCH, run: ({ action }, services, context) => voidPayment(services, context, action) },
  },
  views: {
    payables: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, payload: { after, held } }, services) => {
        if (!viewer) return null;
        const from = typeof after === 'string' ? after : null;
        return held === true ? showHeld(services, viewer, from) : showPayables(services, viewer, from);
      },
    },
    payments: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer }, services) => viewer && showPayments(services, viewer),
    },
    pay_sample: {
      payload: anyPayload,
      audience: 'person',
      show: ({ viewer, payload: { seed } }, services) =>
        viewer && showSample(services, viewer, typeof seed === 'string' ? seed : null),
    },
    pay_hold: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer, subject }, services) => viewer && showHold(services, viewer, subject),
    },
    payment: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer, subject }, services) => viewer && showPayment(services, viewer, subject),
    },
  },
  postings: { payable: payablePosting },
  requests: paymentParts,
  watches: { unpaid: unpaidRequests },
  questions: [
    {
      what: 'payables',
      words:
        /^(?:看看?|查看?)?(?:付款|待付款?|未付款?|要付款?)(?:的)?(?:报销|借款|单子?|清单|列表)?$|^报销付款$|^(?!.*(?:我|怎么|为什么|谁|客户|尾款|定金|订金|押金|车款|租))(?=.{0,16}$)(?=.*(?:哪些|几[笔个份单张]|多少[笔个份单张]|什么)).*(?:要|该|没有?|未|待)(?:付款?|打款|转账).*$|^(?!.*(?:我|客户|尾款|定金|订金|押金|车款|租))(?:还)?(?:有|剩)?多少(?:没有?|未|待)(?:付款?|打款)的?(?:报销|借款)?$|^(?:payments?|payables?|unpaid)$/i,
      near: ['付款', '待付款', '打款', '付报销', 'payment'],
    },
    {
      what: 'payments',
      words: /^(?:付款|打款)(?:记录|批次|历史)$|^payment (?:batches|history)$/i,
      near: ['付款记录', '付款批次'],
    },
    {
      what: 'pay_sample',
      words: /^(?:报销)?(?:抽查|审计抽样|抽样)(?:报销单?)?(?:一下)?$|^audit sample$/i,
      near: ['抽查报销'],
    },
  ],
  heeds: /导出|下载|凭证|报销|记账|会计|付款|export|vouchers?/u,
  read: ({ bare, isOpen }) => (isOpen && asksForVouchers(bare) ? { kind: 'vouchers', said: bare } : null),
  words: paymentWords,
  samples: paymentSamples,
});

async function open(services: Services, context: Context, id: string): Promise<Plan> {
  if (!(await paymentFor(services, context.org, context.person, id))) return toastPlan('error', t('pay.finance_only'));
  return { ...emptyPlan, effects: [showPersonal(context, 'payment', id)], reply: sentToPrivate(context) };
}

async function file(services: Services, context: Context, wanted: Extract<MoneyFile, { payment: string }>): Promise<Plan> {
  if (!(await paymentFor(services, context.org, context.person, wanted.payment)))
    return toastPlan('error', t('pay.finance_only'));
  return {
    ...emptyPlan,
    audit: [{ actorId: context.person.id, act: 'payment.file', subject: wanted.payment, detail: { file: wanted.file } }],
    effects: [sendMoneyFile(context, wanted)],
    reply: { toast: { tone: 'info', text: t('pay.file_toast') } },
  };
}
