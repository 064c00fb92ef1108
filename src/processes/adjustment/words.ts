import type { Say } from '../../kernel/text.ts';

export const LABELS = {
  who: { zh: '员工', en: 'Employee' },
  type: { zh: '假期', en: 'Kind of leave' },
  way: { zh: '增减', en: 'More or less' },
  amount: { zh: '数量', en: 'Amount' },
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
  candidate: { zh: '{name} {no}', en: '{name} {no}' },
} satisfies Record<string, Say>;

interface Told {
  readonly what: Say;
  readonly accept: Say;
}

export const FINDING_WORDS = {
  not_hr: {
    what: { zh: '假期余额只能由人力资源调整', en: 'Only HR corrects leave balances' },
    accept: { zh: '请联系{people}', en: 'Please turn to {people}' },
  },
  own: {
    what: { zh: '不能调整自己的假期余额', en: 'Nobody corrects their own balance' },
    accept: { zh: '请由另一位人力资源同事提出', en: 'Please let another colleague of HR ask for it' },
  },
  more_than_there: {
    what: { zh: '{who}的{type}可用{there}，不够减{amount}', en: '{who} has {there} of {type}, too little to take {amount}' },
    accept: { zh: '最多减{there}', en: 'At most {there} can be taken' },
  },
  step: {
    what: { zh: '{type}按{step}的整数倍计', en: '{type} goes in steps of {step}' },
    accept: { zh: '请改成{step}的整数倍', en: 'Please give a multiple of {step}' },
  },
  until_past: {
    what: { zh: '有效期{until}已经过了', en: '{until} has passed' },
    accept: { zh: '请选今天或以后的日期，不填就是{usual}', en: 'Please choose today or later; left empty it is {usual}' },
  },
} satisfies Record<string, Told>;

export const FAULT_WORDS = {
  nobody: {
    what: { zh: '没有找到这位在职员工', en: 'No such employee' },
    accept: { zh: '请填姓名或工号', en: 'Please give a name or employee number' },
  },
  several: {
    what: { zh: '可能是几位员工中的一位', en: 'Several employees may be meant' },
    accept: {
      zh: '请填工号，没有工号的照抄下面的称呼：{people}',
      en: 'Please give the number, or copy the name as it stands here: {people}',
    },
  },
  type: {
    what: { zh: '没有选假期', en: 'No kind of leave chosen' },
    accept: { zh: '请选一种有余额的假', en: 'Please choose one with a balance' },
  },
  amount: {
    what: { zh: '数量没有填对', en: 'The amount is not right' },
    accept: { zh: '请填“1天”“0.5天”或“4小时”，最多60天', en: 'Please give "1d", "0.5d" or "4h", at most 60 d' },
  },
  until: { what: { zh: '没有这一天', en: 'There is no such day' }, accept: { zh: '请核对日期', en: 'Please check the date' } },
  reason: {
    what: { zh: '没有写原因', en: 'No reason given' },
    accept: { zh: '请写明原因，本人会看到', en: 'Please give the reason; the person will read it' },
  },
} satisfies Record<string, Told>;
