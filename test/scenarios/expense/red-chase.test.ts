import { describe, expect } from 'vitest';
import type { LocalDate } from '../../../src/kernel/time.ts';
import { digitalInvoice, drawn } from '../../invoices/make/invoice.ts';
import { changed, type TrueInvoice } from '../../invoices/make/true-invoice.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { approve, STEPS } from '../payment/approved-claim.ts';
import { invoiceOf, sends, xml } from './invoices.ts';

/** The red invoice that takes this one back. */
const redOf = (blue: TrueInvoice): TrueInvoice => {
  const number = blue.fields.number ?? '';
  const red = drawn(digitalInvoice('digital_ordinary', { red: true, lines: { min: 1, max: 1 } }), 999);
  return changed(red, { issueDate: '2026-11-20' as LocalDate, redOf: number, remark: `被红冲蓝字数电票号码：${number}` });
};

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

  it('S101、S109 批准了还没付：财务先不要付', async ({ li, min, office }) => {
    const blue = invoiceOf(120, { seed: 94 });
    await sends(office, li, { name: 'a.xml', bytes: xml(blue) });
    await li.presses('确认提交');
    await approve(office, li);
    await sends(office, min, { name: 'red.xml', bytes: xml(redOf(blue)) });
    expect(toldAt(persona(office, '冯磊'))[0]).toContain('先不要付');
    expect(toldAt(li)[0]).toContain('请申请撤销');
  });
});
