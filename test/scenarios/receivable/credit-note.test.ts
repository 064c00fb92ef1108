import { describe, expect } from 'vitest';
import { timeSortedIds } from '../../../src/kernel/id.ts';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { book, customer, customerOf, itemOf, owes, pays } from './owed.ts';

const NAME = '宏达运输公司';
const CARD = '宏达运输公司 提车款';

/** 宏达 owes money that is overdue; 冯磊 has the item before him. */
async function overdue(office: TestOffice, li: Persona, yuan = 2_000): Promise<Persona> {
  await customerOf(li, NAME, '13812345678');
  await owes(office, NAME, 'HT-1', [['pickup', yuan, '2026-11-10']]);
  const feng = persona(office, '冯磊');
  await feng.says('HT-1-1还欠多少');
  return feng;
}

/** Asked for on the card of the item; what the form or the preview says. */
async function asks(who: Persona, amount: string, paper: string, reason = '退了选装件'): Promise<string> {
  await who.presses('记红字', { holding: CARD });
  await who.presses('下一步', { form: { amount, paper, reason } });
  return who.card('红字').text;
}

/** … sent, and approved by everybody who is asked. */
async function enters(who: Persona, amount: string, paper: string, approvers: readonly string[]): Promise<void> {
  await asks(who, amount, paper);
  await who.presses('确认提交');
  for (const name of approvers) await who.colleague(name).presses('同意', { holding: paper });
}

/** Who is above 冯磊, and decides on what he asks for himself. */
const ABOVE = ['郑雅琴', '沈国梁'];

const creditLines = (office: TestOffice) =>
  look<{ amount: number | bigint; on: string }>(
    office.database,
    `SELECT amount, "on" FROM "ReceivableLine" WHERE kind = 'credit' ORDER BY id`,
  ).map(({ amount, on }) => [Number(amount) / 100, on]);

describe('红字、折让 (O18, S112)', () => {
  it('O18 红字一个人记不了：业务人员报，主管、财务看过才冲；未收、账龄按冲过的，经过里写着单号和原因', async ({
    office,
    li,
    wang,
  }) => {
    await overdue(office, li);
    await li.says('HT-1-1还欠多少');
    expect(await asks(li, '500', 'HZ-001')).toMatch(/王芳[\s\S]*冯磊/u);
    await li.presses('确认提交');
    expect((await itemOf(office, 'HT-1-1')).open).toBe(200_000n);
    await wang.presses('同意', { holding: 'HZ-001' });
    expect((await itemOf(office, 'HT-1-1')).open).toBe(200_000n);
    await persona(office, '冯磊').presses('同意', { holding: 'HZ-001' });
    expect((await itemOf(office, 'HT-1-1')).open).toBe(150_000n);
    await li.says('HT-1-1还欠多少');
    expect(li.card(CARD).text).toContain('红字¥500.00');
    expect(li.card(CARD).text).toContain('HZ-001 退了选装件');
    await wang.says('应收账龄');
    expect(wang.card('应收账龄').text).toContain('¥1,500.00');
  });

  it('O18 财务自己报的由别人批，批了业务人员听到；撤回一下就又是未收', async ({ office, li }) => {
    const feng = await overdue(office, li);
    await asks(feng, '500', 'HZ-001');
    await feng.presses('确认提交');
    expect(feng.cards().some(({ buttons }) => buttons.includes('同意'))).toBe(false);
    for (const name of ABOVE) await feng.colleague(name).presses('同意', { holding: 'HZ-001' });
    expect(li.card('HT-1-1记了红字¥500.00（冯磊申请，已批），还欠¥1,500.00').buttons).toContain('查看');
    await feng.says('HT-1-1还欠多少');
    await feng.presses('撤回红字', { holding: CARD });
    expect((await itemOf(office, 'HT-1-1')).open).toBe(200_000n);
    expect(creditLines(office)).toEqual([
      [500, '2026-11-23'],
      [-500, '2026-11-23'],
    ]);
    expect(li.card('冯磊撤回了HT-1-1的红字¥500.00，现在欠¥2,000.00').text).toContain('HT-1-1');
    await feng.says('HT-1-1还欠多少');
    expect(feng.card(CARD).buttons).not.toContain('撤回红字');
  });

  it('O18 多于未收、没写单号、没写原因、同一张单据记第二次都不收，说怎样才收；一分也没记', async ({ office, li }) => {
    const feng = await overdue(office, li);
    await pays(office, 'HT-1-1', 1_200);
    expect(await asks(feng, '800.01', '', '')).toContain('没有单据的走坏账核销');
    await feng.presses('下一步', { form: { paper: 'HZ-001', reason: '退了选装件' } });
    expect(feng.card('红字').text).toContain('红字金额大于未收¥800.00');
    for (const sum of ['0', '-5', '很多']) {
      await feng.presses('下一步', { form: { amount: sum } });
      expect(feng.card('红字').buttons, sum).not.toContain('确认提交');
    }
    expect(creditLines(office)).toEqual([]);
    await feng.presses('下一步', { form: { amount: '300' } });
    await feng.presses('确认提交');
    for (const name of ABOVE) await feng.colleague(name).presses('同意', { holding: 'HZ-001' });
    await feng.says('HT-1-1还欠多少');
    expect(await asks(feng, '300', 'hz - 001')).toContain('在这一笔上记过了');
    expect(creditLines(office)).toHaveLength(1);
    expect((await itemOf(office, 'HT-1-1')).open).toBe(50_000n);
  });

  it('O18 两张申请写的是同一张单据：先批的冲了，后批的不再冲', async ({ office, li }) => {
    const feng = await overdue(office, li);
    for (const amount of ['300', '200']) {
      await feng.says('HT-1-1还欠多少');
      await asks(feng, amount, 'HZ-001');
      await feng.presses('确认提交');
    }
    for (const amount of ['¥300.00', '¥200.00'])
      for (const name of ABOVE) await feng.colleague(name).presses('同意', { holding: `红字、折让金额\n${amount}` });
    expect(creditLines(office)).toEqual([[300, '2026-11-23']]);
  });

  it('S112 几张红字加起来到一万，区域经理也要看；撤销批过的红字，钱又是未收', async ({ office, li }) => {
    await overdue(office, li, 30_000);
    await li.says('HT-1-1还欠多少');
    expect(await asks(li, '9999', 'HZ-001')).not.toContain('蒋建国');
    await li.presses('确认提交');
    for (const name of ['王芳', '冯磊']) await li.colleague(name).presses('同意', { holding: 'HZ-001' });
    await li.says('HT-1-1还欠多少');
    const second = await asks(li, '9999', 'HZ-002');
    expect(second).toContain('另有¥9,999.00已批、在批，合计¥19,998.00');
    expect(second).toContain('蒋建国');
    await li.presses('申请撤销', { holding: '我的红字折让' });
    await li.presses('申请撤销', { holding: '我的红字折让', form: { revoke_reason: '单据开错了' } });
    for (const name of ['王芳', '冯磊']) await li.colleague(name).presses('同意', { holding: '撤销' });
    expect((await itemOf(office, 'HT-1-1')).open).toBe(3_000_000n);
  });

  it('O18 红字冲完了就是收齐，不再催；撤回又是未收', async ({ office, li, at }) => {
    const feng = await overdue(office, li);
    await enters(feng, '2000', 'HZ-002', ABOVE);
    expect((await itemOf(office, 'HT-1-1')).state).toBe('settled');
    await at('2026-11-24', '10:00');
    await at('2026-11-25', '10:00');
    expect((await itemOf(office, 'HT-1-1')).rung).toBe(0);
    await feng.says('HT-1-1还欠多少');
    await feng.presses('撤回红字', { holding: CARD });
    expect(await itemOf(office, 'HT-1-1')).toMatchObject({ state: 'open', open: 200_000n });
  });

  it('S4 O18 别的网点报不了，也看不到', async ({ office, li }) => {
    await overdue(office, li);
    const qian = persona(office, '钱多多');
    await qian.says('记红字 HT-1-1');
    await qian.presses('下一步', { form: { item: 'HT-1-1', amount: '500', paper: 'HZ-001', reason: '退了选装件' } });
    expect(qian.card('红字').text).toContain('没有这一笔应收，或不在您的查看范围内');
  });

  it('S111 双方签过的月份里记的红字撤回来，记在今天，签过的数不变', async ({ office, li, at }) => {
    const feng = await overdue(office, li);
    await enters(feng, '500', 'HZ-003', ABOVE);
    const row = await office.store.reads.record(customer(office, NAME).id);
    if (!row) throw new Error('no customer');
    const signed = { ...row, id: timeSortedIds.next('rec'), kind: 'reconcile', number: 'SR-1', state: 'locked' };
    await book(office, [{ table: 'rec', insert: { ...signed, form: JSON.stringify({ month: '2026-11' }) } }]);
    await at('2026-12-02', '10:00');
    await feng.says('HT-1-1还欠多少');
    await feng.presses('撤回红字', { holding: CARD });
    expect(creditLines(office)).toEqual([
      [500, '2026-11-23'],
      [-500, '2026-12-02'],
    ]);
  });
});
