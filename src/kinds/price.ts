import { findings } from '../domain/findings.ts';
import { date, line, money, optional, paragraph, unit, w } from '../fields/kinds.ts';
import { plain } from '../kernel/text.ts';
import type { Post } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { OPERATIONS } from './usual.ts';

const found = findings('S37', {
  below: {
    what: w('底价高于售价', 'The floor is above the price'),
    accept: w('底价不能比售价高', 'The floor is at most the price'),
    field: 'floor',
  },
  over: {
    what: w('截止日期早于生效日期', 'It ends before it begins'),
    accept: w('请改截止日期，或不填', 'Give a later last day, or none'),
    field: 'until',
  },
});

const PRICING: readonly Post[] = [...OPERATIONS, { role: 'network_department' }];

/** 价格表 (S37, S38): what a model costs in a unit from a day on; a later line of the same takes its place by itself. */
export const price = defineRegister({
  id: 'price',
  clauses: ['S37', 'S38', 'S110'],
  name: w('价格表', 'Price list'),
  about: w('问价，例如“凯美瑞什么价”', 'What something costs, e.g. “price of Camry”'),
  says: { nouns: ['价格表', '价目表', '价格', 'price list'], starts: ['登记价格', '新价格', 'new price'] },
  prefix: 'JG',
  counted: true,
  fields: {
    model: line('车型', 'Model', { max: 40, heads: ['名称', '产品名称', '车型名称'] }),
    unit: unit('适用单位', 'For', { heads: ['单位', '门店', '适用门店'] }),
    list: money('售价', 'Price', { heads: ['指导价', '标价', '报价'] }),
    floor: money('底价', 'Floor', { mask: 'all', heads: ['最低价', '最低限价'] }),
    from: date('生效日期', 'From', { heads: ['开始日期', '起始日期'] }),
    until: optional(date('截止日期', 'Until', { heads: ['结束日期', '失效日期'] })),
  },
  title: ({ model }) => plain(model),
  find: { model: 'words' },
  inForce: { from: 'from', per: ['model', 'unit'] },
  day: 'from',
  amount: 'list',
  unit: 'unit',
  check: ({ list, floor, from, until }) => [
    ...(floor > list ? [found('below')] : []),
    ...(until !== null && until < from ? [found('over')] : []),
  ],
  opens: PRICING,
  import: { by: PRICING, example: { model: w('凯美瑞 2.0L 豪华版', 'Camry 2.0L Luxury') } },
  see: ['everyone'],
  full: [...PRICING, { role: 'supervisor' }, { role: 'region_manager' }, { role: 'finance' }],
  states: {
    listed: { name: w('在表', 'Listed'), tone: 'good' },
    gone: { name: w('已作废', 'Void'), tone: 'done', end: true, void: true },
  },
  start: 'listed',
  moves: {
    remove: {
      name: w('作废', 'Void'),
      from: ['listed'],
      to: 'gone',
      by: ['owner', ...PRICING],
      asks: { why: paragraph('原因', 'Why', { max: 100 }) },
      style: 'danger',
    },
  },
});
