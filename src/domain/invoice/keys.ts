import { isPlaceholder } from './code-shape.ts';
import { foldText } from './fold-text.ts';
import type { InvoiceFields } from './invoice.ts';
import { present } from './present.ts';
import { qrForm } from './qr-text.ts';
import { decimalOf } from './read-amount.ts';

/** What an invoice is known again by, over all people, branches and claims. K1–K4 alike: it is the same one; K5 alike: it may be. */
export interface InvoiceKeys {
  /** K1: a number of 20 digits. */
  readonly number?: string;
  /** K2: code and number. */
  readonly codeAndNumber?: string;
  /** K3: the file's SHA-256. */
  readonly file?: string;
  /** K4: the text of its QR code, which a paper photographed anew still has. */
  readonly qr?: string;
  /** K5: seller, day and total. */
  readonly alike?: string;
}

/** The keys of an invoice; what is a placeholder identifies nothing. */
export function keysOf(
  fields: Partial<InvoiceFields>,
  has: { readonly sha256?: string; readonly qr?: string } = {},
): InvoiceKeys {
  const { code, number, sellerTaxId, sellerName, issueDate, total } = fields;
  const sound = number !== undefined && !isPlaceholder(number);
  const seller = sellerTaxId ? foldText(sellerTaxId).toUpperCase() : sellerName && foldText(sellerName).toUpperCase();
  return present<InvoiceKeys>({
    number: sound && number.length === 20 ? number : undefined,
    codeAndNumber: sound && code && !/^(\d)\1*$/u.test(code) && number.length !== 20 ? `${code}-${number}` : undefined,
    file: has.sha256,
    qr: has.qr && (number === undefined || sound) ? qrForm(has.qr) : undefined,
    alike: seller && issueDate && total !== undefined ? `${seller}|${issueDate}|${decimalOf(total)}` : undefined,
  });
}
