import type { TrueInvoice } from './true-invoice.ts';
import { yuan } from './true-invoice.ts';
import { escaped } from './write-xml.ts';

export interface XbrlStyle {
  readonly bom?: boolean;
  /** Another prefix for the taxonomy. */
  readonly prefix?: string;
  /** Elements without a value are left out. */
  readonly terse?: boolean;
}

/** The accounting data (MOF) that goes with a rail or air ticket, mostly inside its OFD or PDF. */
export function writeXbrl(invoice: TrueInvoice, style: XbrlStyle = {}): Buffer {
  const rail = invoice.fields.kind === 'rail';
  const prefix = style.prefix ?? (rail ? 'rai' : 'atr');
  const context = `As_Of_${invoice.fields.issueDate?.replaceAll('-', '_')}`;
  const facts = (rail ? railFacts(invoice) : airFacts(invoice))
    .filter(([, value]) => value !== '' || !style.terse)
    .map(([name, value]) => `  <${prefix}:${name} contextRef="${context}">${escaped(value)}</${prefix}:${name}>`);
  return Buffer.from(`${style.bom ? '\uFEFF' : ''}<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:${prefix}="http://xbrl.mof.gov.cn/taxonomy/2021-11-30/${rail ? 'rai' : 'atr'}">
  <context id="${context}"><entity><identifier scheme="http://xbrl.mof.gov.cn">${invoice.fields.number}</identifier></entity><period><instant>${invoice.fields.issueDate}</instant></period></context>
  <unit id="CNY"><measure>iso4217:CNY</measure></unit>
${facts.join('\n')}
</xbrl>
`);
}

type Fact = readonly [name: string, value: string];

function railFacts({ fields, beside: { rail } }: TrueInvoice): Fact[] {
  const travel = fields.travel ?? {};
  return [
    ['TypeOfVoucher', '电子发票（铁路电子客票）'],
    ['ElectronicTicketNum', rail?.ticket ?? ''],
    ['ElectronicInvoiceRailwayETicketNumber', fields.number ?? ''],
    ['DateOfIssue', fields.issueDate ?? ''],
    ['TypeOfBusiness', travel.business ?? ''],
    ['TravelDate', travel.date ?? ''],
    ['DepartureTime', rail?.time ?? ''],
    ['TrainNumber', travel.vehicle ?? ''],
    ['DepartureStation', travel.from ?? ''],
    ['DestinationStation', travel.to ?? ''],
    ['SeatLevel', rail?.level ?? ''],
    ['Carriage', rail?.carriage ?? ''],
    ['Seat', rail?.seat ?? ''],
    ['Fare', yuan(fields.total ?? 0n)],
    ['TotalAmountExcludingTax', yuan(fields.net ?? 0n)],
    ['TaxRate', '0.09'],
    ['TaxAmount', yuan(fields.tax ?? 0n)],
    ['Name', travel.traveller ?? ''],
    ['IdNumber', rail?.idNumber ?? ''],
    ['NameOfPurchaser', fields.buyerName ?? ''],
    ['UnifiedSocialCreditCodeOfPurchaser', fields.buyerTaxId ?? ''],
    ['NumberOfOriginalInvoice', fields.redOf ?? ''],
  ];
}

function airFacts({ fields, beside: { air } }: TrueInvoice): Fact[] {
  const travel = fields.travel ?? {};
  return [
    ['TypeOfVoucher', '电子发票（航空运输电子客票行程单）'],
    ['ElectronicInvoiceAirTransportReceiptNumber', fields.number ?? ''],
    ['IssueDate', fields.issueDate ?? ''],
    ['PassengerName', travel.traveller ?? ''],
    ['ValidIdNumber', air?.idNumber ?? ''],
    ['ETicketNumber', air?.ticket ?? ''],
    ['DepartureStation', travel.from ?? ''],
    ['DestinationStation', travel.to ?? ''],
    ['Carrier', air?.carrier ?? ''],
    ['Flight', travel.vehicle ?? ''],
    ['CarrierDate', travel.date ?? ''],
    ['Fare', yuan(air?.fare ?? 0n)],
    ['FuelSurcharge', yuan(air?.fuel ?? 0n)],
    ['VatRate', '0.09'],
    ['VatTaxAmount', yuan(fields.tax ?? 0n)],
    ['CivilAviationDevelopmentFund', yuan(air?.fund ?? 0n)],
    ['OtherTaxes', yuan(air?.other ?? 0n)],
    ['TotalAmount', yuan(fields.total ?? 0n)],
    ['NameOfPurchaser', fields.buyerName ?? ''],
    ['UnifiedSocialCreditCodeOfPurchaser', fields.buyerTaxId ?? ''],
    ['NameOfSeller', fields.sellerName ?? ''],
  ];
}
