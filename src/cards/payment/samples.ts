import { cents } from '../../kernel/money.ts';
import { plain, say, t } from '../../kernel/text.ts';
import { instant } from '../../kernel/time.ts';
import type { Card } from '../element.ts';
import type { Samples } from '../samples.ts';
import { type HoldView, holdCard, whyHeld } from './hold-card.ts';
import { type BatchView, heldCard, notFinanceCard, type PayablesModel, payablesCard, paymentsCard } from './payables-card.ts';
import { type PaymentModel, paymentCard } from './payment-card.ts';
import { sampleCard } from './sample-card.ts';

const AT = instant(Date.UTC(2026, 10, 23, 2, 0));

const PAYABLES: PayablesModel = {
  count: 3,
  total: cents(146_150),
  lines: [
    ['李强', '去无锡的高铁票等2项', 8_650, null],
    ['李敏', '11月客户招待', 37_500, '账号与户名不符'],
    ['张伟', '杭州培训住宿', 100_000, null],
  ].map(([who, what, amount, failed], n) => ({
    request: `req_${n}`,
    who: plain(String(who)),
    number: `FY261123-7K${n}M`,
    process: say({ zh: '报销', en: 'Expense claim' }),
    title: plain(String(what)),
    amount: cents(Number(amount)),
    approvedAt: AT,
    failed: failed === null ? null : String(failed),
  })),
  held: [],
  nextHeld: null,
  next: null,
  first: true,
  open: [],
  own: 1,
  most: 200,
};

const HELD: HoldView = {
  request: 'req_9',
  who: plain('李强'),
  number: 'FY261123-7K9M',
  process: say({ zh: '报销', en: 'Expense claim' }),
  title: plain('复印纸'),
  amount: cents(31_850),
  approvedAt: AT,
  grounds: [
    {
      kind: 'red',
      line: t('expense.line_amount', {
        name: t('expense.line_name', { n: 1, what: plain('复印纸') }),
        amount: { cents: cents(31_850) },
      }),
      tail: '0912',
      from: plain('李敏'),
    },
  ],
  objected: null,
};
const CHARGED: HoldView = {
  ...HELD,
  request: 'req_8',
  who: plain('张伟'),
  number: 'FY261123-7K8M',
  amount: cents(31_900),
  grounds: [
    { kind: 'charge', unit: plain('杭州分店'), amount: cents(15_925), from: plain('赵磊'), reason: '这次活动我们店没有参加' },
  ],
};
const OBJECTED: HoldView = { ...HELD, objected: '账号与户名不符' };

const batch = (state: BatchView['state'], n: number): BatchView => ({
  payment: `pay_${n}`,
  number: `FK261123-2C${n}P`,
  state,
  count: 12,
  total: cents(1_234_560),
  at: AT,
});

const PAYMENT: PaymentModel = {
  payment: 'pay_1',
  hidden: 0,
  number: 'FK261123-2C1P',
  version: 1,
  state: 'open',
  madeBy: plain('冯磊'),
  madeAt: AT,
  closed: null,
  items: PAYABLES.lines.map(({ request, who, number, amount }) => ({
    request,
    who,
    number,
    amount,
    state: 'open' as const,
    reason: null,
    held: null,
  })),
};
const CLOSED = { by: plain('冯磊'), at: AT };

const withFailure = (to: 'open' | 'paid'): PaymentModel['items'] =>
  PAYMENT.items.map((one, n) => (n === 1 ? { ...one, state: 'failed', reason: '账号与户名不符' } : { ...one, state: to }));

/** For the gallery. */
export const paymentSamples = (): Samples => ({
  付款: {
    待付款: payablesCard(PAYABLES),
    有批次没确认: payablesCard({ ...PAYABLES, open: [batch('open', 1)], own: 0 }),
    没有待付款: payablesCard({ ...PAYABLES, count: 0, total: cents(0), lines: [], own: 0 }),
    很多待付款: payablesCard({ ...PAYABLES, count: 318, next: '1:req_2', first: false }),
    有停付的: payablesCard({
      ...PAYABLES,
      held: [HELD, { ...CHARGED, request: 'req_10', who: plain('李敏'), number: 'FY261123-3T8W' }, OBJECTED],
    }),
    停付的很多: heldCard({ held: [HELD, OBJECTED], next: '1:req_2', first: false }),
    停付等财务决定: holdCard(HELD),
    分店不同意分摊的停付: holdCard(CHARGED),
    停付已异议: holdCard(OBJECTED),
    停付已了结: holdCard(null),
    批次里有红冲的: paymentCard({
      ...PAYMENT,
      items: PAYMENT.items.map((one, n) => (n === 0 ? { ...one, held: whyHeld(HELD) } : one)),
    }),
    员工来问: notFinanceCard(),
    批次待确认: paymentCard(PAYMENT),
    一笔失败: paymentCard({ ...PAYMENT, items: withFailure('open') }),
    已付: paymentCard({ ...PAYMENT, state: 'paid', closed: CLOSED, items: withFailure('paid') }),
    作废: paymentCard({
      ...PAYMENT,
      state: 'void',
      closed: CLOSED,
      items: PAYMENT.items.map((one) => ({ ...one, state: 'failed', reason: null })),
    }),
    抽查: sampleCard({
      days: 90,
      all: 46,
      seed: '2026-11/1',
      next: '2026-11/2',
      drawn: PAYABLES.lines.map(({ request, number, who, amount }, n) => ({
        request,
        number,
        who,
        amount,
        by: n < 2 ? 'risk' : 'chance',
        warnings: 2 - n,
        repeated: n === 0 ? 1 : 0,
      })),
    }),
    付款记录: paymentsCard([batch('open', 1), batch('paid', 2), batch('void', 3)]),
  } satisfies Readonly<Record<string, Card>>,
});
