import { choice, line, paragraph, rows, w } from '../fields/kinds.ts';
import { say } from '../kernel/text.ts';
import { type Post, tell } from '../records/define.ts';
import { defineSubmission } from '../records/submission.ts';
import { DAYS, OPERATIONS, S4 } from './usual.ts';

/** Who reads what 运营专员 report. */
const READERS: readonly Post[] = [{ role: 'supervisor' }, { role: 'region_manager' }, { role: 'network_department' }];

/** The figures of a week: what was newly opened, by kind, then cars, money and what came late. */
export const FIGURES = {
  customer: w('新增客户', 'New customers'),
  negotiation: w('新增洽谈', 'New negotiations'),
  contract: w('新增合同', 'New contracts'),
  order: w('新增订单', 'New orders'),
  delivered: w('交车', 'Cars handed over'),
  on_time: w('按首次约定交车', '… by the day promised first'),
  received: w('回款（元）', 'Received (yuan)'),
  help: w('求助', 'Questions asked'),
  improvement: w('意见反馈', 'Proposals'),
  late: w('超时的事', 'Came late'),
} as const;
export type FigureName = keyof typeof FIGURES;

/** 运营周报 (S23): the figures of the branch's week out of the books, with what 运营专员 says to them, read upward. */
export const operationsWeek = defineSubmission({
  id: 'operations_week',
  clauses: ['S23'],
  name: w('运营周报', 'Operations report'),
  about: w(
    '每周一自动取数，运营专员写说明后交给主管、区域和二网管理部门',
    'Figures of the week; operations comments, supervisors and department read',
  ),
  says: {
    nouns: ['运营周报', '经营周报', '周报', 'operations reports', 'operations report', 'weekly report'],
    hints: ['周报数据', '运营数据'],
  },
  prefix: 'YB',
  every: 'week',
  of: 'branch',
  numbers: { due: 2 },
  holder: OPERATIONS,
  see: S4,
  ladder: DAYS,
  fields: {
    figures: rows(
      '数据',
      'Figures',
      { what: choice('指标', 'Figure', FIGURES), now: line('本周', 'This week'), before: line('上周', 'The week before') },
      { min: 0, max: 40 },
    ),
    comment: paragraph('说明：变化的原因、要协调的事', 'Comment: why, and what is needed', { max: 500 }),
  },
  given: ['figures'],
  excuse: [{ role: 'region_manager' }, { role: 'network_department' }],
  tellsGroup: true,
  accepted: () => [tell(READERS, say(SENT))],
});

const SENT = w('运营周报交来了，请看', 'The operations report has come in');
