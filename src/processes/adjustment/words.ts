import { findings } from '../../domain/findings.ts';
import { FAULTS } from '../../fields/words.ts';
import type { Say } from '../../kernel/text.ts';

/** Rows of the summary that are no field. */
export const LABELS = {
  who: { zh: '员工', en: 'Employee' },
  until: { zh: '有效期到', en: 'Good until' },
  reason: { zh: '调整原因', en: 'Reason' },
  change: { zh: '调整', en: 'Correction' },
  balance: { zh: '可用余额', en: 'Available' },
} satisfies Record<string, Say>;

/** What the form offers. */
export const WAYS = {
  more: { zh: '增加', en: 'Add' },
  less: { zh: '减少', en: 'Take away' },
} satisfies Record<string, Say>;

export const WORDS = {
  more: { zh: '增加', en: 'plus' },
  less: { zh: '减少', en: 'minus' },
  title: { zh: '{who} {type}{way}{amount}', en: '{who}: {type} {way} {amount}' },
  change: { zh: '{type}{way}{amount}', en: '{type} {way} {amount}' },
  balance: { zh: '{before} → {after}', en: '{before} → {after}' },
  person: { zh: '{name}（{no}，{unit}）', en: '{name} ({no}, {unit})' },
} satisfies Record<string, Say>;

/** What stands on the button of a way out. */
export const OFFERS = {
  amount: { zh: '改为{amount}', en: 'Make it {amount}' },
  until: { zh: '有效期到{usual}', en: 'Good until {usual}' },
} satisfies Record<string, Say>;

export const finding = findings('S92', {
  not_hr: {
    field: 'who',
    what: { zh: '假期余额只能由人力资源调整', en: 'Only HR corrects leave balances' },
    accept: { zh: '请联系{people}', en: 'Please turn to {people}' },
  },
  own: {
    field: 'who',
    what: { zh: '不能调整自己的假期余额', en: 'Nobody corrects their own balance' },
    accept: { zh: '请由另一位人力资源同事提出：{people}', en: 'Please let another colleague of HR ask for it: {people}' },
  },
  more_than_there: {
    field: 'amount',
    what: { zh: '{who}的{type}可用{there}，不够减{amount}', en: '{who} has {there} of {type}, too little to take {amount}' },
    accept: { zh: '最多减{there}', en: 'At most {there} can be taken' },
  },
  step: {
    field: 'amount',
    what: { zh: '{type}按{step}的整数倍计', en: '{type} goes in steps of {step}' },
    accept: { zh: '请改成{step}的整数倍', en: 'Please give a multiple of {step}' },
  },
  until_past: {
    field: 'until',
    what: { zh: '有效期{until}已经过了', en: '{until} has passed' },
    accept: { zh: '请选今天或以后的日期，不填就是{usual}', en: 'Please choose today or later; left empty it is {usual}' },
  },
  which_person: { field: 'who', ...FAULTS.several },
});

export const AMOUNT = {
  what: { zh: '数量没有填对', en: 'The amount is not right' },
  accept: { zh: '请填“1天”“0.5天”或“4小时”，最多60天', en: 'Please give "1d", "0.5d" or "4h", at most 60 d' },
} satisfies Record<string, Say>;
