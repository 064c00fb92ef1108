import { cents } from '../../src/kernel/money.ts';
import { type Fixture, onlyOf, qrFields } from './fixture.ts';
import { digitalInvoice, drawn, type OldKind, ofTotal, oldInvoice } from './make/invoice.ts';
import { NO_INVOICE_TEXTS, type QrStyle, qrText } from './make/qr-text.ts';
import { writePng } from './make/raster.ts';
import { airTicket, fiscalTicket, railTicket } from './make/tickets.ts';
import type { TrueInvoice } from './make/true-invoice.ts';
import { jpeg, type Light, photograph } from './make/write-picture.ts';

const ordinary = drawn(digitalInvoice('digital_ordinary'), 201);
const old = drawn(oldInvoice('old_e_ordinary'), 202);
const round = ofTotal(ordinary, cents(10_600));
const oldRound = ofTotal(old, cents(10_600));
const red = drawn(digitalInvoice('digital_ordinary', { red: true }), 203);

const photo = (
  name: string,
  invoice: TrueInvoice,
  style: QrStyle = {},
  light: Light = 'clear',
  also: readonly string[] = [],
): Fixture => {
  const qr = qrText(invoice, style) ?? '';
  return {
    name: `照片：${name}`,
    bytes: () => {
      const seen = photograph([...also, qr], light);
      if (light === 'sideways') return jpeg(seen, 70, 6);
      return light === 'dark' || light === 'blurred' ? jpeg(seen, 55) : writePng(seen);
    },
    expected: { type: 'picture', invoices: [onlyOf(invoice, qrFields(invoice), { qr })] },
  };
};

const nothing = (name: string, bytes: () => Buffer): Fixture => ({
  name: `照片：${name}`,
  bytes,
  expected: { type: 'picture', nothing: true },
});

const OLD: readonly (readonly [string, OldKind])[] = [
  ['电子普票', 'old_e_ordinary'],
  ['电子专票', 'old_e_special'],
  ['纸质专票', 'old_paper_special'],
  ['纸质普票', 'old_paper_ordinary'],
  ['卷票', 'old_roll'],
  ['通行费电子普票', 'old_toll'],
  ['深圳区块链', 'shenzhen_chain'],
  ['机动车销售', 'car_new'],
  ['二手车销售', 'car_used'],
];

const LIGHTS: readonly (readonly [string, Light])[] = [
  ['斜放', 'tilted'],
  ['侧拍', 'leaned'],
  ['模糊', 'blurred'],
  ['昏暗', 'dark'],
  ['很小', 'small'],
  ['横拍', 'sideways'],
  ['倒放', 'upside-down'],
];

const STYLES: readonly (readonly [string, QrStyle])[] = [
  ['末尾多一个逗号', { trailing: true }],
  ['全角逗号', { separator: '，' }],
  ['各段有空格', { blanks: true }],
  ['代码处是空格', { blankCode: true }],
  ['金额没有小数', { short: true }],
  ['日期带短横', { dashes: true }],
  ['校验四位小写', { crc: 'lower' }],
  ['没有校验四位', { crc: 'none' }],
];

export const PICTURE_FIXTURES: readonly Fixture[] = [
  photo('数电普票', ordinary),
  photo('数电专票', drawn(digitalInvoice('digital_special'), 204)),
  photo('铁路客票', drawn(railTicket(), 205)),
  photo('机票行程单', drawn(airTicket, 206)),
  photo('财政票据', drawn(fiscalTicket, 207)),
  ...OLD.map(([name, kind], at) => photo(name, drawn(oldInvoice(kind), 210 + at))),
  photo('电子专票，第二段写 20', drawn(oldInvoice('old_e_special'), 230), { kind: '20' }),
  ...['81', '82', '83', '84', '91'].map((kind) => otherKind(kind)),
  // What is taken back is not in the code, but an amount below zero is.
  photo('红字数电票', red),
  ...STYLES.flatMap(([name, style]) => [photo(`数电普票，${name}`, round, style), photo(`电子普票，${name}`, oldRound, style)]),
  ...LIGHTS.map(([name, light]) => photo(`数电普票，${name}`, ordinary, {}, light)),
  ...LIGHTS.slice(0, 3).map(([name, light]) => photo(`电子普票，${name}`, old, {}, light)),
  photo('旁边还有付款码', ordinary, {}, 'clear', ['https://qr.example.com/pay?amount=106.00&id=26322000000012345678']),
  {
    name: '照片：两张发票在一张照片上',
    bytes: () => jpeg(photograph([qrText(ordinary) ?? '', qrText(old) ?? ''])),
    expected: {
      type: 'picture',
      invoices: [
        onlyOf(ordinary, qrFields(ordinary), { qr: qrText(ordinary) ?? '' }),
        onlyOf(old, qrFields(old), { qr: qrText(old) ?? '' }),
      ],
    },
  },
  nothing('出租车票，没有二维码', () => writePng(photograph([]))),
  nothing('一片空白', () => writePng(photograph([], 'small'))),
  ...NO_INVOICE_TEXTS.filter((text) => text !== '').map((text, at) =>
    nothing(`二维码不是发票（${at + 1}）`, () => writePng(photograph([text]))),
  ),
];

/** A second part that other lists use: the number of 20 digits says that the amount is with tax; what kind it is stays open. */
function otherKind(kind: string): Fixture {
  const qr = qrText(ordinary, { kind }) ?? '';
  return {
    name: `照片：20 位号码，第二段写 ${kind}`,
    bytes: () => writePng(photograph([qr])),
    expected: { type: 'picture', invoices: [onlyOf(ordinary, ['number', 'issueDate', 'total'], { qr, open: ['kind'] })] },
  };
}
