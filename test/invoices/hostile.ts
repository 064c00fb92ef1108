import { createCipheriv } from 'node:crypto';
import { deflateRawSync, deflateSync } from 'node:zlib';
import type { FileRefusal } from '../../src/domain/invoice/invoice.ts';
import type { Expected } from './expected.ts';
import { allOf, type Fixture, onlyOf } from './fixture.ts';
import { drawDigital } from './make/draw-digital.ts';
import { digitalInvoice, drawn } from './make/invoice.ts';
import { qrText } from './make/qr-text.ts';
import { PNG_MAGIC, pngChunk, pngHeader, writePng } from './make/raster.ts';
import { writeOfd } from './make/write-ofd.ts';
import { writePdf } from './make/write-pdf.ts';
import { photograph } from './make/write-picture.ts';
import { writeXml } from './make/write-xml.ts';
import { writeZip, type ZipEntry } from './make/write-zip.ts';
import { ONE_INVOICE } from './wrong-twins.ts';

const MB = 1024 * 1024;
const invoice = drawn(digitalInvoice('digital_ordinary'), 601);
const xml = (): Buffer => writeXml(invoice);
const pdf = (): Buffer => writePdf(drawDigital(invoice));

const refused = (name: string, bytes: () => Buffer, ...refusals: readonly FileRefusal[]): Fixture => ({
  name: `坏：${name}`,
  bytes,
  expected: { refused: refusals },
});
const anyOf = (name: string, bytes: () => Buffer, ...expected: readonly Expected[]): Fixture => ({
  name: `坏：${name}`,
  bytes,
  expected: { anyOf: expected },
});
const read: Expected = { type: 'xml', invoices: [allOf(invoice)] };
const NOTHING: Expected = { type: 'pdf', nothing: true };

const entry = (name: string, data: Buffer = xml()): ZipEntry => ({ name, data });
const zip = (...entries: readonly ZipEntry[]): Buffer => writeZip(entries);
const zeros = (size: number): ZipEntry => ({
  name: 'OFD.xml',
  data: Buffer.alloc(0),
  raw: deflateRawSync(Buffer.alloc(size), { level: 1 }),
});
const NO_KEY = Buffer.alloc(16);
/** The same noise each time; in every 64 kB only a part of it, so that no ratio gives the whole away. */
function noise(size: number): Buffer {
  const stream = createCipheriv('aes-128-ctr', NO_KEY, NO_KEY);
  const out = Buffer.alloc(size);
  for (let at = 0; at < size; at += 65_536) out.set(stream.update(Buffer.alloc(Math.min(4096, size - at))), at);
  return out;
}

const ZIPS: readonly Fixture[] = [
  refused('ZIP 说是十个字节，解开是十二兆', () => zip({ ...zeros(12 * MB), saidSize: 10 }), 'inflates_too_far', 'damaged'),
  refused('ZIP 解开是十二兆，照实说', () => zip({ ...zeros(12 * MB), saidSize: 12 * MB }), 'inflates_too_far'),
  refused(
    'ZIP 说是三百兆，其实没有',
    () => zip({ name: 'OFD.xml', data: xml(), saidSize: 300 * MB }),
    'inflates_too_far',
    'damaged',
  ),
  refused(
    'OFD 里藏着十二兆的零件',
    () => zip(entry('OFD.xml', Buffer.from('<OFD/>')), { ...zeros(12 * MB), name: 'Doc_0/Document.xml', saidSize: 500 }),
    'inflates_too_far',
    'damaged',
  ),
  refused(
    'ZIP 每个九兆，一共五十四兆',
    () => {
      const part = noise(9 * MB);
      const raw = deflateRawSync(part, { level: 1 });
      return zip(...Array.from({ length: 6 }, (_, at) => ({ name: `${at}.pdf`, data: part, raw })));
    },
    'inflates_too_far',
    'too_large',
    'kind_not_taken',
  ),
  refused(
    'ZIP 有 501 个文件',
    () => zip(...Array.from({ length: 501 }, (_, at) => entry(`${at}.xml`, Buffer.from('<a/>')))),
    'too_many_parts',
  ),
  refused('ZIP 有 31 张发票', () => zip(...Array.from({ length: 31 }, (_, at) => entry(`${at}.xml`))), 'too_many_parts'),
  refused('ZIP 的文件名往上级走', () => zip(entry('../../etc/cron.d/x.xml')), 'bad_part_name'),
  refused('ZIP 的文件名中间往上级走', () => zip(entry('a/../../x.xml')), 'bad_part_name'),
  refused('ZIP 的文件名是绝对路径', () => zip(entry('/etc/passwd.xml')), 'bad_part_name'),
  refused('ZIP 的文件名带盘符', () => zip(entry('C:\\windows\\x.xml')), 'bad_part_name'),
  refused('ZIP 的文件名用反斜杠往上级走', () => zip(entry('..\\..\\x.xml')), 'bad_part_name'),
  refused(
    'OFD 的零件名往上级走',
    () => zip(entry('OFD.xml', Buffer.from('<OFD/>')), entry('Doc_0/../../x.xml')),
    'bad_part_name',
  ),
  refused('ZIP 里两个文件同名', () => zip(entry('a.xml'), entry('a.xml')), 'bad_part_name'),
  refused('ZIP 加了密', () => zip({ ...entry('a.xml'), encrypted: true }), 'encrypted'),
  anyOf(
    'ZIP 里还有 ZIP',
    () => zip(entry('a.xml'), entry('b.zip', zip(entry('c.xml')))),
    { refused: ['kind_not_taken', 'too_deep'] },
    { type: 'bundle', files: [read, { refused: ['kind_not_taken', 'too_deep'] }] },
  ),
  anyOf(
    'ZIP 里有程序',
    () => zip(entry('a.xml'), entry('run.exe', Buffer.from('MZ\x90\0', 'latin1'))),
    { refused: ['kind_not_taken'] },
    { type: 'bundle', files: [read, { refused: ['kind_not_taken'] }] },
  ),
  anyOf('ZIP 是空的', () => zip(), { refused: ['kind_not_taken', 'damaged'] }, { type: 'bundle', files: [] }),
  refused('ZIP 断了', () => zip(entry('a.xml')).subarray(0, 300), 'damaged'),
  anyOf(
    'OFD 内容与校验不符',
    () => zip({ ...entry('OFD.xml', Buffer.from('<OFD>1</OFD>')), raw: deflateRawSync(Buffer.from('<OFD>2</OFD>')) }),
    { refused: ['damaged', 'kind_not_taken'] },
    { type: 'ofd', nothing: true },
  ),
];

const deep = (levels: number): Buffer => Buffer.from(`<EInvoice>${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}</EInvoice>`);
const withDoctype = (doctype: string): Buffer => Buffer.from(xml().toString().replace('<EInvoice>', `${doctype}<EInvoice>`));

const XMLS: readonly Fixture[] = [
  refused('XML 有 DOCTYPE', () => withDoctype('<!DOCTYPE EInvoice>'), 'doctype'),
  refused('XML 引外部文件', () => withDoctype('<!DOCTYPE EInvoice [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), 'doctype'),
  refused(
    'XML 实体膨胀',
    () => withDoctype('<!DOCTYPE EInvoice [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'),
    'doctype',
  ),
  refused('XML 小写的 doctype', () => withDoctype('<!doctype EInvoice>'), 'doctype', 'damaged'),
  refused('XML 嵌套二十万层', () => deep(200_000), 'too_deep'),
  refused('XML 嵌套六十层', () => deep(60), 'too_deep'),
  refused(
    'XML 超过两兆',
    () =>
      Buffer.from(
        xml()
          .toString()
          .replace('</EInvoice>', `<!--${' '.repeat(2 * MB)}--></EInvoice>`),
      ),
    'too_large',
  ),
  refused(
    'OFD 的零件有 DOCTYPE',
    () => zip(entry('OFD.xml', Buffer.from('<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1/">]><OFD>&a;</OFD>'))),
    'doctype',
  ),
  anyOf(
    'XML 断了',
    () => xml().subarray(0, 900),
    { refused: ['damaged'] },
    { type: 'xml', nothing: true },
    { type: 'xml', invoices: [onlyOf(invoice, [])] },
  ),
  anyOf(
    'XML 是别的东西',
    () => Buffer.from('<?xml version="1.0"?><order><InvoiceNumber>1</InvoiceNumber></order>'),
    { refused: ['kind_not_taken'] },
    { type: 'xml', nothing: true },
  ),
  { name: '坏：XML 叫作 发票.pdf', bytes: xml, expected: read, sentAs: '发票.pdf' },
  { name: '坏：PDF 叫作 发票.xml', bytes: pdf, expected: { type: 'pdf', invoices: [allOf(invoice)] }, sentAs: '发票.xml' },
];

const blankPdf = (body: string, count = 1): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [${body}] /Count ${count} >>\nendobj\ntrailer\n<< /Size 3 /Root 1 0 R >>\n%%EOF\n`,
  );

function encryptedPdf(): Buffer {
  const locked = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`;
  return Buffer.from(pdf().toString('latin1').replace('trailer\n<< ', `trailer\n<< ${locked} `), 'latin1');
}

function bloatedPdf(): Buffer {
  const packed = deflateSync(Buffer.alloc(64 * MB, 32), { level: 1 });
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([
    Buffer.from(head),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n'),
  ]);
}

const blankPage = { width: 100, height: 100, pieces: [] };
const truth: Expected = { type: 'pdf', invoices: [onlyOf(invoice, [])] };

const PDFS: readonly Fixture[] = [
  anyOf('PDF 断在一半', () => pdf().subarray(0, 6000), { refused: ['damaged'] }, NOTHING, truth),
  refused('PDF 断在开头', () => pdf().subarray(0, 200), 'damaged'),
  refused('PDF 只有开头几个字', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(2000)]), 'damaged'),
  refused('PDF 要密码', encryptedPdf, 'encrypted'),
  {
    name: '坏：PDF 有一万页，第一页是发票',
    bytes: () => writePdf([...drawDigital(invoice), ...Array.from({ length: 9999 }, () => blankPage)]),
    expected: { type: 'pdf', invoices: [allOf(invoice, { pages: [1, 1] })] },
  },
  anyOf('PDF 的页树指着自己', () => blankPdf('2 0 R'), { refused: ['damaged', 'took_too_long'] }, NOTHING),
  anyOf('PDF 说有一百万页', () => blankPdf('', 1_000_000), { refused: ['damaged', 'took_too_long'] }, NOTHING),
  anyOf('PDF 的一页解开是六十四兆', bloatedPdf, { refused: ['damaged', 'took_too_long', 'inflates_too_far'] }, NOTHING),
];

const jpegOf = (width: number, height: number): Buffer => {
  const frame = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b08000000000101110000', 'hex');
  frame.writeUInt16BE(height, 25);
  frame.writeUInt16BE(width, 27);
  return Buffer.concat([frame, Buffer.from('ffd9', 'hex')]);
};

const webpOf = (width: number, height: number): Buffer => {
  const out = Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1');
  out.writeUIntLE(width - 1, 24, 3);
  out.writeUIntLE(height - 1, 27, 3);
  return out;
};

const hugePng = (): Buffer =>
  Buffer.concat([
    PNG_MAGIC,
    pngHeader(10_000, 10_000),
    pngChunk('IDAT', deflateSync(Buffer.alloc(100))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);

const PICTURES: readonly Fixture[] = [
  refused('PNG 说有一亿像素', hugePng, 'too_many_pixels'),
  refused('JPEG 说有一亿四千万像素', () => jpegOf(12_000, 12_000), 'too_many_pixels'),
  refused('WebP 说有一亿像素', () => webpOf(10_000, 10_000), 'too_many_pixels'),
  anyOf(
    'PNG 断了',
    () => writePng(photograph([qrText(invoice) ?? ''])).subarray(0, 700),
    { refused: ['damaged'] },
    { type: 'picture', nothing: true },
  ),
  anyOf('JPEG 只有开头', () => jpegOf(100, 100), { refused: ['damaged'] }, { type: 'picture', nothing: true }),
  {
    name: '坏：OFD 里的图说有一亿像素',
    bytes: () => writeOfd(drawDigital(invoice), { tags: 'plain', picture: hugePng() }),
    expected: { type: 'ofd', invoices: [onlyOf(invoice, ['kind', 'number', 'issueDate', 'total', 'buyerName', 'sellerName'])] },
  },
];

const text =
  (content: string): (() => Buffer) =>
  () =>
    Buffer.from(content, 'latin1');

const OTHERS: readonly Fixture[] = [
  refused('HEIC', text('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'kind_not_taken'),
  refused(
    'Word',
    () => zip(entry('[Content_Types].xml', Buffer.from('<Types/>')), entry('word/document.xml', Buffer.from('<document/>'))),
    'kind_not_taken',
  ),
  refused(
    'Excel',
    () => zip(entry('[Content_Types].xml', Buffer.from('<Types/>')), entry('xl/workbook.xml', Buffer.from('<workbook/>'))),
    'kind_not_taken',
  ),
  refused('旧版 Word', text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'kind_not_taken'),
  refused('邮件', text('From: a@example.com\r\nSubject: invoice\r\n\r\n01,32,,26322000000012345678'), 'kind_not_taken'),
  refused('网页', text('<!DOCTYPE html><html><body>invoice</body></html>'), 'kind_not_taken', 'doctype'),
  refused('SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><text>26322000000012345678</text></svg>'), 'kind_not_taken'),
  refused('GIF', text('GIF89a\x01\0\x01\0\0\0\0;'), 'kind_not_taken'),
  refused('RAR', text('Rar!\x1a\x07\x01\0'), 'kind_not_taken'),
  refused('一行文字', text('01,32,,26322000000012345678,106.00,20260108,,AB12'), 'kind_not_taken'),
  refused('空文件', () => Buffer.alloc(0), 'kind_not_taken', 'damaged'),
  refused('超过二十兆', () => Buffer.concat([pdf(), Buffer.alloc(20 * MB)]), 'too_large'),
];

export const HOSTILE: readonly Fixture[] = [...ZIPS, ...XMLS, ...PDFS, ...PICTURES, ...OTHERS];

/** Archives of what people save from their mail. */
export const BUNDLES: readonly Fixture[] = [
  {
    name: '压缩包：同一张发票的四种文件',
    bytes: () => writeZip(ONE_INVOICE.map((one, at) => ({ name: `发票/${at}.bin`, data: one.bytes() }))),
    expected: { type: 'bundle', files: ONE_INVOICE.map((one) => one.expected) },
  },
  {
    name: '压缩包：有文件夹和一个读不出的文件',
    bytes: () =>
      zip(
        { name: '发票/', data: Buffer.alloc(0), stored: true },
        entry('发票/一月/1.xml'),
        entry('发票/2.pdf', pdf().subarray(0, 200)),
      ),
    expected: { type: 'bundle', files: [read, { refused: ['damaged'] }] },
  },
  {
    name: '压缩包：一张照片，不压缩',
    bytes: () => zip({ name: 'IMG_0001.PNG', data: writePng(photograph([qrText(invoice) ?? ''])), stored: true }),
    expected: {
      type: 'bundle',
      files: [{ type: 'picture', invoices: [onlyOf(invoice, ['kind', 'number', 'issueDate', 'total'])] }],
    },
  },
];
