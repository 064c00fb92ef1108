import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { creditScore } from '../../../src/domain/credit/score.ts';

const clean = { paidLate: [], oldestOverdue: 0, kept: 0, partial: 0, broken: 0 };

describe('S119：信用分', () => {
  test.each([
    ['什么都还不知道', clean, null],
    ['每笔按时', { ...clean, paidLate: [0, -3, 0] }, 100],
    ['每笔晚45天', { ...clean, paidLate: [45, 45] }, 75],
    ['两次承诺兑现一次', { ...clean, paidLate: [0], kept: 1, broken: 1 }, 85],
    ['部分兑现算一半', { ...clean, partial: 1 }, 85],
    ['现在还逾期90天以上', { ...clean, paidLate: [0], oldestOverdue: 200 }, 80],
    ['样样都差', { paidLate: [120], oldestOverdue: 120, kept: 0, partial: 0, broken: 3 }, 0],
  ])('%s', (_, history, score) => expect(creditScore(history)).toBe(score));

  it('O17 多失信一次，分不会更高', () => {
    const n = fc.nat(9);
    fc.assert(
      fc.property(n, n, n, (kept, partial, broken) => {
        const before = creditScore({ ...clean, paidLate: [0], kept, partial, broken }) ?? 100;
        expect(creditScore({ ...clean, paidLate: [0], kept, partial, broken: broken + 1 })).toBeLessThanOrEqual(before);
      }),
    );
  });
});
