import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { pdf, rail, sends } from './invoices.ts';

const LOOKED = { ask__authentic: 'pass', ask__complete: 'pass', ask__compliant: 'pass', ask__looked: true };

describe('S100 一句话报销', () => {
  it('S100 S107 S108 S109 一句话写成报销单，初审逐项核对，主管、财务依次同意', async ({ li, wang, office }) => {
    await li.says('报销昨天买的复印纸 86.5');
    expect(li.card().text).toContain('没有票据');
    await li.presses('下一步', { form: { lines__noInvoice: '小店不开票', lines__purchase: '前台急用' } });
    expect(li.card('请确认').text).toContain('运营专员初审');
    expect(li.card('请确认').text).toContain('捌拾陆圆伍角整');
    await li.presses('确认提交');
    const chen = persona(office, '陈静');
    const outcome = await chen.presses('同意', { form: { ...LOOKED, ask__looked: false } });
    expect(outcome.toast?.content).toContain('已逐项看过');
    const unreasoned = await chen.presses('同意', { form: { ...LOOKED, ask__complete: 'fail' } });
    expect(unreasoned.toast?.content).toContain('完整性不通过，没有写原因');
    await chen.presses('同意', { form: { ...LOOKED, ask__complete: 'fail', ask__complete_note: '没有发票' } });
    expect(wang.card('李强').text).toContain('完整性：不通过 · 完整性说明：没有发票');
    await wang.presses('同意');
    const feng = persona(office, '冯磊');
    expect(feng.card('李强').text).toContain('完整性：不通过');
    await feng.presses('同意');
    expect(li.card('我的报销申请').text).toContain('已同意');
  });

  it('S101 先说一句、后发车票：金额相同就放到那一行，不另起一行', async ({ li, office }) => {
    const ticket = rail(1);
    const yuan = Number(ticket.fields.total) / 100;
    await li.says(`报销昨天去无锡的高铁票 ${yuan}`);
    await sends(office, li, { name: '车票.pdf', bytes: pdf(ticket) });
    const text = li.card('请确认').text;
    expect(text).toContain('去无锡的高铁票');
    expect(text).toContain('有票');
    expect(text).not.toContain('明细2');
  });
});
