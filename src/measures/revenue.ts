import type { DescribedBoard, DescribedMeasure, DescribedSplit } from './define.ts';

/** 收入 (S110): what was booked of cars that were handed over, by the day it counts from. */
export const REVENUE: DescribedMeasure = {
  id: 'revenue',
  clauses: ['S110', 'S114'],
  name: { zh: '收入', en: 'Revenue' },
  unit: 'cents',
  better: 'more',
  how: {
    zh: '已入账的收入，按入账日期；更正和冲销算在还没锁定的月份',
    en: 'What is booked, by its day; corrections count in months that are still open',
  },
  says: ['入账收入', '收入金额', '收入额'],
};

/** 收入预算完成率 (S114): what was booked, of what was planned. */
export const REVENUE_TARGET: DescribedMeasure = {
  id: 'revenue_target',
  clauses: ['S114', 'S96'],
  name: { zh: '收入预算完成率', en: 'Revenue against budget' },
  unit: 'percent',
  better: 'more',
  how: { zh: '收入 ÷ 收入预算；没有收入预算的网点不算', en: 'Revenue ÷ its budget; units without one are left out' },
  says: ['收入预算完成率', '收入完成率', '预算完成率', '收入预算完成情况', 'revenue against budget'],
};

/** 少入账 (S110): handed over and not booked, or booked with another amount. */
export const UNDER_BOOKED: DescribedMeasure = {
  id: 'under_booked',
  clauses: ['S110'],
  name: { zh: '没入账、少入账', en: 'Not booked in full' },
  unit: 'count',
  better: 'less',
  isNoneZero: true,
  how: {
    zh: '这段时间交了车、到现在还没入账的，和入账金额不等于成交价的（写明已收多少）',
    en: 'Handed over in this time and not booked yet, or booked with another amount than the price (with what has been paid)',
  },
  says: [
    '少入账的',
    '少入账',
    '少入账清单',
    '漏入账',
    '没入账少入账',
    '漏记收入',
    '漏记的收入',
    '漏记',
    '未足额入账的',
    'under-booked',
    'under booked',
  ],
};

/** 按时入账率 (S110): of the entries whose day was in this time, those made by then. */
export const BOOKED_IN_TIME: DescribedMeasure = {
  id: 'booked_in_time',
  clauses: ['S110'],
  name: { zh: '按时入账率', en: 'Booked in time' },
  unit: 'percent',
  better: 'more',
  how: {
    zh: '应在这段时间入账的，按期入账的占多少；还没入账的算没按期',
    en: 'Of what was to be booked in this time, how much was; what still is not counts as late',
  },
  says: ['按时入账率', '入账及时率', 'booked in time'],
};

/** 按车型 (S114): revenue by what was sold. */
export const BY_MODEL: DescribedSplit = {
  id: 'revenue_by_model',
  clauses: ['S114'],
  name: { zh: '收入，按车型', en: 'Revenue by model' },
  unit: 'cents',
  how: {
    zh: '已入账的收入，按订单上的车型；括号里是占该车型预算的比例',
    en: 'What is booked by model; in brackets the share of its budget',
  },
  says: ['按车型的收入', '各车型收入', '车型收入', '产品收入', '按产品的收入', 'revenue by model'],
};

/** 收入情况 (S110, S114). */
export const REVENUE_BOARD: DescribedBoard = {
  id: 'revenue',
  clauses: ['S114', 'S110'],
  name: { zh: '收入情况', en: 'Revenue' },
  says: ['收入情况', '收入看板', '营收情况', '收入分析', '收入', '营收', '营业收入', 'revenue'],
  seenBy: ['supervisor', 'region_manager', 'operations', 'network_department', 'finance'],
  elsewhere: { zh: '您自己的订单，请说“我的订单”', en: 'Of your own orders say “my orders”' },
};
