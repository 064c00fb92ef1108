import { chain } from '../../domain/approval/chain.ts';
import type { Offer } from '../../domain/finding.ts';
import { findings } from '../../domain/findings.ts';
import { readMoney } from '../../domain/phrase/money.ts';
import type { FormOf } from '../../fields/field.ts';
import { date, money, paragraph, w } from '../../fields/kinds.ts';
import { centsText } from '../../fields/raw.ts';
import type { Cents } from '../../kernel/money.ts';
import { plain, say } from '../../kernel/text.ts';
import { addDays, type LocalDate } from '../../kernel/time.ts';
import { daysSaid } from '../days-said.ts';
import { defineProcess, type FormContext, type Reading } from '../define.ts';
import { purposeSaid, SIGNS } from '../purpose-said.ts';
import { taken } from '../taken.ts';
import '../payable.ts';

declare module '../booking.ts' {
  interface Booking {
    /** What the applicant owes once it was paid out. */
    readonly advance?: { readonly amount: Cents; readonly purpose: string; readonly dueOn: LocalDate };
  }
}

/** So long an advance may run, days. */
const LONGEST = 90;
/** … and as a rule does. */
const USUAL = 30;

const FIELDS = {
  amount: money('借款金额', 'Amount', { heads: ['金额', '借款'], min: 1 }),
  purpose: paragraph('借款用途', 'What for', { heads: ['用途', '事由', '原因'] }),
  due: date('归还日期', 'Settled by', { heads: ['还款日期', '归还', '还款'] }),
};
type Form = FormOf<typeof FIELDS>;

/** 借款 (S100): money for the company's affairs ahead of the claim; settled by claims or handed back by a day. */
export const advance = defineProcess({
  id: 'advance',
  prefix: 'JK',
  clause: 'S100',
  name: w('借款', 'Advance'),
  helpUnder: 'ahead',
  about: w(
    '公务借款，报销时冲抵，例如“借款2000元，下周五前还，去南京参展”',
    'Money ahead of a claim, e.g. “advance of 2000, back by next Friday, fair in Nanjing”',
  ),
  phrases: ['借款', '备用金', '预支', 'advance'],
  nouns: ['借款'],
  // 借款2000去上海出差: the trip is what it is for.
  claims:
    /(?:借款|借支|预支|备用金)[^，,。]{0,4}[\d一二两三四五六七八九十百千万]|借(?:我)?(?:点|了)?\s*¥?(?:\d[\d.,]*\s*(?:元|块|万|千|k)|\d{3,}(?![\d.,]*\s*(?:台|辆|个|天|本|份|人|年|号|米))|[一二两三四五六七八九十百千万]{1,6}(?:元|块))|(?<!开)支(?:取|出)?(?:个|点)?(?:\d{3,}|[一二两三四五六七八九十百千万]{1,6})(?:元|块)|\d\s*(?:元|块钱?|万|k)?\s*的?(?:借款|备用金)/iu,
  hints: ['借钱', '借点钱', '垫钱'],
  fields: FIELDS,
  read,
  answered: (message, { isStart }, c) => {
    const by = isStart ? undefined : GIVEN_BACK_BY.exec(message.trim())?.[1];
    const { form, remarks } = by ? daysSaid(by, c, 'future', 'S100', ['due', 'due']) : { form: {}, remarks: [] };
    return 'due' in form ? { form, remarks } : null;
  },
  measures: { amount: 'money' },
  assess: (form, c) => ({
    findings: dueFindings(form, c),
    measures: { amount: form.amount },
    title: say(w('借款{amount}：{purpose}', 'Advance of {amount}: {purpose}'), {
      amount: { cents: form.amount },
      purpose: plain(short(form.purpose)),
    }),
    booking: {
      payable: { amount: form.amount },
      advance: { amount: form.amount, purpose: short(form.purpose), dueOn: form.due },
    },
  }),
  chain: chain({
    steps: [
      {
        id: 'superior',
        name: w('业务主管或直接上级', 'Supervisor or direct superior'),
        who: [{ role: 'supervisor' }, { superior: 1 }],
        sla_hours: 8,
      },
      { id: 'finance', name: w('财务', 'Finance'), who: { role: 'finance' }, sla_hours: 16 },
    ],
    separation: true,
  }),
});

const short = (purpose: string): string => [...purpose].slice(0, 30).join('');

const AMOUNT =
  /(?:借款|借|备用金|预支|advance(?: of)?)?(?:我|点|了)?\s*(?:¥?\d[\d.,]*\s*(?:元|块钱?|万|w|k)?|[一二两三四五六七八九十百千万零]+(?:元|块钱?|(?<=万))|(?<=[借款支金])[一二两三四五六七八九十百千万零]{2,8})/iu;
const LEADS = /^(?:借款|借|备用金|预支|advance(?: of)?)?(?:我|点|了)?\s*/iu;
const GIVES_BACK = /[^，,。；;]{1,16}(?:归还|还款|还清|还(?![有要是需得没])(?:上|掉|给公司)?)(?=[，,。；;\s]|$)/u;
/** 下周五前还: the day by itself. */
const GIVEN_BACK_BY = /^(.{1,16}?)(?:之?前|以前)?(?:归?还|还款|还清|还上)(?:清|上|掉|完|给公司)?(?:吧|了)?[。！!]?$/u;
const ASKING = {
  asked: /借款申请|申请借款|借款|备用金|预支|advance|back by|by/giu,
  edges: /^(?:我们?|想要?|需要|申请|要|先|请|of|a|an|the|to|for|借|[\s前之以]|归还|还清?)+|(?:申请|归还|还清?|之?前)$/iu,
  empty: new RegExp(`^[前之以还${SIGNS}\\s]*$`, 'u'),
};

/** 借款2000元，下周五前还，去南京参展. */
function read(sentence: string, c: FormContext): Reading {
  // 下周去上海出差借款3000，月底还: of several days the one it is handed back on.
  const back = GIVES_BACK.exec(sentence)?.[0];
  const days = daysSaid(back ?? sentence, c, 'future', 'S100', ['due', 'due']);
  const left = back === undefined ? days.rest : `${sentence.replace(back, '，')}，${days.rest}`;
  const amount = taken(left, AMOUNT, (found) => readMoney(found[0].replace(LEADS, '')));
  const purpose = purposeSaid(amount.rest, ASKING);
  return {
    form: {
      ...days.form,
      ...(amount.value === null ? {} : { amount: centsText(amount.value) }),
      ...(purpose ? { purpose } : {}),
    },
    remarks: days.remarks,
  };
}

function dueFindings({ due }: Form, { today }: FormContext) {
  const latest = addDays(today, LONGEST);
  if (due < today) return [{ ...finding('past'), tries: [dueOn(addDays(today, USUAL)), dueOn(latest)] }];
  return due > latest ? [{ ...finding('too_long', { most: LONGEST, latest: { date: latest } }), tries: [dueOn(latest)] }] : [];
}

const dueOn = (date: LocalDate): readonly Offer[] => [
  { text: say(w('{date}前还', 'By {date}'), { date: { date } }), set: { due: date } },
];

export const finding = findings('S100', {
  past: {
    field: 'due',
    what: w('归还日期已经过了', 'That day is over'),
    accept: w('请选今天或以后的日子', 'Please choose today or later'),
  },
  too_long: {
    field: 'due',
    what: w('借款最长{most}天', 'An advance runs for at most {most} days'),
    accept: w('最晚{latest}前归还或报销冲抵', 'To be settled by {latest} at the latest'),
  },
});
