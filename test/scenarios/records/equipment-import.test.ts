import { describe, expect } from 'vitest';
import writeSheet from 'write-excel-file/node';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';

type Cell = string | number | null;

const fileOf = async (rows: readonly (readonly Cell[])[]): Promise<Buffer> =>
  Buffer.from(
    await writeSheet(
      rows.map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String }))) as never,
    ).toBuffer(),
  );

const numbers = (office: TestOffice): readonly string[] =>
  (look(office.database, `SELECT number FROM "Rec" WHERE kind = 'equipment' ORDER BY number`) as { number: string }[]).map(
    ({ number }) => number,
  );

describe('一张表登记设备 (S51)', () => {
  it('老台账发来就登记：列名照老的写法，编号连着数不空号；别店的、序列号重复的逐行指出；同一张表再发什么也不多', async ({
    office,
  }) => {
    const chen = persona(office, '陈静');
    const head = ['资产名称', '规格型号', '类别', '数量', '序列号', '购置时间', '原值', '使用部门', '存放地点'];
    const devices = Array.from({ length: 45 }, (_, i): readonly Cell[] => [
      `电脑${i + 1}`,
      'T14',
      '电脑及外设',
      1,
      `PC${100 + i}`,
      '2024-05-06',
      5400.5,
      '苏州分店',
      '二楼',
    ]);
    const sheet = await fileOf([
      head,
      ...devices,
      ['投影仪', null, '其他', 1, 'PC101', '2024-05-06', null, '苏州分店', null],
      ['展示屏', null, '其他', 1, 'ZS1', '2024-05-06', null, '杭州分店', null],
    ]);
    office.controls.sendFile('陈静', 'bot', '台账2024.xlsx', sheet);
    await office.settled();
    const card = chen.card('台账2024.xlsx').text;
    expect(card).toContain('可提交45件');
    expect(card).toContain('杭州分店不在您负责的范围内');
    await chen.presses('确认提交45件');
    await office.settled();
    const expected = Array.from({ length: 45 }, (_, i) => `SB-SZ-26-${String(i + 1).padStart(4, '0')}`);
    expect(numbers(office)).toEqual(expected);
    office.controls.sendFile('陈静', 'bot', '台账2024再发.xlsx', sheet);
    await office.settled();
    expect(numbers(office)).toEqual(expected);
    await chen.says('查设备 PC144');
    expect(chen.card('电脑45').text).toContain('5,400.50');
  });
});
