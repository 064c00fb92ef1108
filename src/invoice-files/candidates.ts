import type { Candidate } from '../domain/invoice/invoice.ts';
import { qrForm, readQr } from '../domain/invoice/qr-text.ts';

/** Of all codes in a picture those that are an invoice's; others pay, link or advertise. */
export function qrCandidates(texts: readonly string[], where: string, page?: number): readonly Candidate[] {
  return texts.flatMap((text) => {
    const fields = readQr(text);
    return fields ? [{ source: 'qr' as const, where, ...(page !== undefined && { page }), fields, qr: qrForm(text) }] : [];
  });
}
