import type { DocumentKind, FieldName, InvoiceFields } from '../invoice/invoice.ts';
import { decimalOf } from '../invoice/read-amount.ts';

/** What the web check said: as on the paper · something differs · not known · taken back or void. */
export const CHECK_RESULTS = ['genuine', 'differs', 'unknown', 'void'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** What the tax office's web check (查验) asks for, ready to be copied. */
export interface VerificationField {
  readonly field: FieldName;
  /** Null where it was not read: it is on the paper. */
  readonly value: string | null;
}

const SPECIAL: ReadonlySet<DocumentKind> = new Set(['old_e_special', 'old_paper_special', 'car_new', 'car_used']);
const DIGITAL: ReadonlySet<DocumentKind> = new Set(['digital_ordinary', 'digital_special', 'rail', 'air']);
/** Documents that the web check does not know. */
const UNKNOWN: ReadonlySet<DocumentKind> = new Set([
  'fiscal',
  'taxi',
  'quota',
  'bus',
  'toll_paper',
  'trip_sheet',
  'sales_list',
  'unknown',
]);

/**
 * Older invoices: code, number, day, and the net amount of a special one or the last six of the check code; fully digital ones: number, day and total.
 * Null for documents the web check does not know.
 */
export function verificationFields(
  fields: Partial<InvoiceFields> & Pick<InvoiceFields, 'kind'>,
): readonly VerificationField[] | null {
  const { kind, code, number, issueDate, net, total, checkCode } = fields;
  if (UNKNOWN.has(kind)) return null;
  const day: VerificationField = { field: 'issueDate', value: issueDate?.replaceAll('-', '') ?? null };
  const numbered: VerificationField = { field: 'number', value: number ?? null };
  if (number?.length === 20 || DIGITAL.has(kind))
    return [numbered, day, { field: 'total', value: total === undefined ? null : decimalOf(total) }];
  const last: VerificationField = SPECIAL.has(kind)
    ? { field: 'net', value: net === undefined ? null : decimalOf(net) }
    : { field: 'checkCode', value: checkCode?.slice(-6) ?? null };
  return [{ field: 'code', value: code ?? null }, numbered, day, last];
}
