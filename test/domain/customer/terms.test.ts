import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, isNothing, together } from '../../../src/handlers/customers/move-terms.ts';
import { type Agreed, NO_TERMS } from '../../../src/handlers/receivable/write-terms.ts';

const day = fc.option(fc.constantFrom('2026-12-01', '2026-12-20', '2027-01-05'));
const agreed = fc
  .record({
    policy: fc.option(fc.constantFrom('standard', 'none')),
    holdUntil: day,
    limit: fc.option(fc.constantFrom(1n, 2n, 3n)),
    extra: fc.option(fc.constantFrom(7n, 8n)),
  })
  .map(
    ({ policy, holdUntil, limit, extra }): Agreed => ({
      ...NO_TERMS,
      policy,
      ...(holdUntil ? { holdUntil, reviewerId: 'per_1', holdReason: '对账' } : {}),
      ...(limit ? { creditLimit: limit, termDays: 30, ratedOn: '2026-11-20' } : {}),
      ...(extra ? { extraLimit: extra, extraUntil: '2026-12-01' } : {}),
    }),
  );

describe('合并时说好的条件', () => {
  it('S31 没人动过，合了再分，留下的那份和合并前一样', () => {
    fc.assert(
      fc.property(agreed, fc.option(agreed), (from, into) => {
        const merged = together(from, into) ?? NO_TERMS;
        expect(apart(merged, merged, into, {})).toEqual(into ?? NO_TERMS);
      }),
    );
  });

  it('S31 合并不丢：两份里有一份说好的，合了以后都有；暂停取久的', () => {
    fc.assert(
      fc.property(agreed, agreed, (from, into) => {
        const merged = together(from, into) ?? NO_TERMS;
        expect(merged.holdUntil ?? '').toBe([from.holdUntil ?? '', into.holdUntil ?? ''].toSorted().at(-1));
        expect(merged.creditLimit).toBe(into.creditLimit ?? from.creditLimit);
        expect(isNothing(merged)).toBe(isNothing(from) && isNothing(into));
      }),
    );
  });

  it('S31 合并以后另外说好的留着', () => {
    fc.assert(
      fc.property(agreed, agreed, (from, into) => {
        const merged = together(from, into) ?? NO_TERMS;
        const now = { ...merged, creditLimit: 9n, termDays: 60, ratedOn: '2026-12-24' };
        expect(apart(now, merged, into, {}).creditLimit).toBe(9n);
      }),
    );
  });
});
