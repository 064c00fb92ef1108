import type { DocumentKind } from '../../../src/domain/invoice/invoice.ts';
import type { TrueInvoice } from './true-invoice.ts';
import { yuan } from './true-invoice.ts';

/** The second part of the QR text. Electronic special invoices are seen with two. */
const QR_KINDS: Partial<Record<DocumentKind, string>> = {
  digital_ordinary: '32',
  digital_special: '31',
  rail: '51',
  air: '61',
  old_e_ordinary: '10',
  old_e_special: '08',
  old_paper_special: '01',
  old_paper_ordinary: '04',
  old_roll: '11',
  old_toll: '14',
  car_new: '03',
  car_used: '15',
};

/** How producers differ in writing the same thing. */
export interface QrStyle {
  readonly kind?: string;
  readonly separator?: ',' | '，';
  readonly trailing?: boolean;
  readonly dashes?: boolean;
  /** Around every part. */
  readonly blanks?: boolean;
  /** An amount of whole yuan without its decimals, one of whole jiao with one. */
  readonly short?: boolean;
  readonly crc?: 'upper' | 'lower' | 'none';
  /** Blanks where there is no code. */
  readonly blankCode?: boolean;
}

/** The text in the QR code of an invoice; undefined where the kind has no code. The amount is without tax on older kinds. */
export function qrText(invoice: TrueInvoice, style: QrStyle = {}): string | undefined {
  const { fields, beside } = invoice;
  if (fields.kind === 'shenzhen_chain')
    return `https://bcfp.shenzhen.chinatax.gov.cn/verify/scan?hash=${beside.cipher.join('').replace(/\D/g, '')}&bill_num=${fields.number}&total_amount=${fields.total}`;
  if (fields.kind === 'fiscal') return `https://fpcy.example.gov.cn/page/${fields.code}/${fields.number}/${fields.checkCode}`;
  const kind = style.kind ?? QR_KINDS[fields.kind];
  if (kind === undefined) return undefined;
  const fen = (fields.number?.length === 20 ? fields.total : fields.net) ?? 0n;
  const crc = style.crc === 'none' ? [] : [style.crc === 'lower' ? beside.crc.toLowerCase() : beside.crc];
  const parts = [
    '01',
    kind,
    fields.code ?? (style.blankCode ? '            ' : ''),
    fields.number ?? '',
    style.short ? yuan(fen).replace(/\.00$|0$/, '') : yuan(fen),
    style.dashes ? (fields.issueDate ?? '') : (fields.issueDate ?? '').replaceAll('-', ''),
    fields.checkCode ?? '',
    ...crc,
    ...(style.trailing ? [''] : []),
  ];
  return parts.map((part) => (style.blanks ? ` ${part} ` : part)).join(style.separator ?? ',');
}

/** In QR codes that stand on invoices, parcels, tickets and doors, and are no invoice code. */
export const NO_INVOICE_TEXTS: readonly string[] = [
  'https://qr.example.com/pay?amount=106.00&id=26322000000012345678',
  'https://inv-veri.chinatax.gov.cn/',
  'https://bcfp.shenzhen.chinatax.gov.cn.example.com/verify/scan?hash=1f&bill_num=03217744&total_amount=10600',
  'https://example.com/?u=https://bcfp.shenzhen.chinatax.gov.cn/verify/scan?hash=1f&bill_num=03217744&total_amount=10600',
  'wxp://f2f0abcdefghijklmnop',
  '01,32',
  '01,32,,2632200000001234567,106.00,20260108,,AB12',
  '01,32,,26322000000012345678,106.00,20261308,,AB12',
  '01,32,,26322000000012345678,10x6,20260108,,AB12',
  '02,32,,26322000000012345678,106.00,20260108,,AB12',
  '01,10,031002600111,12345678,100.00,20260108,12345678901234567890,1A2B,,,x',
  'SN:01,32,0001,20260108',
  '6901234567892',
  '',
];
