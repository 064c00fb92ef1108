import { findings } from '../domain/findings.ts';
import { date, line, money, optional, paragraph, person, reference, w } from '../fields/kinds.ts';
import { toRaw } from '../fields/raw.ts';
import type { Cents } from '../kernel/money.ts';
import { plain } from '../kernel/text.ts';
import type { LocalDate } from '../kernel/time.ts';
import { defineRegister } from '../records/register.ts';
import { DAYS, FINANCE, OPERATIONS, S4 } from './usual.ts';

const found = findings('S110', {
  ahead: {
    what: w('入账日期还没到', 'The day of booking is still to come'),
    accept: w('请填今天或以前的日期', 'Give today or an earlier day'),
    field: 'on',
  },
  early: {
    what: w('入账日期早于交车日', 'It would be booked before the car was handed over'),
    accept: w('请填交车日或以后的日期', 'Give the day of the hand-over or a later one'),
    field: 'on',
  },
  why: {
    what: w('入账金额和成交价不同', 'What is booked differs from the price'),
    accept: w('请写明原因，或改成成交价', 'Say why, or book the price'),
    field: 'why',
  },
});

/** Both sides have signed that month (S111). */
export const lockedMonth = findings('S111', {
  locked: {
    what: w('这个月已经对账锁定', 'That month is reconciled and locked'),
    accept: w('请填还没锁定的月份里的日期', 'Give a day of a month that is still open'),
    field: 'on',
  },
});

const BOOKED = {
  amount: money('入账金额', 'Amount booked'),
  on: date('入账日期', 'Booked on'),
  why: optional(paragraph('与成交价不同的原因', 'Why it differs from the price', { max: 200 })),
};

interface Sold {
  readonly agreed: Cents;
  readonly delivered_on: LocalDate;
  readonly booked: Cents | null;
  readonly booked_on: LocalDate | null;
  readonly why: string | null;
}
interface Asked {
  readonly amount: bigint;
  readonly on: LocalDate;
  readonly why: string | null;
}
const checked = (
  { amount, on, why }: Asked,
  { agreed, delivered_on }: { readonly agreed: bigint; readonly delivered_on: LocalDate },
  today: LocalDate,
) => [
  ...(on > today ? [found('ahead')] : on < delivered_on ? [found('early')] : []),
  ...(amount !== agreed && !why?.trim() ? [found('why')] : []),
];

/** 收入登记 (S110, S111): what was handed over is booked as revenue within some working days, in full or with a reason. */
export const revenue = defineRegister({
  id: 'revenue',
  clauses: ['S110', 'S111'],
  name: w('收入登记', 'Revenue'),
  about: w('交了车，几个工作日内把收入入账，例如“待入账的收入”', 'What was handed over is booked, e.g. “revenue to book”'),
  says: { nouns: ['收入登记', '收入入账', 'revenue entries', 'revenue entry'] },
  prefix: 'SR',
  open: w('没入账', 'Not booked'),
  numbers: { book: '3wd' },
  fields: {
    order: reference('订单', 'Order', 'order'),
    order_no: line('订单号', 'Order no.', { max: 30 }),
    buyer: line('客户', 'Customer'),
    model: line('车型', 'Model'),
    agreed: money('成交价', 'Price'),
    delivered_on: date('交车日', 'Handed over on'),
    sales: person('业务人员', 'Salesperson'),
    booked: optional(money('入账金额', 'Amount booked')),
    booked_on: optional(date('入账日期', 'Booked on')),
    why: optional(paragraph('与成交价不同的原因', 'Why it differs from the price', { max: 200 })),
  },
  later: ['booked', 'booked_on', 'why'],
  title: ({ buyer, model, order_no }) => plain(`${buyer} ${model} ${order_no}`),
  find: { order_no: 'whole', buyer: 'words', model: 'words' },
  lists: {
    to_book: {
      name: w('待入账的收入', 'Revenue to book'),
      says: ['待入账的收入', '没入账的收入', '还没入账的收入', '待入账', '没入账的', 'revenue to book'],
      owes: ['book'],
      due: 'any',
    },
    late: {
      name: w('该入账没入账的收入', 'Revenue booked late'),
      says: ['该入账没入账的', '逾期没入账的', '超期未入账的收入', '超期没入账的', 'revenue not booked in time'],
      owes: ['book'],
      due: 'late',
    },
  },
  keys: [['order']],
  day: 'delivered_on',
  amount: 'agreed',
  owner: 'sales',
  // The hand-over of an order opens it (handlers/revenue).
  opens: [],
  see: [...S4, ...FINANCE],
  states: {
    due: { name: w('待入账', 'To be booked'), tone: 'warn' },
    booked: { name: w('已入账', 'Booked'), tone: 'good' },
    reversed: { name: w('已冲销', 'Reversed'), tone: 'done', end: true, void: true },
  },
  start: 'due',
  moves: {
    book: {
      name: w('入账', 'Book it'),
      from: ['due'],
      to: 'booked',
      by: OPERATIONS,
      style: 'main',
      asks: BOOKED,
      begins: ({ form }) => {
        const { agreed, delivered_on } = form as unknown as Sold;
        return toRaw(BOOKED, { amount: agreed, on: delivered_on });
      },
      check: ({ asked, record: { form }, today }) => checked(asked, form, today),
      set: ({ asked }) => ({ booked: asked.amount, booked_on: asked.on, why: asked.why }),
    },
    correct: {
      name: w('更正入账', 'Correct'),
      from: ['booked'],
      by: [...OPERATIONS, ...FINANCE],
      asks: BOOKED,
      begins: ({ form }) => {
        const { booked, booked_on, why } = form as unknown as Sold;
        return toRaw(BOOKED, { ...(booked === null ? {} : { amount: booked }), ...(booked_on ? { on: booked_on } : {}), why });
      },
      check: ({ asked, record: { form }, today }) => checked(asked, form, today),
      set: ({ asked }) => ({ booked: asked.amount, booked_on: asked.on, why: asked.why }),
    },
    reverse: {
      name: w('冲销', 'Reverse'),
      from: ['due', 'booked'],
      to: 'reversed',
      by: FINANCE,
      asks: { why: paragraph('原因', 'Why', { max: 200 }) },
      style: 'danger',
    },
  },
  owes: {
    book: {
      name: w('把收入入账', 'Book the revenue'),
      clause: 'S110',
      ladder: DAYS,
      move: 'book',
      holders: OPERATIONS,
      until: ({ state, life }, n) => (state === 'due' ? { from: life.since, within: n.book } : null),
    },
  },
});
