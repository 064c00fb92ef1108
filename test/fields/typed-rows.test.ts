import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowsField } from '../../src/fields/open-row.ts';
import type { ReadContext } from '../../src/fields/read-context.ts';
import { readForm } from '../../src/fields/read-text.ts';
import { readTypedRows, rowsShown } from '../../src/fields/typed-rows.ts';
import { contract } from '../../src/kinds/contract.ts';
import { drawer, formFrom } from '../records/form-from.ts';
import { world } from './world.ts';

const c = world as ReadContext;
const { goods, instalments } = contract.fields as unknown as Record<'goods' | 'instalments', RowsField>;
const rowsOf = (field: RowsField, text: string): unknown => {
  const read = readTypedRows(field, text, c);
  return read.ok ? JSON.parse(read.value) : read.error;
};

describe('表格一行一笔地写', () => {
  it.each([
    ['3台凯美瑞 180000', [{ model: '凯美瑞', quantity: '3', price: '180000.00' }]],
    ['凯美瑞 2.0L 豪华版  3  18万', [{ model: '凯美瑞 2.0L 豪华版', quantity: '3', price: '180000.00' }]],
    [
      '凯美瑞、3、180,000\n汉兰达 1辆 28万',
      [
        { model: '凯美瑞', quantity: '3', price: '180000.00' },
        { model: '汉兰达', quantity: '1', price: '280000.00' },
      ],
    ],
  ])('S39 车辆：%s', (text, rows) => expect(rowsOf(goods, text)).toEqual(rows));

  it.each([
    ['定金 10% 签约时', [{ part: 'deposit', percent: '10', signing: '0' }]],
    ['尾款 48.6万 交车后30天', [{ part: 'balance', amount: '486000.00', delivery: '30' }]],
    [
      '定金10%签约时；尾款90%交车后30天',
      [
        { part: 'deposit', percent: '10', signing: '0' },
        { part: 'balance', percent: '90', delivery: '30' },
      ],
    ],
    ['提车款18万元交车时', [{ part: 'pickup', amount: '180000.00', delivery: '0' }]],
    ['尾款54,000.50元签约后7天', [{ part: 'balance', amount: '54000.50', signing: '7' }]],
    [
      '提车款 40% 2026-12-20；贷款 50% 签约后 7',
      [
        { part: 'pickup', percent: '40', due: '2026-12-20' },
        { part: 'loan', percent: '50', signing: '7' },
      ],
    ],
  ])('S40 付款：%s', (text, rows) => expect(rowsOf(instalments, text)).toEqual(rows));

  it('没看懂的指出是哪一行的哪几个字', () => {
    const read = readTypedRows(instalments, '定金 10% 签约时\n尾款 90% 过几天', c);
    expect(JSON.stringify(read)).toContain('过几天');
    expect(JSON.stringify(read)).toContain('"n":2');
  });

  it('存下的行写回一行一笔，再读还是那些行', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seed) => {
        const around = { people: [], units: [], today: c.today };
        const row = formFrom(instalments.row, drawer(seed), around) as Record<string, never>;
        const kept = JSON.stringify([rawOfRow(row)]);
        const shown = rowsShown(instalments, kept);
        const again = readTypedRows(instalments, shown, c);
        expect(again.ok && JSON.parse(again.value), shown).toEqual(JSON.parse(kept));
      }),
      { numRuns: 200 },
    );
  });
});

const rawOfRow = (row: Record<string, unknown>): Record<string, string> => {
  const text = (value: unknown): string =>
    typeof value === 'bigint' ? `${value / 100n}.${String(value % 100n).padStart(2, '0')}` : String(value);
  const raw = Object.fromEntries(Object.entries(row).flatMap(([id, value]) => (value === null ? [] : [[id, text(value)]])));
  expect(readForm(instalments.row, raw, c).ok).toBe(true);
  return raw;
};
