import { findings } from '../domain/findings.ts';
import { line, money, month, unit, w } from '../fields/kinds.ts';
import { say } from '../kernel/text.ts';
import type { Post } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { FINANCE, inForceUntilVoid, S4 } from './usual.ts';

const found = findings('S96', {
  nothing: {
    what: w('收入预算是0', 'The budget is 0'),
    accept: w('请填大于0的金额；没有预算就不用登记', 'Give more than 0; where nothing is planned nothing is entered'),
    field: 'amount',
  },
});

const PLANNING: readonly Post[] = [...FINANCE, { role: 'network_department' }];

/** 收入预算 (S96, S114): what a unit plans to earn in a month, of a model or of all. */
export const revenueTarget = defineRegister({
  id: 'revenue_target',
  clauses: ['S96', 'S114'],
  name: w('收入预算', 'Revenue budget'),
  about: w(
    '每个网点每月的收入预算，可按车型，例如“导入收入预算”',
    'What each branch plans to earn in a month, e.g. “import revenue budget”',
  ),
  says: {
    nouns: ['收入预算', '收入目标', 'revenue budget', 'revenue budgets'],
    starts: ['登记收入预算', '新收入预算', 'new revenue budget'],
  },
  prefix: 'YS',
  counted: true,
  fields: {
    // Titles that a budget of expenses has too, but for the branch, would make its sheet one of these (S97).
    unit: unit('网点', 'Branch'),
    month: month('收入月份', 'Revenue month'),
    model: line('车型（不分车型写全部）', 'Model (or: all)', { max: 40, heads: ['车型'] }),
    amount: money('收入预算', 'Revenue budget'),
  },
  title: ({ month: of, model }) => say(TITLE, { month: { month: of }, model }),
  find: { model: 'words' },
  keys: [['unit', 'month', 'model']],
  amount: 'amount',
  unit: 'unit',
  check: ({ amount }) => (amount > 0n ? [] : [found('nothing')]),
  opens: PLANNING,
  import: { by: PLANNING, example: { model: w('凯美瑞 2.0L 豪华版', 'Camry 2.0L Luxury') } },
  see: [...S4, ...FINANCE],
  edit: PLANNING,
  ...inForceUntilVoid(PLANNING),
});

const TITLE = w('{month} {model}', '{month} {model}');
