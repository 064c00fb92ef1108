import type { InvoiceFacts } from '../../domain/expense/facts.ts';
import type { ReadInvoice } from '../../domain/invoice/invoice.ts';
import type { InvoiceId, PersonId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';

/** An invoice as its table keeps it: columns for what is asked for, the whole reading beside them. */
export function invoiceRow(read: ReadInvoice, id: InvoiceId, owner: PersonId, at: Instant): Row<'invoice'> {
  const { fields, from, conflicts, qr, signed } = read;
  const { kind, code, number, checkCode, issueDate, buyerName, buyerTaxId, sellerName, sellerTaxId, net, tax, total } = fields;
  return {
    id,
    kind,
    code: code ?? null,
    number: number ?? null,
    checkCode: checkCode ?? null,
    issueDate: issueDate ?? null,
    buyerName: buyerName ?? null,
    buyerTaxId: buyerTaxId ?? null,
    sellerName: sellerName ?? null,
    sellerTaxId: sellerTaxId ?? null,
    net: net ?? null,
    tax: tax ?? null,
    total: total ?? null,
    red: fields.red === true,
    redOf: fields.redOf ?? null,
    qr: qr ?? null,
    evidence: toJson(from),
    conflicts: toJson(conflicts),
    detail: toJson({ fields, ...(signed ? { signed } : {}) }),
    ownerId: owner,
    at,
  };
}

/** The reading that was kept. */
export const readOf = ({ evidence, conflicts, detail, qr }: Row<'invoice'>): ReadInvoice => ({
  ...(fromJson(detail) as Pick<ReadInvoice, 'fields' | 'signed'>),
  from: fromJson(evidence) as ReadInvoice['from'],
  conflicts: fromJson(conflicts) as ReadInvoice['conflicts'],
  ...(qr === null ? {} : { qr }),
});

/** … with its files, as the checks are told it. */
export const factsOfInvoice = (row: Row<'invoice'>, files: readonly Row<'invoiceFile'>[]): InvoiceFacts => ({
  ...readOf(row),
  id: row.id,
  files: files.filter(({ invoiceId, alone }) => invoiceId === row.id && alone).map(({ hash }) => hash),
  attached: [],
});
