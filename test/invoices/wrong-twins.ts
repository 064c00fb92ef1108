import type { FieldName } from '../../src/domain/invoice/invoice.ts';
import { cents } from '../../src/kernel/money.ts';
import { allOf, type Fixture, onlyOf, qrFields } from './fixture.ts';
import { NETWORK, SELLERS } from './make/company.ts';
import { drawDigital } from './make/draw-digital.ts';
import { drawOld } from './make/draw-old.ts';
import { drawRail } from './make/draw-tickets.ts';
import { digitalInvoice, drawn, ofTotal, oldInvoice } from './make/invoice.ts';
import { ofdData } from './make/ofd-data.ts';
import type { Page } from './make/page.ts';
import type { PdfStyle } from './make/pdf-style.ts';
import { qrText } from './make/qr-text.ts';
import { drawQr, writePng } from './make/raster.ts';
import { railTicket } from './make/tickets.ts';
import { changed, type TrueInvoice } from './make/true-invoice.ts';
import { writeOfd } from './make/write-ofd.ts';
import { writePdf } from './make/write-pdf.ts';
import { photograph } from './make/write-picture.ts';
import { writeXbrl } from './make/write-xbrl.ts';
import { writeXml } from './make/write-xml.ts';

const ordinary = ofTotal(drawn(digitalInvoice('digital_ordinary'), 501), cents(10_600));
const old = ofTotal(drawn(oldInvoice('old_e_ordinary'), 502), cents(10_600));
const other = drawn(digitalInvoice('digital_ordinary'), 503);
const rail = drawn(railTicket(), 504);

/** Ten times as much, with lines, tax and words to match: only a second source tells. */
const raised = ofTotal(ordinary, cents(106_000));
const oldRaised = ofTotal(old, cents(106_000));

/** The page of one invoice with the code of another. */
const withCodeOf = (pages: readonly Page[], invoice: TrueInvoice): Page[] =>
  pages.map((page) => ({ ...page, ...(page.qr && { qr: { ...page.qr, text: qrText(invoice) ?? '' } }) }));

/** Only the figures of the total are painted over; words, lines and sums stay. */
const repainted = (pages: readonly Page[], from: string, to: string): Page[] =>
  pages.map((page) => ({
    ...page,
    pieces: page.pieces.map((piece) =>
      piece.tag === 'TaxInclusiveTotalAmount' ? { ...piece, text: piece.text.replace(from, to) } : piece,
    ),
  }));

const SUMS: readonly FieldName[] = ['net', 'tax', 'total', 'words', 'lines'];

const twin = (
  name: string,
  bytes: () => Buffer,
  type: 'pdf' | 'ofd' | 'xml',
  shown: TrueInvoice,
  conflicts: readonly FieldName[],
  mayConflict: readonly FieldName[] = [],
): Fixture => ({
  name: `假：${name}`,
  bytes,
  expected: {
    type,
    invoices: [
      onlyOf(shown, ['kind', 'issueDate'].filter((one) => !conflicts.includes(one as FieldName)) as FieldName[], {
        conflicts,
        mayConflict,
        open: ['redOf', 'remark'],
      }),
    ],
  },
});

const pdf = (
  name: string,
  pages: readonly Page[],
  shown: TrueInvoice,
  conflicts: readonly FieldName[],
  may: readonly FieldName[] = [],
  style: PdfStyle = {},
): Fixture => twin(name, () => writePdf(pages, style), 'pdf', shown, conflicts, may);

const dayLater = changed(ordinary, { issueDate: '2026-11-24' as never });
const otherBuyer = changed(ordinary, { buyerName: NETWORK[2]?.name ?? '', buyerTaxId: NETWORK[2]?.taxId ?? '' });
const otherSeller = changed(ordinary, { sellerName: SELLERS[9]?.name ?? '', sellerTaxId: SELLERS[9]?.taxId ?? '' });
const attached = (invoice: TrueInvoice): PdfStyle => ({
  attachments: [{ name: 'invoice.xml', data: writeXml(invoice, { signed: true }) }],
});
const dearer = changed(rail, { total: cents((rail.fields.total ?? 0n) + 10_000n) });

/** Documents whose sources differ. */
const DIFFERING: readonly Fixture[] = [
  pdf('数电普票，全部金额改成十倍，二维码没改', withCodeOf(drawDigital(raised), ordinary), raised, ['total'], SUMS),
  pdf(
    '数电普票，只改了小写',
    withCodeOf(repainted(drawDigital(ordinary), '106.00', '1060.00'), ordinary),
    ordinary,
    ['total'],
    SUMS,
  ),
  pdf('数电普票，改了金额，每个字一段', withCodeOf(drawDigital(raised), ordinary), raised, ['total'], SUMS, { runs: 'glyph' }),
  pdf('数电普票，改了金额，字体不嵌入', withCodeOf(drawDigital(raised), ordinary), raised, ['total'], SUMS, {
    labels: 'GBK-EUC-H',
  }),
  pdf('数电普票，改了开票日期', withCodeOf(drawDigital(dayLater), ordinary), dayLater, ['issueDate']),
  pdf('数电普票，贴了别的发票的二维码', withCodeOf(drawDigital(ordinary), other), ordinary, ['number'], ['issueDate', ...SUMS]),
  pdf('电子普票，全部金额改成十倍，二维码没改', withCodeOf(drawOld(oldRaised), old), oldRaised, ['net'], SUMS),
  pdf('电子普票，改了校验码', withCodeOf(drawOld(changed(old, { checkCode: '01234567890123456789' })), old), old, ['checkCode']),
  pdf('铁路客票，改了票价', withCodeOf([drawRail(dearer)], rail), dearer, ['total'], SUMS),
  pdf('铁路客票，改了票价，附件 XBRL 没改', withCodeOf([drawRail(dearer)], rail), dearer, ['total'], SUMS, {
    attachments: [{ name: 'rai_issuer.xml', data: writeXbrl(rail) }],
  }),
  pdf(
    '数电普票，改了购买方，附件 XML 没改',
    drawDigital(otherBuyer),
    otherBuyer,
    ['buyerName', 'buyerTaxId'],
    [],
    attached(ordinary),
  ),
  pdf(
    '数电普票，改了销售方，附件 XML 没改',
    drawDigital(otherSeller),
    otherSeller,
    ['sellerName', 'sellerTaxId'],
    [],
    attached(ordinary),
  ),
  pdf(
    '数电普票，版面和二维码都改了，附件 XML 没改',
    drawDigital(raised),
    raised,
    ['total', 'net', 'tax'],
    SUMS,
    attached(ordinary),
  ),
  twin(
    'XML 里两处号码不同',
    () =>
      Buffer.from(
        writeXml(ordinary)
          .toString()
          .replace(/<EIid>\d+/, `<EIid>${other.fields.number}`),
      ),
    'xml',
    ordinary,
    ['number'],
  ),
  twin(
    'OFD 数据文件改了金额，图上的二维码没改',
    () =>
      writeOfd(drawOld(oldRaised), {
        attachment: { name: 'original_invoice.xml', data: ofdData(oldRaised, { graphCode: qrText(oldRaised) ?? '' }) },
        picture: writePng(drawQr(qrText(old) ?? '', 4)),
      }),
    'ofd',
    oldRaised,
    ['net'],
    SUMS,
  ),
  twin(
    'OFD 数据文件改了金额，GraphCode 没改',
    () =>
      writeOfd(drawOld(oldRaised), {
        attachment: { name: 'original_invoice.xml', data: ofdData(oldRaised, { graphCode: qrText(old) ?? '' }) },
        noQr: true,
      }),
    'ofd',
    oldRaised,
    ['net'],
    SUMS,
  ),
  twin(
    'OFD 版面改了金额，图上的二维码没改',
    () => writeOfd(withCodeOf(drawDigital(raised), ordinary), { tags: 'plain', template: true }),
    'ofd',
    raised,
    ['total'],
    SUMS,
  ),
  twin(
    'OFD 描述里的号码是别的发票',
    () => writeOfd(drawDigital(ordinary), { tags: 'plain', customDatas: { 发票号码: other.fields.number } }),
    'ofd',
    ordinary,
    ['number'],
  ),
];

const wrongLetter = changed(ordinary, {
  buyerTaxId: `${(NETWORK[0].taxId ?? '').slice(0, 9)}K${(NETWORK[0].taxId ?? '').slice(10)}`,
});
const red = drawn(digitalInvoice('digital_ordinary', { red: true }), 505);
const oldRed = drawn(oldInvoice('old_e_special', { red: true }), 506);

/** Documents that agree with themselves and are not to be paid: read as they stand, for the checks to find. */
const CONSISTENT: readonly Fixture[] = [
  { name: '假：数电普票红字，PDF', bytes: () => writePdf(drawDigital(red)), expected: { type: 'pdf', invoices: [allOf(red)] } },
  {
    name: '假：数电普票红字，XML',
    bytes: () => writeXml(red, { signed: true }),
    expected: { type: 'xml', invoices: [allOf(red)] },
  },
  { name: '假：电子专票红字，PDF', bytes: () => writePdf(drawOld(oldRed)), expected: { type: 'pdf', invoices: [allOf(oldRed)] } },
  {
    name: '假：税号错了一位，PDF',
    bytes: () => writePdf(drawDigital(wrongLetter)),
    expected: { type: 'pdf', invoices: [allOf(wrongLetter)] },
  },
  {
    name: '假：税号错了一位，XML',
    bytes: () => writeXml(wrongLetter),
    expected: { type: 'xml', invoices: [allOf(wrongLetter)] },
  },
  {
    name: '假：抬头是别家公司，PDF',
    bytes: () => writePdf(drawDigital(otherBuyer)),
    expected: { type: 'pdf', invoices: [allOf(otherBuyer)] },
  },
  ...placeholders(),
];

/** No key to know them by; whether the number counts as read is open. */
function placeholders(): Fixture[] {
  return ['00000000000000000000', '12345678901234567890'].flatMap((number) => {
    const invoice = changed(ordinary, { number });
    const expected = allOf(invoice, { open: ['number'] });
    return [
      {
        name: `假：号码 ${number}，XML`,
        bytes: () => writeXml(invoice),
        expected: { type: 'xml' as const, invoices: [expected] },
      },
      {
        name: `假：号码 ${number}，PDF`,
        bytes: () => writePdf(drawDigital(invoice)),
        expected: { type: 'pdf' as const, invoices: [expected] },
      },
    ];
  });
}

export const WRONG_TWINS: readonly Fixture[] = [...DIFFERING, ...CONSISTENT];

const asPicture = (invoice: TrueInvoice): Fixture => ({
  name: '同一张发票：照片',
  bytes: () => writePng(photograph([qrText(invoice) ?? ''], 'tilted')),
  expected: { type: 'picture', invoices: [onlyOf(invoice, qrFields(invoice), { qr: qrText(invoice) ?? '' })] },
});

/** One invoice as four files of different bytes: attachments of one, not four. */
export const ONE_INVOICE: readonly Fixture[] = [
  {
    name: '同一张发票：PDF',
    bytes: () => writePdf(drawDigital(ordinary)),
    expected: { type: 'pdf', invoices: [allOf(ordinary, { qr: qrText(ordinary) ?? '' })] },
  },
  {
    name: '同一张发票：XML',
    bytes: () => writeXml(ordinary, { signed: true }),
    expected: { type: 'xml', invoices: [allOf(ordinary, { signed: true })] },
  },
  {
    name: '同一张发票：OFD',
    bytes: () => writeOfd(drawDigital(ordinary), { tags: 'plain', template: true }),
    expected: { type: 'ofd', invoices: [onlyOf(ordinary, ['kind', 'number', 'issueDate', 'total', 'buyerName', 'sellerName'])] },
  },
  asPicture(ordinary),
];
