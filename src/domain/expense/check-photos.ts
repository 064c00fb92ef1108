import { join, plain, type Text, type TextArg, t } from '../../kernel/text.ts';
import type { FieldName } from '../invoice/invoice.ts';
import { isSeen } from '../invoice/is-seen.ts';
import { shownValue } from '../invoice/same-value.ts';
import { type CheckFinding, found } from './check-finding.ts';
import type { ClaimCase } from './claim-case.ts';
import type { InvoiceFacts } from './facts.ts';
import type { FindingCode } from './finding-table.ts';

/** What a claim rests on; sums and items are held against these. */
const CHECKED: readonly FieldName[] = [
  'code',
  'number',
  'issueDate',
  'total',
  'buyerName',
  'buyerTaxId',
  'sellerName',
  'sellerTaxId',
];

/** What was only recognised on a photo is shown for comparing, to whoever claims it and to whoever checks it (S101). */
export const checkPhotos = ({ invoices }: ClaimCase): readonly CheckFinding[] =>
  invoices.flatMap(({ invoice }) => {
    const what = seenOn(invoice);
    return what === null ? [] : [found('read_by_picture', { invoice: invoice.id }, { what })];
  });

/** Each value that nothing but the photo says, by name, with `by` between them; null where there is none. */
export function seenOn({ fields, from }: Pick<InvoiceFacts, 'fields' | 'from'>, by = ' · '): Text | null {
  const seen = CHECKED.filter((field) => fields[field] !== undefined && isSeen(from, field));
  return seen.length === 0
    ? null
    : join(
        seen.map((field) =>
          t('expense.seen_value', { field: t(`expense.on_invoice.${field}`), value: valueSeen(field, fields) }),
        ),
        by,
      );
}

const valueSeen = (field: FieldName, fields: InvoiceFacts['fields']): TextArg => {
  if (field === 'issueDate' && fields.issueDate) return { date: fields.issueDate };
  if (field === 'total' && fields.total !== undefined) return { cents: fields.total };
  return plain(shownValue(fields[field] ?? ''));
};

/** What each refusal about an invoice rests on. */
const RESTS_ON: Readonly<Partial<Record<FindingCode, readonly FieldName[]>>> = {
  over_invoice: ['total'],
  not_an_expense: ['kind'],
  attachment_only: ['kind'],
  title_unknown: ['buyerName'],
  title_other_unit: ['buyerName'],
  title_former: ['buyerName', 'issueDate'],
  tax_id_differs: ['buyerName', 'buyerTaxId'],
  personal_kind: ['kind', 'buyerName'],
  red_letter: ['red', 'total', 'remark'],
};

/** A refusal that rests on what was recognised on a photo is a question: a sign may be misread, and nobody can type over a photo. */
export function asked(finding: CheckFinding, { invoices }: ClaimCase): CheckFinding {
  const fields = finding.weight === 'block' ? RESTS_ON[finding.code] : undefined;
  const invoice = fields && invoices.find((one) => one.invoice.id === finding.invoice)?.invoice;
  return invoice && fields.some((field) => isSeen(invoice.from, field))
    ? { ...finding, weight: 'ask', severity: 'warn' }
    : finding;
}
