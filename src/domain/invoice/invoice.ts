import type { Cents } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';

/** The kinds of document people hand in with a claim. The names are ours; the numbers of service providers differ and are never mixed in. */
export const DOCUMENT_KINDS = [
  // Fully digital (数电票): a number of 20 digits, no code.
  'digital_ordinary',
  'digital_special',
  'rail',
  'air',
  // Older kinds: a code of 10 or 12 digits and a number of 8.
  'old_e_ordinary',
  'old_e_special',
  'old_paper_special',
  'old_paper_ordinary',
  'old_roll',
  'old_toll',
  'shenzhen_chain',
  // 财政电子票据: no tax invoice.
  'fiscal',
  // The purchase of a vehicle: never an expense.
  'car_new',
  'car_used',
  // Small paper, usually without a code to scan.
  'taxi',
  'quota',
  'bus',
  'toll_paper',
  // Go with an invoice and are none.
  'trip_sheet',
  'sales_list',
  'unknown',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Where a value was read. Earlier in the list is trusted more. */
export const SOURCES = ['xml', 'ofd_data', 'xbrl', 'ofd_tags', 'ofd_head', 'qr', 'text', 'ocr', 'typed'] as const;
export type Source = (typeof SOURCES)[number];

/** One line of goods or services. A discount is a line of the same name with a negative amount and no quantity. */
export interface InvoiceLine {
  readonly name: string;
  readonly spec?: string;
  readonly unit?: string;
  /** Decimal text as printed: a quantity is no money. */
  readonly quantity?: string;
  readonly unitPrice?: string;
  /** Without tax. */
  readonly amount: Cents;
  /** `0.06`, or the mark printed instead of a rate: `*`, 免税, 不征税. */
  readonly rate?: string;
  readonly tax: Cents;
}

/** Who travelled when and whither: rail, air, coach, toll. */
export interface Travel {
  readonly traveller?: string;
  readonly date?: LocalDate;
  readonly from?: string;
  readonly to?: string;
  /** Train or flight. */
  readonly vehicle?: string;
  /** 售, 退 or 改 of a rail ticket. */
  readonly business?: string;
}

/** What stands on an invoice. What was not read is absent: never 0, never an empty text. */
export interface InvoiceFields {
  readonly kind: DocumentKind;
  /** 10 or 12 digits; fully digital invoices have none. */
  readonly code: string;
  /** 8 or 20 digits, of a fiscal one 10; leading zeros count. */
  readonly number: string;
  readonly checkCode: string;
  readonly issueDate: LocalDate;
  readonly buyerName: string;
  readonly buyerTaxId: string;
  readonly sellerName: string;
  readonly sellerTaxId: string;
  /** Without tax. */
  readonly net: Cents;
  readonly tax: Cents;
  /** What is printed instead of a tax: `***`, `*`, 免税, 不征税; then the tax is 0. */
  readonly taxMark: string;
  /** With tax. */
  readonly total: Cents;
  /** 大写 as printed. */
  readonly words: string;
  readonly lines: readonly InvoiceLine[];
  readonly remark: string;
  /** A red-letter invoice takes another one back. */
  readonly red: true;
  /** The number of the invoice it takes back. */
  readonly redOf: string;
  readonly travel: Travel;
}
export type FieldName = keyof InvoiceFields;

/** What one source says. */
export interface Candidate {
  readonly source: Source;
  /** Path of an element, name of a part, or the page and box, to be shown to whoever doubts it. */
  readonly where: string;
  /** 1 for the first page, where there are pages. */
  readonly page?: number;
  readonly fields: Partial<InvoiceFields>;
  /** What the same source says of itself at another place, where that differs. */
  readonly elsewhere?: Partial<InvoiceFields>;
  /** Of a QR code: its text in one form. */
  readonly qr?: string;
  /** The source carries a signature of the tax office. */
  readonly signed?: true;
}

/** Two sources of one document say different things: the strongest sign of a changed document that can be found offline. */
export interface Conflict {
  readonly field: FieldName;
  readonly kept: Source;
  readonly other: Source;
  /** The other's value as it would be shown. */
  readonly said: string;
}

/** One invoice as all sources of one file say it. */
export interface ReadInvoice {
  readonly fields: Partial<InvoiceFields> & { readonly kind: DocumentKind };
  readonly from: Readonly<Partial<Record<FieldName, { readonly source: Source; readonly where: string }>>>;
  readonly conflicts: readonly Conflict[];
  /** The text of its QR code in one form (no blanks, half-width), for recognising it again on another photo. */
  readonly qr?: string;
  /** It carries a signature of the tax office, which cannot be verified here. */
  readonly signed?: true;
  /** First and last page it stands on, where there are pages. */
  readonly pages?: readonly [first: number, last: number];
}

/** Why nothing can be read from a file; each has its sentence and says what would be accepted. */
export const FILE_REFUSALS = [
  'too_large',
  'kind_not_taken',
  'encrypted',
  'damaged',
  'too_many_parts',
  'bad_part_name',
  'inflates_too_far',
  'doctype',
  'too_deep',
  'too_many_pixels',
  'took_too_long',
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

export type FileType = 'pdf' | 'ofd' | 'xml' | 'picture' | 'bundle';

/** A file of an archive, with its bytes: it is kept by itself. */
export interface FileInBundle {
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly reading: FileReading;
}

/** What a file gives. A bundle gives what its files give, each by itself. */
export type FileReading =
  | { readonly type: Exclude<FileType, 'bundle'>; readonly invoices: readonly ReadInvoice[] }
  | { readonly type: 'bundle'; readonly files: readonly FileInBundle[] }
  | { readonly type: FileType | null; readonly refused: FileRefusal };
