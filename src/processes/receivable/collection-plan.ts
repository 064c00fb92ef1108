import { chain } from '../../domain/approval/chain.ts';
import { findings } from '../../domain/findings.ts';
import { date, money, paragraph, rows, w } from '../../fields/kinds.ts';
import { cents, sumOf } from '../../kernel/money.ts';
import { plain, say } from '../../kernel/text.ts';
import { addDays } from '../../kernel/time.ts';
import { defineProcess } from '../define.ts';
import { ITEM_FIELD, itemFindings, itemRows, type OwedItems } from './owed.ts';

/** A plan runs at most so many days. */
const LONGEST = 365;

const FIELDS = {
  item: ITEM_FIELD,
  parts: rows(
    '付款安排',
    'Payments',
    { day: date('日期', 'Day'), amount: money('金额', 'Amount', { min: 1 }) },
    { min: 1, max: 12, hint: w('每行一笔，例如“12月10日 20000”', 'One a line, e.g. “Dec 10 20000”') },
  ),
  reason: paragraph('逾期原因和措施', 'Why it is late, and what is done', { max: 300 }),
};

/** 催收方案 (S113): agreed between whoever sold and finance; while it is kept nobody is reminded, and each payment of it is a promise. */
export const collectionPlan = (owed: OwedItems) =>
  defineProcess({
    id: 'collection_plan',
    prefix: 'CS',
    clause: 'S113',
    name: w('催收方案', 'Collection plan'),
    about: w('逾期的款分期收，例如“催收方案 HT-SZ-26-0031-2”', 'What is overdue paid by instalments'),
    helpUnder: 'customers',
    phrases: ['催收方案', '分期还款', '还款计划', 'collection plan'],
    sentenceField: 'item',
    fields: FIELDS,
    measures: { amount: 'money', days: 'number' },
    facts: async ({ item }, c) => owed.itemNumbered(item, c),
    assess: ({ item: number, parts, reason }, { today }, item) => {
      const instalments = parts.toSorted((a, b) => (a.day < b.day ? -1 : 1));
      const total = sumOf(instalments.map(({ amount }) => amount));
      const last = instalments.at(-1)?.day ?? today;
      const open = item?.open ?? cents(0);
      return {
        findings: [
          ...itemFindings(item),
          ...(item && total !== open ? [finding('other_sum', { total: { cents: total }, open: { cents: open } })] : []),
          ...(instalments.some(({ day }) => day <= today) ? [finding('past')] : []),
          ...(last > addDays(today, LONGEST) ? [finding('too_long', { latest: { date: addDays(today, LONGEST) } })] : []),
          ...(new Set(instalments.map(({ day }) => day)).size < instalments.length ? [finding('same_day')] : []),
        ],
        measures: { amount: open, days: instalments.length },
        title: say(w('{customer} {number} 分{count}笔收{total}', '{customer} {number}: {total} in {count} payments'), {
          customer: item?.customer ?? '—',
          number: item?.number ?? number,
          count: instalments.length,
          total: { cents: total },
        }),
        summary: [
          ...itemRows(item),
          ...instalments.map(({ day, amount }, n) => ({
            label: say(w('第{n}笔', 'Payment {n}'), { n: n + 1 }),
            value: say(w('{day} {amount}', '{day} {amount}'), { day: { date: day }, amount: { cents: amount } }),
          })),
          { label: say(FIELDS.reason.label), value: plain(reason), wide: true },
        ],
        ...(item ? { booking: { receivable: { kind: 'plan', item: item.id, instalments, reason } } } : {}),
      };
    },
    chain: chain({
      steps: [
        { id: 'supervisor', name: w('业务主管', 'Supervisor'), who: { role: 'supervisor' }, sla_hours: 16 },
        { id: 'finance', name: w('财务', 'Finance'), who: { role: 'finance' }, sla_hours: 16 },
      ],
      separation: true,
    }),
  });

export const finding = findings('S113', {
  other_sum: {
    field: 'parts',
    what: w('各笔合计{total}，未收是{open}', 'The payments come to {total}, {open} are open'),
    accept: w('请改到合计等于{open}', 'Please make them come to {open}'),
  },
  past: {
    field: 'parts',
    what: w('有一笔的日期已经到了', 'A payment has a day that is not after today'),
    accept: w('请都填明天以后的日期', 'Please give days after today'),
  },
  same_day: {
    field: 'parts',
    what: w('有两笔在同一天', 'Two payments have the same day'),
    accept: w('请合成一笔，或改开', 'Please make them one, or give another day'),
  },
  too_long: {
    field: 'parts',
    what: w('方案最长一年', 'A plan runs for at most a year'),
    accept: w('最后一笔请在{latest}以前', 'The last payment is to be by {latest}'),
  },
});
