import { plain, say, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { callout } from '../parts.ts';
import { type RecordModel, recordCard } from '../records/record-card.ts';
import type { Samples } from '../samples.ts';
import { type StageLine, type TracksModel, trackElements } from './tracks.ts';

const day = (text: string): LocalDate => text as LocalDate;
const words = (zh: string, en: string) => say({ zh, en });
const stage = (zh: string, en: string, on: string | null, plan: string | null, late = false): StageLine => ({
  name: words(zh, en),
  done: on !== null,
  on: on === null ? null : day(on),
  plan: plan === null ? null : day(plan),
  late,
});

const SCHEDULED = stage('排产', 'Scheduled', '2026-11-18', '2026-11-19');
const SENT = stage('发车', 'Sent', '2026-11-25', '2026-11-26');
const ARRIVES = stage('到库', 'Arrived', null, '2026-12-08');
const DELIVERED = stage('交付', 'Delivered', null, '2026-12-10');
const BALANCE = stage('尾款', 'Balance', null, '2026-12-10');
const CERTIFICATE = stage('合格证', 'Certificate', null, '2026-12-08');

const tracks = (change: Partial<TracksModel>): TracksModel => ({
  where: t('orders.where', {
    state: words('在途', 'On its way'),
    expected: { date: day('2026-12-07') },
    promised: { date: day('2026-12-10') },
  }),
  tone: 'info',
  car: {
    name: words('货物', 'Car'),
    stages: [SCHEDULED, SENT, ARRIVES, DELIVERED],
    next: { stage: ARRIVES, by: plain('陈静') },
  },
  before: [
    {
      name: t('orders.contract'),
      stages: [stage('签订', 'Signed', '2026-11-16', null), stage('录入', 'Entered', '2026-11-16', null)],
      next: null,
    },
  ],
  beside: [
    {
      name: words('款项', 'Money'),
      stages: [
        stage('定金', 'Deposit', '2026-11-16', null),
        stage('提车款', 'Pick-up money', '2026-11-24', '2026-12-10'),
        BALANCE,
      ],
      next: { stage: BALANCE, by: plain('李强') },
    },
    {
      name: words('证件', 'Papers'),
      stages: [CERTIFICATE, stage('发票', 'Invoice', null, '2026-12-10')],
      next: { stage: CERTIFICATE, by: plain('陈静') },
    },
    { name: t('orders.after'), stages: [], next: null, waits: t('orders.after_delivery') },
  ],
  ...change,
});

const move = (id: string, zh: string, en: string, style: 'main' | 'danger' | 'plain' = 'plain') => ({
  move: id,
  name: words(zh, en),
  style,
  asks: true,
});
const OPERATIONS = [
  move('arrive', '到库', 'Arrive'),
  move('balance', '收到尾款', 'Balance came'),
  move('certificate', '合格证到了', 'Certificate came'),
  move('invoice', '开了发票', 'Invoice made'),
  move('promise', '改交车日', 'New date'),
  move('correct', '更正进度', 'Correct'),
];

const card = (shown: TracksModel, change: Partial<RecordModel> = {}) =>
  recordCard({
    record: 'rec_1',
    kind: words('订单', 'Order'),
    number: 'DD-SZ-26-0012',
    title: plain('宏达运输 欧曼EST A123'),
    state: { name: words('在途', 'On its way'), tone: 'plain', end: false },
    owed: [],
    path: [],
    facts: [
      { label: words('合同号', 'Contract no.'), value: plain('HT-88') },
      { label: words('VIN', 'VIN'), value: plain('LVBS6PEB8MT001234') },
      { label: words('成交价', 'Price'), value: plain('¥368,000.00') },
      { label: words('业务人员', 'Salesperson'), value: plain('李强') },
    ],
    files: 0,
    moves: [],
    history: [],
    part: {
      head: trackElements(shown),
      body: [],
      buttons: [],
      tags: [],
      ...(shown.tone === 'warn' ? { tone: 'warn' as const } : {}),
    },
    ...change,
  });

const LATE_ARRIVAL = stage('到库', 'Arrived', null, '2026-12-08', true);
const late = tracks({
  where: t('orders.where_late', {
    state: words('在途', 'On its way'),
    expected: { date: day('2026-12-15') },
    promised: { date: day('2026-12-10') },
    days: 5,
  }),
  tone: 'warn',
  car: {
    name: words('货物', 'Car'),
    stages: [SCHEDULED, SENT, LATE_ARRIVAL, DELIVERED],
    next: { stage: LATE_ARRIVAL, by: plain('陈静') },
  },
});

/** For the gallery. */
export const orderSamples = (): Samples => ({
  订单: {
    业务人员看: card(tracks({}), { moves: [move('promise', '改交车日', 'New date')] }),
    运营看: card(tracks({}), { moves: OPERATIONS }),
    预计晚交: card(late, {
      owed: [
        { who: '李强', mine: true, what: words('说明晚交原因、定新日子', 'Say why it will be late'), dueAt: null, late: false },
      ],
      moves: [move('promise', '改交车日', 'New date')],
    }),
    VIN可能写错: (() => {
      const shown = tracks({});
      const warning = t('orders.vin_likely', { fault: t('orders.vin_letters'), likely: plain('LVBS6PEB8MT001234') });
      return card(shown, {
        part: { head: [...trackElements(shown), ...callout('warn', warning)], body: [], buttons: [], tags: [] },
      });
    })(),
  },
});
