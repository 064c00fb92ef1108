import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { CONTRACT, customerOf, drafts, reviewed, TICKED } from './contract-office.ts';

describe('合同从起草到签订 (S39, S40)', () => {
  it('S39 起草写一行一笔，编号连着数，卡片上逐笔算到分，条款全文写好，大写由助手写', async ({ office, li }) => {
    await drafts(office);
    const card = li.card('HT-SZ-26-0001').text;
    for (const fact of [
      '凯美瑞，3台',
      '540,000.00',
      '定金¥54,000.00，签约当天',
      '尾款¥270,000.00，按车价分，每台交车后30天',
      '伍拾肆万圆整',
    ])
      expect(card).toContain(fact);
  });

  it('S39 付款写“全款 100%”就是一笔，和条款、签了以后的应收叫法一样', async ({ office, li }) => {
    await drafts(office, { instalments: '全款 100% 签约时' });
    expect(li.card('HT-SZ-26-0001').text).toContain('全款¥540,000.00，签约当天');
    expect(li.card('HT-SZ-26-0001').text).toContain('第1笔 全款¥540,000.00');
    await reviewed(office);
    await li.says('HT-SZ-26-0001');
    await li.presses('签订');
    await li.presses('签订', { form: { on: '2026-11-23', signatory: '赵总' } });
    await li.says('HT-SZ-26-0001-1还欠多少');
    expect(li.card('宏达运输 全款').text).toContain('¥540,000.00');
  });

  it('S40 没审核通过不能签：草稿、审核中都没有“签订”；通过后签，谁签的、哪天签的记下来', async ({ office, li, wang }) => {
    await drafts(office);
    expect(li.card('HT-SZ-26-0001').buttons).not.toContain('签订');
    await li.presses('送审');
    expect(li.card('请确认').text).toContain('HT-SZ-26-0001');
    await li.presses('确认提交');
    await li.says('HT-SZ-26-0001');
    expect(li.card('HT-SZ-26-0001').text).toContain('审核中');
    expect(li.card('HT-SZ-26-0001').buttons).not.toContain('签订');
    expect(li.card('HT-SZ-26-0001').buttons).not.toContain('修改');
    await wang.presses('同意', { form: TICKED });
    await persona(office, '冯磊').presses('同意');
    await li.says('HT-SZ-26-0001');
    await li.presses('签订');
    await li.presses('签订', { form: { on: '2026-11-23', signatory: '赵总' } });
    expect(li.card('HT-SZ-26-0001').text).toContain('已签订');
  });

  it('S4 说了别的网点的整个编号：写明没有找到，末四位一样的是另一份；没说网点的按尾号找，不用说', async ({ office }) => {
    await drafts(office);
    const qian = persona(office, '钱多多');
    await qian.says('登记客户');
    await qian.presses('提交', { form: { name: '西溪网约车', phone: '13800002222', rank: 'b' } });
    await qian.says('KH-26-0001');
    expect(qian.card().text).toContain('KH-HZ-26-0001');
    expect(qian.card().text).not.toContain('没有找到');
    for (const said of ['KH-SZ-26-0001', '查客户 KH-SZ-26-0001']) {
      await qian.says(said);
      expect(qian.card().text, said).toContain('没有找到“KH-SZ-26-0001”，或不在您的查看范围内（S4）。这是末四位一样的另一份');
      expect(qian.card().text, said).toContain('KH-HZ-26-0001');
    }
  });

  it('S42 签了就请运营专员在时限内录入订单', async ({ office, li, at }) => {
    await drafts(office);
    await reviewed(office);
    await li.says('HT-SZ-26-0001');
    await li.presses('签订');
    await li.presses('签订', { form: { on: '2026-11-23', signatory: '赵总' } });
    const chen = persona(office, '陈静');
    expect(chen.card('HT-SZ-26-0001').text).toContain('请您：录入订单');
    await at('2026-12-04', '10:00');
    expect(chen.card('录入订单', 'S42').text).toContain('凯美瑞');
  });
});

describe('条款清楚、双方对等 (S41)', () => {
  it('S41 大写和数字不一样、付款合计不对、违约责任只写一方，写明怎么改，改好才能送审；说不清的词提醒', async ({ office, li }) => {
    await drafts(office, {
      in_words: '伍拾万圆整',
      instalments: '定金 10% 签约时\n尾款 80% 交车后30',
      penalty: '买方逾期付款的，尽快补足并支付相关费用',
    });
    const draft = li.card('HT-SZ-26-0001').text;
    for (const fault of ['大写改成“伍拾肆万圆整”', '付款合计¥486,000.00', '违约责任只写了一方', '说不清：尽快、相关费用'])
      expect(draft).toContain(fault);
    await li.presses('送审');
    expect(li.card('合同审核申请').buttons).not.toContain('确认提交');
    await li.says('HT-SZ-26-0001');
    await li.presses('修改');
    await li.presses('修改', { form: { ...CONTRACT, in_words: '伍拾肆万元整', penalty: '' } });
    expect(li.card('HT-SZ-26-0001').text).not.toContain('依据');
    await li.presses('送审');
    expect(li.card('请确认').buttons).toContain('确认提交');
  });

  it('S41 审核人逐条勾，少勾一条不能同意；退回写明哪一条，合同回到起草', async ({ office, li, wang }) => {
    await drafts(office);
    await li.presses('送审');
    await li.presses('确认提交');
    await wang.presses('同意', { form: { ...TICKED, ask__penalty: false } });
    expect(wang.card('合同审核').text).toContain('“违约责任双方对等”没有勾');
    await wang.presses('拒绝', { form: { comment: '第五条改成双方' } });
    await li.says('HT-SZ-26-0001');
    expect(li.card('HT-SZ-26-0001').text).toContain('起草');
    expect(li.card('HT-SZ-26-0001').buttons).toContain('修改');
    await li.presses('修改');
    await li.presses('修改', { form: { ...CONTRACT, penalty: '任一方逾期，每日按万分之三支付违约金' } });
    await li.presses('送审');
    await li.presses('确认提交');
    const again = wang.card('合同审核', '改了：违约责任').text;
    expect(again).toContain('现：任一方逾期，每日按万分之三支付违约金');
    expect(again).not.toContain('改了：付款');
  });

  it('S40 签了的合同，每笔付款成为应收：定金当天到期，尾款从交车起算；没收过钱的解除后不再应收', async ({ office, li, wang }) => {
    await drafts(office);
    await reviewed(office);
    await li.says('HT-SZ-26-0001');
    await li.presses('签订');
    await li.presses('签订', { form: { on: '2026-11-23', signatory: '赵总' } });
    const owed = () =>
      look(office.database, 'SELECT number, part, amount, "dueOn", "dueDays", state FROM "Receivable" ORDER BY number');
    expect(owed()).toMatchObject([
      { number: 'HT-SZ-26-0001-1', part: 'deposit', dueOn: '2026-11-23', state: 'open' },
      { number: 'HT-SZ-26-0001-2', part: 'pickup', dueOn: '2026-12-20', state: 'open' },
      { number: 'HT-SZ-26-0001-3-1', part: 'balance', dueDays: 30, state: 'open' },
      { number: 'HT-SZ-26-0001-3-2', part: 'balance', dueDays: 30, state: 'open' },
      { number: 'HT-SZ-26-0001-3-3', part: 'balance', dueDays: 30, state: 'open' },
    ]);
    expect((owed() as { amount: bigint | number }[]).map(({ amount }) => Number(amount))).toEqual([
      5_400_000, 21_600_000, 9_000_000, 9_000_000, 9_000_000,
    ]);
    await wang.says('HT-SZ-26-0001');
    await wang.presses('解除合同');
    await wang.presses('解除合同', { form: { why: '客户不要了' } });
    expect(new Set((owed() as { state: string }[]).map(({ state }) => state))).toEqual(new Set(['void']));
  });

  it('S39 一句话起草：客户、车型、数量、总价先填好，单价算出来', async ({ office, li }) => {
    await customerOf(office);
    await li.says('起草合同 宏达 3台凯美瑞 54万');
    const form = li.card('合同：请确认后提交').text;
    for (const fact of ['宏达运输', '凯美瑞 · 3 · ¥180,000.00', '¥540,000.00']) expect(form).toContain(fact);
  });
});

describe('签了就录 (S42)', () => {
  it('S42 每台都录了订单，运营专员就不再欠；取消一张，又要录', async ({ office, li, wang }) => {
    await drafts(office, { goods: '1台凯美瑞 540000' });
    await reviewed(office);
    await li.says('HT-SZ-26-0001');
    await li.presses('签订');
    await li.presses('签订', { form: { on: '2026-11-23', signatory: '赵总' } });
    const chen = persona(office, '陈静');
    const { openId } = office.controls.person('李强');
    await chen.says('录入订单');
    await chen.presses('提交', {
      form: {
        order_no: 'A1',
        contract_no: 'HT-SZ-26-0001',
        buyer: '宏达运输',
        model: '凯美瑞',
        price: '540000',
        promised_on: '2026-12-20',
        sales: openId,
      },
    });
    await chen.says('我的待办');
    expect(chen.card('我的待办').text).not.toContain('录入订单');
    await wang.says('订单 A1 到哪了');
    await wang.presses('取消订单');
    await wang.presses('取消订单', { form: { why: '客户换车' } });
    await chen.says('我的待办');
    expect(chen.card('我的待办').text).toContain('录入订单');
  });
});
