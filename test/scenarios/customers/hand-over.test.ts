import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { drafts, reviewed } from '../contract/contract-office.ts';
import { enters } from '../orders/enter-order.ts';
import { customerOf, itemOf } from '../receivable/owed.ts';

const idOf = (office: TestOffice, name: string): string =>
  look<{ id: string }>(office.database, `SELECT id FROM "Person" WHERE name = '${name}'`)[0]?.id ?? '';

const owners = (office: TestOffice, kind: string): readonly (readonly [string, unknown])[] =>
  look<{ ownerId: string; form: string }>(
    office.database,
    `SELECT "ownerId", form FROM "Rec" WHERE kind = '${kind}' ORDER BY id`,
  ).map(({ ownerId, form }) => [ownerId, (JSON.parse(form) as { sales?: unknown }).sales] as const);

/** 李强's contract with 宏达, signed, and the order of one of its cars. */
async function underWay(office: TestOffice, li: Persona): Promise<void> {
  await drafts(office);
  await reviewed(office);
  await li.says('HT-SZ-26-0001');
  await li.presses('签订');
  await li.presses('签订', { form: { on: '2026-11-23', signatory: '赵总' } });
  await enters(office, { buyer: '宏达运输', contract_no: 'HT-SZ-26-0001', model: '凯美瑞', price: '180000' });
}

describe('客户移交给同事 (S31, S113)', () => {
  it('S31 移交前看得到一起转什么；合同、订单、应收、待办一次转过去，接手的人看得到订单；两边和主管各收到一条', async ({
    office,
    li,
    min,
    wang,
  }) => {
    await underWay(office, li);
    await li.says('查客户 宏达运输');
    await li.presses('移交', { holding: 'KH-SZ-26-0001' });
    const look = li.card('移交 宏达运输');
    expect(look.text).toContain('现在由李强跟。一起移交：合同 1、订单 1、5笔没收完共¥540,000.00');
    expect(look.text).toContain('HT-SZ-26-0001');
    await li.presses('移交', { card: look, form: { to: office.controls.person('李敏').openId } });
    // He does not see the customer any more; what he did stands where he did it.
    expect(li.cards().find(({ id }) => id === look.id)?.text).toContain('从李强移交给李敏，一起转过去：合同 1、订单 1');
    const minId = idOf(office, '李敏');
    for (const kind of ['customer', 'contract', 'order']) expect(owners(office, kind), kind).toEqual([[minId, minId]]);
    expect(await itemOf(office, 'HT-SZ-26-0001-1')).toMatchObject({ salesId: minId });
    const heard = min.card('交给您跟').text;
    expect(heard).toContain('李强把客户“宏达运输”交给您跟。一起转来：合同 1、订单 1、5笔没收完共¥540,000.00');
    expect(wang.card('从李强移交给李敏').text).toContain('合同 1、订单 1');
    await min.says('订单 A123');
    expect(min.card('A123').text).toContain('李敏');
    await min.says('我的待办');
    expect(min.card('待办').text).toMatch(/订单 宏达运输 凯美瑞 A123[\s\S]*合同 宏达运输 凯美瑞×3/u);
    // 原来的人：不在范围里的看不到了。
    await li.says('订单 A123');
    expect(li.card().text).toContain('没有含“A123”的');
  });

  it('S4 只能交给这个网点的在职同事；不是自己的客户没有这个按钮；表里、表单里写别的网点的人也不收', async ({
    office,
    li,
    min,
  }) => {
    await customerOf(li, '宏达运输', '13812345678');
    await min.says('查客户 宏达运输');
    expect(min.cards().some(({ buttons }) => buttons.includes('移交'))).toBe(false);
    await li.says('查客户 宏达运输');
    await li.presses('修改', { holding: '宏达运输' });
    await li.presses('修改', { form: { sales: office.controls.person('钱多多').openId }, holding: '业务人员' });
    expect(li.card('宏达运输').text).toContain('这位业务人员不在苏州分店');
    expect(owners(office, 'customer').map(([owner]) => owner)).toEqual([idOf(office, '李强')]);
  });

  it('S31 作废的合同留在原来的人名下；没有别的事也转，写明没有办到一半的', async ({ office, li, wang }) => {
    await drafts(office);
    await li.says('HT-SZ-26-0001');
    await li.presses('作废');
    await li.presses('作废', { form: { why: '客户不要了' } });
    await wang.says('查客户 宏达运输');
    await wang.presses('移交', { holding: 'KH-SZ-26-0001' });
    expect(wang.card('移交 宏达运输').text).toContain('没有办到一半的事');
    await wang.presses('移交', { holding: '现在由李强跟', form: { to: office.controls.person('李敏').openId } });
    expect(owners(office, 'contract').map(([owner]) => owner)).toEqual([idOf(office, '李强')]);
    expect(owners(office, 'customer')).toEqual([[idOf(office, '李敏'), idOf(office, '李敏')]]);
    expect(li.card('改由李敏跟').text).toContain('没有办到一半的事');
    // 自己办的，只写在办的那张卡片上。
    expect(wang.cards().filter(({ text }) => text.includes('从李强移交给李敏'))).toHaveLength(1);
  });

  it('S95 业务人员离职，主管一次全部移交：客户、合同、订单、应收都转，一件只转一次', async ({ office, li, min, wang }) => {
    await underWay(office, li);
    office.controls.resign('李强');
    await office.followed();
    office.emulator.clock.advance(60_000);
    await office.app.tick();
    await office.settled();
    const card = wang.card('李强已离职', '名下未办完的事');
    await wang.presses('全部移交', { card, form: { to: office.controls.person('李敏').openId } });
    const minId = idOf(office, '李敏');
    for (const kind of ['customer', 'contract', 'order']) expect(owners(office, kind), kind).toEqual([[minId, minId]]);
    expect(await itemOf(office, 'HT-SZ-26-0001-1')).toMatchObject({ salesId: minId });
    expect(wang.card('李强已离职').buttons).not.toContain('全部移交');
    expect(min.cards().filter(({ text }) => text.includes('交给您跟'))).toEqual([]);
  });
});
