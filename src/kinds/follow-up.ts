import { choice, line, optional, paragraph, person, reference, w } from '../fields/kinds.ts';
import { plain, say } from '../kernel/text.ts';
import { defineCase } from '../records/case.ts';
import { tell } from '../records/define.ts';
import { DAYS, S4, SUPERVISOR } from './usual.ts';

/** 售后跟进 (S46): a call a few days after a car was handed over, by its salesperson. */
export const followUp = defineCase({
  id: 'follow_up',
  clauses: ['S46'],
  name: w('售后跟进', 'Follow-up'),
  says: { nouns: ['售后跟进', '售后回访', 'follow-ups', 'follow-up'] },
  prefix: 'GF',
  numbers: { within: '5wd' },
  fields: {
    order: reference('订单', 'Order', 'order'),
    what: line('事项', 'What'),
    sales: person('跟进人', 'By'),
  },
  title: ({ what }) => plain(what),
  find: { what: 'words' },
  opens: [],
  owner: [{ field: 'sales' }],
  see: S4,
  clocks: {
    call: { name: w('交车后回访客户', 'Call the customer'), stops: 'reported', within: (_, n) => n.within, ladder: DAYS },
  },
  handOver: { to: ['everyone'] },
  report: {
    reached: choice('联系情况', 'Reached', { yes: w('已联系', 'Yes'), no: w('联系不上', 'No') }),
    note: paragraph('使用情况', 'How it goes', { max: 300 }),
    problem: optional(paragraph('问题', 'Problem', { max: 300 })),
  },
  closed: ({ report }) => (report.problem ? [tell(SUPERVISOR, say(PROBLEM, { what: plain(report.problem) }))] : []),
});

const PROBLEM = w('客户用车有问题：{what}', 'The customer has a problem: {what}');
