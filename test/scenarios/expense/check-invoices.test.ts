import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';
import { STEPS } from '../payment/approved-claim.ts';
import { invoiceOf, pdf, sends } from './invoices.ts';

describe('S101、S107 查验', () => {
  it('S101、S107 初审逐张查验：要抄的几项能照抄，结果写明谁、什么时候，下一步的人看得到', async ({ li, wang, office }) => {
    const [first, second] = [invoiceOf(120, { seed: 81 }), invoiceOf(60, { seed: 84 })];
    await sends(office, li, { name: 'a.pdf', bytes: pdf(first) }, { name: 'b.pdf', bytes: pdf(second) });
    await li.presses('确认提交');
    const chen = persona(office, '陈静');
    expect(chen.card('李强').text).toContain('2 张里 2 张还没查验');
    await chen.presses('查验');
    const card = chen.card('查验票据').text;
    for (const part of ['2 张，还剩 2 张', first.fields.number ?? '', '20261118', '120.00', 'inv-veri.chinatax.gov.cn'])
      expect(card).toContain(part);
    await chen.presses('记下结果', { form: { result: 'genuine' } });
    expect(chen.card('查验票据').text).toContain(second.fields.number);
    expect((await chen.presses('记下结果', { form: { result: 'unknown' } })).toast?.content).toContain('请写明情况');
    await chen.presses('记下结果', { form: { result: 'unknown', check_note: '平台查无此票' } });
    expect(chen.card('查验票据').text).toContain('还剩 0 张');
    const decide = chen.card('李强', '真实性');
    expect(decide.text).toContain('查验结果是“查无此票”');
    expect(decide.inputs.ask__authentic).toBe('fail');
    await chen.presses('同意', {
      holding: '真实性',
      form: { ...STEPS[0][1], ask__authentic: 'fail', ask__authentic_note: '第二张平台查无，已请李强换票' },
    });
    const seen = wang.card('李强').text;
    expect(seen).toContain('一致 · 陈静');
    expect(seen).toContain('查无此票：平台查无此票 · 陈静');
    // The claimant is not told what was found out about them.
    expect(li.card('我的报销申请').text).not.toContain('查无此票');
  });

  it('S4、S107 只有正在审批的人查验；批完以后旧卡片上记不了', async ({ li, office }) => {
    await sends(office, li, { name: 'a.pdf', bytes: pdf(invoiceOf(70, { seed: 83 })) });
    await li.presses('确认提交');
    const chen = persona(office, '陈静');
    await chen.presses('查验');
    const message = office.controls.cards('陈静', 'bot').findLast(({ body }) => JSON.stringify(body.card).includes('记下结果'));
    const value = buttonsOf(message?.body.card).find(({ text }) => text === '记下结果')?.value;
    await chen.presses('同意', { holding: '真实性', form: STEPS[0][1] });
    expect(chen.card('查验票据').buttons).not.toContain('记下结果');
    // A client that has not drawn the card anew still has the button.
    const told = await pressAs(office, '陈静', message?.id ?? '', value, { result: 'genuine' });
    expect(told.toast).toContain('查验由正在审批的人做');
  });

  it('S107 说明里有表情符号，写到一百个字：一个不缺，也没有半个字', async ({ li, office }) => {
    await sends(office, li, { name: 'a.pdf', bytes: pdf(invoiceOf(70, { seed: 83 })) });
    await li.presses('确认提交');
    const chen = persona(office, '陈静');
    await chen.presses('查验');
    const note = `${'a'.repeat(99)}😀`;
    await chen.presses('记下结果', { form: { result: 'unknown', check_note: note } });
    expect(look(office.database, 'SELECT note FROM "InvoiceCheck"')).toEqual([{ note }]);
  });

  it('S107 申请撤回以后，旧的查验卡片上没有可填的', async ({ li, office }) => {
    await sends(office, li, { name: 'a.pdf', bytes: pdf(invoiceOf(70, { seed: 87 })) });
    await li.presses('确认提交');
    const chen = persona(office, '陈静');
    await chen.presses('查验');
    expect(chen.card('查验票据').buttons).toContain('记下结果');
    await li.presses('撤回申请');
    await office.restart();
    office.emulator.clock.advance(30_000);
    await office.settled();
    expect(chen.card('查验票据').buttons).not.toContain('记下结果');
  });
});
