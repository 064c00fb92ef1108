import { describe, expect } from 'vitest';
import type { Config } from '../../../src/config.ts';
import type { TestOffice } from '../../office.ts';
import { it as inOffice } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { program } from '../api/program.ts';
import { drafts, reviewed } from '../contract/contract-office.ts';
import { fileOf, sends } from '../record-import/sheets.ts';
import { chenIn, does } from './enter-order.ts';

const HT = 'HT-SZ-26-0001';
const NEEDED = '订单要出自系统里签订的合同';

/** As the configuration is shipped, until a day on which old orders come in. */
const strict =
  (old_orders_until: string | null = null) =>
  (config: Config): Config => ({ ...config, orders: { ...config.orders, foreign_contracts: 'refuse', old_orders_until } });
const it = inOffice.extend({ opening: { config: strict() } });
const itWhileOldOnesComeIn = inOffice.extend({ opening: { config: strict('2026-11-23') } });

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
    ({ form }) => JSON.parse(form) as { order_no: string; contract: string | null; contract_no: string | null },
  );
const carOf = (office: TestOffice, buyer = '宏达运输') => ({
  buyer,
  model: '凯美瑞',
  price: '270000',
  promised_on: '2026-12-20',
  sales: office.controls.person('李强').openId,
});

const HEAD = ['订单号', '合同', '客户', '车型', '成交价', '约定交车', '业务人员'];
const row = (no: string, contract: string, buyer = '宏达运输') => [no, contract, buyer, '凯美瑞', 270_000, '2026-12-20', '李强'];

describe('订单要出自系统里签订的合同 (S42)', () => {
  it('S42 没有合同、写别处的合同号都不收，说写什么就收、找谁起草合同；写了编号、末四位、客户名就收', async ({ office }) => {
    await signed(office);
    const chen = chenIn(office);
    for (const contract_no of ['', 'OLD-7']) {
      await chen.says('录入订单');
      await chen.presses('提交', { form: { ...carOf(office, '远航物流'), order_no: 'B1', contract_no } });
      const said = chen.card(NEEDED).text;
      expect(said, contract_no).toContain('请写合同号、末四位或客户名；还没有合同的，请李强先起草、审核、签订');
      expect(said, contract_no).toContain('S42');
    }
    expect(orders(office)).toEqual([]);
    await chen.presses('提交', { form: { buyer: '宏达运输', contract_no: '0001' } });
    expect(chen.card('凯美瑞 B1').text).toContain('✓签订');
    expect(orders(office).map(({ contract_no }) => contract_no)).toEqual([HT]);
  });

  it('S42 合同号空着，客户、车型、价格只对得上一份签了的合同，就是它；价格对不上的列出来选', async ({ office }) => {
    await signed(office);
    const chen = chenIn(office);
    await chen.says('录入订单');
    await chen.presses('提交', { form: { ...carOf(office), order_no: 'A1', price: '260000' } });
    expect(chen.card('说不准是哪份合同').text).toContain(HT);
    await chen.presses('提交', { form: { price: '270000' } });
    const [one] = orders(office);
    expect([one?.contract_no, one?.contract === null]).toEqual([HT, false]);
  });

  it('S42 一句话录入的也一样', async ({ office }) => {
    await signed(office);
    const chen = chenIn(office);
    const said = '录入订单 订单号A7 客户远航物流 车型凯美瑞 成交价270000 约定交车12月20日 业务人员李强';
    await chen.says(said);
    await chen.presses('提交', { form: { ...carOf(office, '远航物流'), order_no: 'A7' } });
    expect(chen.card(NEEDED).text).toContain('请李强先起草');
    expect(orders(office)).toEqual([]);
  });

  it('S42 已有的订单不能改成别处的合同号；清空了还是它自己那份', async ({ office }) => {
    await signed(office);
    const chen = chenIn(office);
    await chen.says('录入订单');
    await chen.presses('提交', { form: { ...carOf(office), order_no: 'A1', contract_no: HT } });
    await does(chen, '修改', { contract_no: 'OLD-7' }, '凯美瑞 A1');
    expect(chen.card(NEEDED).text).toContain('S42');
    expect(orders(office)[0]?.contract_no).toBe(HT);
    await chen.presses('修改', { form: { contract_no: '' }, holding: NEEDED });
    expect(orders(office)[0]?.contract_no).toBe(HT);
  });

  it('S42 S51 订单表里没有合同的行，看表时就指出来，其余照录', async ({ office }) => {
    await signed(office);
    const chen = chenIn(office);
    const rows = [HEAD, row('A1', '0001'), row('A2', 'OLD-7', '远航物流'), row('A3', '', '远航物流')];
    await sends(office, '陈静', await fileOf(rows), '订单.xlsx');
    const said = chen.card('批量新增订单').text;
    for (const one of ['可提交1件', '第3行', '第4行', NEEDED]) expect(said).toContain(one);
    await chen.presses('确认提交1件');
    await office.settled();
    expect(orders(office).map(({ order_no }) => order_no)).toEqual(['A1']);
  });

  it('S42 别的系统推来的订单没有合同，不收，写明是哪一栏；写了合同号的收', async ({ office }) => {
    await signed(office);
    const dms = await program(office, ['SZ']);
    const { sales: _, ...car } = carOf(office);
    const pushed = { ...car, sales: '李强', order_no: 'A1' };
    const refused = await dms.calls('POST', '/orders', { ...pushed, buyer: '远航物流', contract_no: 'OLD-7' });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain(NEEDED);
    expect(JSON.stringify(refused.body)).toContain('contract_no');
    expect((await dms.calls('POST', '/orders', { ...pushed, contract_no: HT })).status).toBe(201);
    expect(orders(office).map(({ contract_no }) => contract_no)).toEqual([HT]);
  });

  itWhileOldOnesComeIn('S42 启用时的老订单写着老合同号导进来；过了那一天不再收，已进来的照样能改', async ({ office, at }) => {
    const chen = chenIn(office);
    await sends(office, '陈静', await fileOf([HEAD, row('A1', 'OLD-7'), row('A2', '')]), '老订单.xlsx');
    const said = chen.card('批量新增订单').text;
    expect(said).toContain('可提交1件');
    expect(said).toContain(NEEDED);
    await chen.presses('确认提交1件');
    await office.settled();
    expect(orders(office).map(({ order_no, contract_no }) => [order_no, contract_no])).toEqual([['A1', 'OLD-7']]);
    await at('2026-11-24', '10:00');
    await chen.says('录入订单');
    await chen.presses('提交', { form: { ...carOf(office), order_no: 'A3', contract_no: 'OLD-8' } });
    expect(chen.card(NEEDED).text).toContain('S42');
    await chen.says('订单 A1');
    await does(chen, '修改', { model: '凯美瑞 豪华版' }, '凯美瑞 A1');
    expect(chen.card('凯美瑞 豪华版 A1').text).toContain('OLD-7');
  });
});
