import { describe, expect } from 'vitest';
import { drawDigital } from '../../invoices/make/draw-digital.ts';
import { qrText } from '../../invoices/make/qr-text.ts';
import { changed, type TrueInvoice } from '../../invoices/make/true-invoice.ts';
import { writePdf } from '../../invoices/make/write-pdf.ts';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { sentSheets } from '../../sent-sheets.ts';
import { STEPS } from '../payment/approved-claim.ts';
import { invoiceOf, pdf, sends } from './invoices.ts';

/** The first two steps approve; it lies with finance then. */
async function beforeFinance(office: TestOffice, who: Persona): Promise<Persona> {
  for (const [name, form] of STEPS.slice(0, 2))
    await persona(office, name).presses('同意', { holding: who.name, ...(form ? { form } : {}) });
  return persona(office, '冯磊');
}

/** The page says ten times what its QR code says. */
function tenfold(seed: number): Buffer {
  const [shown, code] = [invoiceOf(1060, { seed }), invoiceOf(106, { seed })];
  return writePdf(
    drawDigital(shown).map((page) => ({ ...page, ...(page.qr && { qr: { ...page.qr, text: qrText(code) ?? '' } }) })),
    {},
  );
}

const wrongTitle = (seed: number): TrueInvoice =>
  changed(invoiceOf(86.5, { seed }), { buyerName: '苏州别家汽车有限公司', buyerTaxId: '91320594MA1XR3T84J' });

describe('S101、S109 财务逐项决定', () => {
  it('S101 两处金额不一样的发票（C14）：本人改不了，可以请财务决定；财务看得到两处各是多少，写明原因放行才能批', async ({
    li,
    office,
  }) => {
    await sends(office, li, { name: 'a.pdf', bytes: tenfold(71) });
    const claim = li.card('二维码').text;
    for (const figure of ['106.00', '1060.00']) expect(claim.replaceAll(',', '')).toContain(figure);
    expect(li.card('报销申请').text.match(/疑似篡改/g)).toHaveLength(1);
    expect(li.card('报销申请').buttons).not.toContain('确认提交');
    await li.presses('请财务决定是否放行');
    await li.says('说明：店家打错了金额，已联系重开');
    await li.presses('确认提交');
    const feng = await beforeFinance(office, li);
    expect(feng.card('李强的报销申请').text).toContain('店家打错了金额，已联系重开');
    for (const figure of ['106.00', '1060.00']) expect(feng.card('李强').text.replaceAll(',', '')).toContain(figure);
    expect((await feng.presses('同意')).toast?.content).toContain('还有一项要财务先决定');
    await feng.presses('放行（1项）');
    await feng.presses('确定放行', { form: { plea_why: '已向开票方核实' } });
    await feng.presses('同意', { holding: '李强' });
    expect(li.card('我的报销申请').text).toContain('已向开票方核实');
    expect(li.card('我的报销申请').text).toContain('待付款');
  });

  it('S101、S109 一份单上几项要放行：一项一项来，都有结果才能批；核减为0的那一行不用再放行', async ({ li, office }) => {
    await sends(office, li, { name: 'a.pdf', bytes: pdf(wrongTitle(72)) }, { name: 'b.pdf', bytes: tenfold(73) });
    await li.presses('请财务决定是否放行');
    while (li.card('报销').buttons.includes('请财务决定是否放行')) await li.presses('请财务决定是否放行');
    await li.presses('确认提交');
    const feng = await beforeFinance(office, li);
    const [many] = feng.card('李强').buttons.filter((one) => one.startsWith('放行'));
    expect(many).toBe('放行（2项）');
    await feng.presses('放行（2项）');
    expect((await feng.presses('确定放行', { form: { plea_why: '金额小' } })).toast?.content).toContain('请先选放行哪一项');
    await feng.presses('返回');
    await feng.presses('核减');
    await feng.presses('确定核减', { form: { reduce_line: '1', reduce_to: '0', reduce_why: '票面不一致' } });
    expect(feng.card('李强').buttons).toContain('放行（1项）');
    await li.presses('接受核减');
    await feng.presses('放行（1项）');
    await feng.presses('确定放行', { form: { plea_why: '供应商开错抬头' } });
    await feng.presses('同意', { holding: '李强' });
    expect(li.card('我的报销申请').text).toContain('供应商开错抬头');
  });

  itIn(
    'S109 一行两家店各担一半，财务核减以后各份跟着减；凭证上每家店借贷各自相等，合起来是核减后的金额',
    { mode: 'ws' },
    async ({ li, office }) => {
      await li.says('报销昨天买文具 100');
      await li.presses('下一步', {
        form: { lines__noInvoice: '票丢了', lines__purchase: '两店合办活动', lines__shares: '李敏 60%、杭州分店 40%' },
      });
      await li.presses('确认提交');
      const feng = await beforeFinance(office, li);
      await feng.presses('核减');
      await feng.presses('确定核减', { form: { reduce_line: '0', reduce_to: '33.33', reduce_why: '同款有便宜的' } });
      const mine = li.card('我的报销申请').text;
      expect(mine).toContain('李敏 ¥20.00、杭州分店 ¥13.33');
      expect(mine).not.toContain('¥60.00');
      await li.presses('接受核减');
      await feng.presses('同意', { holding: '李强' });
      await feng.says('付款');
      await feng.presses('全部付款（1 笔 ¥33.33）');
      await feng.presses('记账凭证');
      const sheet = (await sentSheets(office, '冯磊')).find(({ name }) => name.startsWith('记账凭证'));
      const rows = (sheet?.sheet('记账凭证').rows ?? []).map((row) => [row[3], row[5], row[6]]);
      expect(rows).toEqual(
        expect.arrayContaining([
          ['苏州分店', 20, null],
          ['苏州分店', null, 20],
          ['杭州分店', 13.33, null],
          ['杭州分店', null, 13.33],
        ]),
      );
      expect(rows).toHaveLength(4);
    },
  );
});
