import type { InvoiceLine } from '../../../src/domain/invoice/invoice.ts';
import { sum } from './invoice.ts';
import { edgeNote, Form, type Page, rowsOf } from './page.ts';
import { qrText } from './qr-text.ts';
import { chineseDate, type TrueInvoice, yuan } from './true-invoice.ts';

const WIDTH = 595;
const LINES_A_PAGE = 30;

/** How the same form differs between issuers. */
export interface DigitalStyle {
  /** Width for names, less than they need: they go on below. */
  readonly nameRoom?: number;
  /** Where the seller's half begins; the buyer's may be the wider one. */
  readonly middle?: number;
  /** Each item's name in a narrow column. */
  readonly itemRoom?: number;
  readonly datePieces?: boolean;
  /** 下载次数, turned, at the right edge. */
  readonly downloads?: boolean;
}

/** 电子发票（普通发票 / 增值税专用发票）: buyer at the left, seller at the right; long ones over several pages with subtotals. */
export function drawDigital(invoice: TrueInvoice, style: DigitalStyle = {}): Page[] {
  const lines = invoice.fields.lines ?? [];
  const count = Math.max(1, Math.ceil(lines.length / LINES_A_PAGE));
  return Array.from({ length: count }, (_, at) =>
    drawPage(invoice, lines.slice(at * LINES_A_PAGE, (at + 1) * LINES_A_PAGE), at + 1, count, style),
  );
}

function drawPage(invoice: TrueInvoice, lines: readonly InvoiceLine[], page: number, pages: number, style: DigitalStyle): Page {
  const { fields, beside } = invoice;
  const form = new Form();
  form.label(200, 32, fields.kind === 'digital_special' ? '电子发票（增值税专用发票）' : '电子发票（普通发票）', 15);
  if (beside.corner) form.label(110, 40, beside.corner, 10);
  form.pair(430, 34, '发票号码：', fields.number, { tag: 'InvoiceNo' });
  if (style.datePieces) splitDate(form, 430, 50, fields.issueDate ?? '');
  else form.pair(430, 50, '开票日期：', chineseDate(fields.issueDate ?? ''), { tag: 'IssueDate' });
  if (pages > 1) form.label(470, 66, `共${pages}页 第${page}页`);
  drawParties(form, invoice, style);
  const foot = drawTravel(form, invoice, drawTable(form, lines, style));
  if (pages > 1) {
    form.label(30, foot, '小    计');
    form.right(420, foot, `¥${yuan(sum(lines.map((line) => line.amount)))}`);
    form.right(580, foot, `¥${yuan(sum(lines.map((line) => line.tax)))}`);
  }
  if (page === pages) drawSums(form, invoice, foot + 18);
  if (style.downloads) form.pieces.push(edgeNote(590, 200, '下载次数：1'));
  return {
    width: WIDTH,
    height: Math.max(397, foot + 130),
    pieces: form.pieces,
    qr: { text: qrText(invoice) ?? '', x: 20, y: 12, side: 62 },
  };
}

function drawParties(form: Form, { fields }: TrueInvoice, style: DigitalStyle): void {
  const middle = style.middle ?? 300;
  const room = { room: style.nameRoom ?? 235 };
  form.down(14, 88, '购买方信息');
  form.pair(30, 98, '名称：', fields.buyerName, { tag: 'BuyerName', ...room });
  form.pair(30, 130, '统一社会信用代码/纳税人识别号：', fields.buyerTaxId, { tag: 'BuyerTaxID', size: 8 });
  form.down(middle, 88, '销售方信息');
  form.pair(middle + 16, 98, '名称：', fields.sellerName, { tag: 'SellerName', ...room });
  form.pair(middle + 16, 130, '统一社会信用代码/纳税人识别号：', fields.sellerTaxId, { tag: 'SellerTaxID', size: 8 });
}

/** Returns the baseline below the last line. */
function drawTable(form: Form, lines: readonly InvoiceLine[], style: DigitalStyle): number {
  const heads: readonly (readonly [number, string])[] = [
    [45, '项目名称'],
    [160, '规格型号'],
    [222, '单  位'],
    [262, '数  量'],
    [325, '单  价'],
    [390, '金  额'],
    [440, '税率/征收率'],
    [550, '税  额'],
  ];
  for (const [x, text] of heads) form.label(x, 156, text);
  let y = 172;
  for (const line of lines) {
    const room = style.itemRoom ?? 135;
    form.value(14, y, line.name, { tag: 'Item', room, size: 8 });
    form.value(160, y, line.spec, { tag: 'Specification', room: 58, size: 8 });
    form.value(226, y, line.unit, { tag: 'MeasurementDimension', size: 8 });
    form.right(286, y, line.quantity, { tag: 'Quantity', size: 8 });
    form.right(366, y, line.unitPrice, { tag: 'Price', size: 8 });
    form.right(420, y, yuan(line.amount), { tag: 'Amount', size: 8 });
    form.right(480, y, percent(line.rate), { tag: 'TaxScheme', size: 8 });
    form.right(580, y, Number.isNaN(Number(line.rate)) ? '***' : yuan(line.tax), { tag: 'TaxAmount', size: 8 });
    y += Math.max(12, rowsOf(line.name, 8, room).length * 9.5 + 2, rowsOf(line.spec ?? '', 8, 58).length * 9.5 + 2);
  }
  return Math.max(262, y + 6);
}

/** Who travelled, under the lines of 旅客运输服务. */
function drawTravel(form: Form, { fields: { travel }, beside }: TrueInvoice, y: number): number {
  if (beside.corner !== '旅客运输服务' || !travel) return y;
  const cells: readonly (readonly [number, string, string | undefined])[] = [
    [20, '出行人', travel.traveller],
    [90, '有效身份证件号', '3205199002****231X'],
    [210, '出行日期', travel.date],
    [290, '出发地', travel.from],
    [370, '到达地', travel.to],
    [450, '等级', '无'],
    [500, '交通工具类型', '汽车'],
  ];
  for (const [x, label, text] of cells) {
    form.label(x, y, label, 8);
    form.value(x, y + 12, text, { size: 8 });
  }
  return y + 30;
}

function drawSums(form: Form, { fields, beside }: TrueInvoice, y: number): void {
  form.label(50, y, '合        计');
  form.right(420, y, `¥${yuan(fields.net ?? 0n)}`, { tag: 'TaxExclusiveTotalAmount' });
  form.right(580, y, fields.taxMark ?? `¥${yuan(fields.tax ?? 0n)}`, { tag: 'TaxTotalAmount' });
  form.label(40, y + 18, '价税合计（大写）');
  form.label(158, y + 18, '⊗');
  form.value(170, y + 18, fields.words);
  form.label(400, y + 18, '（小写）');
  form.value(440, y + 18, `¥${yuan(fields.total ?? 0n)}`, { tag: 'TaxInclusiveTotalAmount' });
  form.down(14, y + 40, '备注', 14);
  form.value(34, y + 36, fields.remark, { tag: 'Note', room: 540 });
  form.pair(80, y + 84, '开票人：', beside.clerk, { tag: 'InvoiceClerk' });
}

/** 年, 月 and 日 are printed by the form, the digits between them are filled in. */
export function splitDate(form: Form, x: number, y: number, date: string): void {
  const [year, month, day] = date.split('-');
  form.label(x, y, '开票日期：');
  form.value(x + 46, y, year);
  form.label(x + 66, y, '年');
  form.value(x + 78, y, month);
  form.label(x + 90, y, '月');
  form.value(x + 102, y, day);
  form.label(x + 114, y, '日');
}

/** `0.06` → `6%`; a mark as it is. */
export function percent(rate: string | undefined): string | undefined {
  const number = Number(rate);
  return Number.isNaN(number) ? rate : `${Math.round(number * 100)}%`;
}
