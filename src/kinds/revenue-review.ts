import { findings } from '../domain/findings.ts';
import { notOver } from '../domain/workday/day-over.ts';
import { date, money, month, optional, paragraph, person, unit, w } from '../fields/kinds.ts';
import { plain, say } from '../kernel/text.ts';
import { add, type Post, tell } from '../records/define.ts';
import { defineRegister } from '../records/register.ts';
import { action } from './action.ts';
import { DAYS, FINANCE, S4, SUPERVISOR } from './usual.ts';

const found = findings('S114', {
  half: {
    what: w('行动项没写全', 'The action is not complete'),
    accept: w('事项、责任人、完成时间都写，或都不写', 'Give what, who and until when, or none of them'),
    field: 'what',
  },
});

const REGION: readonly Post[] = [{ role: 'region_manager' }];

/** 收入月度分析 (S114): the supervisor says why revenue is as it is, what the market and competitors do and what is planned; the region decides, and what is decided becomes an action. */
export const revenueReview = defineRegister({
  id: 'revenue_review',
  clauses: ['S114'],
  name: w('收入月度分析', 'Revenue analysis'),
  about: w(
    '每月收入对预算：原因、市场和竞争对手、打算，区域经理定',
    'Revenue against its budget each month: causes, market, plans, decisions',
  ),
  says: { nouns: ['收入月度分析', '收入分析报告', '月度收入分析', 'revenue analysis', 'revenue analyses'] },
  prefix: 'FX',
  counted: true,
  open: w('没定', 'Not decided'),
  // On which working day of the next month it opens, by which the supervisor writes and the region decides (config/numbers.yaml).
  numbers: { opens: 2, write: 5, decide: 8 },
  fields: {
    unit: unit('网点', 'Branch'),
    month: month('月份', 'Month'),
    write_by: date('主管写完截止', 'Supervisor by'),
    decide_by: date('区域经理定截止', 'Region by'),
    earned: money('收入', 'Revenue'),
    budget: optional(money('收入预算', 'Budget')),
    causes: optional(paragraph('收入波动的原因', 'Why it is so', { max: 500 })),
    market: optional(paragraph('市场和竞争对手', 'Market and competitors', { max: 500 })),
    plan: optional(paragraph('打算怎么调整', 'What is planned', { max: 500 })),
    decision: optional(paragraph('区域经理的决定', 'Decision', { max: 500 })),
  },
  later: ['causes', 'market', 'plan', 'decision'],
  title: ({ month: of }) => say(MONTH, { month: { month: of } }),
  find: { causes: 'words', market: 'words' },
  lists: {
    to_write: {
      name: w('没写完的收入分析', 'Analyses to write'),
      says: ['没写完的收入分析', '还没写的收入分析', '待写的收入分析', '谁还没写收入分析', 'analyses to write'],
      owes: ['write', 'decide'],
      due: 'any',
    },
  },
  keys: [['unit', 'month']],
  day: 'write_by',
  amount: 'earned',
  unit: 'unit',
  // The clock opens it (handlers/revenue).
  opens: [],
  see: [...S4, ...FINANCE],
  states: {
    open: { name: w('等主管写', 'With the supervisor'), tone: 'warn' },
    written: { name: w('等区域经理定', 'With the region'), tone: 'warn' },
    decided: { name: w('已定', 'Decided'), tone: 'done', end: true },
  },
  start: 'open',
  path: ['open', 'written', 'decided'],
  moves: {
    write: {
      name: w('写分析', 'Write it'),
      from: ['open'],
      to: 'written',
      by: SUPERVISOR,
      style: 'main',
      asks: {
        causes: paragraph('收入波动的原因', 'Why it is so', { max: 500 }),
        market: paragraph('市场和竞争对手（没有变化也写明）', 'Market and competitors (also where nothing changed)', {
          max: 500,
        }),
        plan: paragraph('打算怎么调整', 'What is planned', { max: 500 }),
      },
      set: ({ asked }) => ({ causes: asked.causes, market: asked.market, plan: asked.plan }),
    },
    decide: {
      name: w('定下来', 'Decide'),
      from: ['written'],
      to: 'decided',
      by: REGION,
      style: 'main',
      asks: {
        decision: paragraph('决定', 'Decision', { max: 500 }),
        what: optional(paragraph('行动项：事项', 'Action: what', { max: 200 })),
        who: optional(person('责任人', 'Owner')),
        due: optional(date('完成时间', 'Due')),
      },
      check: ({ asked: { what, who, due }, ...scene }) => {
        const given = [what, who, due].filter((one) => one !== null).length;
        return [...(given === 1 || given === 2 ? [found('half')] : []), ...notOver('S114', 'due', due, scene)];
      },
      set: ({ asked }) => ({ decision: asked.decision }),
      follows: ({ asked: { decision, what, who, due } }) => [
        tell(SUPERVISOR, say(DECIDED, { decision: plain(decision) })),
        ...(what !== null && who !== null && due !== null ? [add(action, { what, who, due })] : []),
      ],
    },
    back: {
      name: w('退回重写', 'Send back'),
      from: ['written'],
      to: 'open',
      by: REGION,
      asks: { why: paragraph('缺什么', 'What is missing', { max: 200 }) },
      follows: ({ asked }) => [tell(SUPERVISOR, say(BACK, { why: plain(asked.why) }))],
    },
  },
  owes: {
    write: {
      name: w('写收入月度分析', 'Write the revenue analysis'),
      ladder: DAYS,
      move: 'write',
      holders: SUPERVISOR,
      until: ({ state, form }) => (state === 'open' ? form.write_by : null),
    },
    decide: {
      name: w('定收入月度分析', 'Decide on the revenue analysis'),
      ladder: DAYS,
      move: 'decide',
      holders: REGION,
      until: ({ state, form }) => (state === 'written' ? form.decide_by : null),
    },
  },
});

const MONTH = w('{month}', '{month}');
const DECIDED = w('收入分析定了：{decision}', 'Decided on revenue: {decision}');
const BACK = w('收入分析退回：{why}', 'The analysis is sent back: {why}');
