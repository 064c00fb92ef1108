import { expect, test } from 'vitest';
import { drawCsvFile } from '../../src/work/csv-file.ts';
import { rowsOf } from '../sent-sheets.ts';

const text = (rows: Parameters<typeof drawCsvFile>[0]['rows']): string =>
  Buffer.from(drawCsvFile({ name: '汇总', columns: [{ title: '姓名', width: 8 }], rows })).toString('utf8');

test('S58 csv：UTF-8带BOM，逗号、引号、换行都还原得出', () => {
  const hard = ['李,强', '他说"好"', '第一行\n第二行', ' 前后有空 ', '', '007'];
  const drawn = text(hard.map((one) => [one]));
  expect(drawn.startsWith('\uFEFF姓名\r\n')).toBe(true);
  expect(rowsOf(drawn.slice(1))).toEqual([['姓名'], ...hard.map((one) => [one])]);
});

test('S58 csv：没有一格会被当成公式打开，数字还是数字', () => {
  const nasty = ['=1+1', '+86', '-2+3', '@SUM(A1)', '\t=1', "=cmd|' /C calc'!A0", '\u0007=1'];
  const [, ...rows] = rowsOf(text(nasty.map((one) => [one])).slice(1));
  for (const [cell = ''] of rows) expect(cell).toMatch(/^'/u);
  expect(rows.map(([cell = '']) => cell.slice(1))).toEqual(nasty.map((one) => one.replace('\u0007', '')));
  expect(text([[-7, 1.5, null, { day: '2026-11-17' as never }]])).toContain('\r\n-7,1.5,,2026-11-17\r\n');
});
