import type { DescribedBoard, DescribedMeasure } from './define.ts';

/** 交车 (S23, S45): cars that were handed over, by the day. */
export const DELIVERED: DescribedMeasure = {
  id: 'delivered',
  clauses: ['S23', 'S45'],
  name: { zh: '交车', en: 'Cars handed over' },
  unit: 'count',
  better: 'more',
  how: { zh: '这段时间交给客户的车，按实际交车日', en: 'Cars handed to customers in this time, by the day they were' },
  says: [
    '交车台数',
    '交车数',
    '交车量',
    '销量',
    '销售台数',
    '卖车',
    '卖了',
    '卖出去',
    '卖掉',
    '交了',
    '交车了',
    'cars handed over',
  ],
};

/** 按首次约定交车 (S23, S45): of these cars, those handed over by the day that was promised first. */
export const DELIVERED_ON_TIME: DescribedMeasure = {
  id: 'delivered_on_time',
  clauses: ['S23', 'S45'],
  name: { zh: '按首次约定交车', en: 'Handed over by the day promised first' },
  unit: 'percent',
  better: 'more',
  how: {
    zh: '这段时间交的车中，不晚于首次约定日的；改过约定的按第一次的算',
    en: 'Of the cars of this time, those handed over by the day promised first, however often it was changed since',
  },
  says: ['按首次约定交车', '按首次约定交车率', 'handed over by the day promised first'],
};

/** 运营情况 (S23): the figures of the weekly report for any days and units, each with what it is made of. */
export const OPERATIONS: DescribedBoard = {
  id: 'operations',
  clauses: ['S23'],
  name: { zh: '运营情况', en: 'Operations' },
  says: ['运营情况', '各店运营情况', '运营看板', 'operations figures'],
  seenBy: ['supervisor', 'region_manager', 'operations', 'network_department'],
  elsewhere: { zh: '您自己的订单，请说“我的订单”', en: 'Of your own orders say “my orders”' },
};
