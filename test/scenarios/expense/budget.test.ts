import { describe, expect } from 'vitest';
import writeSheet from 'write-excel-file/node';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';

type Cells = readonly (readonly (string | number | null)[])[];

const FINANCE = '冯磊';
const HEAD = ['网点', '费用类别', '月份', '金额'];
const LINES: Cells = [
  HEAD,
  ['苏州分店', '办公费', '2026-11', 3000],
  ['苏州分店', '差旅费', '2026-11', 8000],
  ['苏州分店', '办公费', '2026-12', 2500],
  ['杭州分店', '办公费', '2026-11', 1000.5],
];

async function sendsSheet(office: TestOffice, name: string, cells: Cells): Promise<void> {
  const data = cells.map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })));
  const bytes = await writeSheet(data as never).toBuffer();
  office.controls.sendFile(name, 'bot', '2026年预算.xlsx', Buffer.from(bytes));
  await office.settled();
}

describe('S97 预算', () => {
  it('S97 财务把预算表发来：先说读到什么，点一下才生效；再发一次没有变化', async ({ office, wang }) => {
    const finance = persona(office, FINANCE);
    await sendsSheet(office, FINANCE, LINES);
    expect(finance.card('导入预算').text).toContain('读到4项：新增4项，改动0项，不变0项');
    await wang.says('预算');
    expect(wang.card().text).toContain('还没有编预算');
    await finance.presses('确认导入4项');
    expect(finance.card('导入预算').text).toContain('已导入4项');
    await wang.says('本店预算还剩多少');
    const card = wang.card('苏州分店预算');
    for (const words of ['2026年11月', '办公费', '剩¥3,000.00', '差旅费', '¥8,000.00', '批准后算已用'])
      expect(card.text).toContain(words);
    await wang.presses('下个月');
    expect(wang.card('苏州分店预算').text).toContain('¥2,500.00');
    await sendsSheet(office, FINANCE, LINES);
    expect(finance.card('导入预算').text).toContain('没有要导入的');
    expect(finance.card('导入预算').buttons).toEqual([]);
  });

  it('S97 改过的写明原来多少、现在多少；读不懂的写明第几行，不导入', async ({ office }) => {
    const finance = persona(office, FINANCE);
    await sendsSheet(office, FINANCE, LINES);
    await finance.presses('确认导入4项');
    await sendsSheet(office, FINANCE, [
      HEAD,
      ['苏州分店', '办公费', '2026-11', 3500],
      ['苏洲分店', '办公费', '2026-11', 100],
      ['苏州分店', '吃饭费', '2026-11', 100],
      ['苏州分店', '办公费', '2026-11', 100],
      ['杭州分店', '办公费', '2026-11', '一千'],
    ]);
    const text = finance.card('导入预算').text;
    for (const words of [
      '改动1项',
      '苏州分店 办公费 2026年11月：¥3,000.00 → ¥3,500.00',
      '第3行：没有叫“苏洲分店”的网点',
      '第4行：没有“吃饭费”这一类',
      '第5行：同一网点、类别、月份写了两次',
      '第6行：金额“一千”看不懂',
    ])
      expect(text).toContain(words);
    await finance.presses('确认导入1项');
    await finance.says('苏州店预算');
    expect(finance.card('苏州分店预算').text).toContain('¥3,500.00');
  });

  it('S97 两次同时确认只算一次，也不能再按', async ({ office }) => {
    const finance = persona(office, FINANCE);
    await sendsSheet(office, FINANCE, LINES);
    const card = finance.card('导入预算');
    await finance.presses('确认导入4项');
    await office.controls.press(FINANCE, card.id, '确认导入4项', {}).catch(() => null);
    await office.settled();
    await finance.says('杭州店预算');
    expect(finance.card('杭州分店预算').text).toContain('剩¥1,000.50');
  });

  it('S97、S4 各看各的：主管看本店，区域经理看下面各店，店员不看，别店的不给', async ({ office, wang, li }) => {
    await sendsSheet(office, FINANCE, LINES);
    await persona(office, FINANCE).presses('确认导入4项');
    await li.says('预算');
    expect(li.card().text).toContain('预算给本网点的主管');
    await wang.says('杭州店预算');
    expect(wang.card().text).toContain('预算给本网点的主管');
    const finance = persona(office, FINANCE);
    await finance.says('预算');
    expect(finance.card('各网点预算').text).toMatch(/杭州分店[\s\S]*苏州分店|苏州分店[\s\S]*杭州分店/);
    await finance.presses('查看');
    expect(finance.card().buttons).toContain('全部网点');
  });

  it('S97 不是财务发来的表不当预算；不是表的、没有标题的说清楚', async ({ office, li }) => {
    await sendsSheet(office, '李强', LINES);
    expect(li.cards().some(({ text }) => text.includes('导入预算'))).toBe(false);
    const finance = persona(office, FINANCE);
    await sendsSheet(office, FINANCE, [['苏州', 3000]]);
    expect(finance.card('导入预算').text).toContain('没找到标题行');
    office.controls.sendFile(FINANCE, 'bot', '预算.xlsx', Buffer.from('PK\u0003\u0004 no sheet at all'));
    await office.settled();
    expect(finance.card('导入预算').text).toContain('文件坏了');
  });

  it('S97 怎么导入：说要哪几列、有哪几类；英文也一样', async ({ office }) => {
    const finance = persona(office, FINANCE);
    await finance.says('导入预算');
    expect(finance.card('导入预算').text).toContain('办公费、差旅费、业务招待费、培训费');
    await finance.says('English please');
    await finance.says('budget');
    expect(finance.card().text).toContain('Budgets of the branches');
  });
});
