import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { drafts, reviewed } from '../contract/contract-office.ts';
import { fileOf, sends } from '../record-import/sheets.ts';
import { chenIn } from './enter-order.ts';

const HT = 'HT-SZ-26-0001';

/** 李强's contract of two cars, signed. */
async function signed(office: TestOffice): Promise<void> {
  const li = persona(office, '李强');
  await drafts(office, { goods: '2台凯美瑞 270000', instalments: '定金 10% 签约时\n尾款 90% 交车后30' });
  await reviewed(office);
  await li.says(HT);
  await li.presses('签订');
  await li.presses('签订', { form: { on: '2026-11-23', signatory: '赵总' } });
}

const orders = (office: TestOffice) =>
  look<{ form: string }>(office.database, `SELECT form FROM "Rec" WHERE kind = 'order' ORDER BY id`).map(
    ({ form }) => JSON.parse(form) as { contract: string | null; contract_no: string | null },
  );

describe('订单关联合同 (S42)', () => {
  it('S42 录订单时合同号写末四位、客户名都行：客户、车型、价格都对得上的就是它；对不上的列出来点一下', async ({ office }) => {
    await signed(office);
    const chen = chenIn(office);
    const sales = office.controls.person('李强').openId;
    const form = { buyer: '宏达运输', model: '凯美瑞', price: '270000', promised_on: '2026-12-20', sales };
    await chen.says('录入订单');
    await chen.presses('提交', { form: { ...form, order_no: 'A1', contract_no: '宏达运输' } });
    expect(chen.card('凯美瑞 A1').text).toContain('✓签订');
    await chen.says('录入订单');
    await chen.presses('提交', { form: { ...form, order_no: 'A2', contract_no: '0001', price: '260000' } });
    expect(chen.card('订单', '说不准是哪份合同').text).toContain(HT);
    await chen.presses('就是 HT-SZ-26-0001');
    await chen.presses('提交');
    expect(chen.card('订单').text).toContain('合同里是¥270,000.00');
    await chen.presses('提交', { form: { price: '270000' } });
    const [one, two] = orders(office);
    expect([one?.contract_no, two?.contract_no]).toEqual([HT, HT]);
    expect(two?.contract).toBe(one?.contract);
    await chen.says(HT);
    expect(chen.card(HT).text).toContain('2台车，已录入订单2台');
  });

  it('S42 写了合同号的，订单上一点就到合同；别处的合同写它自己的编号', async ({ office }) => {
    await signed(office);
    const chen = chenIn(office);
    const sales = office.controls.person('李强').openId;
    const form = { buyer: '宏达运输', model: '凯美瑞', price: '270000', promised_on: '2026-12-20', sales };
    await chen.says('录入订单');
    await chen.presses('提交', { form: { ...form, order_no: 'A1', contract_no: 'ht-sz-26-0001' } });
    expect(chen.card('凯美瑞 A1').text).toContain('合同 · HT-SZ-26-0001');
    await chen.says('录入订单');
    await chen.presses('提交', { form: { ...form, order_no: 'A2', contract_no: 'OLD-7' } });
    const [, other] = orders(office);
    expect([other?.contract ?? null, other?.contract_no]).toEqual([null, 'OLD-7']);
  });

  it('S42 S51 一张订单表：合同一栏写编号、末四位、客户名都认得，和合同对不上的看表时就说，没有的合同指出是哪一行', async ({
    office,
  }) => {
    await signed(office);
    const chen = chenIn(office);
    const head = ['订单号', '合同', '客户', '车型', '成交价', '约定交车', '业务人员'];
    const row = (no: string, contract: string, price = 270_000) => [
      no,
      contract,
      '宏达运输',
      '凯美瑞',
      price,
      '2026-12-20',
      '李强',
    ];
    await sends(
      office,
      '陈静',
      await fileOf([head, row('A1', '0001'), row('A2', '宏达运输'), row('A3', 'HT-SZ-26-9999'), row('A4', HT, 1), row('A5', HT)]),
      '订单.xlsx',
    );
    const look1 = chen.card('批量新增订单').text;
    expect(look1).toContain('可提交2件');
    expect(look1).toContain('第4行');
    expect(look1).toContain('第5行');
    expect(look1).toContain('合同里是¥270,000.00');
    // The rows above it have taken both cars.
    expect(look1).toMatch(/第6行.*2台都录过了/u);
    // A number that another row has with other words is no second copy of it.
    await sends(
      office,
      '陈静',
      await fileOf([head, row('B1', HT), row('B1', HT), [...row('B1', HT).slice(0, 5), '2026-12-30', '李强']]),
      '重号.xlsx',
    );
    const twice = chen.card('批量新增订单', '重号.xlsx').text;
    expect(twice).toMatch(/第3行.*和第2行一样，只算一次/u);
    expect(twice).toMatch(/第4行.*和第2行是同一件，写的却不一样/u);
    await chen.presses('确认提交2件', { holding: '订单.xlsx' });
    await office.settled();
    expect(orders(office).map(({ contract_no }) => contract_no)).toEqual([HT, HT]);
    // The same words once more say what stands there.
    await sends(office, '陈静', await fileOf([head, row('A1', '0001'), row('A2', '宏达运输')]), '订单2.xlsx');
    expect(chen.card('批量新增订单', '订单2.xlsx').text).toContain('已有2件');
  });

  it('S42 表里的订单比合同多：确认以前就说哪一行多了，多的不录', async ({ office }) => {
    await signed(office);
    const chen = chenIn(office);
    const head = ['订单号', '合同', '客户', '车型', '成交价', '约定交车', '业务人员'];
    const row = (no: string) => [no, HT, '宏达运输', '凯美瑞', 270_000, '2026-12-20', '李强'];
    await sends(office, '陈静', await fileOf([head, row('A1'), row('A2'), row('A3')]), '订单.xlsx');
    const { text } = chen.card('批量新增订单');
    expect(text).toContain('可提交2件');
    expect(text).toMatch(/第4行.*合同里这个车型的2台都录过了/u);
    await chen.presses('确认提交2件');
    await office.settled();
    expect(orders(office).map(({ contract_no }) => contract_no)).toEqual([HT, HT]);
    await sends(office, '陈静', await fileOf([head, row('A3')]), '还有一台.xlsx');
    expect(chen.card('还有一台.xlsx').text).toContain('合同里这个车型的2台都录过了');
  });
});
