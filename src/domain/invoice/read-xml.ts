import { cents } from '../../kernel/money.ts';
import { foldText } from './fold-text.ts';
import type { Candidate, DocumentKind, InvoiceFields, InvoiceLine, Travel } from './invoice.ts';
import { present } from './present.ts';
import { isTaxMark, readAmount, readDay, readRate } from './read-amount.ts';
import { redOfRemark } from './red-letter.ts';
import { allAt, textAt, type XmlNode } from './xml-tree.ts';

const KINDS: Readonly<Record<string, DocumentKind>> = { '01': 'digital_special', '02': 'digital_ordinary' };

/** Whether this is the original of a fully digital invoice; older OFD parts have a root of the same name. */
export const isDigitalXml = (root: XmlNode): boolean =>
  /^einvoice$/iu.test(root.name) &&
  root.children.some((child) => /^(?:Header|EInvoiceData|TaxSupervisionInfo)$/iu.test(child.name));

/** What the XML of a fully digital invoice says. */
export function readDigitalXml(root: XmlNode): Candidate {
  const at = (path: string) => textAt(root, path);
  const [number, id] = [at('TaxSupervisionInfo/InvoiceNumber'), at('Header/EIid')];
  const lines = allAt(root, 'EInvoiceData/IssuItemInformation').flatMap(lineOf);
  const total = readAmount(at('EInvoiceData/BasicInformation/TotalTax-includedAmount') ?? '');
  const remark = at('EInvoiceData/AdditionalInformation/Remark') ?? at('AdditionalInformation/Remark');
  const red = at('Header/InherentLabel/InIssuType/LabelCode')?.toUpperCase() === 'N' || (total !== null && total < 0n);
  return {
    source: 'xml',
    where: '/EInvoice',
    ...(allAt(root, 'TaxBureauSignature').some((each) => each.text || each.children.length > 0) && { signed: true as const }),
    ...(id && foldText(id) !== foldText(number ?? id) && { elsewhere: { number: foldText(id) } }),
    fields: present<Partial<InvoiceFields>>({
      kind: KINDS[at('Header/InherentLabel/GeneralOrSpecialVAT/LabelCode') ?? ''],
      number: foldText(number ?? id ?? ''),
      issueDate: readDay(at('TaxSupervisionInfo/IssueTime') ?? ''),
      buyerName: at('EInvoiceData/BuyerInformation/BuyerName'),
      buyerTaxId: at('EInvoiceData/BuyerInformation/BuyerIdNum'),
      sellerName: at('EInvoiceData/SellerInformation/SellerName'),
      sellerTaxId: at('EInvoiceData/SellerInformation/SellerIdNum'),
      net: readAmount(at('EInvoiceData/BasicInformation/TotalAmWithoutTax') ?? ''),
      ...taxOf(at('EInvoiceData/BasicInformation/TotalTaxAm'), lines),
      total,
      words: at('EInvoiceData/BasicInformation/TotalTax-includedAmountInChinese'),
      lines: lines.length > 0 ? lines : undefined,
      remark,
      red: red ? true : undefined,
      redOf: red ? (originalOf(root) ?? redOfRemark(remark ?? '')) : undefined,
      travel: tollOf(root),
    }),
  };
}

function lineOf(item: XmlNode): readonly InvoiceLine[] {
  const amount = readAmount(textAt(item, 'Amount') ?? '');
  if (amount === null) return [];
  const [taxText, rate] = [textAt(item, 'ComTaxAm') ?? '', textAt(item, 'TaxRate')];
  return [
    present<InvoiceLine>({
      name: textAt(item, 'ItemName') ?? '',
      spec: textAt(item, 'SpecMod'),
      unit: textAt(item, 'MeaUnits'),
      quantity: textAt(item, 'Quantity'),
      unitPrice: textAt(item, 'UnPrice'),
      amount,
      rate: readRate(rate ?? ''),
      tax: readAmount(taxText) ?? cents(0n),
    }),
  ];
}

/** The tax of the whole, or the mark in its place: its own, else the one all lines carry. */
export function taxOf(
  printed: string | undefined,
  lines: readonly InvoiceLine[],
): { readonly tax?: InvoiceFields['tax']; readonly taxMark?: string } {
  if (printed && isTaxMark(printed)) return { tax: cents(0n), taxMark: foldText(printed) };
  const marks = new Set(lines.map(({ rate }) => (rate && isTaxMark(rate) ? foldText(rate) : null)));
  const [mark] = marks.size === 1 ? marks : [null];
  const tax = readAmount(printed ?? '');
  if (mark && (tax === null || tax === 0n)) return { tax: cents(0n), taxMark: mark };
  return tax === null ? {} : { tax };
}

const originalOf = (root: XmlNode): string | undefined => {
  const said =
    textAt(root, 'SpecificInformation/RedEInvoice/OriginalInvoiceCode') ??
    textAt(root, 'EInvoiceData/SpecificInformation/RedEInvoice/OriginalInvoiceCode');
  return said && /^(?:\d{8}|\d{20})$/u.test(foldText(said)) ? foldText(said) : undefined;
};

function tollOf(root: XmlNode): Travel | undefined {
  const toll = [...allAt(root, 'SpecificInformation/Toll'), ...allAt(root, 'EInvoiceData/SpecificInformation/Toll')][0];
  const vehicle = textAt(toll, 'PlateNumber');
  const date = readDay(textAt(toll, 'StartDatesOfPassage') ?? '');
  return vehicle || date ? present<Travel>({ vehicle, date }) : undefined;
}
