import { readMoney } from '../../domain/phrase/money.ts';
import { readNumber } from '../../domain/phrase/number.ts';
import type { FormOf } from '../../fields/field.ts';
import { fillFrom } from '../../fields/fill.ts';
import { count, date, line, money, optional, paragraph, w } from '../../fields/kinds.ts';
import { centsText } from '../../fields/raw.ts';
import { daysSaid } from '../days-said.ts';
import type { FormContext, Reading } from '../define.ts';
import { amountSaid, purposeSaid, SIGNS, UP_TO_AMOUNT } from '../purpose-said.ts';
import { taken } from '../taken.ts';

export const HOSPITALITY_FIELDS = {
  day: date('招待日期', 'Day', { heads: ['日期'] }),
  guests: line('招待对象', 'Guests', {
    heads: ['客人', '对象'],
    hint: w('例如“远方公司李总”', 'e.g. "Mr Li of Yuanfang"'),
    max: 120,
  }),
  heads: count('用餐人数', 'People in all', {
    heads: ['人数', '总人数'],
    hint: w('客人和陪同一共几位', 'Guests and colleagues together'),
    min: 1,
    max: 500,
  }),
  escorts: optional(count('其中陪同', 'Colleagues among them', { heads: ['陪同', '陪同人数'], min: 0, max: 500 })),
  budget: money('预算', 'Budget', { heads: ['金额', '预计费用', '费用'], min: 1 }),
  purpose: paragraph('招待事由', 'Purpose', { heads: ['事由', '原因', '目的', '理由'] }),
};

export type HospitalityForm = FormOf<typeof HOSPITALITY_FIELDS>;

/** The guests one by one. */
export const guestsIn = (guests: string): readonly string[] =>
  guests
    .split(/\s*(?:[、,，;；]|和|及)\s*/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** 周五招待李总，4个人，预算800: what is understood stands in the form, the rest is asked for. */
export function readHospitality(sentence: string, c: FormContext): Reading {
  const days = daysSaid(sentence, c, 'future', 'S105', ['day', 'day']);
  const { guests: named, ...labelled } = fillFrom(LABELLED, days.rest, { org: c.org, today: c.today });
  const beside = taken(days.rest, ESCORTS, numberIn);
  const people = taken(beside.rest, HEADS, numberIn);
  const budget = taken(people.rest, COST, (found) => amountSaid(found[0]));
  const alone = budget.value === null ? taken(budget.rest, LAST_AMOUNT, (found) => readMoney(found[1] ?? '')) : budget;
  const invited = taken(alone.rest, GUESTS.test(alone.rest) ? GUESTS : GUESTS_EN, (found) => trimmed(found[1] ?? ''));
  const why = purposeSaid(invited.rest, ASKING);
  return {
    form: {
      ...days.form,
      ...(named ? { guests: named } : invited.value ? { guests: invited.value } : {}),
      ...(people.value === null ? {} : { heads: String(people.value) }),
      ...(beside.value === null ? {} : { escorts: String(beside.value) }),
      ...(alone.value === null ? {} : { budget: centsText(alone.value) }),
      ...(why ? { purpose: why } : {}),
      ...labelled,
    },
    remarks: days.remarks,
  };
}

/** What is only believed with its label: 客人：赵总，人数：3. */
const { guests, heads, escorts, purpose } = HOSPITALITY_FIELDS;
const LABELLED = { guests, heads, escorts, purpose };

const NUMBER = '([\\d零一二两三四五六七八九十百]+)';
const HEADS = new RegExp(
  `(?:一共|总共|共|大概|大约|约)?\\s*${NUMBER}\\s*(?:个人|人|位|个|people|persons|in all)(?:左右|吃饭|用餐)?`,
  'iu',
);
const ESCORTS = new RegExp(
  `(?:陪同|陪客|我方)(?:人数)?\\s*${NUMBER}\\s*(?:个人|人|位|个)?|${NUMBER}\\s*(?:个人|人|位|个)陪同?`,
  'u',
);
const COST = new RegExp(`(?:预算|预计|费用|大概|大约|估计|标准|花费?|budget|cost)${UP_TO_AMOUNT}`, 'iu');
/** An amount that stands alone: 周五招待李总，4个人，800元. */
const LAST_AMOUNT = new RegExp(`(?:^|[${SIGNS}])\\s*(¥?\\s*\\d[\\d.,]*\\s*(?:元|块钱?|w|k|万)?)\\s*(?=[${SIGNS}]|$)`, 'iu');
const GUESTS = new RegExp(`(?:招待|宴请|接待|请)(?:一下)?([^${SIGNS}]{1,60}?)(?:吃(?:顿|个)?饭|用餐|吃饭|[${SIGNS}]|$)`, 'u');
const GUESTS_EN = new RegExp(`\\bfor\\s+([^${SIGNS}]{2,60}?)(?=[${SIGNS}]|$)`, 'iu');

const numberIn = (found: RegExpExecArray): number | null => {
  const value = readNumber(found[1] ?? found[2] ?? '');
  return value !== null && Number.isInteger(value) && value > 0 ? value : null;
};

/** 招待申请, 招待一下, 招待标准: nobody is named by it. */
const trimmed = (said: string): string =>
  /^(?:申请|费|客户$|客人$|一下)/u.test(said.trim()) ? '' : said.trim().replace(/^(?:客户|客人)(?=.)/u, '');

/** What asks for it. */
const ASKING = {
  asked: /招待申请|申请招待|业务招待|hospitality/giu,
  edges: /^(?:我们?|本人|想要?|需要|准备|打算|申请|要|一下|招待|宴请|(?:for|the|a|on|at|i|we|want|to)\b|\s)+|\s*(?:申请|一下)$/iu,
};
