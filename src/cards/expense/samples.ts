import type { Reduction } from '../../domain/expense/reduce-line.ts';
import { cents } from '../../kernel/money.ts';
import { join, plain, say, t } from '../../kernel/text.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import { backButton } from '../approval/request-applicant.ts';
import type { Samples } from '../samples.ts';
import { type ChargeModel, chargeCard } from './charge-card.ts';
import { type CheckModel, checkCard } from './check-card.ts';
import { type FileLine, filesCard } from './files-card.ts';
import { answerPart, type FinancePart, financeButtons, overruleQuestion, reduceQuestion, reductionText } from './finance-part.ts';
import { titleCard } from './title-card.ts';

const ON = '2026-11-18' as LocalDate;
const read = (kind: 'digital_ordinary' | 'rail', seller: string, amount: number): FileLine['detail'] => [
  t(`expense.document.${kind}`),
  plain(seller),
  say({ zh: '{on}', en: '{on}' }, { on: { date: ON } }),
  say({ zh: '{sum}', en: '{sum}' }, { sum: { cents: cents(amount) } }),
  t('expense.from', { source: t('expense.source.xml') }),
];
const line = (name: string, state: FileLine['state'], more: Partial<FileLine> = {}): FileLine => ({
  name: plain(name),
  state,
  detail: [],
  notes: [],
  buttons: [],
  ...more,
});
const paper = read('digital_ordinary', '上海样例文具用品有限公司', 31_850);

const SEEN = join(
  [
    t('expense.seen_value', { field: t('expense.on_invoice.number'), value: plain('26322000000000700062') }),
    t('expense.seen_value', { field: t('expense.on_invoice.issueDate'), value: { date: ON } }),
    t('expense.seen_value', { field: t('expense.on_invoice.total'), value: { cents: cents(31_850) } }),
    t('expense.seen_value', { field: t('expense.on_invoice.sellerName'), value: plain('上海样例文具用品有限公司') }),
  ],
  '\n',
);

const REDUCTION: Reduction = {
  line: '0',
  before: cents(31_850),
  after: cents(26_000),
  reason: '同款有便宜的',
  until: 1_795_420_000_000 as Instant,
  accepted: false,
  objection: null,
  final: false,
};
const FINANCE: FinancePart = {
  request: 'req_1',
  version: 3,
  lines: [
    { name: t('expense.line_name', { n: 1, what: plain('复印纸') }), amount: cents(31_850) },
    { name: t('expense.line_name', { n: 2, what: plain('去无锡的高铁票') }), amount: cents(8_650) },
  ],
  pleas: [
    { key: 'title_unknown/0', text: t('expense.red_why') },
    { key: 'taken_back/1', text: t('expense.vehicle_why') },
  ],
};
const CHARGE: ChargeModel = {
  request: 'req_1',
  unit: 'unt_1',
  number: 'FY261123-4FF8',
  from: plain('苏州分店'),
  to: plain('杭州分店'),
  stage: 'pending',
  total: cents(6_667),
  of: 'office/2026-11=6667',
  lines: [{ kind: say({ zh: '办公费', en: 'Office' }), month: '2026-11', what: '两店合办活动的文具', amount: cents(6_667) }],
  budgets: [{ kind: say({ zh: '办公费', en: 'Office' }), month: '2026-11', granted: cents(100_000), left: cents(43_333) }],
  objections: [],
  decided: null,
};
const OBJECTED_CHARGE: ChargeModel = {
  ...CHARGE,
  stage: 'held',
  objections: [{ who: plain('赵磊'), at: 1_795_400_000_000 as Instant, reason: '这次活动我们店没有参加' }],
};
const decided = (how: 'released' | 'objected', reason: string): ChargeModel['decided'] => ({
  how,
  who: plain('冯磊'),
  at: 1_795_403_600_000 as Instant,
  reason,
});
const BACK = backButton('req_1');
const CHECK: CheckModel = {
  request: 'req_1',
  number: 'FY261123-4FF8',
  at: 0,
  count: 3,
  left: 2,
  mayKeep: true,
  invoice: {
    id: 'inv_1',
    name: join([t('expense.line_name', { n: 1, what: plain('复印纸') }), ...paper.slice(0, 2)], ' · '),
    fields: [
      { label: t('expense.on_invoice.number'), value: '26322000700000000091' },
      { label: t('expense.on_invoice.issueDate'), value: '20261118' },
      { label: t('expense.on_invoice.total'), value: null },
    ],
    done: [],
  },
};

/** The answer to files in each state that people meet, and what those who decide do. */
export const expenseSamples = (): Samples => ({
  报销单: {
    正在读: filesCard({
      files: [line('发票.pdf', 'reading'), line('车票.ofd', 'reading')],
      count: 2,
      hasClaim: false,
    }),
    都读到了: filesCard({
      files: [line('发票.pdf', 'line', { detail: paper }), line('发票.xml', 'attached', { detail: paper })],
      count: 2,
      hasClaim: true,
    }),
    '金额没读到，两处不一致': filesCard({
      files: [
        line('旧发票.jpg', 'line', {
          detail: read('digital_ordinary', '无锡梁溪样例餐饮有限公司', 12_000),
          notes: [
            t('expense.net_only', { net: { cents: cents(11_321) } }),
            t('expense.conflict', {
              field: t('expense.on_invoice.total'),
              kept: t('expense.source.qr'),
              value: '120.00',
              other: t('expense.source.text'),
              said: '1,200.00',
            }),
          ],
        }),
      ],
      count: 1,
      hasClaim: true,
    }),
    照片上识别的: filesCard({
      files: [
        line('', 'line', {
          name: t('expense.picture'),
          detail: [...paper.slice(0, -1), t('expense.from', { source: t('expense.source.ocr') })],
          notes: [t('expense.seen_note', { what: SEEN })],
        }),
      ],
      count: 1,
      hasClaim: true,
    }),
    财务核减或放行: {
      header: { title: plain('李强'), tone: 'ask' },
      body: [{ kind: 'buttons', buttons: financeButtons(FINANCE).map(({ submits: _, ...button }) => button) }],
    },
    财务核减一行: { header: { title: plain('李强'), tone: 'ask' }, body: reduceQuestion(FINANCE, BACK) },
    财务放行一项: { header: { title: plain('李强'), tone: 'ask' }, body: overruleQuestion(FINANCE, BACK) },
    报销人答复核减: {
      header: { title: plain('李强'), tone: 'warn' },
      body: [
        {
          kind: 'facts',
          rows: [
            {
              label: t('expense.reduction_label'),
              value: reductionText(REDUCTION, t('expense.line_name', { n: 1, what: plain('复印纸') }), false),
              wide: true,
            },
          ],
        },
        ...answerPart({ request: 'req_1', version: 4 }),
      ],
    },
    查验一张: checkCard(CHECK),
    查验过了: checkCard({
      ...CHECK,
      left: 1,
      invoice: CHECK.invoice && {
        ...CHECK.invoice,
        done: [{ result: 'differs', who: '陈静', at: 1_795_400_000_000 as Instant, note: '平台上金额是 318.00' }],
      },
    }),
    开票信息: titleCard({
      name: '上海样例文具用品有限公司',
      taxId: '91320594MA1XR3T84J',
      aliases: [],
      former: [],
      units: ['SZ'],
    }),
    没有开票信息: titleCard(null),
    别的分店分摊过来: chargeCard(CHARGE),
    '分摊过来、提出过异议、停付': chargeCard(OBJECTED_CHARGE),
    '分摊过来、财务核实后照付': chargeCard({
      ...OBJECTED_CHARGE,
      stage: 'approved',
      decided: decided('released', '活动照片里有你们店的人'),
    }),
    '分摊过来、财务不付': chargeCard({ ...OBJECTED_CHARGE, stage: 'refused', decided: decided('objected', '请改分摊后重报') }),
    分摊过来的被拒绝: chargeCard({ ...CHARGE, stage: 'rejected' }),
    不再分摊: chargeCard({ ...CHARGE, stage: 'gone', lines: [], budgets: [] }),
    没有要查验的: checkCard({ ...CHECK, count: 0, left: 0, invoice: null }),
    '已用、红字、购车、不明、没读出': filesCard({
      files: [
        line('a.pdf', 'used', { detail: paper, notes: [t('expense.used_why', { tail: 'K7QM' })] }),
        line('b.pdf', 'red', { notes: [t('expense.red_why')] }),
        line('c.pdf', 'vehicle', { notes: [t('expense.vehicle_why')] }),
        line('d.jpg', 'unknown', {
          notes: [t('expense.unknown_why')],
          buttons: [{ text: t('expense.put'), style: 'primary', action: { do: 'expense.put', invoice: 'inv_1' } }],
        }),
        line('e.docx', 'refused', { detail: [t('expense.refused_kind_not_taken')] }),
      ],
      count: 5,
      hasClaim: false,
    }),
  },
});
