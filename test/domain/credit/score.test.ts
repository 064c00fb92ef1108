import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Credit, creditGate, creditScore } from '../../../src/domain/credit/score.ts';
import { cents } from '../../../src/kernel/money.ts';

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

describe('O19 S119：下单的关', () => {
  const credit: Credit = { owed: cents(50), oldestOverdue: 0, limit: cents(100), extra: cents(0), isStopped: false };
  const asked = (amount: number, before = 0) => ({ amount: cents(amount), before: cents(before) });
  const rules = { overdueDays: 30 };

  test('正好到额度可以，多一分不行；同一单改价只算差额', () => {
    expect(creditGate(credit, asked(50), rules)).toBeNull();
    expect(creditGate(credit, asked(51), rules)).toEqual({ code: 'over_limit', limit: 100n, over: 1n });
    expect(creditGate(credit, asked(100, 50), rules)).toBeNull();
    expect(creditGate({ ...credit, extra: cents(1) }, asked(51), rules)).toBeNull();
    expect(creditGate({ ...credit, limit: null }, asked(9_999), rules)).toBeNull();
  });

  test('停供一律不行，放行也不行；逾期太久要放行', () => {
    expect(creditGate({ ...credit, isStopped: true, extra: cents(99) }, asked(1), rules)).toEqual({ code: 'stopped' });
    expect(creditGate({ ...credit, oldestOverdue: 30 }, asked(1), rules)).toBeNull();
    expect(creditGate({ ...credit, oldestOverdue: 31 }, asked(1), rules)).toEqual({ code: 'overdue', days: 31 });
    expect(creditGate({ ...credit, oldestOverdue: 31, extra: cents(1) }, asked(1), rules)).toBeNull();
  });
});
