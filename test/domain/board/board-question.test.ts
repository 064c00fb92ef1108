import { describe, expect, it } from 'vitest';
import { type BoardPhrase, readBoardQuestion } from '../../../src/domain/board/board-question.ts';
import { COLLECTION, DSO, REASONS } from '../../../src/measures/collection.ts';
import { APPROVALS_LATE, COMPLIANCE } from '../../../src/measures/compliance.ts';
import { REVENUE_BOARD, UNDER_BOOKED } from '../../../src/measures/revenue.ts';

const PHRASES: readonly BoardPhrase[] = [
  { board: 'collection', focus: null, says: COLLECTION.says },
  { board: 'collection', focus: 'dso', says: DSO.says ?? [] },
  { board: 'collection', focus: 'overdue_reasons', says: REASONS.says ?? [] },
  { board: 'revenue', focus: null, says: REVENUE_BOARD.says },
  { board: 'revenue', focus: 'under_booked', says: UNDER_BOOKED.says ?? [] },
  { board: 'compliance', focus: null, says: COMPLIANCE.says },
  { board: 'compliance', focus: 'approvals_late', says: APPROVALS_LATE.says ?? [] },
];

describe('S114 看板怎么问', () => {
  it.each([
    ['回款情况', 'collection', null, ''],
    ['本月回款情况怎么样', 'collection', null, '本月'],
    ['看看苏州店上个月的回款', 'collection', null, '苏州店上个月'],
    ['DSO', 'collection', 'dso', ''],
    ['华东区DSO是多少', 'collection', 'dso', '华东区'],
    ['上月逾期原因', 'collection', 'overdue_reasons', '上月'],
    ['本月收入', 'revenue', null, '本月'],
    ['苏州分店10月份收入多少', 'revenue', null, '苏州分店10月份'],
    ['2026年10月的营收情况', 'revenue', null, '2026年10月'],
    ['杭州少入账', 'revenue', 'under_booked', '杭州'],
    ['show our revenue', 'revenue', null, ''],
    ['各店合规', 'compliance', null, ''],
    ['苏州店上月合规情况', 'compliance', null, '苏州店上月'],
    ['超时审批', 'compliance', 'approvals_late', ''],
    ['last month collection', 'collection', null, 'last month'],
  ])('%s', (said, board, focus, before) => {
    expect(readBoardQuestion(said, PHRASES)).toEqual({ board, focus, before });
  });

  it.each([
    '我的收入',
    '员工收入',
    '登记收入预算',
    '找谁开收入证明',
    '我要申请回款',
    '请审批合规',
    '提交，合规情况',
    '把回款情况发给王芳',
    '每周一提醒我看回款情况',
    '宏达说下周回款，先不催了',
    '今年夫妻两个人的收入',
  ])('%s 不是问看板', (said) => {
    expect(readBoardQuestion(said, PHRASES)).toBeNull();
  });
});
