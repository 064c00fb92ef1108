import { cents } from '../../src/kernel/money.ts';
import { allOf, type Fixture } from './fixture.ts';
import { digitalInvoice, drawn, ofTotal, withToll } from './make/invoice.ts';
import { airTicket, railTicket } from './make/tickets.ts';
import { changed, type TrueInvoice } from './make/true-invoice.ts';
import { writeXbrl, type XbrlStyle } from './make/write-xbrl.ts';
import { writeXml, type XmlStyle } from './make/write-xml.ts';

const ordinary = drawn(digitalInvoice('digital_ordinary'), 101);
const special = drawn(digitalInvoice('digital_special'), 102);
const red = drawn(digitalInvoice('digital_special', { red: true }), 103);

const styled = (name: string, invoice: TrueInvoice, style: XmlStyle = {}): Fixture => ({
  name: `XML：${name}`,
  bytes: () => writeXml(invoice, style),
  expected: {
    type: 'xml',
    invoices: [
      allOf(invoice, style.signed ? { signed: true } : {}, invoice.fields.red && style.redLink === 'element' ? ['remark'] : []),
    ],
  },
});

const accounting = (name: string, invoice: TrueInvoice, style: XbrlStyle = {}): Fixture => ({
  name: `XBRL：${name}`,
  bytes: () => writeXbrl(invoice, style),
  expected: { type: 'xml', invoices: [allOf(invoice)] },
});

export const XML_FIXTURES: readonly Fixture[] = [
  styled('数电普票', ordinary),
  styled('数电普票，有 BOM', ordinary, { bom: true, version: '0.2' }),
  styled('数电普票，没有 XML 声明', ordinary, { bare: true, indented: true }),
  styled('数电普票，BOM 后没有 XML 声明', ordinary, { bare: true, bom: true }),
  styled('数电普票，CDATA', ordinary, { cdata: true }),
  styled('数电普票，不认识的元素里有认识的名字', ordinary, { strange: true, indented: true, empty: 'open' }),
  styled('数电普票，根元素写作 Einvoice', ordinary, { rootName: 'Einvoice' }),
  styled('数电普票，元素名全是小写', ordinary, { small: true }),
  styled('数电专票，含税局签名', special, { signed: true, version: '0.37', empty: 'closed' }),
  styled('数电专票，空元素成对', special, { empty: 'open', indented: true }),
  styled('四十行', drawn(digitalInvoice('digital_special', { lines: { min: 40, max: 40 } }), 104), { signed: true }),
  styled('一行', drawn(digitalInvoice('digital_ordinary', { lines: { min: 1, max: 1 } }), 105), { indented: true }),
  styled('抬头是个人', drawn(digitalInvoice('digital_ordinary', { person: true }), 106), { empty: 'closed' }),
  styled('红字，原号码在 RedEInvoice', red, { redLink: 'element' }),
  styled('红字，原号码只在备注', red, { redLink: 'remark' }),
  styled('红字，两处都有', red, { redLink: 'both', signed: true }),
  ...['被红冲蓝字数电发票号码：', '被红冲蓝字数电(发)票号码:', '被红冲蓝字数电（发）票号码： '].map((words) =>
    styled(`红字，备注写作「${words}」`, remarked(words), { redLink: 'remark' }),
  ),
  styled('通行费', withToll(drawn(digitalInvoice('digital_ordinary'), 107))),
  styled('预付卡不征税', untaxed('*预付卡销售*预付卡充值', '不征税')),
  styled('免税', untaxed('*蔬菜*青菜', '免税')),
  styled('名称里有 & 和 <', named('苏州A&B<样例>餐饮有限公司')),
  styled('一分钱', ofTotal(ordinary, cents(1))),
  styled('一千万以上', ofTotal(special, cents(1_234_567_890))),
  accounting('铁路售票', drawn(railTicket(), 121)),
  accounting('铁路退票', drawn(railTicket('退'), 122), { bom: true }),
  accounting('铁路改签', drawn(railTicket('改'), 123), { terse: true }),
  accounting('铁路，另一个前缀', drawn(railTicket(), 124), { prefix: 'ns1' }),
  accounting('机票', drawn(airTicket, 125)),
  accounting('机票，空元素省略', drawn(airTicket, 126), { terse: true, bom: true }),
];

function untaxed(name: string, mark: string): TrueInvoice {
  const taxed = ofTotal(drawn(digitalInvoice('digital_ordinary'), 108), cents(50_000));
  const net = cents(50_000);
  return {
    ...taxed,
    fields: { ...taxed.fields, net, tax: cents(0), taxMark: '***', lines: [{ name, rate: mark, amount: net, tax: cents(0) }] },
  };
}

function named(sellerName: string): TrueInvoice {
  return changed(ordinary, { sellerName });
}

function remarked(words: string): TrueInvoice {
  return {
    ...red,
    fields: { ...red.fields, remark: `${words}${red.fields.redOf} 红字发票信息确认单编号：32050026011000123456` },
  };
}
