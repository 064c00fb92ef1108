import type { Ageing } from '../../domain/receivable/ageing.ts';
import { REASONS } from '../../domain/receivable/promise.ts';
import { cents } from '../../kernel/money.ts';
import { plain, say, t } from '../../kernel/text.ts';
import { instant, type LocalDate } from '../../kernel/time.ts';
import type { Samples } from '../samples.ts';
import { type AgeingModel, ageingCard } from './ageing-card.ts';
import { type CustomerModel, customerCard } from './customer-card.ts';
import { type ItemModel, itemCard } from './item-card.ts';
import { previewCard } from './preview-card.ts';
import { residualsCard } from './residuals-card.ts';

const day = (text: string) => text as LocalDate;
const TOTAL: Ageing = {
  not_due: cents(46_800_000),
  d30: cents(12_450_000),
  d60: cents(3_600_000),
  d90: cents(980_050),
  over: cents(2_500_000),
  advance: cents(-1_200_000),
};

const AGEING: AgeingModel = {
  promises: null,
  whose: t('receivable.all'),
  asked: { by: 'customer', unit: null, mine: false, on: null, knownThen: false },
  on: day('2026-11-23'),
  known: instant(Date.UTC(2026, 10, 23, 1)),
  total: TOTAL,
  items: 42,
  residual: { count: 3, amount: cents(120) },
  lines: [
    { name: plain('宏达运输公司'), overdue: cents(9_600_000), gross: cents(21_600_000), oldest: 47, customer: 'rec_1' },
    { name: plain('通利物流有限公司'), overdue: cents(4_200_050), gross: cents(4_200_050), oldest: 112, customer: 'rec_2' },
    { name: plain('顺安货运'), overdue: cents(0), gross: cents(8_400_000), oldest: 0, customer: 'rec_3' },
  ],
  more: 11,
  bankUntil: day('2026-11-20'),
  waiting: { count: 3, amount: cents(5_400_000) },
  monthEnd: day('2026-10-31'),
  hasThen: false,
};

const CUSTOMER: CustomerModel = {
  name: '宏达运输公司',
  number: 'KH-SZ-26-0012',
  on: day('2026-11-23'),
  isToday: true,
  total: { ...TOTAL, not_due: cents(12_000_000), d30: cents(6_000_000), d60: cents(3_600_000), d90: cents(0), over: cents(0) },
  lines: [
    {
      id: 'rcv_1',
      number: 'HT-SZ-26-0031-2',
      part: 'pickup',
      open: cents(3_600_000),
      dueOn: day('2026-10-07'),
      dueDays: null,
      late: 47,
      sales: plain('李强'),
      tag: { text: t('receivable.times', { times: 4 }), tone: 'orange' },
    },
    {
      id: 'rcv_2',
      number: 'HT-SZ-26-0031-3',
      part: 'balance',
      open: cents(6_000_000),
      dueOn: day('2026-11-10'),
      dueDays: null,
      late: 13,
      sales: plain('李强'),
      tag: { text: t('receivable.hold_disputed'), tone: 'blue' },
    },
    {
      id: 'rcv_3',
      number: 'HT-SZ-26-0044-3',
      part: 'balance',
      open: cents(12_000_000),
      dueOn: day('2199-12-31'),
      dueDays: 30,
      late: -9,
      sales: plain('李强'),
      tag: null,
    },
  ],
  more: 0,
  notes: [{ tone: 'bad', text: t('receivable.note_stopped') }],
  fields: [],
  submit: null,
  buttons: [{ text: t('receivable.customer_file'), action: { do: 'record.open', record: 'rec_1' } }],
};

const ITEM: ItemModel = {
  number: 'HT-SZ-26-0031-2',
  customer: '宏达运输公司',
  part: 'pickup',
  amount: cents(9_600_000),
  open: cents(3_600_000),
  state: 'open',
  dueOn: day('2026-10-07'),
  dueDays: null,
  firstDueOn: day('2026-09-30'),
  late: 47,
  sales: plain('李强'),
  times: 4,
  termDays: 30,
  notes: [],
  movements: [
    { on: day('2026-09-28'), text: t('receivable.line_due', { day: { date: day('2026-10-07') } }), isGone: false },
    { on: day('2026-10-12'), text: t('receivable.line_receipt', { amount: { cents: cents(6_000_000) } }), isGone: false },
  ],
  promises: [],
  fields: [],
  submit: null,
  buttons: [{ text: t('receivable.all_of_customer'), action: { do: 'receivable.customer', customer: 'rec_1', on: null } }],
};

const SAYING: ItemModel = {
  ...ITEM,
  notes: [
    {
      tone: 'info',
      text: t('receivable.note_promised', { day: { date: day('2026-12-01') }, amount: { cents: cents(3_600_000) } }),
    },
  ],
  fields: [
    {
      kind: 'choice',
      name: 'reason',
      label: t('receivable.reason'),
      required: true,
      options: REASONS.map((value) => ({ value, text: t(`receivable.reason_${value}`) })),
    },
    { kind: 'line', name: 'next', label: t('receivable.next'), required: false, maxLength: 200, hint: t('receivable.next_hint') },
    { kind: 'date', name: 'day', label: t('receivable.promise_day'), required: false },
    {
      kind: 'line',
      name: 'amount',
      label: t('receivable.promise_amount'),
      required: false,
      maxLength: 20,
      hint: t('receivable.promise_hint'),
    },
  ],
  submit: { text: t('receivable.submit'), style: 'primary', action: { do: 'receivable.say', item: 'rcv_1' } },
};

/** As finance sees what a credit note took off. */
const CREDITED: ItemModel = {
  ...ITEM,
  open: cents(3_100_000),
  movements: [
    ...ITEM.movements,
    { on: day('2026-11-20'), text: t('receivable.line_credit', { amount: { cents: cents(500_000) } }), isGone: false },
  ],
  buttons: [
    { text: t('receivable.credit_note'), action: { do: 'start', process: 'credit_note', form: { item: ITEM.number } } },
    { text: t('receivable.credit_note_undo'), action: { do: 'receivable.note_back', item: 'rcv_1' } },
    ...ITEM.buttons,
  ],
};

/** As a region manager is about to give it to the lawyers. */
const TO_LAWYERS: ItemModel = {
  ...ITEM,
  fields: [
    { kind: 'date', name: 'until', label: t('receivable.legal_review'), required: true },
    { kind: 'line', name: 'why', label: t('receivable.legal_why'), required: true, maxLength: 100 },
  ],
  submit: { text: t('receivable.legal_button'), style: 'primary', action: { do: 'receivable.legal', item: 'rcv_1' } },
  buttons: [{ text: t('receivable.back'), action: { do: 'receivable.ask', asks: null } }, ...ITEM.buttons],
};

/** For the gallery. */
export const receivableSamples = (): Samples => ({
  应收账龄: {
    按客户: ageingCard(AGEING),
    上月底按当时所知: ageingCard({
      ...AGEING,
      asked: { ...AGEING.asked, on: day('2026-10-31'), knownThen: true },
      on: day('2026-10-31'),
      monthEnd: null,
      hasThen: true,
    }),
    我的: ageingCard({
      ...AGEING,
      whose: t('receivable.mine'),
      asked: { ...AGEING.asked, mine: true },
      promises: [
        {
          item: 'rcv_1',
          number: 'HT-SZ-26-0001-2',
          customer: say({ zh: '宏达运输', en: 'Hongda Transport' }),
          day: day('2026-12-01'),
          amount: cents(3_600_000),
        },
      ],
    }),
    没有: ageingCard({
      ...AGEING,
      total: { ...TOTAL, not_due: cents(0), d30: cents(0), d60: cents(0), d90: cents(0), over: cents(0), advance: cents(0) },
      items: 0,
      lines: [],
      more: 0,
      bankUntil: null,
      waiting: { count: 0, amount: cents(0) },
    }),
  },
  尾差: {
    财务: residualsCard({
      small: cents(100),
      lines: [
        {
          id: 'rcv_4',
          number: 'HT-SZ-26-0019-1',
          part: 'deposit',
          open: cents(50),
          dueOn: day('2026-11-10'),
          dueDays: null,
          customer: '通利物流有限公司',
        },
        {
          id: 'rcv_5',
          number: 'QC-SZ-26-0003',
          part: 'opening',
          open: cents(3),
          dueOn: day('2026-10-15'),
          dueDays: null,
          customer: '宏达运输公司',
        },
      ],
      isMore: false,
      fields: [
        {
          kind: 'choice',
          name: 'reason',
          label: t('receivable.residual_reason'),
          required: true,
          options: [{ value: 'fee', text: t('receivable.residual_fee') }],
        },
        { kind: 'line', name: 'note', label: t('receivable.residual_note'), required: false, maxLength: 100 },
      ],
    }),
    没有: residualsCard({ small: cents(100), lines: [], isMore: false, fields: [] }),
  },
  客户欠款: { 宏达: customerCard(CUSTOMER) },
  催收预览: {
    明天: previewCard({
      day: day('2026-11-24'),
      count: 12,
      sent: [
        {
          item: 'rcv_1',
          text: t('receivable.preview_item', {
            customer: plain('宏达运输公司'),
            number: plain('HT-SZ-26-0031-2'),
            open: { cents: cents(3_600_000) },
          }),
          detail: t('receivable.preview_late', { days: 48, times: 5, whom: plain('蒋建国') }),
        },
      ],
      skipped: [
        {
          why: 'paused',
          count: 1,
          lines: [
            {
              item: 'rcv_2',
              text: t('receivable.preview_item', {
                customer: plain('顺安货运'),
                number: plain('HT-SZ-26-0044-1'),
                open: { cents: cents(900_000) },
              }),
              detail: t('receivable.preview_until', { until: { date: day('2026-12-04') } }),
            },
          ],
        },
        { why: 'promised', count: 3, lines: [] },
      ],
    }),
  },
  一笔应收: {
    逾期: itemCard(ITEM),
    说明情况: itemCard(SAYING),
    记过红字: itemCard(CREDITED),
    交法务: itemCard(TO_LAWYERS),
    已收清: itemCard({ ...ITEM, state: 'settled', open: cents(0) }),
  },
});
