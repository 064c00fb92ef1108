import type { DescribedBoard, DescribedMeasure, DescribedSplit } from './define.ts';

/** 回款 (S112): what customers paid, by the day it counts from. */
export const RECEIVED: DescribedMeasure = {
  id: 'received',
  clauses: ['S112'],
  name: { zh: '回款', en: 'Received' },
  unit: 'cents',
  better: 'more',
  how: {
    zh: '这段时间到账、已认领给客户的款，退回和撤销的减掉',
    en: 'What came in and is claimed for a customer, less what went back or was taken back',
  },
  says: ['回款金额', '回款额', '收款金额', '收了多少款', 'received', 'collections'],
};

/** DSO: so many days of sales are outstanding at the end. */
export const DSO: DescribedMeasure = {
  id: 'dso',
  clauses: ['S112', 'S114'],
  name: { zh: '应收周转天数（DSO）', en: 'Days sales outstanding (DSO)' },
  unit: 'days',
  better: 'less',
  how: {
    zh: '期末应收 ÷ 这段时间新增的应收（合同各期款，不含期初带入的）× 天数',
    en: 'What is owed at the end ÷ what customers came to owe in this time (without what was brought over) × its days',
  },
  says: ['应收周转天数', '应收账款周转天数', '周转天数', 'dso', 'days sales outstanding'],
};

/** 催收效率 (collection effectiveness index): of what could have been collected, what was. */
export const EFFECTIVENESS: DescribedMeasure = {
  id: 'collection_effectiveness',
  clauses: ['S112', 'S113'],
  name: { zh: '催收效率', en: 'Collection effectiveness' },
  unit: 'percent',
  better: 'more',
  how: {
    zh: '（期初应收 + 新增应收 − 期末应收）÷（期初应收 + 新增应收 − 期末没到期的应收）',
    en: '(owed at first + newly owed − owed at last) ÷ (owed at first + newly owed − not yet due at last)',
  },
  says: ['催收效率', '催收有效率', '催收效果', 'collection effectiveness', 'cei'],
};

/** 逾期占比: of what is owed at the end, what is overdue. */
export const OVERDUE_SHARE: DescribedMeasure = {
  id: 'overdue_share',
  clauses: ['S112'],
  name: { zh: '逾期占比', en: 'Overdue share' },
  unit: 'percent',
  better: 'less',
  how: {
    zh: '期末逾期的应收 ÷ 期末全部应收；预收不抵',
    en: 'What is overdue at the end ÷ all that is owed; money paid ahead is not set off',
  },
  says: ['逾期占比', '逾期比例', '逾期率', 'overdue share'],
};

/** 承诺兑现率 (S113): of the promises whose day was in this time and of which it is known what became, those kept in full. */
export const PROMISE_KEPT: DescribedMeasure = {
  id: 'promise_kept',
  clauses: ['S113'],
  name: { zh: '承诺兑现率', en: 'Promises kept' },
  unit: 'percent',
  better: 'more',
  how: {
    zh: '承诺日在这段时间里、已有结果的承诺中，按期足额兑现的；部分兑现不算',
    en: 'Of promises whose day was in this time and which are judged, those paid in full by then; a part does not count',
  },
  says: ['承诺兑现率', '兑现率', '承诺兑现', '付款承诺兑现率', 'promises kept'],
};

/** 逾期原因 (S113): what is overdue at the end by the last reason that was given, the most first. */
export const REASONS: DescribedSplit = {
  id: 'overdue_reasons',
  clauses: ['S113'],
  name: { zh: '逾期原因', en: 'Reasons why money is late' },
  unit: 'cents',
  how: {
    zh: '期末逾期的应收，按业务人员最后一次说的原因；没说的单列',
    en: 'What is overdue at the end by the last reason that was given; apart what nobody gave one for',
  },
  says: ['逾期原因', '逾期的原因', '欠款原因', 'overdue reasons'],
};

/** 账龄 (S112): what is owed at the end by age. */
export const AGES: DescribedSplit = {
  id: 'ages',
  clauses: ['S112'],
  name: { zh: '账龄', en: 'By age' },
  unit: 'cents',
  how: { zh: '期末全部应收，按逾期天数', en: 'All that is owed at the end, by days overdue' },
};

/** The same figure by branch, as a picture of a pack. */
export const byBranch = ({ id, clauses, name, unit, how }: DescribedMeasure): DescribedSplit => ({
  id: `${id}_by_branch`,
  clauses,
  name: { zh: `${name.zh}，按网点`, en: `${name.en} by branch` },
  unit,
  how,
});

/** 回款月报 (S112, S113, S114): what whoever decides looks at once a month, sent to them after it. */
export const COLLECTION_MONTH: DescribedBoard = {
  id: 'collection_month',
  clauses: ['S112', 'S113', 'S114'],
  name: { zh: '回款月报', en: 'Collection of the month' },
  says: ['回款月报', '应收月报', '催收月报', '回款的月报', 'monthly collection report', 'collection report'],
  seenBy: ['supervisor', 'region_manager', 'operations', 'network_department', 'finance'],
  elsewhere: {
    zh: '您自己客户的欠款，请说“我的回款”或“我的逾期款”',
    en: 'Of your own customers say “my collections” or “my overdue money”',
  },
  isOfMonthOver: true,
};

/** 回款情况 (S112, S113): what came in, how long money is out, how much of it is late, and why. */
export const COLLECTION: DescribedBoard = {
  id: 'collection',
  clauses: ['S112', 'S113', 'S114'],
  name: { zh: '回款情况', en: 'Collection' },
  says: ['回款情况', '回款看板', '回款率', '回款', '收款情况', '催收情况', 'collection'],
  seenBy: ['supervisor', 'region_manager', 'operations', 'network_department', 'finance'],
  elsewhere: {
    zh: '您自己客户的欠款，请说“我的回款”或“我的逾期款”',
    en: 'Of your own customers say “my collections” or “my overdue money”',
  },
};
