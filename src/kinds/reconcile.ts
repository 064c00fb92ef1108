import { findings } from '../domain/findings.ts';
import { count, date, money, month, optional, paragraph, person, unit, w } from '../fields/kinds.ts';
import { plain, say } from '../kernel/text.ts';
import { tell } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { DAYS, FINANCE, OPERATIONS, S4 } from './usual.ts';

/** Why a month cannot be signed yet (handlers/revenue asks the lines). */
export const notReconciled = findings('S111', {
  ours: {
    what: w('还有{count}笔差异没写原因', '{count} differences have no reason yet'),
    accept: w('请在“核对明细”里逐笔写原因，或更正入账', 'Give a reason for each in “Lines”, or correct what is booked'),
  },
  theirs: {
    what: w('还有{count}笔要财务写原因', '{count} differences wait for finance'),
    accept: w(
      '请在“核对明细”里逐笔写原因；运营的差异请退回',
      'Give a reason for each in “Lines”; send back what is for operations',
    ),
  },
});

/** 收入对账 (S111): each month operations and finance go through what was handed over, booked, owed and paid; both sign, then it never changes. */
export const reconcile = defineRegister({
  id: 'reconcile',
  clauses: ['S111'],
  name: w('收入对账', 'Reconciliation'),
  about: w('每月和财务对收入，每笔差异写原因，双方签字后锁定', 'Revenue is gone through with finance each month; both sign'),
  says: { nouns: ['收入对账', '对账单', '对账', 'reconciliations', 'reconciliation'] },
  prefix: 'DZ',
  counted: true,
  open: w('没锁定', 'Not locked'),
  // On which working day of the next month it opens, by which operations and finance sign (config/numbers.yaml).
  numbers: { opens: 1, sign: 3, confirm: 5 },
  fields: {
    unit: unit('网点', 'Branch'),
    month: month('月份', 'Month'),
    sign_by: date('运营签字截止', 'Operations sign by'),
    confirm_by: date('财务签字截止', 'Finance signs by'),
    ours: optional(person('运营签字', 'Signed by operations')),
    ours_on: optional(date('运营签字日期', 'Operations signed on')),
    theirs: optional(person('财务签字', 'Signed by finance')),
    theirs_on: optional(date('财务签字日期', 'Finance signed on')),
    lines: optional(count('笔数', 'Lines')),
    differences: optional(count('有差异', 'Differences')),
    booked: optional(money('入账合计', 'Booked in all')),
    owed: optional(money('应收合计', 'Owed in all')),
  },
  later: ['ours', 'ours_on', 'theirs', 'theirs_on', 'lines', 'differences', 'booked', 'owed'],
  title: ({ month: of }) => say(MONTH, { month: { month: of } }),
  find: { unit: 'whole', month: 'whole' },
  lists: {
    to_sign: {
      name: w('没对完的账', 'Reconciliations to sign'),
      says: ['没对完的账', '还没对完的账', '没签字的对账', '没签的对账', '待对账', '谁还没对账', 'reconciliations to sign'],
      owes: ['sign', 'confirm'],
      due: 'any',
    },
  },
  keys: [['unit', 'month']],
  day: 'sign_by',
  amount: 'booked',
  unit: 'unit',
  // The clock opens it (handlers/revenue).
  opens: [],
  see: [...S4, ...FINANCE],
  states: {
    open: { name: w('运营核对中', 'With operations'), tone: 'warn' },
    signed: { name: w('运营已签，财务核对中', 'With finance'), tone: 'warn' },
    locked: { name: w('双方已签，锁定', 'Signed by both'), tone: 'done', end: true },
  },
  start: 'open',
  path: ['open', 'signed', 'locked'],
  moves: {
    sign: {
      name: w('运营签字', 'Sign for operations'),
      from: ['open'],
      to: 'signed',
      by: OPERATIONS,
      style: 'main',
      set: ({ by, today }) => ({ ours: by.id, ours_on: today }),
    },
    confirm: {
      name: w('财务签字，锁定', 'Sign for finance'),
      from: ['signed'],
      to: 'locked',
      by: FINANCE,
      style: 'main',
      set: ({ by, today }) => ({ theirs: by.id, theirs_on: today }),
    },
    back: {
      name: w('退回运营', 'Send back'),
      from: ['signed'],
      to: 'open',
      by: FINANCE,
      asks: { why: paragraph('为什么退回', 'Why', { max: 200 }) },
      set: () => ({ ours: null, ours_on: null }),
      follows: ({ asked }) => [tell(OPERATIONS, say(BACK, { why: plain(asked.why) }))],
    },
  },
  owes: {
    sign: {
      name: w('核对收入并签字', 'Go through revenue and sign'),
      ladder: DAYS,
      move: 'sign',
      holders: OPERATIONS,
      until: ({ state, form }) => (state === 'open' ? form.sign_by : null),
    },
    confirm: {
      name: w('财务核对收入并签字', 'Finance goes through revenue and signs'),
      ladder: DAYS,
      move: 'confirm',
      holders: FINANCE,
      until: ({ state, form }) => (state === 'signed' ? form.confirm_by : null),
    },
  },
});

const MONTH = w('{month}', '{month}');
const BACK = w('财务退回对账：{why}', 'Finance sends it back: {why}');
