import { describe, expect } from 'vitest';
import type { TrueInvoice } from '../../invoices/make/true-invoice.ts';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { approve, STEPS } from '../payment/approved-claim.ts';
import { invoiceOf, redOf, sends, xml } from './invoices.ts';
import { lent } from './lent.ts';

const toldAt = (who: Persona): readonly string[] =>
  who.cards().flatMap(({ text }) => (text.includes('被红冲了，红字发票') ? [text] : []));

describe('S101、O11 红字发票追到蓝字发票', () => {
  it('S101 还在草稿里：告诉填的人去掉这一行，草稿不能提交', async ({ li, min, office }) => {
    const blue = invoiceOf(120, { seed: 91 });
    await sends(office, li, { name: 'a.xml', bytes: xml(blue) });
    await sends(office, min, { name: 'red.xml', bytes: xml(redOf(blue)) });
    expect(toldAt(li)[0]).toContain('请去掉这一行');
    expect(toldAt(min)).toEqual([]);
  });

  it('S101 还在审批：申请人和正在审批的人各告诉一次，再发一次不再说；这样批不了，核减为0以后可以', async ({
    li,
    min,
    office,
  }) => {
    const [blue, other] = [invoiceOf(120, { seed: 92 }), invoiceOf(60, { seed: 84 })];
    await sends(office, li, { name: 'a.xml', bytes: xml(blue) }, { name: 'b.xml', bytes: xml(other) });
    await li.presses('确认提交');
    const chen = persona(office, '陈静');
    await sends(office, min, { name: 'red.xml', bytes: xml(redOf(blue)) });
    await sends(office, min, { name: 'again.xml', bytes: xml(redOf(blue)) });
    expect(toldAt(li)).toHaveLength(1);
    expect(toldAt(chen)).toHaveLength(1);
    expect(toldAt(li)[0]).toContain('请撤回');
    expect(chen.card('真实性').text).toContain('的发票被红冲了');
    expect((await chen.presses('同意', { holding: '真实性', form: STEPS[0][1] })).toast?.content).toContain('核减为0');
  });

  it('S101、S109 已经付款：财务和申请人知道收回这笔钱或换新票', async ({ li, min, wang, office }) => {
    const blue = invoiceOf(120, { seed: 93 });
    await sends(office, li, { name: 'a.xml', bytes: xml(blue) });
    await li.presses('确认提交');
    await approve(office, li);
    const feng = persona(office, '冯磊');
    await feng.says('付款');
    await feng.presses('全部付款（1 笔 ¥120.00）');
    await feng.presses('已付');
    await sends(office, min, { name: 'red.xml', bytes: xml(redOf(blue)) });
    expect(toldAt(li)[0]).toContain('已经付款');
    expect(toldAt(feng)[0]).toContain('收回这笔钱');
    expect(toldAt(wang)).toEqual([]);
  });

  it('S101、S109 批准了还没付：停付，不进付款批次，列在待付款里写明为什么、谁发来的；财务写明原因放行以后才能付', async ({
    li,
    min,
    office,
  }) => {
    const blue = await approvedWith(office, li, 94);
    const other = await approvedWith(office, li, 96);
    const feng = persona(office, '冯磊');
    await feng.says('付款');
    const before = feng.card('待付款');
    await sends(office, min, { name: 'red.xml', bytes: xml(redOf(blue)) });
    expect(toldAt(feng)[0]).toContain('已停付');
    expect(toldAt(feng)[0]).toContain('李敏');
    expect(toldAt(li)[0]).toContain('等财务决定');
    expect(li.cards().some(({ text }) => text.includes('李敏'))).toBe(false);
    expect(li.card('停付：有发票被红冲').text).toContain('我的报销申请');
    const list = feng.card('待付款', '停付');
    expect(list.id).toBe(before.id);
    expect(list.text).toContain('红字发票尾号');
    expect(list.text).toContain('李敏发来');
    expect(list.buttons).toContain('全部付款（1 笔 ¥120.00）');
    await feng.presses('放行或异议', { holding: '待付款' });
    await feng.presses('放行，可以付款', { form: { hold_why: '已收到重开的发票' } });
    expect(li.card('财务放行了').text).toContain('已收到重开的发票');
    expect(li.card('待付款（财务放行：已收到重开的发票）')).toBeDefined();
    await sends(office, li, { name: 'again.xml', bytes: xml(redOf(blue)) });
    await feng.presses('全部付款（2 笔 ¥240.00）');
    expect(feng.card('付款批次').buttons).not.toContain('取出，先不付');
    expect(other.fields.number).not.toBe(blue.fields.number);
  });

  it('S101、S109 停付的很多：十笔一页，翻得到后面的，也回得来', async ({ li, min, office }) => {
    const blues: TrueInvoice[] = [];
    for (let n = 0; n < 11; n++) blues.push(await approvedWith(office, li, 130 + n));
    await sends(office, min, ...blues.map((blue, n) => ({ name: `red${n}.xml`, bytes: xml(redOf(blue)) })));
    const feng = persona(office, '冯磊');
    await feng.says('付款');
    const count = (text: string) => text.match(/红字发票尾号/g)?.length ?? 0;
    expect(count(feng.card('待付款', '停付').text)).toBe(10);
    await feng.presses('更多停付的');
    expect(count(feng.card('停付的').text)).toBe(1);
    expect(feng.card('停付的').buttons).toContain('放行或异议');
    await feng.presses('回到待付款');
    expect(count(feng.card('待付款', '停付').text)).toBe(10);
  }, 120_000);

  it('S101、S109 财务异议：不付，报销人看到原因，申请撤销以后就不在待付款里', async ({ li, min, office }) => {
    const blue = await approvedWith(office, li, 97);
    await sends(office, min, { name: 'red.xml', bytes: xml(redOf(blue)) });
    const feng = persona(office, '冯磊');
    await feng.presses('放行或异议');
    await feng.presses('异议，先不付', { form: { hold_why: '等对方重开的发票' } });
    expect(li.card('财务不付这一笔').text).toContain('等对方重开的发票');
    expect(li.card('财务异议：等对方重开的发票')).toBeDefined();
    await feng.says('付款');
    expect(feng.card('待付款').text).toContain('等报销人');
    expect(feng.card('待付款').buttons).not.toContain('全部付款（1 笔 ¥120.00）');
    await li.presses('申请撤销');
    await li.presses('申请撤销', { form: { revoke_reason: '换新票' } });
    for (const [name, form] of STEPS)
      await persona(office, name).presses('同意', { holding: '撤销原因', ...(form ? { form } : {}) });
    await feng.says('付款');
    expect(feng.card('没有已批准').text).not.toContain('等报销人');
    expect(look(office.database, 'SELECT state FROM "Payable"')).toEqual([]);
  });

  it('S101、S109 已在付款批次里：批次卡片写明哪一笔，取出以后停付，别的照常付', async ({ li, min, office }) => {
    const blue = await approvedWith(office, li, 98);
    await approvedWith(office, li, 99);
    const feng = persona(office, '冯磊');
    await feng.says('付款');
    await feng.presses('全部付款（2 笔 ¥240.00）');
    const made = feng.card('付款批次 FK').id;
    await sends(office, min, { name: 'red.xml', bytes: xml(redOf(blue)) });
    expect(toldAt(feng)[0]).toContain('请在批次里取出');
    expect(feng.card('付款批次 FK', '发票被红冲').id).toBe(made);
    await feng.presses('取出，先不付');
    await feng.presses('已付', { holding: '付款批次' });
    expect(li.card('报销款已付').text).toContain('120.00');
    expect(look(office.database, 'SELECT state FROM "Payable" ORDER BY state')).toEqual([{ state: 'held' }, { state: 'paid' }]);
    expect(li.card('停付：有发票被红冲')).toBeDefined();
  });
});

describe('S101、S109 红字发票的少见情形', () => {
  it('S101、S109 一张单上两张发票先后被红冲：各告诉一次，开着的停付卡片列出两张，一次放行', async ({ li, min, office }) => {
    const [first, second] = [invoiceOf(120, { seed: 201 }), invoiceOf(60, { seed: 203 })];
    await sends(office, li, { name: 'a.xml', bytes: xml(first) }, { name: 'b.xml', bytes: xml(second) });
    await li.presses('确认提交');
    await approve(office, li);
    const feng = persona(office, '冯磊');
    await sends(office, min, { name: 'r1.xml', bytes: xml(redOf(first)) });
    await feng.presses('放行或异议');
    const asked = feng.card('停付：李强');
    expect(asked.text).not.toContain('明细2');
    await sends(office, min, { name: 'r2.xml', bytes: xml(redOf(second, 998)) });
    expect(toldAt(li)).toHaveLength(2);
    // The open question is the same card, and names both by now.
    expect(feng.card('停付：李强').id).toBe(asked.id);
    for (const line of ['明细1', '明细2']) expect(feng.card('停付：李强').text).toContain(line);
    await feng.presses('放行，可以付款', { form: { hold_why: '两张都重开了' } });
    expect(li.card('待付款（财务放行：两张都重开了）')).toBeDefined();
  });

  it('S101 审批中两张都被红冲：两行都写明，都核减为0才能批', async ({ li, min, office }) => {
    const [first, second] = [invoiceOf(120, { seed: 204 }), invoiceOf(60, { seed: 206 })];
    const third = invoiceOf(30, { seed: 208 });
    await sends(
      office,
      li,
      { name: 'a.xml', bytes: xml(first) },
      { name: 'b.xml', bytes: xml(second) },
      { name: 'c.xml', bytes: xml(third) },
    );
    await li.presses('确认提交');
    for (const [name, form] of STEPS.slice(0, 2))
      await persona(office, name).presses('同意', { holding: '李强', ...(form ? { form } : {}) });
    await sends(office, min, { name: 'r1.xml', bytes: xml(redOf(first)) }, { name: 'r2.xml', bytes: xml(redOf(second, 998)) });
    const feng = persona(office, '冯磊');
    expect(feng.card('李强的报销申请').text.match(/的发票被红冲了/g)).toHaveLength(2);
    for (const row of ['0', '1']) {
      expect((await feng.presses('同意', { holding: '李强的报销申请' })).toast?.content).toContain('被红冲了');
      await feng.presses('核减');
      await feng.presses('确定核减', { form: { reduce_line: row, reduce_to: '0', reduce_why: '发票被红冲' } });
      await li.presses('接受核减');
    }
    await feng.presses('同意', { holding: '李强的报销申请' });
    expect(li.card('我的报销申请').text).toContain('待付款');
    expect(li.card('我的报销申请').text).toContain('¥30.00');
  });

  it('S101 只冲掉一部分：写明还有效多少；核减到有效的数就能批，红字发票再发一遍也不变', async ({ li, min, office }) => {
    const blue = invoiceOf(120, { seed: 209 });
    await sends(office, li, { name: 'a.xml', bytes: xml(blue) });
    await li.presses('确认提交');
    for (const [name, form] of STEPS.slice(0, 2))
      await persona(office, name).presses('同意', { holding: '李强', ...(form ? { form } : {}) });
    const part = redOf(blue, 997, 50);
    await sends(office, min, { name: 'red.xml', bytes: xml(part) });
    await sends(office, li, { name: 'again.xml', bytes: xml(part) });
    const feng = persona(office, '冯磊');
    expect(toldAt(feng)[0]).toContain('还有效¥70.00');
    expect((await feng.presses('同意', { holding: '李强的报销申请' })).toast?.content).toContain('核减到不超过¥70.00');
    await feng.presses('核减');
    await feng.presses('确定核减', { form: { reduce_line: '0', reduce_to: '70', reduce_why: '冲掉了50' } });
    await li.presses('接受核减');
    await feng.presses('同意', { holding: '李强的报销申请' });
    expect(li.card('我的报销申请').text).toContain('待付款');
  });

  it('S101 报得比还有效的少：草稿照样能提交；批准以后才冲一部分、没超过的，不停付也不打扰', async ({ li, min, office }) => {
    const blue = invoiceOf(120, { seed: 210 });
    await sends(office, min, { name: 'red.xml', bytes: xml(redOf(blue, 996, 50)) });
    await sends(office, li, { name: 'a.xml', bytes: xml(blue) });
    expect(li.card('报销').text).toContain('还有效的只有 ¥70.00');
    expect(li.card('报销').buttons).not.toContain('确认提交');
    await li.presses('金额改为¥70.00');
    await li.presses('确认提交');
    await approve(office, li);
    expect(li.card('我的报销申请').text).toContain('待付款');
    await sends(office, min, { name: 'red.xml', bytes: xml(redOf(blue, 996, 50)) });
    expect(toldAt(li)).toEqual([]);
    expect(look(office.database, 'SELECT state FROM "Payable"')).toEqual([{ state: 'unpaid' }]);
  });

  it('O13、S101 整张单都冲抵了借款的：没有付款可停，写明借款已冲，撤销以后借款恢复成未还', async ({ li, min, wang, office }) => {
    const feng = await lent(office, li, wang);
    const blue = await approvedWith(office, li, 211);
    const owed = async () =>
      (await office.store.reads.balancesFrom('advance', '')).map(({ held, used }) => [held, used].map(Number));
    expect(await owed()).toEqual([[0, 12_000]]);
    await sends(office, min, { name: 'red.xml', bytes: xml(redOf(blue)) });
    expect(toldAt(li)[0]).toContain('已冲抵借款');
    expect(toldAt(li)[0]).not.toContain('停付');
    expect(toldAt(feng)[0]).toContain('没有付款可停');
    await feng.says('付款');
    expect(feng.card('付款').buttons).not.toContain('放行或异议');
    await li.presses('申请撤销', { holding: '复印纸' });
    await li.presses('申请撤销', { form: { revoke_reason: '换新票' } });
    for (const [name, form] of STEPS)
      await persona(office, name).presses('同意', { holding: '撤销原因', ...(form ? { form } : {}) });
    expect(await owed()).toEqual([[0, 0]]);
  });

  it('O1、S109 财务休假：代审批人收到停付，能放行，写明代谁；不代的人收不到', async ({ li, min, jiang, office }) => {
    const feng = persona(office, '冯磊');
    const blue = await approvedWith(office, li, 212);
    await feng.says('今天到明天让蒋建国代我审批');
    await feng.presses('保存');
    await sends(office, min, { name: 'red.xml', bytes: xml(redOf(blue)) });
    expect(toldAt(jiang)[0]).toContain('已停付');
    expect(toldAt(persona(office, '赵磊'))).toEqual([]);
    await jiang.presses('放行或异议');
    await jiang.presses('放行，可以付款', { form: { hold_why: '已收到重开的发票' } });
    expect(li.card('财务放行了').text).toContain('已收到重开的发票');
    const org = await office.store.reads.org();
    const idOf = (name: string) => org.people.find((one) => one.name === name)?.id;
    expect(look(office.database, `SELECT "actorId", "onBehalfOf" FROM "Audit" WHERE act = 'payment.released'`)).toEqual([
      { actorId: idOf('蒋建国'), onBehalfOf: idOf('冯磊') },
    ]);
  });
});

/** A claim of 120 yuan that all three have approved. */
async function approvedWith(office: TestOffice, who: Persona, seed: number): Promise<TrueInvoice> {
  const blue = invoiceOf(120, { seed });
  await sends(office, who, { name: `${seed}.xml`, bytes: xml(blue) });
  await who.presses('确认提交');
  await approve(office, who);
  return blue;
}
