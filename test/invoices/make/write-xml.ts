import type { InvoiceLine } from '../../../src/domain/invoice/invoice.ts';
import type { TrueInvoice } from './true-invoice.ts';
import { yuan } from './true-invoice.ts';

/** What differs between the programs that write the XML of a fully digital invoice. */
export interface XmlStyle {
  readonly version?: '0.2' | '0.32' | '0.37';
  readonly bom?: boolean;
  /** The signature of the tax office; self-issued ones have none. */
  readonly signed?: boolean;
  /** Elements without a value. */
  readonly empty?: 'missing' | 'closed' | 'open';
  readonly redLink?: 'element' | 'remark' | 'both';
  readonly indented?: boolean;
  /** Without `<?xml …?>`. */
  readonly bare?: boolean;
  /** Elements nobody knows, also with names of known ones at other places. */
  readonly strange?: boolean;
  readonly cdata?: boolean;
  readonly rootName?: string;
  /** All element names in small letters. */
  readonly small?: boolean;
}

/** The XML of 数电票 (contract §4): the original of the invoice. */
export function writeXml(invoice: TrueInvoice, style: XmlStyle = {}): Buffer {
  const { fields, beside } = invoice;
  const root = style.rootName ?? 'EInvoice';
  const redLink = fields.red && style.redLink !== 'remark';
  const remark = fields.red && style.redLink === 'element' ? '' : fields.remark;
  const el = (name: string, value: string | undefined) => leaf(name, value, style);
  const body = [
    tag(
      'Header',
      el('EIid', fields.number),
      el('EInvoiceTag', 'SWEI3200'),
      el('Version', style.version ?? '0.32'),
      tag(
        'InherentLabel',
        labelled('InIssuType', fields.red ? 'N' : 'Y', fields.red ? '红字发票' : '蓝字发票'),
        labelled('EInvoiceType', '01', '增值税发票'),
        fields.kind === 'digital_special'
          ? labelled('GeneralOrSpecialVAT', '01', '增值税专用发票')
          : labelled('GeneralOrSpecialVAT', '02', '普通发票'),
        ...(beside.corner ? [labelled('TaxpayerType', '06', beside.corner)] : []),
      ),
      ...(fields.taxMark ? [undefinedLabel('特定征税方式', '不征税')] : []),
      ...(style.strange ? [undefinedLabel('开票渠道', '乐企')] : []),
    ),
    tag(
      'EInvoiceData',
      tag(
        'SellerInformation',
        el('SellerIdNum', fields.sellerTaxId),
        el('SellerName', fields.sellerName),
        el('SellerAddr', beside.sellerAddress),
        el('SellerTelNum', ''),
        el('SellerBankName', beside.sellerBank),
      ),
      tag(
        'BuyerInformation',
        el('BuyerIdNum', fields.buyerTaxId),
        el('BuyerName', fields.buyerName),
        el('BuyerAddr', beside.buyerAddress),
        el('BuyerBankName', beside.buyerBank),
      ),
      tag(
        'BasicInformation',
        el('TotalAmWithoutTax', yuan(fields.net ?? 0n)),
        el('TotalTaxAm', yuan(fields.tax ?? 0n)),
        el('TotalTax-includedAmount', yuan(fields.total ?? 0n)),
        el('TotalTax-includedAmountInChinese', fields.words),
        el('Drawer', beside.clerk),
        // A day later: the request is not the issue.
        el('RequestTime', `${dayAfter(fields.issueDate ?? '')} 09:30:00`),
      ),
      ...(fields.lines ?? []).map((line) => lineElement(line, style)),
      ...(beside.toll || redLink
        ? [
            tag(
              'SpecificInformation',
              ...(beside.toll
                ? [
                    tag(
                      'Toll',
                      el('PlateNumber', beside.toll.plate),
                      el('VehicleType', beside.toll.vehicle),
                      el('StartDatesOfPassage', `${beside.toll.start}172851000`),
                      el('EndDatesOfPassage', `${beside.toll.end}172851000`),
                    ),
                  ]
                : []),
              ...(redLink
                ? [
                    tag(
                      'RedEInvoice',
                      el('OriginalInvoiceCode', fields.redOf),
                      el('CreditNoteNumber', `${fields.redOf?.slice(0, 4)}0000112233`),
                    ),
                  ]
                : []),
            ),
          ]
        : []),
      tag(
        'AdditionalInformation',
        el('Remark', remark),
        ...(style.strange ? [tag('Unheard', el('SellerName', '不是销售方'), el('InvoiceNumber', '00000000000000000000'))] : []),
      ),
    ),
    tag(
      'TaxSupervisionInfo',
      el('InvoiceNumber', fields.number),
      el('IssueTime', fields.issueDate),
      el('TaxBureauCode', '13205000000'),
      el('TaxBureauName', '国家税务总局江苏省税务局'),
    ),
    ...(style.signed ? [signature(root)] : []),
  ];
  const content = tag(root, ...body);
  const text = `${style.bare ? '' : '<?xml version="1.0" encoding="UTF-8"?>\n'}${style.small ? content.replaceAll(/<[^!>]*>/g, (one) => one.toLowerCase()) : content}`;
  return Buffer.from(`${style.bom ? '\uFEFF' : ''}${style.indented ? text.replaceAll(/>(<[^/!])/g, '>\n  $1') : text}`);
}

function lineElement(line: InvoiceLine, style: XmlStyle): string {
  const el = (name: string, value: string | undefined) => leaf(name, value, style);
  return tag(
    'IssuItemInformation',
    el('ItemName', line.name),
    el('SpecMod', line.spec),
    el('MeaUnits', line.unit),
    el('Quantity', line.quantity),
    el('UnPrice', line.unitPrice),
    el('Amount', yuan(line.amount)),
    el('TaxRate', line.rate),
    el('ComTaxAm', yuan(line.tax)),
    el('TotaltaxIncludedAmount', yuan(line.amount + line.tax)),
    el('TaxClassificationCode', '3070401000000000000'),
  );
}

export const tag = (name: string, ...children: readonly string[]): string => `<${name}>${children.join('')}</${name}>`;

function leaf(name: string, value: string | undefined, style: XmlStyle): string {
  if (value) return `<${name}>${style.cdata ? `<![CDATA[${value}]]>` : escaped(value)}</${name}>`;
  const empty = style.empty ?? 'missing';
  return empty === 'missing' ? '' : empty === 'closed' ? `<${name}/>` : `<${name}></${name}>`;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const undefinedLabel = (type: string, code: string): string =>
  tag('UndefinedLabel', tag('Label', tag('LabelType', type), tag('LabelCode', code)));

const labelled = (name: string, code: string, words: string): string =>
  tag(name, tag('LabelCode', code), tag('LabelName', words));

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** The references spell the root otherwise. The value is nobody's signature. */
const signature = (root: string): string =>
  tag(
    'TaxBureauSignature',
    `<SignedInfo><CanonicalizationMethod Algorithm="abstract"/><SignatureMethod Algorithm="SM3withSM2"/><Reference URI="/${root.replace('EInvoice', 'Einvoice')}/Header"/></SignedInfo>`,
    tag('SignatureValue', 'bm90IGEgc2lnbmF0dXJl'),
  );
