import { describe, expect } from 'vitest';
import type { Context } from '../../../src/handlers/context.ts';
import { bookMovements } from '../../../src/handlers/ledgers/book-movements.ts';
import { timeSortedIds } from '../../../src/kernel/id.ts';
import { cents } from '../../../src/kernel/money.ts';
import { grant } from '../../../src/ledgers/movements.ts';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { approve, STEPS, sentClaim } from '../payment/approved-claim.ts';

/** November's office budget of 杭州分店, or of somebody else's branch. */
async function branchHas(office: TestOffice, yuan: number, of = '赵磊'): Promise<void> {
  const org = await office.store.reads.org();
  const [zhao] = org.people.filter(({ name }) => name === of);
  const context = { person: zhao, now: office.now() } as unknown as Context;
  const account = `${zhao?.unitId}/office/2026-11`;
  const movements = grant({ ledger: 'budget', account }, cents(yuan * 100), cents(0));
  const writes = bookMovements(timeSortedIds, context, { source: 'test', round: 1 }, movements);
  await office.store.commit({ plan: { writes, audit: [], effects: [] }, inboxKeys: [], cause: 'test' });
}

/** 李强 of 苏州分店 bought for 100 yuan, shared so. */
async function sharedClaim(li: Persona, shares = '李敏 33.33、杭州分店'): Promise<void> {
  await li.says('报销11月20日买文具 100');
  await li.presses('下一步', {
    form: { lines__noInvoice: '票丢了', lines__purchase: '两店合办活动', lines__shares: shares },
  });
  await li.presses('确认提交');
}

async function returned(office: TestOffice): Promise<void> {
  const chen = persona(office, '陈静');
  await chen.presses('更多');
  await chen.presses('确定', { form: { verb: 'return', words: '分摊再核对一下' } });
}

const told = (who: Persona) => who.cards().filter(({ text }) => /苏州分店的报销(?:不再)?分摊到杭州分店/.test(text));
const live = (who: Persona) => told(who).filter(({ text }) => text.includes('报销单'));

async function upTo(office: TestOffice, steps: number): Promise<void> {
  for (const [name, form] of STEPS.slice(0, steps))
    await persona(office, name).presses('同意', { holding: '李强', ...(form ? { form } : {}) });
}

/** A shared claim that all three approved, to which 赵磊 of 杭州分店 objects before it is paid. */
async function objectedAfterApproval(office: TestOffice, li: Persona): Promise<{ zhao: Persona; feng: Persona }> {
  await sharedClaim(li);
  await approve(office, li);
  const zhao = persona(office, '赵磊');
  await zhao.presses('向财务提出异议', { form: { charge_why: '我们店没有参加' } });
  return { zhao, feng: persona(office, '冯磊') };
}

describe('S97 报销分摊到别的分店：那家店的主管知道', () => {
  it('S97、S4 提交时告诉一次：用途、本店分摊多少、本店预算还剩多少；看不到别的行、别人的份额和报销人', async ({
    li,
    wang,
    jiang,
    office,
  }) => {
    await branchHas(office, 500);
    await li.says('报销昨天买文具 100、快递费 12');
    const own = { lines__noInvoice: '票丢了', lines__purchase: '两店合办活动' };
    await li.presses('下一步', { form: { ...own, lines__shares: '李敏 33.33、杭州分店' } });
    if (li.card('报销').buttons.includes('下一步')) await li.presses('下一步', { form: own });
    await li.presses('确认提交');
    const zhao = persona(office, '赵磊');
    expect(told(zhao)).toHaveLength(1);
    const { text } = zhao.card('分摊到杭州分店');
    for (const words of ['¥66.67', '买文具', '办公费', '共¥500.00，现在还剩¥433.33', 'S97']) expect(text).toContain(words);
    for (const words of ['李强', '李敏', '¥33.33', '100.00', '快递', '112.00', '两店合办活动']) expect(text).not.toContain(words);
    expect(zhao.card('分摊到杭州分店').buttons).toEqual(['向财务提出异议']);
    for (const other of [wang, jiang, persona(office, '钱多多'), persona(office, '冯磊')]) expect(told(other)).toEqual([]);
  });

  it('S97、S4 本单用到两家店的预算：每行写明是哪家店，本店的在前；别家店只说够不够，不说还剩多少', async ({ li, office }) => {
    await branchHas(office, 50, '赵磊');
    await branchHas(office, 500, '李强');
    await li.says('报销11月20日买文具 100');
    await li.presses('下一步', {
      form: { lines__noInvoice: '票丢了', lines__purchase: '两店合办活动', lines__shares: '李敏 33.33、杭州分店' },
    });
    const { text } = li.card('请确认：报销');
    expect(text).toMatch(/苏州分店预算[\s\S]*¥500\.00，本次¥33\.33[\s\S]*杭州分店预算[\s\S]*本次¥66\.67，超出预算¥16\.67/);
    expect(text).toContain('杭州分店办公费预算');
  });

  it('S97 本店自己承担的、分摊给本店同事的，谁也不另外告诉', async ({ li, wang, office }) => {
    await sharedClaim(li, '李敏 40、李强');
    for (const name of ['赵磊', '王芳']) expect(told(persona(office, name))).toEqual([]);
    expect(told(wang)).toEqual([]);
  });

  it('S97 分摊给别的店的同事，也是用那家店的预算', async ({ li, office }) => {
    await sharedClaim(li, '李强 60、钱多多');
    expect(persona(office, '赵磊').card('分摊到杭州分店').text).toContain('¥40.00');
    expect(told(persona(office, '钱多多'))).toEqual([]);
  });

  it('S97、S109 终审批准时再告诉一次，写明还没付款；付了以后卡片跟着变，不能再提异议', async ({ li, office }) => {
    await branchHas(office, 500);
    await sharedClaim(li);
    const zhao = persona(office, '赵磊');
    const first = zhao.card('分摊到杭州分店');
    await approve(office, li);
    expect(told(zhao)).toHaveLength(2);
    expect(live(zhao)).toHaveLength(1);
    expect(live(zhao)[0]?.id).not.toBe(first.id);
    expect(live(zhao)[0]?.text).toContain('已批准，还没付款');
    expect(live(zhao)[0]?.text).toContain('还剩¥433.33');
    const feng = persona(office, '冯磊');
    await feng.says('付款');
    await feng.presses('全部付款（1 笔 ¥100.00）');
    await feng.presses('已付');
    expect(live(zhao)[0]?.text).toContain('已付款');
    expect(live(zhao)[0]?.buttons).toEqual([]);
    expect(told(zhao)).toHaveLength(2);
  });

  it('S97 财务核减以后，那家店看到的是核减后的份额', async ({ li, office }) => {
    await sharedClaim(li);
    await upTo(office, 2);
    const feng = persona(office, '冯磊');
    await feng.presses('核减');
    await feng.presses('确定核减', { form: { reduce_line: '0', reduce_to: '60', reduce_why: '有便宜的' } });
    expect(live(persona(office, '赵磊'))[0]?.text).toContain('¥40.00');
  });

  it('S97 退回后没改分摊再提交：不再告诉；改了分摊：告诉新的数；改成不分摊：告诉不用了', async ({ li, office }) => {
    await sharedClaim(li);
    const zhao = persona(office, '赵磊');
    await returned(office);
    expect(told(zhao)).toHaveLength(1);
    expect(live(zhao)[0]?.text).toContain('退回修改中');
    await li.presses('修改后重新提交');
    await li.presses('下一步', { form: { lines__what: '两店活动的文具' } });
    await li.presses('确认提交');
    expect(told(zhao)).toHaveLength(1);
    expect(live(zhao)[0]?.text).toContain('审批中');
    await returned(office);
    await li.presses('修改后重新提交');
    await li.presses('下一步', { form: { lines__shares: '李强 60、杭州分店' } });
    await li.presses('确认提交');
    expect(told(zhao)).toHaveLength(2);
    expect(live(zhao)[0]?.text).toContain('¥40.00');
    await returned(office);
    await li.presses('修改后重新提交');
    await li.presses('下一步', { form: { lines__shares: '李强、李敏' } });
    await li.presses('确认提交');
    expect(told(zhao)).toHaveLength(3);
    expect(live(zhao)[0]?.text).toContain('不再分摊到杭州分店');
    expect(live(zhao)[0]?.text).not.toContain('¥');
    expect(live(zhao)[0]?.buttons).toEqual([]);
  });

  it('S97 撤回、被拒绝都告诉，预算放开，不能再提异议', async ({ li, office }) => {
    await branchHas(office, 500);
    await sharedClaim(li);
    const zhao = persona(office, '赵磊');
    await li.presses('撤回申请');
    expect(live(zhao)[0]?.text).toContain('已撤回');
    expect(live(zhao)[0]?.text).toContain('还剩¥500.00');
    expect(live(zhao)[0]?.buttons).toEqual([]);
    expect(told(zhao)).toHaveLength(2);
    await sharedClaim(li);
    await persona(office, '陈静').presses('拒绝', { form: { ...STEPS[0][1], comment: '不是公司的费用' } });
    expect(live(zhao).at(-1)?.text).toContain('已拒绝');
    expect(live(zhao).at(-1)?.text).not.toContain('不是公司的费用');
    expect(told(zhao)).toHaveLength(4);
  });
});

describe('S97、S109 那家店的主管提出异议，财务付款以前看得到', () => {
  it('S97 审批中提：要写原因；财务终审的卡片上看得到，看过才能批；报销人和前面两步不受影响', async ({ li, wang, office }) => {
    await sharedClaim(li);
    const zhao = persona(office, '赵磊');
    await zhao.presses('向财务提出异议', { form: { charge_why: '这次活动我们店没有参加' } });
    expect(zhao.card('分摊到杭州分店').text).toContain('赵磊提出异议');
    expect(zhao.card('分摊到杭州分店').buttons).toEqual([]);
    const feng = persona(office, '冯磊');
    expect(feng.cards().some(({ text }) => text.includes('没有参加'))).toBe(false);
    await upTo(office, 1);
    expect(wang.card('李强的报销申请').text).toContain('没有参加');
    await wang.presses('同意', { holding: '李强' });
    expect(feng.card('李强的报销申请').text).toContain('杭州分店不同意分摊¥66.67（赵磊：这次活动我们店没有参加）');
    expect(li.cards().some(({ text }) => text.includes('没有参加'))).toBe(false);
    await feng.presses('同意', { holding: '李强的报销申请' });
    expect(live(zhao)[0]?.text).toContain('已批准');
    expect(live(zhao)[0]?.text).toContain('没有参加');
  });

  it('S97 已经在财务手里才提：当场告诉财务；整页同意不会把没看过的异议批掉', async ({ li, office }) => {
    await sharedClaim(li);
    await upTo(office, 2);
    await sentClaim(li, 60);
    await upTo(office, 2);
    const feng = persona(office, '冯磊');
    await feng.says('待我审批');
    const page = feng.card('待我审批', '李强');
    await persona(office, '赵磊').presses('向财务提出异议', { form: { charge_why: '我们店没有参加' } });
    expect(feng.card('杭州分店不同意分摊¥66.67').text).toContain('正等您终审');
    const all = page.buttons.find((text) => text.startsWith('全部同意')) ?? '';
    await feng.presses(all, { holding: '待我审批' });
    expect(feng.cards().some(({ text }) => text.includes('请打开报销单看过再批'))).toBe(true);
    expect(li.card('我的报销申请').text).not.toContain('待付款');
  });

  it('S97、S109 批准了还没付才提：当场停付，不进付款批次；财务和报销人都知道，原因只有财务看到；放行以后才能付', async ({
    li,
    office,
  }) => {
    const { zhao, feng } = await objectedAfterApproval(office, li);
    expect(feng.card('杭州分店不同意分摊').text).toContain('已停付');
    expect(li.card('杭州分店不同意分摊¥66.67').text).toContain('等财务决定');
    expect(li.card('停付：有分店不同意分摊').text).toContain('我的报销申请');
    expect(li.cards().some(({ text }) => text.includes('没有参加'))).toBe(false);
    expect(live(zhao)[0]?.text).toContain('停付，等财务决定');
    expect(live(zhao)[0]?.buttons).toEqual([]);
    await feng.says('付款');
    expect(feng.card('付款', '停付').text).toContain('杭州分店不同意分摊¥66.67（赵磊：我们店没有参加）');
    expect(feng.card('付款', '停付').buttons.some((text) => text.startsWith('全部付款'))).toBe(false);
    await feng.presses('放行或异议', { holding: '不同意分摊¥66.67（赵磊' });
    expect(feng.card('停付：李强').text).toContain('没有参加');
    await feng.presses('放行，可以付款', { form: { hold_why: '活动照片里有你们店的人' } });
    expect(live(zhao)).toHaveLength(1);
    expect(live(zhao)[0]?.text).toContain('冯磊核实后照付');
    expect(live(zhao)[0]?.text).toContain('活动照片里有你们店的人');
    expect(li.card('待付款（财务放行：活动照片里有你们店的人）')).toBeDefined();
    await feng.says('付款');
    await feng.presses('全部付款（1 笔 ¥100.00）');
    await feng.presses('已付', { holding: '付款批次' });
    expect(live(zhao)[0]?.text).toContain('已付款');
  });

  it('S97、S109 财务不付：报销人看到原因和怎么改，那家店看到结果；撤销以后预算退回，不在停付里', async ({ li, office }) => {
    await branchHas(office, 500);
    const { zhao, feng } = await objectedAfterApproval(office, li);
    await feng.presses('放行或异议', { holding: '杭州分店不同意分摊' });
    await feng.presses('异议，先不付', { form: { hold_why: '活动名单里没有杭州' } });
    expect(li.card('财务不付这一笔').text).toContain('请申请撤销，改了分摊再报');
    expect(live(zhao)[0]?.text).toContain('冯磊决定不付');
    await li.presses('申请撤销');
    await li.presses('申请撤销', { form: { revoke_reason: '改分摊' } });
    for (const [name, form] of STEPS)
      await persona(office, name).presses('同意', { holding: '撤销原因', ...(form ? { form } : {}) });
    expect(live(zhao)[0]?.text).toContain('批准后已撤销');
    expect(live(zhao)[0]?.text).toContain('还剩¥500.00');
    await feng.says('付款');
    expect(feng.card('没有已批准').text).not.toContain('停付');
  });

  it('S97、S109 已在付款批次里才提：批次写明哪一笔，没看过的确认不了；取出以后停付', async ({ li, office }) => {
    await sharedClaim(li);
    await approve(office, li);
    const feng = persona(office, '冯磊');
    await feng.says('付款');
    await feng.presses('全部付款（1 笔 ¥100.00）');
    const zhao = persona(office, '赵磊');
    await zhao.presses('向财务提出异议', { form: { charge_why: '我们店没有参加' } });
    expect(feng.card('杭州分店不同意分摊¥66.67', '请在批次里取出').buttons).not.toContain('放行或异议');
    expect(li.card('杭州分店不同意分摊').text).toContain('财务会先核实');
    expect(feng.card('付款批次 FK', '停付').text).toContain('赵磊：我们店没有参加');
    await feng.presses('取出，先不付');
    expect(live(zhao)[0]?.text).toContain('停付，等财务决定');
    await feng.says('付款');
    expect(feng.card('付款', '停付').buttons).toContain('放行或异议');
  });

  it('S97、S109 两家店先后不同意：开着的停付卡片两条都写，一次放行，两家店都看到结果', async ({ li, office }) => {
    await sharedClaim(li, '杭州分店 40、广州分店');
    await approve(office, li);
    const feng = persona(office, '冯磊');
    await persona(office, '赵磊').presses('向财务提出异议', { form: { charge_why: '没有参加' } });
    await feng.presses('放行或异议', { holding: '杭州分店不同意分摊' });

    await persona(office, '黄志强').presses('向财务提出异议', { form: { charge_why: '也没有参加' } });
    expect(feng.card('停付：李强').text).toContain('赵磊：没有参加');
    expect(feng.card('停付：李强').text).toContain('黄志强：也没有参加');
    await feng.presses('放行，可以付款', { form: { hold_why: '都核实过' } });
    for (const name of ['赵磊', '黄志强']) expect(persona(office, name).card('冯磊核实后照付').text).toContain('都核实过');
  });

  it('S97 退回改了分摊以后，以前的异议不算数，可以对新的再提', async ({ li, office }) => {
    await sharedClaim(li);
    const zhao = persona(office, '赵磊');
    await zhao.presses('向财务提出异议', { form: { charge_why: '太多了' } });
    await returned(office);
    await li.presses('修改后重新提交');
    await li.presses('下一步', { form: { lines__shares: '李强 60、杭州分店' } });
    await li.presses('确认提交');
    expect(live(zhao)[0]?.text).not.toContain('太多了');
    expect(live(zhao)[0]?.buttons).toEqual(['向财务提出异议']);
    await upTo(office, 2);
    expect(persona(office, '冯磊').card('李强的报销申请').text).not.toContain('太多了');
  });
});
