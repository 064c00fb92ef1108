import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { fileOf, type SheetCell, sends } from './sheets.ts';

const HEAD = ['名称', '税号', '电话', '等级', '业务人员', '备注'];
const row = (name: string, phone: string, taxNo: string | null = null): readonly SheetCell[] => [
  name,
  taxNo,
  phone,
  'B类',
  '李强',
  '名单里的',
];

const customers = (office: TestOffice) =>
  look<{ number: string; state: string; form: string }>(
    office.database,
    `SELECT number, state, form FROM "Rec" WHERE kind = 'customer' ORDER BY number`,
  ).map(({ number, state, form }) => {
    const { name, phone, tax_no: tax, note } = JSON.parse(form) as Record<string, string | null>;
    return [number.slice(-4), state, name, phone, tax ?? '', note ?? ''].join(' ');
  });

/** The choices of the rows asked about, by label. */
const asked = (wang: Persona) => Object.keys(wang.card('客户名单').inputs).filter((name) => name.startsWith('alike_'));

const idOf = (office: TestOffice, name: string): string =>
  look<{ id: string }>(office.database, `SELECT id FROM "Rec" WHERE kind = 'customer' AND form LIKE '%"${name}"%'`)[0]?.id ?? '';

async function hasHongda(li: Persona): Promise<void> {
  await li.says('登记客户');
  await li.presses('提交', { form: { name: '苏州市宏达运输有限公司', phone: '13812345678', rank: 'a' } });
}

const LIST = () =>
  fileOf([
    HEAD,
    row('宏达运输公司', '13900000001', '91320500MA1XXXXX1A'),
    row('宏达修理厂', '138 1234 5678'),
    row('永顺汽车贸易公司', '13900000003'),
  ]);

describe('客户名单里像是已有的 (S31)', () => {
  it('S31 提交前逐行说像谁、哪里像：没定的不提交，同一家只补空着的，另一家新增，只问一次', async ({ office, li }) => {
    await hasHongda(li);
    const wang = persona(office, '王芳');
    await sends(office, '王芳', await LIST(), '客户名单.xlsx');
    const first = wang.card('客户名单');
    expect(first.text).toContain('可提交1件，已有0件，要改0行');
    expect(first.text).toContain('2行像是已有的，请定是不是同一家');
    expect(JSON.stringify(office.controls.cards('王芳', 'bot').at(-1)?.body)).toMatch(
      /苏州市宏达运输有限公司 KH-[A-Z]+-26-0001（名称相近）.*苏州市宏达运输有限公司 KH-[A-Z]+-26-0001（电话相同）/su,
    );
    expect(asked(wang)).toEqual(['alike_2', 'alike_3']);
    const record = idOf(office, '苏州市宏达运输有限公司');
    await wang.presses('就这样定', { form: { alike_2: record, alike_3: 'another' }, holding: '客户名单' });
    const settled = wang.card('客户名单');
    expect(asked(wang)).toEqual([]);
    expect(settled.text).toContain('新的2件，改动1件，一样的0件，要改0行');
    expect(settled.text).toContain('税号：— → 91320500MA1XXXXX1A');
    expect(settled.text).toContain('同一家，已有的不改，只补空着的');
    await wang.presses('确认：新2件，改1件');
    const after = [
      '0001 active 苏州市宏达运输有限公司 13812345678 91320500MA1XXXXX1A 名单里的',
      '0002 active 宏达修理厂 138 1234 5678  名单里的',
      '0003 active 永顺汽车贸易公司 13900000003  名单里的',
    ];
    expect(customers(office)).toEqual(after);
    // 同一张表再发：不再问，什么也不变。
    await sends(office, '王芳', await LIST(), '客户名单二.xlsx');
    expect(wang.card('客户名单二').text).toContain('可提交0件，已有3件');
    expect(asked(wang)).toEqual([]);
    expect(customers(office)).toEqual(after);
  });

  it('S31 撤回这次导入：补上的、新增的、定过的都回到从前，再发就再问', async ({ office, li }) => {
    await hasHongda(li);
    const was = customers(office);
    const wang = persona(office, '王芳');
    await sends(office, '王芳', await LIST(), '客户名单.xlsx');
    const record = idOf(office, '苏州市宏达运输有限公司');
    await wang.presses('就这样定', { form: { alike_2: record, alike_3: record }, holding: '客户名单' });
    expect(wang.card('客户名单').text).toContain('新的1件，改动1件，一样的1件');
    await wang.presses('确认：新1件，改1件');
    await wang.presses('撤回这次导入');
    expect(wang.card('客户名单').text).toContain('已撤回：拿掉1件，恢复1件');
    expect(customers(office).filter((line) => line.includes(' active '))).toEqual(was);
    await sends(office, '王芳', await LIST(), '客户名单.xlsx');
    expect(asked(wang)).toContain('alike_2');
  });

  it('S31 都是另一家，一下定完；没定的提交后还说一声，别的照常进', async ({ office, li }) => {
    await hasHongda(li);
    const wang = persona(office, '王芳');
    await sends(office, '王芳', await LIST(), '客户名单.xlsx');
    await wang.presses('确认提交1件');
    expect(wang.card('客户名单').text).toContain('2行像是已有的，没有定，没有提交');
    expect(customers(office)).toHaveLength(2);
    await sends(office, '王芳', await LIST(), '客户名单.xlsx');
    const empty = await wang.presses('就这样定', { form: {}, holding: '客户名单' });
    expect(JSON.stringify(empty)).toContain('请至少定一行');
    await wang.presses('这2行都是另一家');
    await wang.presses('确认提交2件');
    expect(customers(office)).toHaveLength(4);
  });

  it('S4 像的是别店的客户：只说有几家，不说是谁，也选不到', async ({ office }) => {
    const far = persona(office, '赵磊');
    await far.says('登记客户');
    await far.presses('提交', { form: { name: '苏州市宏达运输有限公司', phone: '13812345678', rank: 'a' } });
    const wang = persona(office, '王芳');
    await sends(office, '王芳', await LIST(), '客户名单.xlsx');
    const body = JSON.stringify(office.controls.cards('王芳', 'bot').at(-1)?.body);
    expect(body).toContain('像另外1家，不在您的范围，请主管核对');
    expect(body).not.toMatch(/苏州市宏达|赵磊|KH-/u);
    // 选项里没有那一家，客户端就不让选。
    const record = idOf(office, '苏州市宏达运输有限公司');
    await expect(wang.presses('就这样定', { form: { alike_2: record }, holding: '客户名单' })).rejects.toThrow('没有这个选项');
  });

  it('S31 看过以后别人登记了像的一家：点提交时不另开一份，说少了一件；再发就问', async ({ office, li }) => {
    const wang = persona(office, '王芳');
    await sends(office, '王芳', await LIST(), '客户名单.xlsx');
    expect(wang.card('客户名单').text).toContain('可提交3件');
    await hasHongda(li);
    await wang.presses('确认提交3件');
    expect(wang.card('客户名单').text).toContain('没能提交');
    expect(customers(office)).toHaveLength(2);
    await sends(office, '王芳', await LIST(), '客户名单.xlsx');
    expect(asked(wang)).toEqual(['alike_2', 'alike_3']);
  });
});
