import { isSeen } from '../invoice/is-seen.ts';
import { keysOf } from '../invoice/keys.ts';
import { codeTakenBack } from '../invoice/red-letter.ts';
import type { InvoiceFacts } from './facts.ts';

/**
 * What an invoice is reserved by: `K1:` number, `K2:` code and number, `K3:` each file, `K4:` QR text; equal is the same invoice, whoever claims it.
 * A number that was only recognised on a photo reserves nothing: one digit misread would refuse the invoice of somebody else (see `numberKey`).
 * K5 is only looked up: see `alikeKeys`.
 */
export function useKeys({
  fields,
  qr,
  files,
  from = {},
}: Pick<InvoiceFacts, 'fields' | 'qr' | 'files'> & Partial<Pick<InvoiceFacts, 'from'>>): readonly string[] {
  const keys = keysOf(fields, qr === undefined ? {} : { qr });
  const isSure = !isSeen(from, 'number') && !isSeen(from, 'code');
  return [
    ...(keys.number && isSure ? [`K1:${keys.number}`] : []),
    ...(keys.codeAndNumber && isSure ? [`K2:${keys.codeAndNumber}`] : []),
    ...files.map((sha256) => `K3:${sha256}`),
    ...(keys.qr ? [`K4:${keys.qr}`] : []),
  ];
}

/** Of a red-letter invoice: what the invoice it takes back is reserved by, to find it wherever it is claimed, approved or paid. Empty where it does not say. */
export const takenBackKeys = ({ fields: { redOf, remark } }: Pick<InvoiceFacts, 'fields'>): readonly string[] => {
  if (!redOf) return [];
  const code = codeTakenBack(remark ?? '');
  return useKeys({ fields: { kind: 'unknown', number: redOf, ...(code && { code }) }, files: [] });
};

/** K5: seller (by tax number, by name), day and total alike; it may be the same invoice. Empty where one of them was not read. */
export function alikeKeys({ fields }: Pick<InvoiceFacts, 'fields'>): readonly string[] {
  const { sellerTaxId: _, ...byName } = fields;
  return [...new Set([keysOf(fields).alike, keysOf(byName).alike])].flatMap((key) => (key ? [`K5:${key}`] : []));
}

/** Number, and code where it has one, whatever they were read from: where one of two was recognised on a photo it is only looked up. */
export function numberKey(fields: Partial<Pick<InvoiceFacts['fields'], 'number' | 'code'>>): string | null {
  const { number, codeAndNumber } = keysOf(fields);
  const key = number ?? codeAndNumber;
  return key === undefined ? null : `N:${key}`;
}
