import { cents } from '../../kernel/money.ts';
import { plain, say, t } from '../../kernel/text.ts';
import { instant, type LocalDate } from '../../kernel/time.ts';
import type { Samples } from '../samples.ts';
import { type BankFileModel, bankFileCard } from './file-card.ts';
import { howCard } from './how-card.ts';
import { type LineView, matchedCard, notFinanceCard, type QueueModel, queueCard } from './queue-card.ts';
import { vouchCard } from './vouch-card.ts';

const ON = '2026-11-20' as LocalDate;
const DUE = '2026-11-10' as LocalDate;

const file: BankFileModel = {
  name: '建设银行11月明细.xlsx',
  state: 'checked',
  refused: null,
  asksAccount: false,
  head: null,
  account: '**** 9105',
  from: '2026-11-01' as LocalDate,
  to: ON,
  read: 312,
  fresh: 184,
  known: 128,
  faulty: 2,
  idle: 3,
  short: 0,
  in: cents(318_902_350),
  out: cents(120_044_100),
  faults: [
    t('bank.fault', { row: 41, column: plain('交易流水号'), said: plain('6.2E+18'), why: t('bank.fault_scientific') }),
    t('bank.fault', { row: 77, column: plain('收入金额'), said: plain('见回单'), why: t('bank.fault_bad_amount') }),
  ],
  gaps: [t('bank.gap', { after: 118, row: 119, due: { cents: cents(8_120_000) }, found: { cents: cents(9_620_000) } })],
  gapCount: 1,
  sums: [],
  earlier: null,
  came: { open: 0, matched: 0, queued: 0, other: 0 },
  isUndone: false,
};

const line: LineView = {
  line: 'bnk_1',
  on: ON,
  amount: cents(6_000_000),
  payer: '黄小凤',
  payerAccount: '**** 4369',
  memo: '代宏达付车款',
  account: '**** 9105',
  state: 'queued',
  rule: 'other_payer',
  customer: null,
  items: [],
};
const claimed: LineView = {
  ...line,
  line: 'bnk_2',
  payer: '苏州宏达运输有限公司',
  state: 'matched',
  rule: 'name_amount',
  customer: '苏州宏达运输有限公司',
  items: ['HT-SZ-26-0012-2'],
};

const queue: QueueModel = {
  count: 7,
  line,
  reason: t('bank.reason_other_payer'),
  vouched: null,
  choices: [
    {
      key: 'a1',
      name: '苏州宏达运输有限公司',
      number: 'KH-SZ-26-0003',
      facts: ['memo', 'amount'],
      parts: [
        {
          number: 'HT-SZ-26-0012-2',
          part: 'pickup',
          amount: cents(6_000_000),
          open: cents(6_000_000),
          dueOn: DUE,
          residual: null,
        },
      ],
      proofs: [{ item: 'rcv_1', number: 'HT-SZ-26-0012-2', count: 2 }],
      isPayer: false,
    },
    {
      key: 'b2',
      name: '吴江永顺物流有限公司',
      number: 'KH-SZ-26-0008',
      facts: ['amount'],
      parts: [
        {
          number: 'HT-SZ-26-0019-1',
          part: 'deposit',
          amount: cents(2_000_000),
          open: cents(2_000_000),
          dueOn: DUE,
          residual: null,
        },
        {
          number: 'HT-SZ-26-0019-2',
          part: 'pickup',
          amount: cents(3_500_000),
          open: cents(9_000_000),
          dueOn: ON,
          residual: null,
        },
        { advance: cents(500_000) },
      ],
      proofs: [],
      isPayer: true,
    },
  ],
  words: '',
  nothingFound: false,
  isFirst: true,
  next: '2026-11-20:bnk_1',
  advances: [],
  lowered: ['name_amount'],
  last: claimed,
};

const vouch = {
  line: 'bnk_1',
  on: ON,
  amount: cents(6_000_000),
  payer: '黄小凤',
  memo: '代宏达付车款',
  customer: '苏州宏达运输有限公司',
  items: t('bank.item', { number: plain('HT-SZ-26-0012-2'), amount: { cents: cents(6_000_000) } }),
  said: null,
  note: '',
  proof: null,
  isOver: false,
};

/** For the gallery. */
export const bankSamples = (): Samples => ({
  银行流水: {
    怎么导入: howCard({
      fresh: [
        { account: '**** 9105', on: ON },
        { account: '1900000109', on: DUE },
      ],
      queued: 7,
    }),
    正在读: bankFileCard({ ...file, state: 'reading' }),
    导入前: bankFileCard(file),
    导入过: bankFileCard({
      ...file,
      fresh: 0,
      known: 312,
      faulty: 0,
      faults: [],
      gaps: [],
      gapCount: 0,
      earlier: { at: instant(Date.UTC(2026, 10, 20, 2)) },
    }),
    问是哪一列: bankFileCard({
      ...file,
      state: 'asking',
      head: {
        titles: ['业务发生日', '进账额', '出账额', '来往单位', '客户附言'],
        rows: [
          ['20261119', '5000.00', '', '苏州宏达运输有限公司', '定金'],
          ['20261120', '', '20.00', '', '网银汇划费'],
        ],
        columns: ['when', 'in', 'out', 'counterparty', 'memo'],
      },
    }),
    没写账户: bankFileCard({ ...file, refused: t('bank.refused_no_account'), asksAccount: true }),
    账簿不收: bankFileCard({ ...file, refused: t('bank.refused_ledger') }),
    导入后: bankFileCard({ ...file, state: 'done', came: { open: 0, matched: 139, queued: 7, other: 38 } }),
    撤销了: bankFileCard({ ...file, state: 'undone', isUndone: true }),
  },
  待认领的款: {
    一笔: queueCard(queue),
    业务员说了: queueCard({
      ...queue,
      last: null,
      lowered: [],
      vouched: {
        line: 'bnk_1',
        text: t('bank.vouch_yes', {
          who: plain('李强'),
          note: say({ zh: '付款人是客户的司机', en: 'the payer is their driver' }),
        }),
        hasProof: true,
      },
    }),
    没有像的: queueCard({
      ...queue,
      choices: [],
      reason: t('bank.reason_payer_unknown'),
      words: '鸿达',
      nothingFound: true,
      last: null,
      lowered: [],
    }),
    没有了: queueCard({ ...queue, count: 0, line: null, reason: null, choices: [], next: null, last: null, lowered: [] }),
    已认领: matchedCard({
      lines: [claimed, { ...claimed, line: 'bnk_3', on: DUE, rule: 'by_another', payer: '黄小凤', items: ['HT-SZ-26-0012-3'] }],
      first: true,
      next: null,
    }),
    不是财务: notFinanceCard(),
  },
  代付确认: {
    问: vouchCard(vouch),
    答了: vouchCard({ ...vouch, said: true, note: '付款人是客户的司机', proof: '转账截图.png' }),
  },
});
