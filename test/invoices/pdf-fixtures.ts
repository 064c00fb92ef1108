import type { FieldName } from '../../src/domain/invoice/invoice.ts';
import { cents } from '../../src/kernel/money.ts';
import type { ExpectedInvoice } from './expected.ts';
import { allOf, type Fixture, onlyOf } from './fixture.ts';
import { OLD_NUMBERS } from './make/company.ts';
import { type DigitalStyle, drawDigital } from './make/draw-digital.ts';
import { drawList, drawOld, type ListRow, type OldStyle } from './make/draw-old.ts';
import { drawAir, drawCar, drawFiscal, drawHotelBill, drawRail, drawTripSheet } from './make/draw-tickets.ts';
import { digitalInvoice, drawn, oldInvoice, withToll, withTraveller } from './make/invoice.ts';
import { type Page, resized, shifted, stacked } from './make/page.ts';
import type { PdfStyle } from './make/pdf-style.ts';
import { qrText } from './make/qr-text.ts';
import { airTicket, fiscalTicket, railTicket } from './make/tickets.ts';
import { changed, type TrueInvoice } from './make/true-invoice.ts';
import { writePdf } from './make/write-pdf.ts';
import { writeXbrl } from './make/write-xbrl.ts';
import { writeXml } from './make/write-xml.ts';

/** Plain, so that each variant shows one difficulty only. */
const ordinary = changed(drawn(digitalInvoice('digital_ordinary'), 301), { remark: '入住人：王小明；2晚' });
const special = drawn(digitalInvoice('digital_special'), 302);
const red = drawn(digitalInvoice('digital_special', { red: true }), 303);
const old = drawn(oldInvoice('old_e_ordinary'), 304);
const oldSpecial = drawn(oldInvoice('old_e_special'), 305);
const rail = drawn(railTicket(), 306);
const air = drawn(airTicket, 307);
const fiscal = drawn(fiscalTicket, 308);

/** What a page says whose labels can be read. A rail ticket shows its tax nowhere. */
export function printed(invoice: TrueInvoice): ExpectedInvoice {
  const { kind } = invoice.fields;
  const qr = qrText(invoice);
  const judged = { ...(qr !== undefined && { qr }), pages: [1, 1] as const };
  if (kind === 'rail')
    return onlyOf(invoice, ['kind', 'number', 'issueDate', 'buyerName', 'buyerTaxId', 'total', 'travel'], judged);
  if (kind === 'air')
    return onlyOf(invoice, ['kind', 'number', 'issueDate', 'buyerName', 'buyerTaxId', 'tax', 'total', 'travel'], judged);
  if (kind === 'fiscal')
    return onlyOf(
      invoice,
      ['kind', 'code', 'number', 'checkCode', 'issueDate', 'buyerName', 'sellerName', 'total', 'words'],
      judged,
    );
  if (kind === 'car_new') return onlyOf(invoice, ['kind', 'code', 'number', 'issueDate', 'total'], judged);
  return allOf(invoice, judged);
}

const CORE: readonly FieldName[] = ['kind', 'code', 'number', 'issueDate', 'buyerTaxId', 'sellerTaxId', 'total'];

const file = (name: string, pages: readonly Page[], invoices: readonly ExpectedInvoice[], style: PdfStyle = {}): Fixture => ({
  name: `PDF：${name}`,
  bytes: () => writePdf(pages, style),
  expected: invoices.length > 0 ? { type: 'pdf', invoices } : { type: 'pdf', nothing: true },
});

const digital = (name: string, invoice: TrueInvoice, style: PdfStyle = {}, form: DigitalStyle = {}): Fixture =>
  file(name, drawDigital(invoice, form), [printed(invoice)], style);

const older = (name: string, invoice: TrueInvoice, style: PdfStyle = {}, form: OldStyle = {}): Fixture =>
  file(name, drawOld(invoice, form), [printed(invoice)], style);

const STYLES: readonly (readonly [string, PdfStyle])[] = [
  ['嵌入字体', {}],
  ['嵌入字体，压缩', { packed: true }],
  ['不嵌字体 UniGB-UCS2-H', { labels: 'UniGB-UCS2-H' }],
  ['不嵌字体 GBK-EUC-H', { labels: 'GBK-EUC-H', packed: true }],
  ['标签不嵌字体，内容嵌入', { labels: 'GBK-EUC-H', values: 'embedded' }],
  ['每个字一段', { runs: 'glyph' }],
  ['不嵌字体，每个字一段', { labels: 'UniGB-UCS2-H', runs: 'glyph' }],
  ['先内容后标签', { order: 'values-first' }],
  ['倒序', { order: 'backwards' }],
  ['表格是底层', { layer: true }],
  ['标签字距拉开', { spread: true, layer: true }],
  ['没有二维码', { noQr: true }],
  ['标签和内容是一段', { runs: 'pair' }],
  ['坐标放大十倍', { place: 'scaled' }],
  ['坐标上下颠倒', { place: 'flipped', layer: true }],
  ['逐段移位', { place: 'stepped' }],
  ['页面不从零点开始', { offset: true }],
  ['标签印两遍显得粗', { bold: true }],
];

/** Labels are garbage: number, date, tax numbers and sums are found by their shapes. */
const unlabelled = (name: string, invoice: TrueInvoice, pages: readonly Page[], style: PdfStyle = {}): Fixture =>
  file(name, pages, [onlyOf(invoice, CORE, { qr: qrText(invoice) ?? '' })], { labels: 'unmapped', values: 'embedded', ...style });

const scanned = (name: string, invoice: TrueInvoice, pages: readonly Page[], must: readonly FieldName[]): Fixture =>
  file(name, pages, [onlyOf(invoice, must, { qr: qrText(invoice) ?? '' })], { scan: true });

const withoutQr = (one: ExpectedInvoice): ExpectedInvoice => {
  const { qr: _, ...rest } = one;
  return rest;
};

const many = drawn(digitalInvoice('digital_ordinary', { lines: { min: 40, max: 45 } }), 310);
const listed = drawn(oldInvoice('old_e_ordinary', { lines: { min: 8, max: 12 } }), 311);

/** The first page alone: all goods in one line that says where they stand. */
function pointing(name: string, row: ListRow, rate: { readonly rate?: string } = {}, style: PdfStyle = {}): Fixture {
  const { net = cents(0n), tax = cents(0n) } = listed.fields;
  const says = row.says ?? '(详见销货清单)';
  const told = changed(listed, { lines: [{ name: says, amount: net, ...rate, tax }] });
  return file(`电子普票，${name}`, drawOld(listed, { list: row }).slice(0, 1), [printed(told)], style);
}
const three = [321, 322, 323].map((seed) => drawn(digitalInvoice('digital_ordinary'), seed));
const attachedXml = { name: 'invoice.xml', data: writeXml(special, { signed: true }) };

/** What looks like a field and is part of a remark. */
const MISLEADING = [
  '项目名称：样例展厅改造；项目地址：苏州市样例路1号',
  '名称：苏州样例贸易有限公司 纳税人识别号：91320500MA1XK7Q29R',
  '原发票号码：26322000000098765432 开票日期：2025年12月31日',
  '价税合计（小写）¥88.00，已付¥20.00',
] as const;

export const PDF_FIXTURES: readonly Fixture[] = [
  ...STYLES.flatMap(([name, style]) =>
    [digital(`数电普票，${name}`, ordinary, style), older(`电子普票，${name}`, old, style)].map((one) =>
      style.noQr ? noQr(one) : one,
    ),
  ),
  digital('数电专票', special),
  digital('数电专票，红字', red),
  digital('数电普票，抬头是个人', drawn(digitalInvoice('digital_ordinary', { person: true }), 330)),
  digital('数电普票，名称换行', drawn(digitalInvoice('digital_ordinary'), 331), {}, { nameRoom: 80 }),
  digital('数电普票，名称换行，每个字一段', drawn(digitalInvoice('digital_ordinary'), 331), { runs: 'glyph' }, { nameRoom: 80 }),
  digital(
    '数电普票，项目名称换行',
    drawn(digitalInvoice('digital_ordinary', { lines: { min: 5, max: 6 } }), 332),
    {},
    { itemRoom: 60 },
  ),
  digital('数电普票，购买方一栏更宽', ordinary, {}, { middle: 330, nameRoom: 220 }),
  digital('数电普票，年月日是表格印的', ordinary, { layer: true }, { datePieces: true }),
  digital('数电普票，通行费', withToll(drawn(digitalInvoice('digital_ordinary'), 333))),
  digital('数电普票，旅客运输服务', withTraveller(drawn(digitalInvoice('digital_ordinary'), 334))),
  digital('数电普票，右边有竖排的下载次数', ordinary, {}, { downloads: true }),
  digital('数电普票，右边有竖排的下载次数，上下颠倒', ordinary, { place: 'flipped' }, { downloads: true }),
  file(
    '数电普票，内容比标签低一点',
    drawDigital(ordinary).map((page) => shifted(page, 1, 1.5)),
    [printed(ordinary)],
  ),
  file(
    '电子普票，内容比标签高一点',
    drawOld(old).map((page) => shifted(page, 2, -1.5)),
    [printed(old)],
  ),
  file(
    '数电普票，缩小打印',
    drawDigital(ordinary).map((page) => resized(page, 0.6)),
    [printed(ordinary)],
  ),
  file(
    '电子普票，放大打印',
    drawOld(old).map((page) => resized(page, 1.7)),
    [printed(old)],
  ),
  ...MISLEADING.flatMap((remark, at) => [
    digital(`数电普票，备注会误导（${at + 1}）`, changed(ordinary, { remark })),
    older(`电子普票，备注会误导（${at + 1}）`, changed(old, { remark })),
  ]),
  ...OLD_NUMBERS.flatMap((sellerTaxId) => [
    digital(`数电普票，销售方税号 ${sellerTaxId.length} 位`, changed(ordinary, { sellerTaxId })),
    older(`电子普票，销售方税号 ${sellerTaxId.length} 位`, changed(old, { sellerTaxId })),
  ]),
  digital('数电普票，转了九十度', ordinary, { rotate: 90 }),
  file('数电普票，几页四十行以上', drawDigital(many), [{ ...printed(many), pages: [1, drawDigital(many).length] }]),
  file(
    '三张发票在一个文件里',
    three.flatMap((one) => drawDigital(one)),
    three.map((one, at) => ({ ...printed(one), pages: [at + 1, at + 1] })),
  ),
  file('同一张发票印了两页', [...drawDigital(ordinary), ...drawDigital(ordinary)], [{ ...printed(ordinary), pages: [1, 2] }]),
  file('两张发票印在一张纸上', [stacked(...pairOf(ordinary, special))], [ordinary, special].map(sharingSheet)),
  older('电子专票', oldSpecial),
  file('电子专票，有数字签名', drawOld(oldSpecial), [{ ...printed(oldSpecial), signed: true }], { signed: true }),
  older('电子普票，红字', drawn(oldInvoice('old_e_ordinary', { red: true }), 340)),
  older('电子普票，年月日是表格印的', old, { layer: true }, { datePieces: true }),
  older('电子普票，名称换行', drawn(oldInvoice('old_e_ordinary'), 341), {}, { nameRoom: 120 }),
  older('通行费电子普票', tolled(drawn(oldInvoice('old_toll', { lines: { min: 1, max: 1 } }), 342))),
  older('深圳区块链', drawn(oldInvoice('shenzhen_chain'), 343)),
  file('电子普票和它的销货清单', drawOld(listed, { list: true }), [{ ...printed(listed), pages: [1, 2] }]),
  file('电子普票和它的销货清单，不嵌字体', drawOld(listed, { list: true }), [{ ...printed(listed), pages: [1, 2] }], {
    labels: 'GBK-EUC-H',
  }),
  pointing('写详见清单，没印税率', {}),
  pointing('写详见清单，印了税率', { rate: '13%' }, { rate: '0.13' }),
  pointing('写详见清单，税额没印', { amounts: 'net' }),
  pointing('写详见清单，金额只在合计里', { amounts: 'none' }),
  pointing('写详见清单，全角括号、另一种写法', { says: '（详见销售货物或提供应税劳务清单）', amounts: 'none' }),
  pointing('写详见清单，每个字一段', {}, {}, { runs: 'glyph' }),
  file('电子普票，写详见清单，金额和合计对不上', drawOld(listed, { list: { net: cents(100n) } }).slice(0, 1), [
    allOf(listed, { pages: [1, 1] }, ['lines']),
  ]),
  {
    name: 'PDF：只有销货清单',
    bytes: () => writePdf([drawList(listed)]),
    expected: { type: 'pdf', invoices: [{ truth: { ...listed.fields, kind: 'sales_list' }, must: ['kind', 'code', 'number'] }] },
  },
  unlabelled('数电普票，标签没有 ToUnicode', ordinary, drawDigital(ordinary)),
  unlabelled('电子普票，标签没有 ToUnicode', old, drawOld(old)),
  unlabelled('数电普票，标签没有 ToUnicode，每个字一段', special, drawDigital(special), { runs: 'glyph' }),
  scanned('数电普票扫描件', ordinary, drawDigital(ordinary), ['kind', 'number', 'issueDate', 'total']),
  scanned('电子普票扫描件', old, drawOld(old), ['kind', 'code', 'number', 'issueDate', 'checkCode', 'net']),
  file('扫描件，没有二维码', drawDigital(ordinary), [], { scan: true, noQr: true }),
  file('铁路客票', [drawRail(rail)], [printed(rail)]),
  file('铁路客票，不嵌字体', [drawRail(rail)], [printed(rail)], { labels: 'UniGB-UCS2-H' }),
  ...(['退', '改'] as const).map((business, at) => {
    const ticket = drawn(railTicket(business), 350 + at);
    return file(
      `铁路${business}票`,
      [drawRail(ticket)],
      [onlyOf(ticket, ['kind', 'number', 'issueDate', 'total'], { qr: qrText(ticket) ?? '' })],
    );
  }),
  file('机票行程单', [drawAir(air)], [printed(air)]),
  file('机票行程单，不嵌字体，每个字一段', [drawAir(air)], [printed(air)], { labels: 'GBK-EUC-H', runs: 'glyph' }),
  file('财政票据', [drawFiscal(fiscal)], [printed(fiscal)]),
  file('机动车销售统一发票', [drawCar(car())], [printed(car())]),
  {
    name: 'PDF：行程单',
    bytes: () => writePdf([drawTripSheet(10_600n)]),
    expected: {
      type: 'pdf',
      invoices: [
        { truth: { kind: 'trip_sheet', total: cents(10_600) }, must: ['kind', 'total'], open: ['travel', 'lines', 'issueDate'] },
      ],
    },
  },
  {
    name: 'PDF：酒店结账单',
    bytes: () => writePdf([drawHotelBill(56_800n)]),
    expected: {
      type: 'pdf',
      invoices: [
        { truth: { kind: 'trip_sheet', total: cents(56_800) }, must: ['kind'], open: ['travel', 'lines', 'issueDate', 'remark'] },
      ],
    },
  },
  file('数电专票，附有 XML', drawDigital(special), [{ ...allOf(special, { signed: true }), pages: [1, 1] }], {
    attachments: [attachedXml],
  }),
  file('数电专票，附件没有名字', drawDigital(special), [allOf(special)], { attachments: [{ name: '', data: attachedXml.data }] }),
  file('铁路客票，附有 XBRL', [drawRail(rail)], [allOf(rail)], {
    attachments: [{ name: 'rai_issuer.xml', data: writeXbrl(rail) }],
  }),
  file('机票行程单，附有 XBRL', [drawAir(air)], [allOf(air)], {
    attachments: [{ name: 'atr_issuer.xml', data: writeXbrl(air) }],
  }),
  file('数电普票，附件是别的东西', drawDigital(ordinary), [printed(ordinary)], {
    attachments: [{ name: 'readme.txt', data: Buffer.from('发票号码：00000000000000000000') }],
  }),
];

function noQr(one: Fixture): Fixture {
  const { expected } = one;
  return 'invoices' in expected ? { ...one, expected: { ...expected, invoices: expected.invoices.map(withoutQr) } } : one;
}

/** The columns of goods carry the vehicle and its days instead. */
function tolled(invoice: TrueInvoice): TrueInvoice {
  const lines = (invoice.fields.lines ?? []).map(({ name: _, spec: _s, unit: _u, quantity: _q, unitPrice: _p, ...line }) => ({
    name: '*经营租赁*通行费',
    ...line,
  }));
  return withToll({ ...invoice, fields: { ...invoice.fields, lines } });
}

function car(): TrueInvoice {
  return drawn(oldInvoice('car_new', { lines: { min: 1, max: 1 }, remark: false }), 360);
}

function pairOf(upper: TrueInvoice, lower: TrueInvoice): [Page, Page] {
  return [...drawDigital(upper), ...drawDigital(lower)] as [Page, Page];
}

/** By their codes both are known; whatever else is read of one must not come from the other. */
function sharingSheet(invoice: TrueInvoice): ExpectedInvoice {
  return onlyOf(invoice, ['kind', 'number', 'issueDate', 'total'], { qr: qrText(invoice) ?? '' });
}
