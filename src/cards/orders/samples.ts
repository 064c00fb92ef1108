import { plain, say, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { HOUR, instant } from '../../kernel/time.ts';
import { callout, quiet } from '../parts.ts';
import { type RecordModel, recordCard } from '../records/record-card.ts';
import type { Samples } from '../samples.ts';
import { groupCarsCard } from './group-cars-card.ts';
import { newsCard } from './news-card.ts';
import { onTimeCard } from './on-time-card.ts';
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
    title: words('宏达运输 欧曼EST A123', 'Hongda Transport EST A123'),
    state: { name: words('在途', 'On its way'), tone: 'plain', end: false },
    owed: [],
    path: [],
    facts: [
      { label: words('合同号', 'Contract no.'), value: plain('HT-88') },
      { label: words('VIN', 'VIN'), value: plain('1M8GDM9AXKP042788') },
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

const CALLED = stage('回访', 'Call', null, '2026-12-17');
const delivered = tracks({
  where: t('orders.where_delivered', { on: { date: day('2026-12-10') } }),
  tone: 'good',
  car: {
    name: words('货物', 'Car'),
    stages: [
      SCHEDULED,
      SENT,
      stage('到库', 'Arrived', '2026-12-07', '2026-12-08'),
      stage('交付', 'Delivered', '2026-12-10', '2026-12-10'),
    ],
    next: null,
  },
  beside: [
    {
      name: words('款项', 'Money'),
      stages: [stage('定金', 'Deposit', '2026-11-16', null), stage('尾款', 'Balance', '2026-12-09', null)],
      next: null,
    },
    {
      name: words('证件', 'Papers'),
      stages: [stage('合格证', 'Certificate', '2026-12-07', null), stage('发票', 'Invoice', '2026-12-09', null)],
      next: null,
    },
    { name: t('orders.after'), stages: [CALLED], next: { stage: CALLED, by: plain('李强') } },
  ],
});

const RECEIPT = t('orders.told', {
  list: ['李强', '苏州分店群'].map((who) => t('orders.told_at', { who, at: { at: instant(Date.UTC(2026, 10, 25, 2) + HOUR) } })),
});
const NEWS = [
  t('orders.done_on', { name: words('发车', 'Sent'), on: { date: day('2026-11-25') } }),
  t('orders.done_on', { name: words('提车款', 'Pick-up money'), on: { date: day('2026-11-24') } }),
];
const car = (title: Text, when: 'orders.car_due' | 'orders.car_late', days: number) => ({
  title,
  state: { text: words('在途', 'On its way'), tone: 'blue' as const },
  when: t(when, { expected: { date: day('2026-12-15') }, promised: { date: day('2026-12-10') }, days }),
});

/** For the gallery. */
export const orderSamples = (): Samples => ({
  订单: {
    业务人员看: card(tracks({}), { moves: [move('promise', '改交车日', 'New date')] }),
    运营看: card(tracks({}), { moves: OPERATIONS }),
    预计晚交: card(late, {
      owed: [
        {
          who: '李强',
          mine: true,
          what: words('说明晚交原因、定新日子', 'Say why it will be late'),
          dueAt: instant(Date.UTC(2026, 11, 9, 2)),
          late: false,
        },
      ],
      moves: [move('promise', '改交车日', 'New date')],
    }),
    已交付: card(delivered, {
      state: { name: words('已交付', 'Delivered'), tone: 'done', end: true },
      files: 1,
      part: { head: trackElements(delivered), body: quiet(RECEIPT), buttons: [], tags: [] },
    }),
    主管可关注: card(tracks({}), {
      part: {
        head: trackElements(tracks({})),
        body: [...quiet(RECEIPT), ...quiet(t('orders.not_told', { list: plain('李敏') }))],
        buttons: [{ text: t('orders.follow'), style: 'link', action: { do: 'order.follow', record: 'rec_1', on: true } }],
        tags: [],
      },
    }),
    款项逐笔记: card(
      tracks({
        beside: [
          {
            name: words('款项', 'Money'),
            said: t('orders.paid', { percent: 50 }),
            stages: [stage('定金', 'Deposit', '2026-11-16', null), stage('提车款', 'Pick-up money', '2026-11-24', null), BALANCE],
            next: { stage: BALANCE, by: plain('李强') },
          },
          ...tracks({}).beside.slice(1),
        ],
      }),
    ),
    变化告诉业务人员: newsCard({
      order: 'rec_1',
      title: words('订单 宏达运输 欧曼EST A123', 'Order Hongda EST A123'),
      subtitle: plain('DD-SZ-26-0012'),
      lines: NEWS,
      where: tracks({}).where,
      tone: 'info',
      follows: true,
    }),
    变化告诉网点群: newsCard({
      order: null,
      title: words('欧曼EST A123 尾号042788', 'EST A123 VIN …042788'),
      subtitle: t('orders.news'),
      lines: [t('orders.promised_why', { on: { date: day('2026-12-15') }, why: words('厂里排产晚了', 'the maker is late') })],
      where: late.where,
      tone: 'warn',
      follows: false,
    }),
    网点群问我们的车: groupCarsCard(
      '苏州分店',
      [
        car(words('欧曼EST A123 尾号042788', 'EST A123 VIN …042788'), 'orders.car_due', 0),
        car(words('凯美瑞 A125 尾号001234', 'Camry A125 VIN …001234'), 'orders.car_late', 5),
      ],
      true,
    ),
    准时率: onTimeCard(90, [
      { unit: '苏州分店', count: 12, first: 9, last: 11 },
      { unit: '杭州分店', count: 8, first: 8, last: 8 },
    ]),
    准时率员工来问: onTimeCard(90, null),
    准时率还没有: onTimeCard(90, []),
    网点群没有车: groupCarsCard('杭州分店', [], false),
    VIN可能写错: (() => {
      const shown = tracks({});
      const warning = t('orders.vin_likely', { fault: t('orders.vin_letters'), likely: plain('1M8GDM9AXKP042788') });
      return card(shown, {
        part: { head: [...trackElements(shown), ...callout('warn', warning)], body: [], buttons: [], tags: [] },
      });
    })(),
  },
});
