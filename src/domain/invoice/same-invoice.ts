import type { InvoiceKeys } from './keys.ts';

const CERTAIN = ['number', 'codeAndNumber', 'file', 'qr'] as const;

/** Whether two are one invoice: `same` by number, file or QR code; `alike` by seller, day and total; else null. */
export function sameInvoice(
  a: InvoiceKeys,
  b: InvoiceKeys,
): { readonly how: 'same' | 'alike'; readonly by: keyof InvoiceKeys } | null {
  for (const by of CERTAIN) if (a[by] !== undefined && a[by] === b[by]) return { how: 'same', by };
  if (a.alike === undefined || a.alike !== b.alike) return null;
  return { how: 'alike', by: 'alike' };
}
