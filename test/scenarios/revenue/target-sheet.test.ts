import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { fileOf, type SheetCell, sends } from '../record-import/sheets.ts';

const HEAD = ['网点', '收入月份', '车型', '收入预算'];
const FIRST: readonly (readonly SheetCell[])[] = [
  HEAD,
  ['苏州分店', '2026-12', '全部', 460_000],
  ['苏州分店', '2026-12', '凯美瑞', 200_000],
  ['杭州分店', '2026年12月', '全部', '38万'],
];

const targets = (office: TestOffice): readonly string[] =>
  look<{ form: string; state: string }>(
    office.database,
    `SELECT form, state FROM "Rec" WHERE kind = 'revenue_target' ORDER BY number`,
  ).map(({ form, state }) => {
    const { month, model, amount } = JSON.parse(form) as { month: string; model: string; amount: string };
    return `${month} ${model} ${Number(amount) / 100} ${state}`;
  });

describe('S96 S114 收入预算用一张表导入', () => {
  it('S96 财务发来一年的收入预算：先看再导，错的说到第几行哪一栏、怎样才行；看板上就按它算', async ({ office, wang }) => {
    const feng = persona(office, '冯磊');
    await sends(
      office,
      '冯磊',
      await fileOf([
        ...FIRST,
        ['苏州分店', '13月', '汉兰达', 100_000],
        ['苏州分店', '2026-12', '赛那', 0],
        ['成都分店', '2026-12', '全部', 100_000],
        ['苏州分店', '2026-12', '汉兰达', '很多'],
        ['苏州分店', '2026-12', '全部', 470_000],
        ['苏州分店', null, '汉兰达', 100_000],
      ]),
      '收入预算.xlsx',
    );
    const { text } = feng.card('批量新增收入预算');
    expect(text).toContain('可提交3件');
    expect(text).toContain('要改6行');
    expect(text).toMatch(/第5行.*收入月份/u);
    expect(text).toMatch(/第6行.*收入预算是0.*大于0/u);
    expect(text).toMatch(/第7行.*网点/u);
    expect(text).toMatch(/第8行.*收入预算/u);
    expect(text).toMatch(/第9行.*第2行/u);
    expect(text).toContain('第10行 收入月份空着，请连年份一起写');
    expect(targets(office)).toEqual([]);
    await feng.presses('确认提交3件');
    await office.settled();
    expect(targets(office).toSorted()).toEqual([
      '2026-12 全部 380000 planned',
      '2026-12 全部 460000 planned',
      '2026-12 凯美瑞 200000 planned',
    ]);
    await wang.says('12月收入预算完成率');
    expect(wang.card('收入情况').text).toContain('收入预算完成率');
  });

  it('S96 同一张表再发是已有的；改了数的写明原来多少，点一下才改；整份撤得回，改的回到从前', async ({ office }) => {
    const feng = persona(office, '冯磊');
    await sends(office, '冯磊', await fileOf(FIRST), '收入预算.xlsx');
    await feng.presses('确认提交3件');
    await office.settled();
    await sends(office, '冯磊', await fileOf(FIRST), '再发一次.xlsx');
    expect(feng.card('再发一次.xlsx').text).toContain('可提交0件，已有3件');
    const next = [HEAD, ['苏州分店', '2026-12', '全部', 500_000], ['苏州分店', '2027-01', '全部', 450_000]];
    await sends(office, '冯磊', await fileOf(next), '调整.xlsx');
    expect(feng.card('调整.xlsx').text).toContain('收入预算：¥460,000.00 → ¥500,000.00');
    await feng.presses('确认：新1件，改1件');
    await office.settled();
    expect(targets(office)).toContain('2026-12 全部 500000 planned');
    expect(targets(office)).toContain('2027-01 全部 450000 planned');
    await feng.presses('撤回这次导入', { holding: '调整.xlsx' });
    await office.settled();
    expect(targets(office)).toContain('2026-12 全部 460000 planned');
    expect(targets(office)).not.toContain('2027-01 全部 450000 planned');
  });

  itIn('S4 S96 主管发来的收入预算不收；模板问得到，填好的样子写在里面', { mode: 'ws' }, async ({ office, wang }) => {
    await sends(office, '王芳', await fileOf(FIRST), '收入预算.xlsx');
    expect(wang.cards().at(-1)?.buttons.join()).not.toContain('确认提交');
    expect(targets(office)).toEqual([]);
    const feng = persona(office, '冯磊');
    await feng.says('导入收入预算');
    await feng.presses('要收入预算模板');
    const file = (await sentSheets(office, '冯磊')).at(-1);
    expect(file?.name).toBe('收入预算模板.xlsx');
  });
});
