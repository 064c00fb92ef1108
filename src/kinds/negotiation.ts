import { findings } from '../domain/findings.ts';
import { choice, choices, date, line, money, optional, paragraph, reference, w } from '../fields/kinds.ts';
import { plain } from '../kernel/text.ts';
import { defineRegister } from '../records/register.ts';
import { NEAR, OTHER, S4, SUPERVISOR } from './usual.ts';

/** What a customer is told before they agree (S38). */
const DISCLOSED = {
  price: w('总价和各项费用', 'Price and every fee'),
  delivery: w('交车时间', 'Delivery'),
  quality: w('质保范围和除外', 'Warranty and what it leaves out'),
  condition: w('车况、配置、库存时间', 'Condition, equipment, age in stock'),
};

const found = findings('S38', {
  undisclosed: {
    what: w('还有没告知客户的', 'Something was not told to the customer'),
    accept: w('四项都告知了再勾上，再点谈成', 'Tell them all four, tick them, then settle'),
    field: 'told',
  },
});

/** 洽谈记录 (S37, S38): what a customer needs and was offered, out of the price list; once it has ended nobody changes it. */
export const negotiation = defineRegister({
  id: 'negotiation',
  clauses: ['S37', 'S38'],
  name: w('洽谈记录', 'Negotiation'),
  about: w('记和客户谈了什么、报了什么价，例如“记洽谈”', 'What was said and offered, e.g. “log a negotiation”'),
  says: {
    nouns: ['洽谈记录', '洽谈', 'negotiation', 'negotiations'],
    asked: ['在谈的客户', '在谈的单子'],
    starts: ['记洽谈', '新洽谈', 'log a negotiation'],
  },
  prefix: 'QT',
  counted: true,
  fields: {
    customer: reference('客户', 'Customer', 'customer'),
    need: paragraph('客户需求', 'Need', { max: 300 }),
    model: optional(line('车型', 'Model', { max: 40 })),
    offer: optional(money('每台报价', 'Offer each')),
    terms: optional(paragraph('其他条件', 'Other terms', { max: 300 })),
    next: optional(date('下次联系', 'Next contact')),
    buyer: optional(line('客户名称', 'Customer name')),
  },
  later: ['buyer'],
  title: ({ buyer, model }) => plain([buyer, model].filter(Boolean).join(' ')),
  find: { buyer: 'words', model: 'words' },
  day: 'next',
  amount: 'offer',
  opens: ['everyone'],
  see: S4,
  edit: ['owner'],
  editedIn: ['open'],
  states: {
    open: { name: w('洽谈中', 'Open'), says: ['在谈'] },
    settled: { name: w('谈成', 'Settled'), tone: 'good', end: true },
    lost: { name: w('没谈成', 'Lost'), tone: 'done', end: true, void: true },
  },
  start: 'open',
  moves: {
    contacted: {
      name: w('记一次联系', 'Log a contact'),
      from: ['open'],
      by: ['owner', ...SUPERVISOR],
      asks: { said: paragraph('谈了什么', 'What was said', { max: 300 }), next: optional(date('下次联系', 'Next contact')) },
      set: ({ asked }) => ({ next: asked.next }),
    },
    settle: {
      name: w('谈成', 'Settled'),
      from: ['open'],
      to: 'settled',
      by: ['owner', ...SUPERVISOR],
      style: 'main',
      asks: { told: choices('已告知客户', 'Told to the customer', DISCLOSED) },
      check: ({ asked }) => (asked.told.length < Object.keys(DISCLOSED).length ? [found('undisclosed')] : []),
    },
    lose: {
      name: w('没谈成', 'Lost'),
      from: ['open'],
      to: 'lost',
      by: ['owner', ...SUPERVISOR],
      asks: {
        reason: choice('原因', 'Why', {
          price: w('价格', 'Price'),
          competitor: w('竞品', 'A competitor'),
          stock: w('没有现车', 'Not in stock'),
          finance: w('贷款没批', 'No loan'),
          other: OTHER,
        }),
        what: optional(paragraph('情况', 'What happened', { max: 200 })),
      },
    },
  },
  owes: {
    contact: {
      name: w('联系客户', 'Contact the customer'),
      ladder: NEAR,
      move: 'contacted',
      holders: ['owner'],
      until: ({ form }) => form.next,
    },
  },
});
