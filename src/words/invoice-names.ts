import type { DocumentKind, FieldName, Source } from '../domain/invoice/invoice.ts';
import type { Say } from '../kernel/text.ts';

/** What each kind of document is called. */
export const DOCUMENT_NAMES: Readonly<Record<DocumentKind, Say>> = {
  digital_ordinary: { zh: '电子发票（普通发票）', en: 'E-invoice' },
  digital_special: { zh: '电子发票（专用发票）', en: 'Special e-invoice' },
  rail: { zh: '铁路电子客票', en: 'Rail ticket' },
  air: { zh: '航空电子行程单', en: 'Air ticket' },
  old_e_ordinary: { zh: '增值税电子普通发票', en: 'VAT e-invoice' },
  old_e_special: { zh: '增值税电子专用发票', en: 'Special VAT e-invoice' },
  old_paper_special: { zh: '增值税专用发票', en: 'Special VAT invoice' },
  old_paper_ordinary: { zh: '增值税普通发票', en: 'VAT invoice' },
  old_roll: { zh: '增值税卷票', en: 'VAT receipt' },
  old_toll: { zh: '通行费电子发票', en: 'Toll e-invoice' },
  shenzhen_chain: { zh: '深圳区块链发票', en: 'Shenzhen blockchain invoice' },
  fiscal: { zh: '财政电子票据', en: 'Fiscal receipt' },
  car_new: { zh: '机动车销售发票', en: 'Sale of a vehicle' },
  car_used: { zh: '二手车销售发票', en: 'Sale of a used vehicle' },
  taxi: { zh: '出租车票', en: 'Taxi receipt' },
  quota: { zh: '定额发票', en: 'Fixed-amount receipt' },
  bus: { zh: '客运车票', en: 'Coach ticket' },
  toll_paper: { zh: '过路费票', en: 'Toll receipt' },
  trip_sheet: { zh: '行程单', en: 'Trip sheet' },
  sales_list: { zh: '销货清单', en: 'List of goods' },
  unknown: { zh: '未认出的票据', en: 'Unknown document' },
};

/** Where a value was read. */
export const SOURCE_NAMES: Readonly<Record<Source, Say>> = {
  xml: { zh: 'XML', en: 'XML' },
  ofd_data: { zh: 'OFD数据', en: 'OFD data' },
  xbrl: { zh: '电子凭证', en: 'XBRL' },
  ofd_tags: { zh: 'OFD标签', en: 'OFD tags' },
  ofd_head: { zh: 'OFD', en: 'OFD' },
  qr: { zh: '二维码', en: 'QR code' },
  text: { zh: '文字', en: 'text' },
  ocr: { zh: '识别', en: 'OCR' },
  typed: { zh: '手填', en: 'typed' },
};

/** What a field of an invoice is called. */
export const INVOICE_FIELD_NAMES: Readonly<Record<FieldName, Say>> = {
  kind: { zh: '票种', en: 'Kind' },
  code: { zh: '发票代码', en: 'Code' },
  number: { zh: '发票号码', en: 'Number' },
  checkCode: { zh: '校验码', en: 'Check code' },
  issueDate: { zh: '开票日期', en: 'Issue date' },
  buyerName: { zh: '购买方', en: 'Buyer' },
  buyerTaxId: { zh: '购买方税号', en: 'Buyer’s tax number' },
  sellerName: { zh: '销售方', en: 'Seller' },
  sellerTaxId: { zh: '销售方税号', en: 'Seller’s tax number' },
  net: { zh: '不含税金额', en: 'Net' },
  tax: { zh: '税额', en: 'Tax' },
  taxMark: { zh: '税', en: 'Tax' },
  total: { zh: '价税合计', en: 'Total' },
  words: { zh: '大写金额', en: 'Amount in words' },
  lines: { zh: '项目', en: 'Items' },
  remark: { zh: '备注', en: 'Remark' },
  red: { zh: '红字', en: 'Red' },
  redOf: { zh: '被冲红号码', en: 'Takes back' },
  travel: { zh: '行程', en: 'Travel' },
};
