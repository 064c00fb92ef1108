import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf } from '../../../src/domain/receivable/ageing.ts';
import { ageColumns, countedTo, sumsByAge } from '../../../src/domain/receivable/opening-by-age.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';

const DAY = '2026-10-31' as LocalDate;
/** The due day of a sum in each column, of a row that has one yuan in each. */
const dues = (titles: readonly string[]) =>
  sumsByAge(
    titles,
    ageColumns(titles),
    titles.map(() => 1),
    DAY,
  ).map((one) => ('fault' in one ? one.fault.code : one.due));

describe('按账龄分段的期初表 (S112)', () => {
  it.each([
    [
      ['未到期', '1-30天', '31-60天', '61-90天', '90天以上'],
      ['not_due_by_age', '2026-10-30', '2026-09-30', '2026-08-31', '2026-08-01'],
    ],
    [
      ['0-30', '30-60', '60-90', '90+'],
      ['2026-10-30', '2026-09-30', '2026-08-31', '2026-08-01'],
    ],
    [
      ['30天以内', '31～60天', '61—90天', '91天以上'],
      ['2026-10-30', '2026-09-30', '2026-08-31', '2026-08-01'],
    ],
    [
      ['逾期1-30天金额', '逾期31-60天金额', '逾期超过60天'],
      ['2026-10-30', '2026-09-30', '2026-08-31'],
    ],
    [
      ['1个月以内', '1-3个月', '3-6个月', '6个月以上'],
      ['2026-10-30', '2026-09-29', '2026-07-30', '2026-04-29'],
    ],
    [
      ['1年以内', '1-2年', '2-3年', '3年以上'],
      ['2026-10-30', '2025-10-30', '2024-10-30', '2023-10-30'],
    ],
    [
      ['Not due', '1-30 days', '31-60 days', 'over 60 days'],
      ['not_due_by_age', '2026-10-30', '2026-09-30', '2026-08-31'],
    ],
  ] as const)('%s', (titles, due) => {
    expect(dues(titles)).toEqual(due);
  });

  it.each([
    [['客户', '未收金额', '到期日']],
    [['客户', '数量', '2024', '2025']],
    [['客户', '30天以内']],
    [['客户', '未到期', '备注']],
  ] as const)('不是账龄表：%s', (titles) => {
    expect(ageColumns(titles)).toEqual([]);
  });

  it('任何一天：每一段的钱在我们的账龄里还是那一段', () => {
    const titles = ['1-30天', '31-60天', '61-90天', '90天以上'];
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10) as LocalDate;
        const sums = sumsByAge(titles, ageColumns(titles), [1, 2, 3, 4], day);
        expect(sums.map((one) => ('fault' in one ? null : bucketOf(one.due, day)))).toEqual(['d30', 'd60', 'd90', 'over']);
      }),
    );
  });

  it('没写截至哪天、合计对不上的一行写明怎样才行；空的、0 的不记', () => {
    const titles = ['客户', '1-30天', '31-60天', '合计'];
    const codes = (row: readonly (string | number | null)[], day: LocalDate | null = DAY) =>
      sumsByAge(titles, ageColumns(titles), row, day).map((one) => ('fault' in one ? one.fault.code : one.amount));
    expect(codes(['宏达', 100, 20.5, 120.5])).toEqual([100, 20.5]);
    expect(codes(['宏达', 100, 20.5, 120])).toEqual(['ages_off']);
    expect(codes(['宏达', 100, null, null], null)).toEqual(['no_day_of_ages']);
    expect(codes(['宏达', 0, '-', 0], null)).toEqual([]);
    expect(codes(['宏达', '1,000.00', '面议', 5])).toEqual(['1,000.00', '面议']);
  });

  it.each([
    ['截止日期：2026-10-31', '2026-10-31'],
    ['应收账款账龄表 截至 2026年10月31日', '2026-10-31'],
    ['制表日期:2026/10/31', '2026-10-31'],
    ['应收账款账龄表', null],
  ])('%s', (above, day) => {
    expect(countedTo([['二网公司', null], [above]])).toBe(day);
  });
});
