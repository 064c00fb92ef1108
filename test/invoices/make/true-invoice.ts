import type { DocumentKind, InvoiceFields } from '../../../src/domain/invoice/invoice.ts';
import type { Cents } from '../../../src/kernel/money.ts';

/** An invoice before anything is written: what stands on it, and what else is printed beside that. */
export interface TrueInvoice {
  readonly fields: Partial<InvoiceFields> & { readonly kind: DocumentKind };
  readonly beside: Beside;
}

/** Printed or stored with an invoice, and no field of ours. */
export interface Beside {
  /** The last part of the QR text: 4 hex. */
  readonly crc: string;
  readonly clerk: string;
  readonly buyerAddress: string;
  readonly buyerBank: string;
  readonly sellerAddress: string;
  readonly sellerBank: string;
  /** 12 digits of the tax device, on older kinds. */
  readonly machine: string;
  /** Four rows of signs, on older kinds: they look like numbers and are none. */
  readonly cipher: readonly string[];
  /** The special business printed in the corner: 成品油, 旅客运输服务, 通行费 … */
  readonly corner?: string;
  readonly rail?: Rail;
  readonly air?: Air;
  readonly toll?: { readonly plate: string; readonly vehicle: string; readonly start: string; readonly end: string };
}

interface Rail {
  readonly time: string;
  readonly carriage: string;
  readonly seat: string;
  readonly level: string;
  /** Of an invented person; the birthday is no real day. */
  readonly idNumber: string;
  readonly ticket: string;
}

interface Air {
  readonly fare: Cents;
  readonly fuel: Cents;
  readonly fund: Cents;
  readonly other: Cents;
  readonly carrier: string;
  readonly ticket: string;
  readonly idNumber: string;
}

/** 1234 → `12.34`, -5 → `-0.05`. */
export function yuan(fen: bigint): string {
  const amount = fen < 0n ? -fen : fen;
  return `${fen < 0n ? '-' : ''}${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
}

/** `2026-01-08` → `2026年01月08日`. */
export const chineseDate = (date: string): string => date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$1年$2月$3日');

/** The same invoice with other fields: what it says no longer agrees by itself. */
export const changed = (invoice: TrueInvoice, fields: Partial<TrueInvoice['fields']>): TrueInvoice => ({
  ...invoice,
  fields: { ...invoice.fields, ...fields },
});
