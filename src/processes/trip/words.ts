import { findings } from '../../domain/findings.ts';
import type { Say } from '../../kernel/text.ts';

export const WORDS = {
  title: { zh: '出差 {places} {from} 至 {to}', en: 'Trip to {places}, {from} to {to}' },
  one_day: { zh: '出差 {places} {from}', en: 'Trip to {places}, {from}' },
  days_said: { zh: '改为{from} 至 {to}', en: 'Make it {from} to {to}' },
  day_said: { zh: '改为{from}当天往返', en: 'There and back on {from}' },
  days_label: { zh: '天数', en: 'Days' },
  days: { zh: '{n}天', en: '{n} days' },
} satisfies Record<string, Say>;

/** What a request for a trip can be told. */
export const finding = findings('S104', {
  order: {
    field: 'to',
    what: { zh: '返回早于出发', en: 'It ends before it starts' },
    accept: { zh: '请把返回日期改到出发当天或之后', en: 'Please put the last day on or after the first' },
  },
  late: {
    field: 'from',
    warn: true,
    what: { zh: '{from}已经过了，属于事后补申请', en: 'It began on {from}: asked for afterwards' },
    accept: { zh: '请在事由里写明为什么没有事先申请', en: 'Please say in the purpose why it was not asked for ahead' },
  },
  too_late: {
    field: 'from',
    what: { zh: '出差最多事后{most}天内补申请', en: 'A trip is asked for at most {most} days afterwards' },
    accept: {
      zh: '最早可补{earliest}出发的；再早的请找财务说明',
      en: 'The earliest start is {earliest}; for an earlier one please turn to finance',
    },
  },
  on_leave: {
    field: 'from',
    warn: true,
    what: { zh: '{days}您在休假', en: 'You are on leave on {days}' },
    accept: { zh: '请改日期，或先销假', en: 'Please change the days, or cut the leave short first' },
  },
  twice: {
    field: 'from',
    warn: true,
    what: { zh: '这几天已有一份出差申请 {number}', en: 'There is a trip on these days already: {number}' },
    accept: { zh: '行程变了的话，请先撤回或撤销那一份', en: 'Where plans have changed, please withdraw or undo that one first' },
  },
});
