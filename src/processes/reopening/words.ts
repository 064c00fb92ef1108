import { findings } from '../../domain/findings.ts';
import type { Say } from '../../kernel/text.ts';

export const WORDS = {
  title: { zh: '解封 {who} {month}考勤', en: 'Open {month} for {who}' },
  month: { zh: '{month}', en: '{month}' },
  offer: { zh: '打开到{until}', en: 'Until {until}' },
  until: { zh: '{until}当天结束', en: 'the end of {until}' },
} satisfies Record<string, Say>;

/** What a request to open a closed month can be told. */
export const finding = findings('S58', {
  not_yours: {
    field: 'who',
    what: { zh: '不能替{who}申请解封', en: 'You cannot ask for {who}' },
    accept: { zh: '请由本人、本人的上级或所在网点的主管申请', en: 'Let themselves, their superior or their supervisor ask' },
  },
  not_closed: {
    field: 'month',
    what: { zh: '{who}{month}的考勤没有封账', en: 'The month {month} of {who} is not closed' },
    accept: { zh: '直接在“我的考勤”里说明或申请补卡', en: 'Explain it, or ask for a correction, in “my attendance”' },
  },
  open_already: {
    field: 'month',
    what: { zh: '{who}{month}的考勤已经打开，到{at}', en: '{month} is open for {who} until {at}' },
    accept: {
      zh: '请在那以前说明或申请补卡；不够再申请',
      en: 'Please explain or correct it before then; ask again if that is too short',
    },
  },
  wrong_end: {
    field: 'until',
    what: { zh: '打开到{until}不行', en: 'It cannot stay open until {until}' },
    accept: { zh: '请选{from}到{to}之间的一天', en: 'Please choose a day from {from} to {to}' },
  },
});
