import type { FieldName, InvoiceFields } from '../../src/domain/invoice/invoice.ts';
import type { Expected, ExpectedInvoice } from './expected.ts';
import type { TrueInvoice } from './make/true-invoice.ts';

/** One file and what reading it must give. The bytes are made when asked for, always the same. */
export interface Fixture {
  /** Unique; begins with its format. */
  readonly name: string;
  readonly bytes: () => Buffer;
  readonly expected: Expected;
  /** The name its sender gave it, where that name lies. */
  readonly sentAs?: string;
}

type Judged = Omit<ExpectedInvoice, 'truth' | 'must'>;

/** Everything that stands on the invoice must be read. */
export const allOf = (invoice: TrueInvoice, judged: Judged = {}, but: readonly FieldName[] = []): ExpectedInvoice => {
  const truth = without(invoice.fields, but);
  return { truth, must: (Object.keys(truth) as FieldName[]).filter((name) => name !== 'taxMark'), ...opened(invoice, judged) };
};

/** These fields must be read; the rest may be, if true. */
export const onlyOf = (invoice: TrueInvoice, must: readonly FieldName[], judged: Judged = {}): ExpectedInvoice => ({
  truth: invoice.fields,
  must: must.filter((name) => invoice.fields[name] !== undefined),
  ...opened(invoice, judged),
});

/** What the QR text of each kind says: the amount is without tax on older kinds. */
export function qrFields(invoice: TrueInvoice): FieldName[] {
  const { kind, number } = invoice.fields;
  if (kind === 'shenzhen_chain') return ['kind', 'number', 'total'];
  if (kind === 'fiscal') return ['kind', 'code', 'number', 'checkCode'];
  return ['kind', 'code', 'number', 'issueDate', 'checkCode', number?.length === 20 ? 'total' : 'net'];
}

function without(fields: Partial<InvoiceFields>, but: readonly FieldName[]): Partial<InvoiceFields> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !but.includes(name as FieldName)));
}

/** What the contract leaves open for a kind: who sells a rail ticket, what is net of a flight, travel of a toll. */
function opened(invoice: TrueInvoice, judged: Judged): Judged {
  const { kind, lines } = invoice.fields;
  const open: FieldName[] =
    kind === 'rail'
      ? ['sellerName', 'sellerTaxId', 'redOf', 'lines', 'remark']
      : kind === 'air'
        ? ['net', 'lines', 'remark']
        : lines
          ? ['travel']
          : ['lines', 'remark'];
  return { ...judged, open: [...open, ...(judged.open ?? [])] };
}
