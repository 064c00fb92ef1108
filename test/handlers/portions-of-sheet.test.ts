import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portionsOf as inPortions } from '../../src/handlers/record-import/portions.ts';
import { kindOf } from '../../src/kinds/index.ts';

const order = kindOf('order');
const customer = kindOf('customer');
if (!order || !customer) throw new Error('no such kinds');
const portionsOf = (sheet: Parameters<typeof inPortions>[0], most: number) => inPortions(sheet, most, async () => {});
const columns = ['order_no', 'buyer', 'vin'];

const sheetOf = (rows: readonly (readonly string[])[]) => ({
  kind: order,
  columns,
  lines: rows.map((row, i) => ({ number: i + 2, row: [...row] })),
});
const BUYERS = ['大元运输', '大元运输 ', '永顺物流', '李强', ''];
const rows = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom(...BUYERS), fc.integer({ min: 0, max: 30 })), {
    maxLength: 60,
  })
  .map((said) => said.map(([no, buyer, vin]) => [`DD${no}`, buyer, vin === 0 ? '' : `LVB${vin}`]));

describe('S51 一张表分几次录进去', () => {
  it('每一行恰好在一份里，每份不超过定好的行数，份内按表里的先后；号码或车架号说过的行不排到先说的那行前面', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 12 }), async (said, most) => {
        const sheet = sheetOf(said);
        const portions = await portionsOf(sheet, most);
        const all = portions.flat();
        expect(all.toSorted((a, b) => a.number - b.number)).toEqual(sheet.lines);
        for (const portion of portions) {
          expect(portion.length).toBeLessThanOrEqual(most);
          expect(portion.map(({ number }) => number)).toEqual(portion.map(({ number }) => number).toSorted((a, b) => a - b));
        }
        for (const place of [0, 2]) {
          const places = new Map(all.map((line, i) => [line.number, i]));
          for (const one of sheet.lines)
            for (const other of sheet.lines)
              if (one.number < other.number && one.row[place] !== '' && one.row[place] === other.row[place]) {
                const first = sheet.lines.find(({ row }) => row[place] === one.row[place]);
                expect(places.get(first?.number ?? 0)).toBeLessThan(places.get(other.number) ?? 0);
              }
        }
      }),
    );
  });

  it('同一个客户的订单散在表里也在一份里，装得下就不拆开', async () => {
    const said = Array.from({ length: 40 }, (_, i) => [`DD${i}`, `客户${i % 10}`, `LVB${i}`]);
    const portions = await portionsOf(sheetOf(said), 9);
    expect(portions.map((portion) => new Set(portion.map(({ row }) => row[1])).size)).toEqual([2, 2, 2, 2, 2]);
  });

  it('装得下一份的表、没有这样一列的表，照原样', async () => {
    const sheet = sheetOf(Array.from({ length: 8 }, (_, i) => [`DD${i}`, `客户${i % 2}`, '']));
    expect(await portionsOf(sheet, 8)).toEqual([sheet.lines]);
    expect(await portionsOf({ ...sheet, kind: customer }, 5)).toEqual([sheet.lines.slice(0, 5), sheet.lines.slice(5)]);
    expect(await portionsOf({ ...sheet, columns: ['order_no', null, 'vin'] }, 5)).toEqual([
      sheet.lines.slice(0, 5),
      sheet.lines.slice(5),
    ]);
  });
});
