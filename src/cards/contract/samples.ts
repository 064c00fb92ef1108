import type { Part } from '../../domain/contract/instalments.ts';
import type { Terms } from '../../domain/contract/terms.ts';
import type { Finding } from '../../domain/finding.ts';
import { type Cents, cents } from '../../kernel/money.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { HOUR, instant, type LocalDate } from '../../kernel/time.ts';
import { contractFindings } from '../../processes/contract-review/contract-findings.ts';
import { outsideFindings, priceFindings } from '../../processes/contract-review/goods-findings.ts';
import type { TrailStep } from '../element.ts';
import { type RecordModel, recordCard } from '../records/record-card.ts';
import type { Samples } from '../samples.ts';
import { contractElements, contractNotices } from './contract-elements.ts';
import { type RemarkLine, remarkElements } from './remarks-part.ts';

const MONDAY = Date.UTC(2026, 10, 23, 2, 0);
const TODAY = '2026-11-23' as LocalDate;
const words = (zh: string, en: string) => say({ zh, en });
const yuan = (amount: number): Cents => cents(amount * 100);

const PARTS: Readonly<Record<Part, Text>> = {
  deposit: words('定金', 'Deposit'),
  pickup: words('提车款', 'Pickup'),
  balance: words('尾款', 'Balance'),
  full: words('全款', 'In full'),
  loan: words('贷款', 'Loan'),
  other: words('其他', 'Other'),
};
const none = { percent: null, amount: null, due: null, signing: null, delivery: null };

const TERMS: Terms = {
  goods: [
    { model: 'EST-A 560', quantity: 3, price: yuan(180_000) },
    { model: 'EST-A 660', quantity: 1, price: yuan(288_000) },
  ],
  amount: yuan(828_000),
  in_words: null,
  instalments: [
    { ...none, part: 'deposit', percent: 10, signing: 0 },
    { ...none, part: 'pickup', percent: 40, due: '2026-12-20' as LocalDate },
    { ...none, part: 'balance', percent: 50, delivery: 30 },
  ],
  deliver_on: '2026-12-20' as LocalDate,
  delivery: null,
  penalty: null,
  dispute: null,
  excused: null,
};

const STATES = [
  words('起草', 'Draft'),
  words('审核中', 'In review'),
  words('已审核，待签', 'To be signed'),
  words('已签订', 'Signed'),
  words('已履行', 'Fulfilled'),
];
const path = (at: number): readonly TrailStep[] =>
  STATES.map((name, n) => ({ name, state: n < at ? 'approved' : n === at ? 'open' : 'waiting', people: [] }));

const move = (id: string, zh: string, en: string, style: 'main' | 'danger' | 'plain' = 'plain') => ({
  move: id,
  name: words(zh, en),
  style,
  asks: true,
});

const card = (at: number, terms: Terms, change: Partial<RecordModel>, head: NonNullable<RecordModel['part']>['head'] = []) =>
  recordCard({
    record: 'rec_1',
    kind: words('合同', 'Contract'),
    number: 'HT-SZ-26-0018',
    title: plain('Hongda EST-A 560×3 EST-A 660×1'),
    state: { name: STATES[at] ?? plain(''), tone: at === 1 ? 'warn' : at > 1 ? 'good' : 'plain', end: false },
    owed: [],
    path: path(at),
    facts: [
      { label: words('合同金额', 'Amount'), value: say({ zh: '{amount}', en: '{amount}' }, { amount: { cents: terms.amount } }) },
      { label: words('约定交车', 'Delivery on'), value: say({ zh: '{on}', en: '{on}' }, { on: { date: terms.deliver_on } }) },
      { label: t('records.opener'), value: plain('李强') },
      { label: t('records.of_unit'), value: plain('苏州分店') },
    ],
    linked: [{ record: 'rec_2', label: words('客户', 'Customer'), number: 'KH-SZ-26-0003', title: plain('Hongda') }],
    files: 0,
    moves: [],
    history: [t('records.history_line', { at: { at: instant(MONDAY) }, who: '李强', what: t('records.history_open') })],
    part: {
      head,
      body: contractElements(terms, 'Hongda', (part) => PARTS[part]),
      buttons: [],
      tags: [],
    },
    ...change,
  });

const DRAFT_MOVES = [move('edit', '修改', 'Edit'), move('cancel', '作废', 'Void', 'danger')];
const WRONG: Terms = { ...TERMS, amount: yuan(820_000), penalty: 'The buyer pays as soon as possible.' };

/** An entry of the catalogue, the price list or the negotiations. */
const entry = (
  kind: [string, string],
  number: string,
  title: string,
  state: RecordModel['state'],
  facts: RecordModel['facts'],
  moves: RecordModel['moves'],
) =>
  recordCard({
    record: 'rec_9',
    kind: words(...kind),
    number,
    title: plain(title),
    state,
    owed: [],
    path: [],
    facts,
    files: 0,
    moves,
    history: [t('records.history_line', { at: { at: instant(MONDAY) }, who: '陈静', what: t('records.history_entered') })],
  });
const money = (zh: string, en: string, amount: number) => ({
  label: words(zh, en),
  value: say({ zh: '{amount}', en: '{amount}' }, { amount: { cents: yuan(amount) } }),
});
const day = (zh: string, en: string, on: string) => ({
  label: words(zh, en),
  value: say({ zh: '{on}', en: '{on}' }, { on: { date: on as LocalDate } }),
});

/** For the gallery. */
export const contractSamples = (): Samples => ({
  可售目录: {
    可售: entry(
      ['可售目录', 'Catalogue'],
      'CP-HQ-26-0004',
      'EST-A 560',
      { name: words('可售', 'Can be sold'), tone: 'good', end: false },
      [{ label: words('类别', 'Group'), value: words('新车', 'New cars') }, money('厂家指导价', 'Guide price', 198_000)],
      [move('stop', '停售', 'Stop selling', 'danger')],
    ),
    未纳入: entry(
      ['可售目录', 'Catalogue'],
      'CP-SZ-26-0001',
      'EST-A 660',
      { name: words('未纳入，不能卖', 'Not in it: not sold'), tone: 'warn', end: false },
      [{ label: words('类别', 'Group'), value: words('新车', 'New cars') }],
      [move('remove', '删除', 'Remove', 'danger')],
    ),
  },
  价格表: {
    在表: entry(
      ['价格表', 'Price list'],
      'JG-SZ-26-0012',
      'EST-A 560',
      { name: words('在表', 'Listed'), tone: 'good', end: false },
      [money('售价', 'Price', 180_000), money('底价', 'Floor', 175_000), day('生效日期', 'From', '2026-11-01')],
      [move('remove', '作废', 'Void', 'danger')],
    ),
  },
  洽谈记录: {
    洽谈中: entry(
      ['洽谈记录', 'Negotiation'],
      'QT-SZ-26-0007',
      'Hongda EST-A 560',
      { name: words('洽谈中', 'Open'), tone: 'plain', end: false },
      [
        { label: words('客户需求', 'Need'), value: words('三台，年底前交车', 'Three, before the end of the year'), wide: true },
        money('每台报价', 'Offer each', 178_000),
        day('下次联系', 'Next contact', '2026-11-26'),
      ],
      [
        move('settle', '谈成', 'Settled', 'main'),
        move('contacted', '记一次联系', 'Log a contact'),
        move('lose', '没谈成', 'Lost'),
      ],
    ),
  },
  合同: {
    起草: card(0, TERMS, { moves: DRAFT_MOVES }),
    起草有问题: card(
      0,
      WRONG,
      { moves: DRAFT_MOVES },
      contractNotices([
        ...contractFindings(WRONG, TODAY),
        ...outsideFindings({ ...SOLD, outside: [{ model: 'EST-A 660', near: ['EST-A 660 Pro'] }] }),
        ...priceFindings(SOLD, null),
      ]),
    ),
    待签: card(2, TERMS, {
      owed: [
        {
          who: '李强',
          mine: true,
          what: words('签订合同', 'Sign the contract'),
          dueAt: instant(MONDAY + 40 * HOUR),
          late: false,
        },
      ],
      moves: [move('sign', '签订', 'Signed', 'main'), move('rework', '退回修改', 'Change it')],
    }),
    有审核意见: card(2, TERMS, {
      moves: [move('sign', '签订', 'Signed', 'main'), move('rework', '退回修改', 'Change it')],
      part: {
        head: contractNotices([unsettledSample]),
        body: [...remarkElements(REMARKS), ...contractElements(TERMS, 'Hongda', (part) => PARTS[part])],
        buttons: [],
        tags: [],
      },
    }),
    已签订: card(3, TERMS, {
      owed: [
        { who: '陈静', mine: false, what: words('录入订单', 'Enter the order'), dueAt: instant(MONDAY + 8 * HOUR), late: false },
      ],
    }),
  },
});

const REMARKS: readonly RemarkLine[] = [
  { record: 'rec_5', title: words('违约责任 · 违约金太低', 'Penalty · too low'), who: '王芳', answered: false, done: false },
  { record: 'rec_6', title: words('交付 · 写明交车地点', 'Delivery · say where'), who: '冯磊', answered: true, done: false },
  { record: 'rec_7', title: words('价款 · 大写要带整', 'Amount · in words'), who: '王芳', answered: true, done: true },
];
const unsettledSample: Finding = {
  severity: 'refuse',
  clause: 'S39',
  code: 'unsettled',
  text: words('还有2条审核意见没有了结：违约责任 · 违约金太低、交付 · 写明交车地点', 'Two remarks of reviewers are not settled'),
  accept: words('请逐条答复，由提意见的人确认，再签订', 'Answer each of them; who made it confirms, then sign'),
};

const SOLD = { outside: [], shortfall: { amount: yuan(9_000), off: 555, unpriced: [] } } as const;
