import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Credit, creditGate, extraTaken } from '../../../src/domain/credit/gate.ts';
import { cents } from '../../../src/kernel/money.ts';

describe('O19 S119：下单的关', () => {
  const credit: Credit = {
    owed: cents(50),
    oldestOverdue: 0,
    limit: cents(100),
    extra: cents(0),
    used: cents(0),
    isStopped: false,
  };
  const order = (amount: number, counted = 0, allowed = counted) => ({
    amount: cents(amount),
    counted: cents(counted),
    allowed: cents(allowed),
    taken: cents(0),
  });
  const rules = { overdueDays: 30 };

  test('正好到额度可以，多一分不行；同一单改价只算差额', () => {
    expect(creditGate(credit, order(50), rules)).toBeNull();
    expect(creditGate(credit, order(51), rules)).toEqual({ code: 'over_limit', limit: 100n, over: 1n, extra: 0n });
    expect(creditGate(credit, order(100, 50), rules)).toBeNull();
    expect(creditGate({ ...credit, extra: cents(1) }, order(51), rules)).toBeNull();
    expect(creditGate({ ...credit, limit: null }, order(9_999), rules)).toBeNull();
  });

  test('停供一律不行，放行也不行；逾期太久要放行，放行的金额够这一单才行', () => {
    expect(creditGate({ ...credit, isStopped: true, extra: cents(99) }, order(1), rules)).toEqual({ code: 'stopped' });
    expect(creditGate({ ...credit, oldestOverdue: 30 }, order(1), rules)).toBeNull();
    expect(creditGate({ ...credit, oldestOverdue: 31 }, order(1), rules)).toEqual({ code: 'overdue', days: 31, extra: 0n });
    expect(creditGate({ ...credit, oldestOverdue: 31, extra: cents(1) }, order(1), rules)).toBeNull();
    expect(creditGate({ ...credit, oldestOverdue: 31, extra: cents(1) }, order(2), rules)).toEqual({
      code: 'overdue',
      days: 31,
      extra: 1n,
    });
  });

  test('两台车的合同：欠款已经整份算进去，第一台用掉的放行第二台不再用一次', () => {
    const contract = { ...credit, owed: cents(140), extra: cents(40) };
    expect(extraTaken(contract, order(70, 70, 0), rules)).toBe(40n);
    expect(extraTaken({ ...contract, extra: cents(0), used: cents(40) }, order(70, 70, 0), rules)).toBe(0n);
  });

  it('不管分几单、先后怎样，用掉的放行加起来不超过批的数，也正好是超出额度的数', () => {
    const sums = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 12 });
    fc.assert(
      fc.property(sums, fc.nat(300), fc.nat(300), (amounts, limit, granted) => {
        let [owed, used] = [0, 0];
        for (const amount of amounts) {
          const now = { ...credit, owed: cents(owed), limit: cents(limit), used: cents(used), extra: cents(granted - used) };
          if (creditGate(now, order(amount), rules) !== null) continue;
          used += Number(extraTaken(now, order(amount), rules));
          owed += amount;
        }
        expect(used).toBeLessThanOrEqual(granted);
        expect(used).toBe(Math.max(0, owed - limit));
      }),
    );
  });
});
