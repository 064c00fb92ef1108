import type { InvoiceLine } from '../../../src/domain/invoice/invoice.ts';
import { type Cents, cents } from '../../../src/kernel/money.ts';
import { percent, splitDate } from './draw-digital.ts';
import { sum } from './invoice.ts';
import { Form, type Page } from './page.ts';
import { qrText } from './qr-text.ts';
import { chineseDate, type TrueInvoice, yuan } from './true-invoice.ts';

const PROVINCE: Readonly<Record<string, string>> = {
  '31': '上海',
  '32': '江苏',
  '33': '浙江',
  '44': '广东',
  '12': '天津',
  '50': '重庆',
};
const TITLES: Readonly<Record<string, string>> = {
  old_e_ordinary: '增值税电子普通发票',
  old_e_special: '增值税电子专用发票',
  old_toll: '增值税电子普通发票',
  old_paper_special: '增值税专用发票',
  old_paper_ordinary: '增值税普通发票',
  shenzhen_chain: '电子普通发票',
};

export interface OldStyle {
  readonly nameRoom?: number;
  readonly datePieces?: boolean;
  /** Lines on a page of their own, 详见销货清单 here. */
  readonly list?: boolean | ListRow;
  /** `货物或应税劳务、服务名称` over the names, or its short form. */
  readonly shortHeads?: boolean;
}

/** How the row that points to the list is printed; without a rate unless it has one. */
export interface ListRow {
  readonly says?: string;
  readonly rate?: string;
  /** The amounts stand in the row, net alone does, or only the sums have them. */
  readonly amounts?: 'both' | 'net' | 'none';
  /** Another amount than the sums have. */
  readonly net?: Cents;
}

/** The older electronic invoice: buyer above the table, seller below, the cipher at the right of the buyer. */
export function drawOld(invoice: TrueInvoice, style: OldStyle = {}): Page[] {
  const { fields, beside } = invoice;
  const form = new Form();
  const shenzhen = fields.kind === 'shenzhen_chain';
  const province = shenzhen ? '深圳' : (PROVINCE[fields.code?.slice(fields.code.length === 12 ? 1 : 0).slice(0, 2) ?? ''] ?? '');
  form.label(190, 34, `${province}${TITLES[fields.kind] ?? ''}`, 15);
  if (fields.kind === 'old_toll') form.label(100, 44, '通行费', 10);
  if (!shenzhen) form.pair(20, 68, '机器编号:', beside.machine);
  form.pair(430, 24, '发票代码:', fields.code, { tag: 'InvoiceCode' });
  form.pair(430, 38, '发票号码:', fields.number, { tag: 'InvoiceNo' });
  if (style.datePieces) splitDate(form, 430, 52, fields.issueDate ?? '');
  else form.pair(430, 52, '开票日期:', spacedDate(fields.issueDate ?? ''), { tag: 'IssueDate' });
  form.pair(430, 66, '校 验 码:', fields.checkCode?.replace(/(\d{5})(?=\d)/g, '$1 '), { tag: 'InvoiceCheckCode', size: 8 });
  drawParty(form, 82, 'Buyer', fields.buyerName, fields.buyerTaxId, beside.buyerAddress, beside.buyerBank, style.nameRoom);
  drawCipher(form, invoice);
  const foot = drawTable(
    form,
    style.list ? [] : (fields.lines ?? []),
    fields.kind === 'old_toll' ? beside.toll : undefined,
    style,
  );
  if (style.list) {
    const {
      says = '(详见销货清单)',
      rate,
      amounts = 'both',
      net = fields.net ?? cents(0n),
    } = style.list === true ? {} : style.list;
    form.value(20, 162, says, { tag: 'Item' });
    if (amounts !== 'none') form.right(420, 162, yuan(net));
    form.right(462, 162, rate);
    if (amounts === 'both') form.right(580, 162, fields.taxMark ?? yuan(fields.tax ?? 0n));
  }
  drawSums(form, invoice, foot);
  const below = foot + 34;
  drawParty(
    form,
    below,
    'Seller',
    fields.sellerName,
    fields.sellerTaxId,
    beside.sellerAddress,
    shenzhen ? '' : beside.sellerBank,
    style.nameRoom,
  );
  if (shenzhen) form.pair(34, below + 42, '电子支付标识:', `PAY${beside.machine}`);
  form.down(340, below, '备注', 14);
  form.value(356, below, fields.remark, { tag: 'Note', room: 210, size: 8 });
  const last = below + 62;
  form.pair(20, last, '收款人:', '李出纳', { tag: 'Payee' });
  form.pair(160, last, '复核:', '王会计', { tag: 'Checker' });
  form.pair(290, last, '开票人:', beside.clerk, { tag: 'InvoiceClerk' });
  form.label(440, last, '销售方:(章)');
  const first: Page = {
    width: 595,
    height: Math.max(397, last + 20),
    pieces: form.pieces,
    qr: { text: qrText(invoice) ?? '', x: 24, y: 8, side: 48 },
  };
  return style.list ? [first, drawList(invoice)] : [first];
}

function drawParty(
  form: Form,
  y: number,
  who: 'Buyer' | 'Seller',
  name: string | undefined,
  taxId: string | undefined,
  address: string,
  bank: string,
  room: number | undefined,
): void {
  form.down(16, y, who === 'Buyer' ? '购买方' : '销售方', 14);
  form.pair(34, y, '名        称:', name, { tag: `${who}Name`, room: room ?? 230 });
  form.pair(34, y + 21, '纳税人识别号:', taxId, { tag: `${who}TaxID` });
  form.pair(34, y + 32, '地 址、电 话:', address, { tag: `${who}AddrTel`, size: 8 });
  if (bank) form.pair(34, y + 42, '开户行及账号:', bank, { tag: `${who}FinancialAccount`, size: 8 });
}

function drawCipher(form: Form, { beside }: TrueInvoice): void {
  form.down(340, 82, '密码区', 14);
  for (const [at, row] of beside.cipher.entries()) form.value(356, 84 + at * 12, row, { tag: 'TaxControlCode', size: 10 });
}

function drawTable(
  form: Form,
  lines: readonly InvoiceLine[],
  toll: { readonly plate: string; readonly vehicle: string; readonly start: string; readonly end: string } | undefined,
  style: OldStyle,
): number {
  const columns = toll ? ['车牌号', '类 型', '通行日期起', '通行日期止'] : ['规格型号', '单 位', '数  量', '单  价'];
  form.label(24, 146, toll || style.shortHeads ? '项目名称' : '货物或应税劳务、服务名称');
  for (const [at, x] of [160, 222, 258, 325].entries()) form.label(x, 146, columns[at] ?? '');
  form.label(385, 146, '金    额');
  form.label(440, 146, '税率');
  form.label(545, 146, '税    额');
  let y = 162;
  for (const line of lines) {
    form.value(20, y, line.name, { tag: 'Item', room: 128, size: 8 });
    if (toll) {
      form.value(160, y, toll.plate, { size: 8 });
      form.value(222, y, toll.vehicle, { size: 8 });
      form.value(258, y, toll.start, { size: 8 });
      form.value(325, y, toll.end, { size: 8 });
    } else {
      form.value(160, y, line.spec, { tag: 'Specification', room: 58, size: 8 });
      form.value(226, y, line.unit, { tag: 'MeasurementDimension', size: 8 });
      form.right(292, y, line.quantity, { tag: 'Quantity', size: 8 });
      form.right(374, y, line.unitPrice, { tag: 'Price', size: 8 });
    }
    form.right(425, y, yuan(line.amount), { tag: 'Amount', size: 8 });
    form.right(462, y, percent(line.rate), { tag: 'TaxScheme', size: 8 });
    form.right(580, y, Number.isNaN(Number(line.rate)) ? '***' : yuan(line.tax), { tag: 'TaxAmount', size: 8 });
    y += 21;
  }
  return Math.max(250, y + 4);
}

function drawSums(form: Form, { fields }: TrueInvoice, y: number): void {
  form.label(70, y, '合     计');
  form.right(425, y, `￥${yuan(fields.net ?? 0n)}`, { tag: 'TaxExclusiveTotalAmount' });
  form.right(580, y, fields.taxMark ?? `￥${yuan(fields.tax ?? 0n)}`, { tag: 'TaxTotalAmount' });
  form.label(40, y + 16, '价税合计(大写)');
  form.value(170, y + 16, fields.words);
  form.label(420, y + 16, '(小写)');
  form.value(456, y + 16, `￥${yuan(fields.total ?? 0n)}`, { tag: 'TaxInclusiveTotalAmount' });
}

/** 销货清单: repeats code and number, and is no second invoice. */
export function drawList(invoice: TrueInvoice): Page {
  const { fields } = invoice;
  const lines = fields.lines ?? [];
  const form = new Form();
  form.label(190, 40, '销售货物或者提供应税劳务、服务清单', 13);
  form.pair(20, 64, '购买方名称:', fields.buyerName);
  form.pair(20, 78, '销售方名称:', fields.sellerName);
  form.pair(20, 92, '所属增值税电子普通发票代码:', fields.code);
  form.pair(280, 92, '号码:', fields.number);
  form.label(460, 92, '共 1 页 第 1 页');
  const heads: readonly (readonly [number, string])[] = [
    [20, '序号'],
    [50, '货物(劳务)名称'],
    [190, '规格型号'],
    [250, '单位'],
    [290, '数量'],
    [340, '单价'],
    [400, '金额'],
    [450, '税率'],
    [550, '税额'],
  ];
  for (const [x, text] of heads) form.label(x, 110, text);
  let y = 126;
  for (const [at, line] of lines.entries()) {
    form.value(24, y, String(at + 1), { size: 8 });
    form.value(50, y, line.name, { room: 128, size: 8 });
    form.value(190, y, line.spec, { room: 58, size: 8 });
    form.value(252, y, line.unit, { size: 8 });
    form.right(308, y, line.quantity, { size: 8 });
    form.right(388, y, line.unitPrice, { size: 8 });
    form.right(436, y, yuan(line.amount), { size: 8 });
    form.right(478, y, percent(line.rate), { size: 8 });
    form.right(580, y, Number.isNaN(Number(line.rate)) ? '***' : yuan(line.tax), { size: 8 });
    y += 21;
  }
  form.label(50, y, '小计');
  form.right(436, y, `￥${yuan(sum(lines.map((line) => line.amount)))}`, { size: 8 });
  form.right(580, y, `￥${yuan(sum(lines.map((line) => line.tax)))}`, { size: 8 });
  form.label(50, y + 16, '总计');
  form.right(436, y + 16, `￥${yuan(fields.net ?? 0n)}`, { size: 8 });
  form.right(580, y + 16, `￥${yuan(fields.tax ?? 0n)}`, { size: 8 });
  form.pair(420, y + 40, '填开日期:', chineseDate(fields.issueDate ?? ''));
  return { width: 595, height: y + 60, pieces: form.pieces };
}

/** Older producers put blanks between digits and signs. */
const spacedDate = (date: string): string =>
  chineseDate(date)
    .replace(/([年月])/g, ' $1 ')
    .replace('日', ' 日');
