import { describe, expect } from 'vitest';
import { cents } from '../../../src/kernel/money.ts';
import type { LocalDate } from '../../../src/kernel/time.ts';
import { drawList, drawOld } from '../../invoices/make/draw-old.ts';
import { drawShopList, drawTripSheet } from '../../invoices/make/draw-tickets.ts';
import { drawn, ofTotal, oldInvoice } from '../../invoices/make/invoice.ts';
import { changed, type TrueInvoice } from '../../invoices/make/true-invoice.ts';
import { writePdf } from '../../invoices/make/write-pdf.ts';
import { it } from '../../office-it.ts';
import { look } from '../../postgres/look.ts';
import { invoiceOf, pdf, sends, xml } from './invoices.ts';

const DAY = '2026-11-18' as LocalDate;
const sheet = (yuan: number): Buffer => writePdf([drawTripSheet(cents(yuan * 100))], {});
const ride = (yuan: number, seed: number) => invoiceOf(yuan, { seed, item: '*运输服务*客运服务费' });

describe('S101、S104 行程单跟着金额相同的票', () => {
  it('S101 先发票、后发行程单：写明跟了哪一张，报销单上看得到行程单和金额，不多一行', async ({ li, office }) => {
    await sends(office, li, { name: '打车.pdf', bytes: pdf(ride(73, 51)) });
    await sends(office, li, { name: '行程单.pdf', bytes: sheet(73) });
    const told = li.card('收到2个文件').text;
    expect(told).toContain('作附件');
    expect(told).not.toContain('没有对应的票');
    const draft = li.card('报销').text;
    expect(draft).not.toContain('明细2');
    expect(papers(office.database)).toEqual([{ kind: 'trip_sheet', number: ride(73, 51).fields.number }]);
  });

  it('S101 先发行程单、后发票：先说没有对应的票，票来了就跟上，不再说没有', async ({ li, office }) => {
    await sends(office, li, { name: '行程单.pdf', bytes: sheet(73) });
    expect(li.card('收到1个文件').text).toContain('没找到金额相同的发票');
    await sends(office, li, { name: '打车.xml', bytes: xml(ride(73, 52)) });
    expect(li.card('收到2个文件').text).not.toContain('没找到金额相同的发票');
    expect(papers(office.database)).toEqual([{ kind: 'trip_sheet', number: ride(73, 52).fields.number }]);
  });

  it('S101 两张票金额相同：行程单跟打车的那一张，不跟复印纸', async ({ li, office }) => {
    await sends(office, li, { name: '纸.xml', bytes: xml(invoiceOf(73, { seed: 53 })) });
    await sends(office, li, { name: '打车.xml', bytes: xml(ride(73, 54)) });
    await sends(office, li, { name: '行程单.pdf', bytes: sheet(73) });
    expect(papers(office.database)).toEqual([{ kind: 'trip_sheet', number: ride(73, 54).fields.number }]);
    expect(li.card('行程单.pdf', '作附件').text).not.toContain('金额相同的票不止一张');
  });

  it('S101 两趟车同样的钱：说出来金额相同的不止一张；第二张行程单跟另一张票，再发一次不换', async ({ li, office }) => {
    for (const seed of [55, 56]) await sends(office, li, { name: `${seed}.xml`, bytes: xml(ride(73, seed)) });
    await sends(office, li, { name: '行程单一.pdf', bytes: sheet(73) });
    expect(li.card('行程单一.pdf', '作附件').text).toContain('金额相同的票不止一张');
    const second = Buffer.concat([sheet(73), Buffer.from('\n%second\n')]);
    await sends(office, li, { name: '行程单二.pdf', bytes: second });
    await sends(office, li, { name: '行程单二.pdf', bytes: second });
    expect(papers(office.database)).toEqual([
      { kind: 'trip_sheet', number: ride(73, 55).fields.number },
      { kind: 'trip_sheet', number: ride(73, 56).fields.number },
    ]);
  });

  it('S104 金额不同的行程单不硬凑，写明多少钱、要发哪张票', async ({ li, office }) => {
    await sends(office, li, { name: '打车.xml', bytes: xml(ride(73, 57)) });
    await sends(office, li, { name: '行程单.pdf', bytes: sheet(37) });
    const told = li.card('收到2个文件').text;
    expect(told).toContain('¥37.00');
    expect(told).toContain('没找到金额相同的发票');
  });
});

/** An older e-invoice whose goods stand on a list of their own. */
const listed = (yuan: number, seed: number) => {
  const of = invoiceOf(yuan, { seed });
  const old = drawn(oldInvoice('old_e_ordinary', { lines: { min: 1, max: 1 } }), 4000 + seed);
  const { issueDate = DAY, buyerName = '', buyerTaxId = '' } = of.fields;
  return changed(ofTotal(old, cents(yuan * 100), '*纸制品*复印纸'), { issueDate, buyerName, buyerTaxId, remark: '' });
};
const withoutGoods = (invoice: TrueInvoice): Buffer => writePdf(drawOld(invoice, { list: true }).slice(0, 1), {});
const goodsOf = (invoice: TrueInvoice): Buffer => writePdf([drawList(invoice)], {});
const shopList = (yuan: number, last = ''): Buffer =>
  writePdf(
    [
      drawShopList(cents(yuan * 100), [
        [`复印纸${last}`, cents(yuan * 50)],
        ['硒鼓', cents(yuan * 50)],
      ]),
    ],
    {},
  );

describe('S101 销货清单跟着它的发票', () => {
  it('S101 写明发票号码的清单后到：跟那一张，类别、用途从清单里来，不多一行', async ({ li, office }) => {
    const invoice = listed(230, 71);
    await sends(office, li, { name: '发票.pdf', bytes: withoutGoods(invoice) });
    expect(li.card('报销').text).toContain('还差：类别、用途');
    await sends(office, li, { name: '清单.pdf', bytes: goodsOf(invoice) });
    expect(li.card('收到2个文件').text).toContain('清单.pdf 作附件');
    const draft = li.card('请确认：报销').text;
    for (const words of ['办公费', '复印纸', '¥230.00']) expect(draft).toContain(words);
    expect(draft).not.toContain('明细2');
    expect(lists(office.database)).toEqual([{ number: invoice.fields.number }]);
  });

  it('S101 清单先到：写明还没收到尾号多少的发票；发票来了就跟上，是发票不是清单', async ({ li, office }) => {
    const invoice = listed(230, 72);
    await sends(office, li, { name: '清单.pdf', bytes: goodsOf(invoice) });
    const alone = li.card('收到1个文件').text;
    expect(alone).toContain('没有对应的票');
    expect(alone).toContain(`尾号${invoice.fields.number?.slice(-4)}`);
    await sends(office, li, { name: '发票.pdf', bytes: withoutGoods(invoice) });
    expect(li.card('收到2个文件').text).not.toContain('没有对应的票');
    for (const words of ['办公费', '复印纸', '¥230.00']) expect(li.card('请确认：报销').text).toContain(words);
    expect(lists(office.database)).toEqual([{ number: invoice.fields.number }]);
  });

  it('S101 票上写详见清单、清单没来：提醒；来了就不提醒', async ({ li, office }) => {
    const invoice = invoiceOf(230, { seed: 83, item: '(详见销货清单)' });
    await sends(office, li, { name: '发票.xml', bytes: xml(invoice) });
    await li.presses('下一步', { form: { lines__kind: 'office', lines__what: '打印耗材' } });
    expect(li.card('报销').text).toContain('票上写详见清单，没有附清单');
    await sends(office, li, { name: '清单.pdf', bytes: shopList(230) });
    await li.says('报销');
    expect(li.card('报销', '打印耗材').text).not.toContain('没有附清单');
  });

  it('S101 PDF 写详见清单、没印税率：一样提醒，清单来了就不提醒', async ({ li, office }) => {
    const invoice = listed(230, 76);
    await sends(office, li, { name: '发票.pdf', bytes: withoutGoods(invoice) });
    await li.presses('下一步', { form: { lines__kind: 'office', lines__what: '打印耗材' } });
    expect(li.card('报销').text).toContain('票上写详见清单，没有附清单');
    await sends(office, li, { name: '清单.pdf', bytes: goodsOf(invoice) });
    await li.says('报销');
    expect(li.card('报销', '打印耗材').text).not.toContain('没有附清单');
  });

  it('S101 两张发票一样的钱：各自的清单跟各自的号码，不看先后；清单连发两遍也只跟一张', async ({ li, office }) => {
    const [first, second] = [listed(230, 73), listed(230, 74)];
    for (const [n, one] of [first, second].entries()) await sends(office, li, { name: `${n}.pdf`, bytes: withoutGoods(one) });
    for (const one of [second, second, first]) await sends(office, li, { name: '清单.pdf', bytes: goodsOf(one) });
    expect(li.cards().some(({ text }) => text.includes('不止一张'))).toBe(false);
    expect(lists(office.database)).toEqual(
      [first, second]
        .map(({ fields: { number } }) => ({ number }))
        .toSorted((a, b) => String(a.number).localeCompare(String(b.number))),
    );
  });

  it('S101 写的号码没有发来：金额一样的另一张也不跟', async ({ li, office }) => {
    await sends(office, li, { name: '发票.pdf', bytes: withoutGoods(listed(230, 75)) });
    await sends(office, li, { name: '清单.pdf', bytes: goodsOf(listed(230, 76)) });
    expect(li.card('收到2个文件').text).toContain('清单.pdf 没有对应的票');
    expect(lists(office.database)).toEqual([{ number: listed(230, 76).fields.number }]);
    expect(li.card('报销').text).toContain('还差：类别、用途');
  });

  it('S101 没写号码的清单按金额：跟上；一样的钱不止一张会说；第二份清单跟另一张；再发一次不换', async ({ li, office }) => {
    for (const seed of [77, 78]) await sends(office, li, { name: `${seed}.xml`, bytes: xml(invoiceOf(230, { seed })) });
    await sends(office, li, { name: '清单一.pdf', bytes: shopList(230) });
    expect(li.card('清单一.pdf', '作附件').text).toContain('金额相同的票不止一张');
    await sends(office, li, { name: '清单二.pdf', bytes: shopList(230, 'A4') });
    await sends(office, li, { name: '清单二.pdf', bytes: shopList(230, 'A4') });
    expect(lists(office.database)).toEqual([77, 78].map((seed) => ({ number: invoiceOf(230, { seed }).fields.number })));
  });

  it('S101 没写号码的清单先到，金额相同的发票来了就跟上；金额不同的不跟', async ({ li, office }) => {
    await sends(office, li, { name: '清单.pdf', bytes: shopList(230) });
    expect(li.card('收到1个文件').text).toContain('¥230.00，没找到金额相同的发票');
    await sends(office, li, { name: '别的.xml', bytes: xml(invoiceOf(203, { seed: 79 })) });
    expect(lists(office.database)).toEqual([{ number: null }]);
    await sends(office, li, { name: '发票.xml', bytes: xml(invoiceOf(230, { seed: 80 })) });
    expect(lists(office.database)).toEqual([{ number: invoiceOf(230, { seed: 80 }).fields.number }]);
  });

  it('S101 清单的合计被撕掉了：说读不出来怎样发，不乱跟', async ({ li, office }) => {
    await sends(office, li, { name: '发票.xml', bytes: xml(invoiceOf(230, { seed: 81 })) });
    await sends(office, li, { name: '清单.pdf', bytes: writePdf([drawShopList(null, [['复印纸', cents(23_000)]])], {}) });
    expect(li.card('收到2个文件').text).toContain('合计没读出来');
    expect(lists(office.database)).toEqual([{ number: null }]);
  });

  it('S101 号码对得上、合计对不上的清单：跟着，并提醒审批人两个数不一样', async ({ li, office }) => {
    const invoice = listed(230, 82);
    const other = changed(listed(203, 82), { number: invoice.fields.number ?? '', code: invoice.fields.code ?? '' });
    await sends(office, li, { name: '发票.pdf', bytes: withoutGoods(invoice) });
    await sends(office, li, { name: '清单.pdf', bytes: goodsOf(other) });
    await li.presses('下一步', { form: { lines__kind: 'office', lines__what: '打印耗材' } });
    expect(li.card('请确认：报销').text).toContain('销货清单合计 ¥203.00，发票 ¥230.00，不一致');
  });
});

const lists = (database: string) =>
  look(
    database,
    `SELECT i.number FROM "InvoiceFile" f JOIN "Invoice" i ON i.id = f."invoiceId" WHERE f.kind = 'sales_list' ORDER BY i.number`,
  );

/** Which paper lies with which invoice. */
const papers = (database: string) =>
  look(
    database,
    `SELECT f.kind, i.number FROM "InvoiceFile" f JOIN "Invoice" i ON i.id = f."invoiceId" WHERE f.kind = 'trip_sheet' ORDER BY i.number`,
  );
