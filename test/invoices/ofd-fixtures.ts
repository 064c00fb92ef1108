import type { FieldName } from '../../src/domain/invoice/invoice.ts';
import type { ExpectedInvoice } from './expected.ts';
import { allOf, type Fixture, onlyOf } from './fixture.ts';
import { drawDigital } from './make/draw-digital.ts';
import { drawOld } from './make/draw-old.ts';
import { drawAir, drawRail } from './make/draw-tickets.ts';
import { digitalInvoice, drawn, oldInvoice } from './make/invoice.ts';
import { type OfdDataStyle, ofdData } from './make/ofd-data.ts';
import { Form, type Page } from './make/page.ts';
import { qrText } from './make/qr-text.ts';
import { drawQr, writePng } from './make/raster.ts';
import { airTicket, railTicket } from './make/tickets.ts';
import { chineseDate, type TrueInvoice, yuan } from './make/true-invoice.ts';
import { type OfdStyle, writeOfd } from './make/write-ofd.ts';
import { writeXbrl } from './make/write-xbrl.ts';
import { printed } from './pdf-fixtures.ts';

const ordinary = drawn(digitalInvoice('digital_ordinary'), 401);
const special = drawn(digitalInvoice('digital_special'), 402);
const red = drawn(digitalInvoice('digital_ordinary', { red: true }), 403);
const old = drawn(oldInvoice('old_e_ordinary'), 404);
const oldSpecial = drawn(oldInvoice('old_e_special'), 405);
const oldRed = drawn(oldInvoice('old_e_ordinary', { red: true }), 406);
const oldMany = drawn(oldInvoice('old_e_ordinary', { lines: { min: 12, max: 16 } }), 407);
const rail = drawn(railTicket(), 408);
const air = drawn(airTicket, 409);

const file = (name: string, pages: readonly Page[], invoice: ExpectedInvoice, style: () => OfdStyle): Fixture => ({
  name: `OFD：${name}`,
  bytes: () => writeOfd(pages, style()),
  expected: { type: 'ofd', invoices: [invoice] },
});

/** The old invoice with its data file. */
const withData = (name: string, invoice: TrueInvoice, style: OfdStyle = {}, data: Partial<OfdDataStyle> = {}): Fixture =>
  file(name, drawOld(invoice), allOf(invoice, { qr: qrText(invoice) ?? '' }), () => ({
    attachment: { name: 'original_invoice.xml', data: ofdData(invoice, { graphCode: qrText(invoice) ?? '', ...data }) },
    customDatas: descriptors(invoice),
    ...style,
  }));

export const TAGGED: readonly FieldName[] = [
  'kind',
  'number',
  'issueDate',
  'buyerName',
  'buyerTaxId',
  'sellerName',
  'sellerTaxId',
  'net',
  'tax',
  'total',
];

/** The fully digital invoice: descriptors without names, and tags. Its lines stand on the page only. */
const withTags = (name: string, invoice: TrueInvoice, style: OfdStyle = {}, pages = drawDigital(invoice)): Fixture =>
  file(name, pages, onlyOf(invoice, TAGGED, style.noQr ? {} : { qr: qrText(invoice) ?? '' }), () => ({
    tags: 'plain',
    customDatas: descriptors(invoice),
    template: true,
    ...style,
  }));

/** Nothing but the texts of the page. */
const textOnly = (name: string, invoice: TrueInvoice, pages: readonly Page[], style: OfdStyle = {}): Fixture => {
  const { qr: _, pages: _pages, ...expected } = printed(invoice);
  return file(name, pages, expected, () => style);
};

function descriptors({ fields }: TrueInvoice): Readonly<Record<string, string | undefined>> {
  return {
    ...(fields.code && { 发票代码: fields.code }),
    发票号码: fields.number,
    开票日期: chineseDate(fields.issueDate ?? ''),
    ...(fields.checkCode && { 校验码: fields.checkCode }),
    合计金额: yuan(fields.net ?? 0n),
    合计税额: fields.taxMark ?? yuan(fields.tax ?? 0n),
    购买方纳税人识别号: fields.buyerTaxId,
    销售方纳税人识别号: fields.sellerTaxId,
  };
}

export const OFD_FIXTURES: readonly Fixture[] = [
  withData('电子普票，数据文件', old),
  withData('电子普票，路径以 / 开头', old, { leadingSlash: true }),
  withData('电子普票，模板夹叫 TPLS', old, { template: true, tplsFolder: 'TPLS', documentName: 'Document_0.xml' }),
  withData('电子普票，CDATA 和 BOM', old, { bom: true, cdata: true }, { cdata: true, bom: true }),
  withData('电子普票，GraphCode 是图片', old, {}, { graphCode: writePng(drawQr(qrText(old) ?? '', 3)).toString('base64') }),
  withData('电子普票，前缀不是 fp', old, { stored: true }, { prefix: 'ns2' }),
  withData('电子普票，没有图片', old, { noQr: true }),
  withData('电子普票，零件名全是小写', old, { smallNames: true }),
  withData(
    '电子普票，图是 JBIG2，GraphCode 是图片',
    old,
    { jbig2: true },
    { graphCode: writePng(drawQr(qrText(old) ?? '', 3)).toString('base64') },
  ),
  withData('电子专票，数据文件', oldSpecial, { signed: true }),
  withData('电子普票，红字', oldRed),
  withData('电子普票，很多行', oldMany),
  withTags('数电普票，标引', ordinary),
  withTags('数电普票，标引，路径以 / 开头', ordinary, { leadingSlash: true, tplsFolder: 'TPLS' }),
  withTags('数电普票，标引的根元素不合法', ordinary, { tags: 'illegal-root' }),
  withTags('数电普票，标引没有命名空间', ordinary, { tags: 'no-namespace', tagFile: 'Tag_Invoice.xml' }),
  withTags('数电专票，金额和符号分开，名称分两段', special, { split: true, cdata: true }),
  withTags('数电专票，名称换行，一个标引几个对象', special, { split: true }, drawDigital(special, { nameRoom: 70 })),
  withTags('数电普票，标引，没有图片', ordinary, { noQr: true, bom: true, stored: true }),
  withTags('数电普票，内容也在模板里', ordinary, { template: 'all' }),
  withTags('数电普票，标引，零件名全是小写', ordinary, { smallNames: true }),
  withTags('数电普票，红字', red, { split: true }),
  withTags('数电普票，价税合计和名称也在描述里', ordinary, {
    customDatas: {
      ...descriptors(ordinary),
      价税合计: yuan(ordinary.fields.total ?? 0n),
      购买方名称: ordinary.fields.buyerName,
      销售方名称: ordinary.fields.sellerName,
    },
  }),
  textOnly('数电普票，只有文字', ordinary, drawDigital(ordinary), { advances: 'grouped' }),
  textOnly('数电普票，只有文字，CDATA', special, drawDigital(special), { cdata: true, template: true }),
  textOnly('电子普票，只有文字', old, drawOld(old), { noQr: true, advances: 'none' }),
  textOnly('电子普票，只有文字，表格在模板里', old, drawOld(old), { template: true, noQr: true }),
  file('铁路客票，XBRL', [drawRail(rail)], allOf(rail), () => ({
    attachment: { name: 'rai_issuer.xml', data: writeXbrl(rail) },
  })),
  file('机票行程单，XBRL', [drawAir(air)], allOf(air), () => ({
    attachment: { name: 'atr_issuer.xml', data: writeXbrl(air) },
    template: true,
  })),
  textOnly('铁路客票，只有文字', rail, [drawRail(rail)]),
  { name: 'OFD：一封公文，不是发票', bytes: () => writeOfd([letter()]), expected: { type: 'ofd', nothing: true } },
  {
    name: 'OFD：讲发票的标准，不是发票',
    bytes: () => writeOfd([standard()], { template: true }),
    expected: { type: 'ofd', nothing: true },
  },
];

function letter(): Page {
  const form = new Form();
  form.label(200, 60, '关于做好2026年度预算编制工作的通知', 14);
  form.value(60, 100, '各部门：');
  form.value(78, 120, '请于2026年01月08日前将本部门预算报财务部，合计不超过120000.00元。联系电话 051260001234。');
  return { width: 595, height: 842, pieces: form.pieces };
}

function standard(): Page {
  const form = new Form();
  form.label(200, 60, '电子发票应用指南', 14);
  form.value(60, 100, '发票号码由20位数字组成，例如第1至2位为年份。');
  form.value(60, 120, '购买方名称和销售方名称应当与营业执照一致；价税合计应当等于金额与税额之和。');
  return { width: 595, height: 842, pieces: form.pieces };
}
