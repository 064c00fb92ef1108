import { findings } from '../domain/findings.ts';
import { ageColumns, countedTo, sumsByAge } from '../domain/receivable/opening-by-age.ts';
import { whenSaid } from '../domain/sheet/said-day.ts';
import { date, line, money, optional, paragraph, person, reference, w } from '../fields/kinds.ts';
import { plain } from '../kernel/text.ts';
import type { Spread } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { FINANCE, S4 } from './usual.ts';

const found = findings('S112', {
  nothing_owed: {
    what: w('未收金额是 0', 'Nothing is open'),
    accept: w('请填还没收到的金额，没有欠款的不用登记', 'Give what is still open; what is paid is not entered'),
    field: 'amount',
  },
  from_later: {
    what: w('期初日在今天以后', 'It counts from a day that is still to come'),
    accept: w('请填今天或以前的日期，不填就是今天', 'Give today or an earlier day; left empty it is today'),
    field: 'from',
  },
});

/** An ageing: a row for each customer, a column for each age. */
const byAge: Spread = {
  says: ['amount', 'due_on', 'from'],
  columns: (titles, known) => {
    const ages = known.includes('due_on') ? [] : ageColumns(titles);
    return ages.length > 0 ? ages.map(({ at }) => at) : null;
  },
  parts: ({ titles, known, row, above }) => {
    const own = known.indexOf('from');
    const day = (own === -1 ? null : whenSaid(row[own])?.day) ?? countedTo(above);
    return sumsByAge(titles, ageColumns(titles), row, day).map((one) =>
      'fault' in one ? one : { cells: [one.amount, one.due, one.to] },
    );
  },
  note: w(
    '按账龄分段的表：每段记一笔，到期日从截止日倒推，取这段里最近的一天（31–60天就是截止日前31天）。知道原到期日的，请改成一笔一行、写到期日',
    'A sheet by age: one entry for each span, due on its latest day counted back from the day of the sheet (31–60 days: 31 days before). Where the real due day is known, send a row each with it',
  ),
};

/** 期初应收 (S112): what customers owed before this book began, one entry for each sum with a due day of its own; each becomes an item of what they owe. */
export const opening = defineRegister({
  id: 'opening',
  clauses: ['S112', 'S4'],
  name: w('期初应收', 'Opening receivable'),
  about: w('登记启用前的欠款，例如“导入期初应收”', 'Debts from before: “import opening receivables”'),
  says: {
    nouns: ['期初应收', '期初欠款', '期初余额', '期初', 'opening receivable', 'opening receivables', 'opening balances'],
    starts: ['登记期初应收', '录入期初应收', '录入期初', '登记期初', 'new opening receivable'],
  },
  prefix: 'QC',
  counted: true,
  fields: {
    customer: reference('客户', 'Customer', 'customer', {
      heads: ['客户名称', '客户编号', '购车人', '欠款单位', '往来单位'],
      hint: w('客户编号，或税号、名称（和档案里一样）', 'Its number, or the tax number or name as its file has it'),
    }),
    amount: money('未收金额', 'Open amount', { heads: ['应收余额', '欠款金额', '欠款', '未收', '未收款', '尚欠'] }),
    due_on: date('到期日', 'Due', { heads: ['到期日期', '应收日期', '约定付款日', '应付日期'] }),
    doc_no: optional(line('原单号', 'Document', { max: 40, heads: ['单据号', '合同号', '合同编号', '原合同号'] })),
    sales: optional(person('业务人员', 'Salesperson', { heads: ['业务员', '销售', '销售顾问', '负责人'] })),
    from: optional(date('期初日', 'Counts from', { heads: ['截止日期', '余额日期'] })),
    note: optional(paragraph('备注', 'Note', { max: 200 })),
    buyer: optional(line('户名', 'Name of the customer')),
  },
  later: ['buyer'],
  title: ({ buyer, doc_no }) => plain([buyer, doc_no].filter(Boolean).join(' ')),
  find: { buyer: 'words', doc_no: 'whole', sales: 'whole' },
  day: 'due_on',
  amount: 'amount',
  check: ({ amount, from }, { today }) => [
    ...(amount === 0n ? [found('nothing_owed')] : []),
    ...(from !== null && from > today ? [found('from_later')] : []),
  ],
  opens: FINANCE,
  import: { by: FINANCE, example: { customer: w('宏达运输公司', 'Hongda Transport') }, asksFeatures: true, spread: byAge },
  see: [...S4, ...FINANCE],
  states: {
    booked: { name: w('已入账', 'Booked'), tone: 'good' },
    gone: { name: w('已作废', 'Void'), tone: 'done', end: true, void: true },
  },
  start: 'booked',
  moves: {
    remove: {
      name: w('作废', 'Void'),
      from: ['booked'],
      to: 'gone',
      by: FINANCE,
      asks: { why: paragraph('原因', 'Why', { max: 100 }) },
      style: 'danger',
    },
  },
});
