import { cents } from '../../kernel/money.ts';
import { foldText } from './fold-text.ts';
import type { Candidate, InvoiceFields, Travel } from './invoice.ts';
import { present } from './present.ts';
import { readAmount, readDay } from './read-amount.ts';
import { textOf, type XmlNode } from './xml-tree.ts';

export const isXbrl = (root: XmlNode): boolean => /^xbrl$/iu.test(root.name);

/** What the MOF's structured data of a rail or air ticket says; null where it is of something else. The traveller's id number is left where it is. */
export function readXbrl(root: XmlNode): Candidate | null {
  const rail = textOf(root, 'ElectronicInvoiceRailwayETicketNumber');
  if (rail) return { source: 'xbrl', where: 'rai', fields: railFields(root, rail) };
  const air = textOf(root, 'ElectronicInvoiceAirTransportReceiptNumber');
  return air ? { source: 'xbrl', where: 'atr', fields: airFields(root, air) } : null;
}

function railFields(root: XmlNode, number: string): Partial<InvoiceFields> {
  const at = (name: string) => textOf(root, name);
  const total = readAmount(at('Fare') ?? '');
  const business = at('TypeOfBusiness');
  const red = total !== null && total < 0n;
  return present<Partial<InvoiceFields>>({
    kind: 'rail',
    number: foldText(number),
    issueDate: readDay(at('DateOfIssue') ?? ''),
    buyerName: at('NameOfPurchaser'),
    buyerTaxId: at('UnifiedSocialCreditCodeOfPurchaser'),
    net: readAmount(at('TotalAmountExcludingTax') ?? ''),
    tax: readAmount(at('TaxAmount') ?? ''),
    total,
    red: red ? true : undefined,
    redOf: at('NumberOfOriginalInvoice'),
    travel: present<Travel>({
      traveller: at('Name'),
      date: readDay(at('TravelDate') ?? ''),
      from: at('DepartureStation'),
      to: at('DestinationStation'),
      vehicle: at('TrainNumber'),
      business,
    }),
  });
}

function airFields(root: XmlNode, number: string): Partial<InvoiceFields> {
  const at = (name: string) => textOf(root, name);
  const [total, tax] = [readAmount(at('TotalAmount') ?? ''), readAmount(at('VatTaxAmount') ?? '')];
  return present<Partial<InvoiceFields>>({
    kind: 'air',
    number: foldText(number),
    issueDate: readDay(at('IssueDate') ?? ''),
    buyerName: at('NameOfPurchaser'),
    buyerTaxId: at('UnifiedSocialCreditCodeOfPurchaser') ?? at('TaxpayerIdentificationNumberOfPurchaser'),
    sellerName: at('NameOfSeller'),
    net: total !== null && tax !== null ? cents(total - tax) : undefined,
    tax,
    total,
    travel: present<Travel>({
      traveller: at('PassengerName'),
      date: readDay(at('CarrierDate') ?? ''),
      vehicle: at('Flight'),
      from: at('DepartureStation') ?? at('From'),
      to: at('DestinationStation') ?? at('To'),
    }),
  });
}
