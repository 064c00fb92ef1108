import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { pressAs } from '../../raw-press.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { goesOn } from './records-office.ts';

let office: TestOffice;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice({ mode: 'ws' });
  [li, wang] = ['李强', '王芳'].map((name) => persona(office, name)) as [Persona, Persona];
});
afterEach(() => office.close());

async function asks(what: string): Promise<void> {
  await li.says(`行政：${what}`);
  await li.presses('提交', { form: { what, kind: 'supplies' } });
}

describe('清单 (S26)', () => {
  it('主管看本店在办的：按状态的图，翻页，只看超时；员工只看自己的', async () => {
    for (const n of Array.from({ length: 12 }, (_, i) => i + 1)) await asks(`领第${n}箱纸`);
    await wang.says('在办的行政事务');
    expect(wang.card('在办的行政事务').text).toContain('领第12箱纸');
    expect(wang.card('在办的行政事务').text).not.toContain('领第1箱纸');
    await wang.presses('下一页');
    expect(wang.card('在办的行政事务').text).toContain('领第1箱纸');
    await wang.presses('回到第一页');
    expect(wang.card('在办的行政事务').text).toContain('领第12箱纸');
    await li.says('我的行政事务');
    expect(li.card('我的行政事务').text).toContain('领第12箱纸');
    await persona(office, '李敏').says('全部行政事务');
    expect(persona(office, '李敏').card('全部行政事务').text).not.toContain('箱纸');
  });

  it('主管导出表格：编号、状态、各栏、承办人，像公式的字照原样', async () => {
    await asks('=1+1 领两盒名片');
    await wang.says('在办的行政事务');
    expect(li.cards().some(({ buttons }) => buttons.includes('导出表格'))).toBe(false);
    await wang.presses('导出表格');
    const file = (await sentSheets(office, '王芳')).at(-1)?.sheet('行政事务');
    const row = file?.rows[0];
    expect(file?.head.slice(0, 3)).toEqual(['编号', '状态', '事项']);
    expect(row?.[2]).toBe('=1+1 领两盒名片');
    expect(row).toContain('陈静');
  });

  it('超时清单导出的只有超时的；提出人没有这份权限，按旧卡也只得到说明', async () => {
    await asks('领两盒名片');
    await goesOn(office, '2026-11-27', '10:05');
    await asks('领打印纸');
    await wang.says('超时的行政事务');
    await wang.presses('导出表格');
    const rows = (await sentSheets(office, '王芳')).at(-1)?.sheet('行政事务').rows ?? [];
    expect(rows.map((row) => row[2])).toEqual(['领两盒名片']);
    await li.says('我的行政事务');
    const message = office.controls.cards('李强', 'bot').at(-1);
    const told = await pressAs(office, '李强', message?.id ?? '', { do: 'record.export' });
    expect(told.toast).toContain('S4');
    expect(await sentSheets(office, '李强')).toEqual([]);
  });

  it('超时的多了也翻页，谁都不漏：清单上写着该谁办，导出的和清单一样', async () => {
    for (const n of Array.from({ length: 12 }, (_, i) => i + 1)) await asks(`领第${n}箱纸`);
    await goesOn(office, '2026-11-27', '10:05');
    await wang.says('超时的行政事务');
    const first = wang.card('超时的行政事务').text;
    await wang.presses('下一页');
    const both = first + wang.card('超时的行政事务').text;
    for (const n of Array.from({ length: 12 }, (_, i) => i + 1)) expect(both).toContain(`领第${n}箱纸`);
    expect(first).toContain('陈静');
    await wang.presses('导出表格');
    const rows = (await sentSheets(office, '王芳')).at(-1)?.sheet('行政事务').rows ?? [];
    expect(rows.map((row) => String(row[2])).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, i) => `领第${i + 1}箱纸`).toSorted(),
    );
  });

  it('帮助里点“发起”就开表单', async () => {
    await li.says('帮助');
    expect(li.card('行政事务').text).toContain('求助');
  });
});
