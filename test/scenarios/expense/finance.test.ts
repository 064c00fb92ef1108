import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';
import { STEPS, sentClaim } from '../payment/approved-claim.ts';
import { invoiceOf, pdf, sends } from './invoices.ts';

const OTHER_FINANCE = '郑雅琴';
const reduction = (to: string, why = '同款有便宜的'): { form: Record<string, string> } => ({
  form: { reduce_line: '0', reduce_to: to, reduce_why: why },
});

/** 「核减」 opens the question, and 「确定核减」 answers it. */
async function reduces(who: Persona, to: string, why?: string) {
  await who.presses('核减');
  return who.presses('确定核减', reduction(to, why));
}

/** The first two steps approve; it lies with finance then. */
async function beforeFinance(office: TestOffice, who: Persona): Promise<Persona> {
  for (const [name, form] of STEPS.slice(0, 2))
    await persona(office, name).presses('同意', { holding: who.name, ...(form ? { form } : {}) });
  return persona(office, '冯磊');
}

const amounts = (office: TestOffice) => ({
  payable: look<{ amount: bigint }>(office.database, 'SELECT amount FROM "Payable"').map(({ amount }) => Number(amount)),
  lines: look<{ amount: bigint }>(office.database, `SELECT amount FROM "ExpenseLine" WHERE state = 'spent'`).map(({ amount }) =>
    Number(amount),
  ),
  used: look<{ used: bigint; held: bigint }>(
    office.database,
    `SELECT used, held FROM "LedgerBalance" WHERE ledger = 'budget'`,
  ).map(({ used, held }) => [Number(used), Number(held)]),
});

describe('S109 财务核减', () => {
  it('S109 卡片上先只有按钮，按了才问一件事，返回时写了一半的意见还在', async ({ li, office }) => {
    await sentClaim(li, 86.5);
    const feng = await beforeFinance(office, li);
    expect(Object.keys(feng.card('李强').inputs)).toEqual(['comment']);
    await feng.presses('核减', { form: { comment: '下不为例' } });
    expect(Object.keys(feng.card('李强').inputs)).toEqual(['reduce_line', 'reduce_to', 'reduce_why']);
    expect(feng.card('李强').buttons).not.toContain('同意');
    await feng.presses('返回');
    expect(feng.card('李强').inputs).toEqual({ comment: '下不为例' });
  });

  it('S109 财务核减一行：申请人看到前后和原因；接受以后财务才能批，付款、预算、统计都按核减后的金额', async ({ li, office }) => {
    await sentClaim(li, 86.5);
    const feng = await beforeFinance(office, li);
    await reduces(feng, '60');
    expect(li.card('财务核减了').text).toContain('¥86.50 → ¥60.00');
    expect(li.card('财务核减了').text).toContain('同款有便宜的');
    expect(li.card('我的报销申请').text).toContain('申请人可在');
    expect((await feng.presses('同意')).toast?.content).toContain('核减后要等申请人答复');
    await li.presses('接受核减');
    expect(feng.card('接受了核减').text).toContain('李强');
    expect(li.card('我的报销申请').buttons).not.toContain('提出异议');
    await feng.presses('同意', { holding: '李强' });
    expect(amounts(office)).toEqual({ payable: [6000], lines: [6000], used: [[6000, 0]] });
    expect(li.card('我的报销申请').text).toContain('陆拾圆整');
  });

  it('S109 异议只有一次：财务再看后可以恢复，定了就不能再改，也不再问申请人', async ({ li, office }) => {
    await sentClaim(li, 86.5);
    const feng = await beforeFinance(office, li);
    await reduces(feng, '60');
    expect((await li.presses('提出异议')).toast?.content).toContain('请写明异议的理由');
    await li.presses('提出异议', { form: { objection: '只有这一种纸能用' } });
    expect(feng.card('有异议').text).toContain('只有这一种纸能用');
    expect((await feng.presses('同意', { holding: '有异议' })).toast?.content).toContain('请先对异议作出决定');
    await reduces(feng, '86.5', '确实只有这一种');
    expect(li.card('财务看过异议').text).toContain('¥86.50 → ¥86.50');
    expect(li.card('我的报销申请').buttons).not.toContain('提出异议');
    expect((await reduces(feng, '10')).toast?.content).toContain('已经定了');
    await feng.presses('返回');
    await feng.presses('同意', { holding: '李强' });
    expect(amounts(office)).toEqual({ payable: [8650], lines: [8650], used: [[8650, 0]] });
  });

  it('S109 申请人一直不答复：过了等待的工作时间财务可以批', async ({ li, office, at }) => {
    await sentClaim(li, 86.5);
    const feng = await beforeFinance(office, li);
    await reduces(feng, '0', '这是私人用品');
    await at('2026-11-26', '10:00');
    expect(li.card('我的报销申请').buttons).toContain('接受核减');
    await feng.presses('同意', { holding: '李强' });
    expect(amounts(office)).toEqual({ payable: [], lines: [0], used: [[0, 0]] });
  });

  it('S109 核减和同意同时按、两位财务同时核减：只有一个成立，另一位看到已有变化', async ({ li, office }) => {
    await sentClaim(li, 86.5);
    const feng = await beforeFinance(office, li);
    const other = persona(office, OTHER_FINANCE);
    const press = async (who: Persona, button: string, form: Record<string, string> = {}) => {
      const card = who.cards().findLast(({ buttons }) => buttons.includes(button));
      const outcome = await office.controls.press(who.name, card?.id ?? '', button, { form });
      await office.settled();
      return outcome;
    };
    for (const who of [feng, other]) await who.presses('核减');
    const both = await Promise.all([
      press(feng, '确定核减', reduction('60').form),
      press(other, '确定核减', reduction('70').form),
    ]);
    expect(both.filter(({ toast }) => toast?.content?.includes('已请李强答复'))).toHaveLength(1);
    expect(li.cards().filter(({ text }) => text.includes('财务核减了'))).toHaveLength(1);
    await li.presses('接受核减');
    await feng.presses('核减');
    const [again] = await Promise.all([press(feng, '确定核减', reduction('50').form), press(other, '同意')]);
    // Whoever came first: what is paid is what the claimant was told.
    const told = again.toast?.content?.includes('→') ? [] : [li.card('我的报销申请').text.includes('¥60.00') ? 6000 : 7000];
    expect(amounts(office)).toMatchObject({ payable: told, lines: told });
  });

  it('S109 核减后退回再提交：从原来的金额重新看', async ({ li, office }) => {
    await sentClaim(li, 86.5);
    const feng = await beforeFinance(office, li);
    await reduces(feng, '60');
    await feng.presses('更多', { holding: '李强' });
    await feng.presses('确定', { form: { verb: 'return', words: '换一张有明细的收据' } });
    await li.presses('修改后重新提交');
    const again = li.card('报销申请');
    expect(again.inputs).toMatchObject({ lines__amount: '86.50' });
    expect(again.text).not.toContain('核减');
  });

  it('S109 卡片上没有的行（00、0.0、0x0）不算第一行：不核减，申请人也不会收到没有发生的核减', async ({ li, office }) => {
    await sentClaim(li, 86.5);
    await (await beforeFinance(office, li)).presses('核减');
    const message = office.controls.cards('冯磊', 'bot').find(({ body }) => JSON.stringify(body.card).includes('确定核减'));
    const value = buttonsOf(message?.body.card).find(({ text }) => text === '确定核减')?.value;
    for (const line of ['00', '0.0', '0x0', '+0', '-1', '1', ' '])
      expect(
        (await pressAs(office, '冯磊', message?.id ?? '', value, { reduce_line: line, reduce_to: '60', reduce_why: '贵' })).toast,
      ).toContain('请先选核减哪一行');
    await office.settled();
    expect(li.cards().some(({ text }) => text.includes('财务核减了'))).toBe(false);
  });

  it('S109 异议写得比格子还长：按格子收，卡片还是一屏', async ({ li, office }) => {
    await sentClaim(li, 86.5);
    const feng = await beforeFinance(office, li);
    await reduces(feng, '60');
    const message = office.controls.cards('李强', 'bot').findLast(({ body }) => JSON.stringify(body.card).includes('提出异议'));
    const value = buttonsOf(message?.body.card).find(({ text }) => text === '提出异议')?.value;
    await pressAs(office, '李强', message?.id ?? '', value, { objection: '😀'.repeat(10_000) });
    await office.settled();
    expect(feng.card('有异议').text.match(/😀/gu)).toHaveLength(200);
    expect(feng.card('有异议').text).not.toContain('\uFFFD');
  });

  it('S109 初审、主管看不到核减和放行的按钮', async ({ li, wang, office }) => {
    await sentClaim(li, 86.5);
    expect(persona(office, '陈静').card('李强').buttons).not.toContain('核减');
    await persona(office, '陈静').presses('同意', { holding: '李强', form: STEPS[0][1] });
    expect(wang.card('李强').buttons).not.toContain('核减');
  });
});

describe('S109 财务放行', () => {
  it('S101、S109 抬头不是本公司：提交不了，可以请财务决定；财务写明原因放行后才能批，原因留在单上', async ({
    li,
    wang,
    office,
  }) => {
    const wrong = invoiceOf(86.5, { seed: 61 });
    const paper = { ...wrong, fields: { ...wrong.fields, buyerName: '苏州别家汽车有限公司', buyerTaxId: '91320594MA1XR3T84J' } };
    await sends(office, li, { name: 'a.pdf', bytes: pdf(paper) });
    expect(li.card('苏州别家汽车有限公司').buttons).not.toContain('确认提交');
    await li.presses('请财务决定是否放行');
    expect(li.card('请确认').text).toContain('由财务终审时决定是否放行');
    await li.presses('确认提交');
    expect(wang.cards().some(({ text }) => text.includes('要财务决定'))).toBe(false);
    const feng = await beforeFinance(office, li);
    expect(wang.card('李强').text).toContain('要财务决定');
    expect((await feng.presses('同意')).toast?.content).toContain('还有一项要财务先决定');
    await feng.presses('放行（1项）');
    await feng.presses('确定放行', { form: { plea_why: '供应商开错，金额小，已登记' } });
    expect(feng.card('供应商开错').text).toContain('供应商开错，金额小，已登记');
    await feng.presses('同意', { holding: '李强' });
    expect(amounts(office).payable).toEqual([8650]);
    expect(li.card('我的报销申请').text).toContain('财务放行');
  });
});
