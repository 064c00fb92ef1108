import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOf } from '../../../src/domain/expense/taken-back.ts';
import { cents } from '../../../src/kernel/money.ts';
import { claim, codes, invoice, line, yuan } from './office.ts';

const BLUE = '26322000000087654321';

describe('S101 红字发票冲了多少，销货清单合计多少', () => {
  it('S101 C7 只冲掉一部分的：还有效的部分可以报，多报不行；几张红字加起来冲完了、同一张发了两遍，都算得对', () => {
    const red = (number: string, amount: number) => ({ number, redOf: '26322000000087654321', total: yuan(amount) });
    const found = (claimed: number, ...reds: readonly ReturnType<typeof red>[]) =>
      codes(claim([line({ amount: yuan(claimed) })], [invoice()], { reds }));
    expect(found(113, red('1', -50))).toEqual(['block taken_back_part']);
    expect(found(63, red('1', -50))).toEqual([]);
    expect(found(63, red('1', 50))).toEqual([]);
    expect(found(63.01, red('1', -50))).toEqual(['block taken_back_part']);
    expect(found(63, red('1', -50), red('1', -50))).toEqual([]);
    expect(found(63, red('1', -50), red('2', -63))).toEqual(['block taken_back']);
    expect(found(1, red('1', -113))).toEqual(['block taken_back']);
  });

  it('S101 C7 红字发票任意几张、任意顺序、发了几遍：剩下的都一样，不会是负数，也不会比票面多', () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 20_000n }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 1n, max: 50_000n }), fc.boolean(), (taken, total, signed) => {
        const reds = taken.map((one, at) => ({ number: String(at), redOf: BLUE, total: cents(signed ? 0n - one : one) }));
        const left = leftOf({ number: BLUE, total: cents(total) }, reds)?.left;
        const rest = total - taken.reduce((all, one) => all + one, 0n);
        expect(left).toBe(rest > 0n ? rest : 0n);
        expect(leftOf({ number: BLUE, total: cents(total) }, [...reds.toReversed(), ...reds])?.left).toBe(left);
        expect(leftOf({ number: BLUE, total: cents(total) }, [...reds, { number: 'x', redOf: BLUE, total: null }])?.left).toBe(
          0n,
        );
        expect(leftOf({ number: 'other', total: cents(total) }, reds)).toBeNull();
      }),
    );
  });

  it('S101 C12 销货清单的合计要等于发票；一份清单分几个文件、发了两遍都不算错', () => {
    const lists = (...totals: readonly (number | null)[]) =>
      codes(
        claim(
          [line()],
          [
            invoice(
              {},
              { attached: totals.map((total) => ({ kind: 'sales_list', total: total === null ? null : yuan(total) })) },
            ),
          ],
        ),
      );
    expect(lists(113)).toEqual([]);
    expect(lists(113, 113)).toEqual([]);
    expect(lists(100, 13)).toEqual([]);
    expect(lists(null)).toEqual([]);
    expect(lists(112)).toEqual(['warn list_differs']);
  });
});
