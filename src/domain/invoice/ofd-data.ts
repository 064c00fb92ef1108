import { cents } from '../../kernel/money.ts';
import { kindOfCode } from './code-shape.ts';
import { foldText } from './fold-text.ts';
import type { Candidate, InvoiceFields, InvoiceLine } from './invoice.ts';
import { present } from './present.ts';
import { readAmount, readDay, readRate } from './read-amount.ts';
import { taxOf } from './read-xml.ts';
import { redOfRemark, saysRed } from './red-letter.ts';
import { allAt, everyNode, textAt, type XmlNode } from './xml-tree.ts';

/** `original_invoice.xml` of the OFD of an older invoice. */
export const isOfdData = (root: XmlNode): boolean => /^einvoice$/iu.test(root.name) && textAt(root, 'InvoiceNo') !== undefined;

/** Where the data file keeps the code: its text, or of some producers a picture in base64. */
export const graphCode = (root: XmlNode): string | undefined => textAt(root, 'GraphCode');

/** What the data file inside an older OFD says. */
export function readOfdData(root: XmlNode, where: string): Candidate {
  const at = (path: string) => textAt(root, path);
  const code = foldText(at('InvoiceCode') ?? '');
  const lines = allAt(root, 'GoodsInfos/GoodsInfo').flatMap(lineOf);
  const [total, remark] = [readAmount(at('TaxInclusiveTotalAmount') ?? ''), at('Note')];
  const red = (total !== null && total < 0n) || saysRed(remark ?? '');
  return {
    source: 'ofd_data',
    where,
    fields: present<Partial<InvoiceFields>>({
      kind: kindOfCode(code),
      code,
      number: foldText(at('InvoiceNo') ?? ''),
      checkCode: foldText(at('InvoiceCheckCode') ?? ''),
      issueDate: readDay(at('IssueDate') ?? ''),
      buyerName: at('Buyer/BuyerName'),
      buyerTaxId: at('Buyer/BuyerTaxID'),
      sellerName: at('Seller/SellerName'),
      sellerTaxId: at('Seller/SellerTaxID'),
      net: readAmount(at('TaxExclusiveTotalAmount') ?? ''),
      ...taxOf(at('TaxTotalAmount'), lines),
      total,
      lines: lines.length > 0 ? lines : undefined,
      remark,
      red: red ? true : undefined,
      redOf: red ? redOfRemark(remark ?? '') : undefined,
    }),
  };
}

function lineOf(item: XmlNode): readonly InvoiceLine[] {
  const amount = readAmount(textAt(item, 'Amount') ?? '');
  if (amount === null) return [];
  return [
    present<InvoiceLine>({
      name: textAt(item, 'Item') ?? '',
      spec: textAt(item, 'Specification'),
      unit: textAt(item, 'MeasurementDimension'),
      quantity: textAt(item, 'Quantity'),
      unitPrice: textAt(item, 'Price'),
      amount,
      rate: readRate(textAt(item, 'TaxScheme') ?? ''),
      tax: readAmount(textAt(item, 'TaxAmount') ?? '') ?? cents(0n),
    }),
  ];
}

/** What producers write beside the name of a document (`CustomDatas` of OFD.xml). Fully digital invoices have no names here. */
export function readOfdHead(root: XmlNode): Candidate {
  const said = new Map<string, string>();
  for (const node of everyNode(root))
    if (/^CustomData$/iu.test(node.name) && node.text) said.set(foldText(node.attributes.Name ?? ''), node.text);
  const at = (...names: readonly string[]) => names.map((name) => said.get(name)).find((text) => text);
  const code = foldText(at('发票代码') ?? '');
  const total = readAmount(at('价税合计') ?? '');
  return {
    source: 'ofd_head',
    where: 'OFD.xml',
    fields: present<Partial<InvoiceFields>>({
      kind: kindOfCode(code),
      code,
      number: foldText(at('发票号码') ?? ''),
      checkCode: foldText(at('校验码') ?? ''),
      issueDate: readDay(at('开票日期') ?? ''),
      buyerName: at('购买方名称'),
      buyerTaxId: at('购买方纳税人识别号'),
      sellerName: at('销售方名称'),
      sellerTaxId: at('销售方纳税人识别号'),
      net: readAmount(at('合计金额') ?? ''),
      ...taxOf(at('合计税额'), []),
      total,
      red: total !== null && total < 0n ? true : undefined,
    }),
  };
}
