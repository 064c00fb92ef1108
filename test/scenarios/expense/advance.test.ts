import { describe, expect } from 'vitest';
import type { PersonId } from '../../../src/kernel/id.ts';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { approve } from '../payment/approved-claim.ts';
import { lent, SAID } from './lent.ts';

async function claims(who: Persona, yuan: number): Promise<void> {
  await who.says(`报销昨天买的复印纸 ${yuan}`);
  await who.presses('下一步', { form: { lines__noInvoice: '小店不开票', lines__purchase: '前台急用' } });
}

async function balance(office: TestOffice): Promise<readonly number[]> {
  const [one] = await office.store.reads.balancesFrom('advance', '');
  return one ? [one.granted, one.held, one.used].map(Number) : [];
}

describe('O13 借款', () => {
  it('O13 一句话借款：金额、用途、归还日期都读到；主管、财务批了，付了款才算欠', async ({ office, li, wang }) => {
    await li.says(SAID);
    for (const words of ['¥2,000.00', '去南京参展', '12月11日', '财务']) expect(li.card('请确认').text).toContain(words);
    await li.presses('确认提交');
    await wang.presses('同意', { holding: '借款' });
    await persona(office, '冯磊').presses('同意', { holding: '借款' });
    await li.says('我的借款');
    expect(li.card('我的借款').text).toContain('等财务付款');
    expect(await balance(office)).toEqual([]);
    const feng = persona(office, '冯磊');
    await feng.says('付款');
    await feng.presses('全部付款（1 笔 ¥2,000.00）');
    await feng.presses('已付');
    expect(await balance(office)).toEqual([200_000, 0, 0]);
    await li.says('我的借款');
    expect(li.card('我的借款').text).toContain('还欠¥2,000.00');
    await feng.says('未还借款');
    expect(feng.card('未还的借款').text).toContain('李强');
    await li.says('未还借款');
    expect(li.card().text).toContain('未还的借款给主管及以上和财务看');
  });

  it('S109 O13 付的是借款就说借款：本人收到的是“借款已付”，和报销一批付的也各说各的', async ({ office, li, min, wang }) => {
    const feng = await lent(office, li, wang);
    expect(li.card('借款已付').text).toContain('¥2,000.00');
    expect(li.cards().some(({ text }) => text.includes('报销款已付'))).toBe(false);
    await claims(min, 120);
    await min.presses('确认提交');
    await approve(office, min);
    await feng.says('付款');
    await feng.presses('全部付款（1 笔 ¥120.00）');
    await feng.presses('已付', { holding: '120.00' });
    expect(min.card('报销款已付').text).toContain('¥120.00');
  });

  it('O13 报销冲抵借款：提交占用，批准冲掉，只付多出来的；撤回就放开', async ({ office, li, wang }) => {
    await lent(office, li, wang);
    await claims(li, 120);
    for (const words of ['冲抵借款', 'JK', '实付\n¥0.00']) expect(li.card('请确认').text).toContain(words);
    await li.presses('确认提交');
    expect(await balance(office)).toEqual([200_000, 12_000, 0]);
    await li.presses('撤回申请', { holding: '复印纸' });
    expect(await balance(office)).toEqual([200_000, 0, 0]);
    await claims(li, 130);
    await li.presses('确认提交');
    await approve(office, li);
    expect(await balance(office)).toEqual([200_000, 0, 13_000]);
  });

  it('O13 归还由财务登记：不能超过还欠的，报销占用的不能再还一次；还清就不再提', async ({ office, li, wang }) => {
    const feng = await lent(office, li, wang);
    await claims(li, 120);
    await li.presses('确认提交');
    await feng.says('未还借款');
    await feng.presses('查看');
    const tooMuch = await feng.presses('登记归还', { form: { amount: '1900' } });
    expect(tooMuch.toast?.content).toContain('归还不能超过¥1,880.00');
    const wrong = await feng.presses('登记归还', { form: { amount: '好多' } });
    expect(wrong.toast?.content).toContain('请写归还多少元');
    const card = feng.card('归还金额');
    await feng.presses('登记归还', { form: { amount: '1880' } });
    expect(await balance(office)).toEqual([200_000, 12_000, 188_000]);
    expect(li.card('财务收到您归还的借款').text).toContain('¥1,880.00');
    const again = await office.controls.press('冯磊', card.id, '登记归还', { form: { amount: '10' } });
    await office.settled();
    expect(again.toast?.content ?? '').toMatch(/归还不能超过|刚刚有变化|¥/u);
    expect(await balance(office)).toEqual([200_000, 12_000, 188_000]);
    await approve(office, li);
    await li.says('我的借款');
    expect(li.card('我的借款').text).toContain('没有未还的借款');
  });

  it('O13 付款失败退回：不再算欠，可以再付；冲抵过的不能再标失败', async ({ office, li, wang }) => {
    const feng = await lent(office, li, wang);
    const [line] = await office.store.reads.advancesOf(await idOf(office, '李强'));
    const form = { request: line?.requestId ?? '', reason: '账号错误' };
    await feng.presses('付款失败', { form });
    expect(await balance(office)).toEqual([0, 0, 0]);
    await feng.says('付款');
    await feng.presses('全部付款（1 笔 ¥2,000.00）');
    await feng.presses('已付');
    expect(await balance(office)).toEqual([200_000, 0, 0]);
    await claims(li, 120);
    await li.presses('确认提交');
    const outcome = await feng.presses('付款失败', { form });
    expect(outcome.toast?.content).toContain('已经冲抵或归还过');
    expect(await balance(office)).toEqual([200_000, 12_000, 0]);
  });

  it('O13 快到期、到期还没还清：提醒本人，一点打开', async ({ office, li, wang }) => {
    await lent(office, li, wang);
    // 12月8日（周二）早上九点多，还有三天
    office.emulator.clock.advance(15 * 24 * HOUR);
    await office.app.tick();
    await office.settled();
    expect(li.card('借款还没有还清').text).toContain('借款¥2,000.00还欠¥2,000.00：去南京参展');
  });

  it('O13 离职时借款没有还清：第二天早上财务就收到，写明是谁、还欠多少；不提醒本人', async ({ office, li, wang }) => {
    await lent(office, li, wang);
    office.controls.resign('李强');
    await office.followed();
    const before = li.cards().length;
    office.emulator.clock.advance(24 * HOUR);
    await office.app.tick();
    await office.settled();
    expect(persona(office, '冯磊').card('借款还没有还清').text).toContain('李强已离职，借款¥2,000.00还欠¥2,000.00：去南京参展');
    expect(li.cards()).toHaveLength(before);
    await persona(office, '冯磊').says('谁的借款没还');
    expect(persona(office, '冯磊').card('未还的借款').text).toContain('李强');
  });
});

const HOUR = 3_600_000;

const idOf = async (office: TestOffice, name: string): Promise<PersonId> => {
  const person = (await office.store.reads.org()).people.find((one) => one.name === name);
  if (!person) throw new Error(`no ${name}`);
  return person.id;
};
