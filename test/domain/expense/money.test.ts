import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inYuan } from '../../../src/domain/expense/check-others.ts';
import { objectTo, reduceLine } from '../../../src/domain/expense/reduce-line.ts';
import { shareLine, splitByWeight } from '../../../src/domain/expense/shares.ts';
import { inputTax, voucherLines } from '../../../src/domain/expense/voucher.ts';
import { type Cents, cents } from '../../../src/kernel/money.ts';
import type { Instant, LocalDate } from '../../../src/kernel/time.ts';
import { type OpenAdvance, offsetAgainst } from '../../../src/ledgers/advance.ts';
import { day, paper, rules, yuan } from './office.ts';

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);
const fen = fc.integer({ min: 0, max: 10_000_000 }).map((n) => cents(n));
const { accounts } = rules;

describe('一行分给几个人或几家店', () => {
  it.each([
    [100, 3, [3334, 3333, 3333]],
    [0.01, 3, [1, 0, 0]],
    [0.02, 3, [1, 1, 0]],
    [-100, 3, [-3334, -3333, -3333]],
  ])('%s 元分 %i 份', (amount, count, expected) => {
    expect(
      splitByWeight(
        yuan(amount),
        Array.from({ length: count }, () => 1n),
      ).map(Number),
    ).toEqual(expected);
  });

  it('按比例分，零头给余数最大的', () => {
    expect(splitByWeight(yuan(100), [1n, 2n, 4n]).map(Number)).toEqual([1429, 2857, 5714]);
    expect(splitByWeight(yuan(100), [0n, 5n])).toEqual([0n, 10_000n]);
    expect(splitByWeight(yuan(1), [])).toEqual([]);
  });

  it('怎样分，合计都等于原来的，每份与应得的相差不到 1 分', () => {
    fc.assert(
      fc.property(fen, fc.array(fc.bigInt({ min: 0n, max: 1_000_000n }), { minLength: 1, maxLength: 9 }), (amount, weights) => {
        const parts = splitByWeight(amount, weights);
        const all = sum(weights);
        expect(sum(parts)).toBe(amount);
        parts.forEach((part, i) => {
          const off = all > 0n ? part * all - amount * (weights[i] ?? 0n) : 0n;
          expect((off < 0n ? -off : off) < (all || 1n)).toBe(true);
        });
      }),
    );
  });

  it.each([
    [
      [
        ['SZ', null],
        ['HZ', null],
      ],
      [5650, 5650],
    ],
    [
      [
        ['SZ', 100],
        ['HZ', null],
      ],
      [10_000, 1300],
    ],
    [
      [
        ['SZ', 100],
        ['HZ', 13],
      ],
      [10_000, 1300],
    ],
    [
      [
        ['SZ', 100],
        ['HZ', 12.99],
      ],
      'too_little',
    ],
    [
      [
        ['SZ', 100],
        ['HZ', 13.01],
      ],
      'too_much',
    ],
    [
      [
        ['SZ', 120],
        ['HZ', -7],
      ],
      'below_zero',
    ],
    [
      [
        ['SZ', null],
        ['SZ', null],
      ],
      'twice',
    ],
    [[], 'nobody'],
  ])('113 元分成 %j', (said, expected) => {
    const shared = shareLine(
      yuan(113),
      (said as [string, number | null][]).map(([who, amount]) => ({ who, amount: amount === null ? null : yuan(amount) })),
    );
    expect(shared.ok ? shared.value.map(({ amount }) => Number(amount)) : shared.error).toEqual(expected);
  });
});

describe('S109 财务核减', () => {
  const UNTIL = 0 as Instant;
  const one = { id: 'a', amount: yuan(100) };
  it('S109 写明原因，本人看到前后，可以异议一次，再定就是最后', () => {
    const first = reduceLine(one, yuan(80), '超标准', UNTIL, null);
    if (!first.ok) throw new Error(first.error);
    expect(first.value).toMatchObject({ before: yuan(100), after: yuan(80), reason: '超标准', final: false });
    const objected = objectTo(first.value, '标准按旺季');
    if (!objected.ok) throw new Error(objected.error);
    expect(objectTo(objected.value, '还是不同意')).toEqual({ ok: false, error: 'answered' });
    const last = reduceLine(one, yuan(100), '旺季，恢复', UNTIL, objected.value);
    if (!last.ok) throw new Error(last.error);
    expect(last.value).toMatchObject({ after: yuan(100), final: true, objection: '标准按旺季' });
    expect(reduceLine(one, yuan(50), '再减', UNTIL, last.value)).toEqual({ ok: false, error: 'final' });
  });

  it.each([
    [99.99, '有原因', 'ok'],
    [100, '有原因', 'not_lower'],
    [101, '有原因', 'not_lower'],
    [0, '不报', 'ok'],
    [-0.01, '有原因', 'below_zero'],
    [80, ' ', 'no_reason'],
  ])('S109 100 元减到 %s，原因“%s”：%s', (to, reason, expected) => {
    const reduced = reduceLine(one, yuan(to), reason, UNTIL, null);
    expect(reduced.ok ? 'ok' : reduced.error).toBe(expected);
  });
});

describe('O13 借款核销', () => {
  interface Advance {
    readonly number: string;
    readonly paid: Cents;
    readonly claimed: Cents;
    readonly returned: Cents;
    readonly dueOn: LocalDate;
  }
  const owedOf = ({ paid, claimed, returned }: Advance): Cents => cents(paid - claimed - returned);
  /** As claims are set off, and what is owed of all of them afterwards. */
  const settleAdvances = (approved: Cents, advances: readonly Advance[]) => {
    const open = advances.map(
      (one): OpenAdvance => ({ requestId: `req_${one.number}`, number: one.number, dueOn: one.dueOn, owed: owedOf(one) }),
    );
    const { offsets, pay } = offsetAgainst(approved, open);
    return { offsets, pay, owed: cents(sum(advances.map(owedOf)) - sum(offsets.map(({ amount }) => amount))) };
  };
  const advance = (number: string, paid: number, claimed: number, returned: number, due = '2026-12-01'): Advance => ({
    number,
    paid: yuan(paid),
    claimed: yuan(claimed),
    returned: yuan(returned),
    dueOn: day(due),
  });
  it.each([
    [500, [advance('JK1', 300, 0, 0)], [['JK1', 30_000]], 20_000, 0],
    [200, [advance('JK1', 300, 0, 0)], [['JK1', 20_000]], 0, 10_000],
    [200, [advance('JK1', 300, 100, 100)], [['JK1', 10_000]], 10_000, 0],
    [
      200,
      [advance('JK2', 300, 0, 0, '2026-12-02'), advance('JK1', 150, 0, 0)],
      [
        ['JK1', 15_000],
        ['JK2', 5_000],
      ],
      0,
      25_000,
    ],
    [200, [advance('JK1', 300, 200, 100)], [], 20_000, 0],
    [200, [], [], 20_000, 0],
  ])('O13 报 %s 元', (approved, advances, offsets, pay, owed) => {
    const settled = settleAdvances(yuan(approved), advances);
    expect(settled.offsets.map(({ number, amount }) => [number, Number(amount)])).toEqual(offsets);
    expect([Number(settled.pay), Number(settled.owed)]).toEqual([pay, owed]);
  });

  it('O13 怎样核销，已报加已还都不超过已借；核销加支付等于批准的', () => {
    const anyAdvance = fc.tuple(fen, fen, fen).map(
      ([a, b, c]): Omit<Advance, 'number'> => ({
        paid: cents(a + b + c),
        claimed: b,
        returned: c,
        dueOn: day('2026-12-01'),
      }),
    );
    fc.assert(
      fc.property(fen, fc.array(anyAdvance, { maxLength: 5 }), (approved, some) => {
        const advances = some.map((one, i) => ({ ...one, number: `JK${i}` }));
        const { offsets, pay, owed } = settleAdvances(approved, advances);
        expect(sum(offsets.map(({ amount }) => amount)) + pay).toBe(approved);
        const after = advances.map((one) => ({
          ...one,
          claimed: cents(one.claimed + sum(offsets.filter(({ number }) => number === one.number).map(({ amount }) => amount))),
        }));
        for (const one of after) expect(one.claimed + one.returned <= one.paid).toBe(true);
        expect(sum(after.map(owedOf))).toBe(owed);
        expect(pay > 0n && owed > 0n).toBe(false);
      }),
    );
  });
});

describe('S109 记账凭证', () => {
  const special = { kind: 'digital_special', total: yuan(113), tax: yuan(13), lines: [paper] } as const;
  it.each([
    ['专票，全额', 'office', 113, special, 1300],
    ['专票，报一半，向下取整', 'office', 56.49, special, 649],
    ['普通发票', 'office', 113, { ...special, kind: 'digital_ordinary' }, 0],
    ['铁路客票', 'travel', 113, { ...special, kind: 'rail', lines: undefined }, 1300],
    ['招待', 'hospitality', 113, special, 0],
    ['餐饮', 'travel', 113, { ...special, lines: [{ ...paper, name: '*餐饮服务*餐费' }] }, 0],
    ['没读到税额', 'office', 113, { ...special, tax: undefined }, 0],
    ['无票', 'office', 113, null, 0],
  ])('S109 建议的进项税：%s', (_, kind, amount, invoice, expected) => {
    expect(Number(inputTax({ kind, amount: yuan(amount), invoice: invoice as never }, accounts))).toBe(expected);
  });

  it('S109 小规模纳税人不建议进项税', () => {
    expect(inputTax({ kind: 'office', amount: yuan(113), invoice: special }, { ...accounts, generalTaxpayer: false })).toBe(0n);
  });

  it('S109 一张单的分录', () => {
    const lines = voucherLines(
      [
        { kind: 'office', amount: yuan(113), shares: [{ who: 'SZ', amount: yuan(113) }], invoice: special },
        { kind: 'rent', amount: yuan(10), shares: [{ who: 'SZ', amount: yuan(10) }], invoice: null },
      ],
      yuan(50),
      accounts,
    );
    expect(
      lines.map(({ unit, side, account, amount, suggested }) => [unit, side, account, Number(amount), suggested ?? false]),
    ).toEqual([
      ['SZ', 'debit', '应交税费-应交增值税(进项税额)', 1300, true],
      ['SZ', 'debit', '管理费用-其他', 1000, false],
      ['SZ', 'debit', '管理费用-办公费', 10_000, false],
      ['SZ', 'credit', '其他应收款-员工借款', 5000, false],
      ['SZ', 'credit', '银行存款', 7300, false],
    ]);
  });

  it('S109 任何一张单：每家店借贷相等，借方合计等于批准的，核销的记在借款', () => {
    const kinds = fc.constantFrom('office', 'travel', 'hospitality', 'rent');
    const anyLine = fc
      .tuple(kinds, fen, fc.uniqueArray(fc.constantFrom('SZ', 'HZ', 'GZ'), { minLength: 1 }), fc.boolean(), fen)
      .map(([kind, amount, units, deductible, tax]) => {
        const parts = splitByWeight(
          amount,
          units.map((_, i) => BigInt(i + 1)),
        );
        const invoice = deductible ? ({ kind: 'digital_special', total: cents(amount + 5n), tax } as const) : null;
        return { kind, amount, shares: units.map((who, i) => ({ who, amount: parts[i] ?? cents(0) })), invoice };
      });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 6 }), fen, (lines, offset) => {
        const vouchers = voucherLines(lines, offset, accounts);
        const of = (side: string, unit?: string) =>
          sum(vouchers.filter((one) => one.side === side && (!unit || one.unit === unit)).map(({ amount }) => amount));
        const total = sum(lines.map(({ amount }) => amount));
        expect(of('debit')).toBe(total);
        for (const unit of ['SZ', 'HZ', 'GZ']) expect(of('debit', unit)).toBe(of('credit', unit));
        expect(vouchers.every(({ amount }) => amount > 0n)).toBe(true);
        const settled = sum(vouchers.filter(({ account }) => account === accounts.advance).map(({ amount }) => amount));
        expect(settled).toBe(offset < total ? offset : total);
      }),
    );
  });
});

describe('外币折算', () => {
  it.each<[string, string | null, Cents | null]>([
    ['12.50', '7.1234', yuan(89.04)],
    ['0.01', '0.5', yuan(0.01)],
    ['0.01', '0.49', yuan(0)],
    ['1,000', '0.0512', yuan(51.2)],
    ['100', '0', null],
    ['一百', '7', null],
    ['100', null, null],
  ])('%s × %s', (amount, rate, expected) => {
    expect(inYuan({ amount, rate })).toBe(expected);
  });
});
