import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { fileOf, type SheetCell, sends } from '../record-import/sheets.ts';
import { customer, customerOf, itemOf, pays } from './owed.ts';

const HEAD = ['客户名称', '未收金额', '到期日', '原单号', '备注'];
const row = (customer: string, amount: number, due: string, doc: string | null = null): readonly SheetCell[] => [
  customer,
  amount,
  new Date(due),
  doc,
  null,
];
const items = (office: TestOffice) =>
  look<{ number: string; open: number; part: string; dueOn: string; state: string }>(
    office.database,
    'SELECT number, open, part, "dueOn", state FROM "Receivable" ORDER BY number',
  );

async function customers(li: Persona, min: Persona): Promise<void> {
  await customerOf(li, '宏达运输公司', '13812345678', { tax_no: '91320500MA1X0001X2' });
  await customerOf(min, '通利物流', '13912345678');
}

describe('S112 期初应收', () => {
  itIn('S112 财务要期初应收模板：必填的列带星号，客户怎么填写在说明里', { mode: 'ws' }, async ({ office }) => {
    const feng = persona(office, '冯磊');
    await feng.says('导入期初应收');
    await feng.presses('要期初应收模板');
    const template = (await sentSheets(office, '冯磊')).at(-1);
    expect(template?.sheet('期初应收').head.slice(0, 3)).toEqual(['客户*', '未收金额*', '到期日*']);
    expect(JSON.stringify(template?.sheet('填写说明').rows[0])).toContain('客户编号，或税号、名称');
  });

  it('S112 财务发一张表：客户按名称、税号、编号都认得；先看再导，账龄按各自的到期日；同一份再发一笔不多；整份撤得回', async ({
    office,
    li,
    min,
    wang,
  }) => {
    await customers(li, min);
    const feng = persona(office, '冯磊');
    const file = await fileOf([
      HEAD,
      row('宏达运输公司', 12_000.5, '2026-08-01', 'XS-2025-118'),
      row('91320500MA1X0001X2', 3_000, '2026-11-01'),
      row('KH-SZ-26-0002', 800, '2026-12-31'),
      row('没有这家', 5, '2026-11-01'),
    ]);
    await sends(office, '冯磊', file, '期初.xlsx');
    const before = feng.card('期初.xlsx');
    expect(before.text).toContain('第5行');
    expect(before.text).toContain('没有找到客户');
    expect(items(office)).toEqual([]);
    await feng.presses('确认提交3件');
    expect(items(office).map(({ number, open, part, dueOn }) => [number, open, part, dueOn])).toEqual([
      ['QC-SZ-26-0001', 1_200_050, 'opening', '2026-08-01'],
      ['QC-SZ-26-0002', 300_000, 'opening', '2026-11-01'],
      ['QC-SZ-26-0003', 80_000, 'opening', '2026-12-31'],
    ]);
    await wang.says('应收账龄');
    const ageing = wang.card('应收账龄').text;
    for (const words of ['15,800.50', '15,000.50', '最久114天']) expect(ageing).toContain(words);
    // 业务人员只看自己客户的 (S4)。
    await li.says('宏达运输公司欠多少');
    expect(li.card('宏达运输公司').text).toContain('QC-SZ-26-0001');
    await li.says('通利物流欠多少');
    expect(li.card('您能看的客户里没有叫“通利物流”').text).not.toContain('800');

    await sends(office, '冯磊', file, '期初又一次.xlsx');
    expect(feng.card('期初又一次.xlsx').text).toContain('已有3件');
    expect(items(office)).toHaveLength(3);

    await pays(office, 'QC-SZ-26-0002', 1_000);
    await feng.presses('撤回这次导入');
    expect(feng.card('期初.xlsx').text).toContain('撤回');
    expect(items(office).map(({ number, state, open }) => [number, state, open])).toEqual([
      ['QC-SZ-26-0001', 'void', 0],
      ['QC-SZ-26-0002', 'open', 200_000],
      ['QC-SZ-26-0003', 'void', 0],
    ]);
    await wang.says('应收账龄');
    expect(wang.card('应收账龄').text).toContain('2,000.00');
    expect(wang.card('应收账龄').text).not.toContain('12,000.50');
  });

  it('S112 几份档案叫一个名字：写明各自的编号，填编号才导；已在账上的合同分期、停用的档案当场说', async ({
    office,
    li,
    min,
    at,
  }) => {
    await customerOf(li, '宏达运输公司', '13812345678');
    await customerOf(min, '宏达运输公司', '13900000000');
    await min.presses('不是同一家，继续登记').catch(() => null);
    await min.presses('提交').catch(() => null);
    const feng = persona(office, '冯磊');
    await sends(office, '冯磊', await fileOf([HEAD, row('宏达运输公司', 100, '2026-10-01')]), '两家.xlsx');
    const twice = look<{ n: number }>(office.database, `SELECT count(*) AS n FROM "Rec" WHERE kind = 'customer'`)[0]?.n;
    expect(twice).toBe(2);
    expect(feng.card('两家.xlsx').text).toContain('请填其中一份的编号：KH-SZ-26-0001、KH-SZ-26-0002');
    await at('2026-11-24', '10:00');
    expect(items(office)).toEqual([]);
  });

  it('S112 按账龄分段的表：每段记一笔，到期日从截止日倒推并写明，账龄里还是那一段；未到期的、合计不对的说怎样才行', async ({
    office,
    li,
    min,
    wang,
  }) => {
    await customers(li, min);
    const feng = persona(office, '冯磊');
    const ages = (...rows: readonly (readonly SheetCell[])[]) =>
      fileOf([
        ['应收账款账龄表'],
        ['截止日期：2026-11-22'],
        ['客户名称', '未到期', '1-30天', '31-60天', '61-90天', '90天以上', '合计'],
        ...rows,
        ['合计', 0, 0, 0, 0, 0, 0],
      ]);
    await sends(
      office,
      '冯磊',
      await ages(
        ['宏达运输公司', null, 1_000, 0, 200.5, null, 1_200.5],
        ['通利物流', 300, null, 50, null, 70, 420],
        ['没有这家', null, 1, 2, 3, null, 6],
        ['通利物流', null, 1, 2, null, null, 4],
      ),
      '账龄表.xlsx',
    );
    const before = feng.card('账龄表.xlsx').text;
    expect(before).toContain('可提交4件，已有0件，要改3行');
    expect(before).toContain('到期日从截止日倒推，取这段里最近的一天');
    expect(before).toContain('第5行 未到期的300没有到期日');
    expect(before).toContain('第6行');
    expect(before).toContain('第7行 各账龄加起来是');
    expect(before).not.toContain('用不上：未到期');
    await feng.presses('确认提交4件');
    expect(items(office).map(({ open, dueOn }) => [open, dueOn])).toEqual([
      [100_000, '2026-11-21'],
      [20_050, '2026-09-22'],
      [5_000, '2026-10-22'],
      [7_000, '2026-08-23'],
    ]);
    await wang.says('应收账龄 截至11月22日');
    const ageing = wang.card('应收账龄').text;
    for (const words of ['1,320.50', '最久61天', '最久91天']) expect(ageing).toContain(words);
  });

  it('S112 账龄表没写截至哪一天：一笔也不导，写明写在哪里', async ({ office, li, min }) => {
    await customers(li, min);
    const feng = persona(office, '冯磊');
    const file = await fileOf([
      ['客户名称', '1-30天', '31-60天'],
      ['宏达运输公司', 1_000, 20],
    ]);
    await sends(office, '冯磊', file, '账龄.xlsx');
    expect(feng.card('账龄.xlsx').text).toContain('账龄没写截至哪一天');
    expect(feng.card('账龄.xlsx').text).toContain('截止日期：2026-10-31');
    expect(feng.card('账龄.xlsx').buttons.some((label) => label.startsWith('确认'))).toBe(false);
  });

  it('S112 一笔的填表登记：进账、看得到这笔欠款；登错了作废，收过款的不能作废', async ({ office, li, min, wang }) => {
    await customers(li, min);
    const feng = persona(office, '冯磊');
    await feng.says('登记期初应收');
    await feng.presses('提交', {
      form: { customer: customer(office, '宏达运输公司').id, amount: '5000', due_on: '2026-10-15', doc_no: 'XS-1' },
    });
    expect(items(office).map(({ number }) => number)).toEqual(['QC-SZ-26-0001']);
    const item = await itemOf(office, 'QC-SZ-26-0001');
    expect(item.salesId).toBe(customer(office, '宏达运输公司').ownerId);
    await feng.presses('看这笔欠款');
    expect(feng.card('QC-SZ-26-0001').text).toContain('5,000.00');
    await pays(office, 'QC-SZ-26-0001', 10);
    await feng.says('QC-SZ-26-0001');
    await feng.presses('作废');
    await feng.presses('作废', { form: { why: '登错' } });
    expect(feng.cards().some(({ text }) => text.includes('这一笔已经收过款'))).toBe(true);
    await wang.says('登记期初应收');
    expect(items(office)).toHaveLength(1);
  });
});
