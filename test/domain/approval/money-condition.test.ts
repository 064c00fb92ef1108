import { describe, expect, it } from 'vitest';
import { chain } from '../../../src/domain/approval/chain.ts';
import { checkChain } from '../../../src/domain/approval/check-chain.ts';
import { centsOf, holds } from '../../../src/domain/approval/condition.ts';
import { cents } from '../../../src/kernel/money.ts';
import { office } from './office.ts';

const over = (than: number | string, is: '>' | '>=' | '=' | '<' = '>') => [{ measure: 'total', is, than }];

describe('审批链按金额走', () => {
  it.each<[number, '>' | '>=' | '=' | '<', number, boolean]>([
    [500_000, '>', 5000, false],
    [500_001, '>', 5000, true],
    [500_000, '>=', 5000, true],
    [8650, '=', 86.5, true],
    [8649, '<', 86.5, true],
    [1999, '>', 19.99, false],
    [2000, '>', 19.99, true],
  ])('%d 分 %s %d 元：%s', (fen, is, yuan, held) => {
    expect(holds(over(yuan, is), { total: cents(fen) })).toEqual({ ok: true, value: held });
  });

  it('和文字、和半分钱比不出来，是错误，不是“不用审批”', () => {
    expect(holds(over('5000'), { total: cents(1) })).toMatchObject({ ok: false, error: { code: 'wrong_type' } });
    expect(holds(over(0.005), { total: cents(1) })).toMatchObject({ ok: false, error: { code: 'wrong_type' } });
    expect(centsOf(0.1 + 0.2)).toBe(30n);
    expect(centsOf(1.005)).toBeNull();
  });

  it('启动时就查出来', () => {
    const faults = (than: number | string) =>
      checkChain(
        chain({ steps: [{ id: 'a', name: { zh: '甲', en: 'A' }, who: { superior: 1 }, when: over(than) }] }),
        { measures: { total: 'money' }, fields: [] },
        office(),
      ).map(({ code, message }) => `${code} ${message}`);
    expect(faults(5000)).toEqual([]);
    expect(faults(86.5)).toEqual([]);
    expect(faults(86.555)).toEqual(['measure_type “total”是金额，单位是元，最多两位小数']);
    expect(faults('5000')).toEqual(['measure_type “total”要和数字比较']);
  });
});
