import { ATTACHMENTS } from '../../domain/expense/check-lines.ts';
import type { InvoiceFacts } from '../../domain/expense/facts.ts';
import type { DocumentKind, ReadInvoice } from '../../domain/invoice/invoice.ts';
import type { InvoiceId, PersonId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { cents } from '../../kernel/money.ts';
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
    importId: null,
  };
}

/** The reading that was kept. */
export const readOf = ({ evidence, conflicts, detail, qr }: Row<'invoice'>): ReadInvoice => ({
  ...(fromJson(detail) as Pick<ReadInvoice, 'fields' | 'signed'>),
  from: fromJson(evidence) as ReadInvoice['from'],
  conflicts: fromJson(conflicts) as ReadInvoice['conflicts'],
  ...(qr === null ? {} : { qr }),
});

/** … with its files, as the checks are told it: those that hold it alone, and what goes with it. */
export function factsOfInvoice(
  row: Row<'invoice'>,
  files: readonly Row<'invoiceFile'>[],
  checked?: InvoiceFacts['checked'],
): InvoiceFacts {
  const own = files.filter(({ invoiceId }) => invoiceId === row.id);
  return {
    ...readOf(row),
    id: row.id,
    ...(checked ? { checked } : {}),
    files: own.filter(({ alone, kind }) => alone && !ATTACHMENTS.has(kind)).map(({ hash }) => hash),
    attached: own
      .filter(({ kind }) => ATTACHMENTS.has(kind))
      .map(({ kind, total }) => ({ kind: kind as DocumentKind, total: total === null ? null : cents(total) })),
  };
}
