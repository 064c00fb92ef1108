import type { TrueInvoice } from './true-invoice.ts';
import { chineseDate, yuan } from './true-invoice.ts';
import { escaped } from './write-xml.ts';

export interface OfdDataStyle {
  /** What stands in GraphCode: the text of the QR code, or its picture in base64. */
  readonly graphCode: string;
  readonly cdata?: boolean;
  readonly bom?: boolean;
  /** The prefix of the children; mostly fp. */
  readonly prefix?: string;
}

/** `original_invoice.xml` in the OFD of an older invoice: all its fields as data. */
export function ofdData(invoice: TrueInvoice, style: OfdDataStyle): Buffer {
  const { fields, beside } = invoice;
  const prefix = style.prefix ?? 'fp';
  const el = (name: string, ...content: readonly string[]): string =>
    `<${prefix}:${name}>${content.join('')}</${prefix}:${name}>`;
  const text = (name: string, value: string | undefined): string =>
    el(name, value === undefined ? '' : style.cdata ? `<![CDATA[${value}]]>` : escaped(value));
  const party = (
    who: 'Buyer' | 'Seller',
    name: string | undefined,
    taxId: string | undefined,
    address: string,
    bank: string,
  ): string =>
    el(
      who,
      text(`${who}Name`, name),
      text(`${who}TaxID`, taxId),
      text(`${who}AddrTel`, address),
      text(`${who}FinancialAccount`, bank),
    );
  const goods = (fields.lines ?? []).map((line) =>
    el(
      'GoodsInfo',
      text('Item', line.name),
      text('Specification', line.spec),
      text('MeasurementDimension', line.unit),
      text('Price', line.unitPrice),
      text('Quantity', line.quantity),
      text('Amount', yuan(line.amount)),
      text('TaxScheme', Number.isNaN(Number(line.rate)) ? line.rate : `${Math.round(Number(line.rate) * 100)}%`),
      text('TaxAmount', Number.isNaN(Number(line.rate)) ? '***' : yuan(line.tax)),
    ),
  );
  const body = [
    text('DocID', `${fields.code}${fields.number}`),
    text('AreaCode', fields.code?.slice(1, 5)),
    text('TypeCode', '0'),
    text('InvoiceSIA2', ''),
    text('InvoiceCode', fields.code),
    text('InvoiceNo', fields.number),
    text('IssueDate', chineseDate(fields.issueDate ?? '')),
    text('InvoiceCheckCode', fields.checkCode),
    text('MachineNo', beside.machine),
    text('GraphCode', style.graphCode),
    text('TaxControlCode', beside.cipher.join('')),
    party('Buyer', fields.buyerName, fields.buyerTaxId, beside.buyerAddress, beside.buyerBank),
    party('Seller', fields.sellerName, fields.sellerTaxId, beside.sellerAddress, beside.sellerBank),
    text('TaxInclusiveTotalAmount', yuan(fields.total ?? 0n)),
    text('Note', fields.remark),
    text('InvoiceClerk', beside.clerk),
    text('Payee', '李出纳'),
    text('Checker', '王会计'),
    text('TaxTotalAmount', fields.taxMark ?? yuan(fields.tax ?? 0n)),
    text('TaxExclusiveTotalAmount', yuan(fields.net ?? 0n)),
    el('GoodsInfos', ...goods),
  ];
  return Buffer.from(
    `${style.bom ? '\uFEFF' : ''}<?xml version="1.0" encoding="UTF-8"?>\n<eInvoice xmlns:${prefix}="http://www.edrm.org/schema/e-invoice/2019" Version="1.0">${body.join('')}</eInvoice>`,
  );
}
