import type {
  FieldName,
  FileReading,
  FileRefusal,
  FileType,
  InvoiceFields,
  ReadInvoice,
} from '../../src/domain/invoice/invoice.ts';
import { asCompared } from './as-compared.ts';

/** What must come out of one invoice of a file. */
export interface ExpectedInvoice {
  /** All that its documents truly say. A reader may say less, never anything else. */
  readonly truth: Partial<InvoiceFields>;
  /** What must be read. */
  readonly must: readonly FieldName[];
  /** Fields whose sources differ: each must be shown as a conflict, and its value is not judged. Without any, there is no conflict. */
  readonly conflicts?: readonly FieldName[];
  /** May be in conflict as well, since they follow from the ones above. */
  readonly mayConflict?: readonly FieldName[];
  /** Not judged: the contract leaves them open. */
  readonly open?: readonly FieldName[];
  readonly qr?: string;
  readonly signed?: true;
  readonly pages?: readonly [first: number, last: number];
}

export type Expected =
  /** No invoice: none, or one of kind `unknown` that says nothing. */
  | { readonly type: FileType; readonly nothing: true }
  | { readonly type: Exclude<FileType, 'bundle'>; readonly invoices: readonly ExpectedInvoice[] }
  | { readonly type: 'bundle'; readonly files: readonly Expected[] }
  /** Any of these refusals is right. */
  | { readonly refused: readonly FileRefusal[] }
  | { readonly anyOf: readonly Expected[] };

/** What is wrong with a reading, one short sentence each; none when it is right. */
export function differences(expected: Expected, reading: FileReading): string[] {
  if ('anyOf' in expected) {
    const all = expected.anyOf.map((one) => differences(one, reading));
    return all.some((found) => found.length === 0) ? [] : [all.map((found) => found.join(', ')).join(' / or ')];
  }
  if ('refused' in expected) {
    const got = 'refused' in reading ? reading.refused : 'a reading';
    return 'refused' in reading && expected.refused.includes(reading.refused)
      ? []
      : [`refused ${expected.refused.join(' or ')}, got ${got}`];
  }
  if ('refused' in reading) return [`refused as ${reading.refused}`];
  if (reading.type !== expected.type) return [`type ${expected.type}, got ${reading.type}`];
  if ('nothing' in expected) return 'invoices' in reading ? guesses(reading.invoices) : ['a bundle'];
  if ('files' in expected) {
    if (!('files' in reading) || reading.files.length !== expected.files.length)
      return [`${expected.files.length} files in the bundle`];
    return expected.files.flatMap((one, at) => {
      const file = reading.files[at];
      return file ? differences(one, file.reading).map((text) => `file ${at + 1}: ${text}`) : [];
    });
  }
  if (!('invoices' in reading)) return ['a bundle'];
  if (reading.invoices.length !== expected.invoices.length)
    return [`${expected.invoices.length} invoices, got ${reading.invoices.length}`];
  return expected.invoices.flatMap((one, at) => {
    const read = reading.invoices[at];
    return read ? ofInvoice(one, read).map((text) => `invoice ${at + 1}: ${text}`) : [];
  });
}

function guesses(invoices: readonly ReadInvoice[]): string[] {
  if (invoices.length > 1) return [`${invoices.length} invoices where there is none`];
  const said = Object.entries(invoices[0]?.fields ?? { kind: 'unknown' }).filter(
    ([name, value]) => !(name === 'kind' && value === 'unknown'),
  );
  return said.map(([name, value]) => `${name} is guessed: ${asCompared(name as FieldName, value)}`);
}

function ofInvoice(expected: ExpectedInvoice, read: ReadInvoice): string[] {
  const differing = new Set(read.conflicts.map((one) => one.field));
  const conflicts = expected.conflicts ?? [];
  const allowed = [...conflicts, ...(expected.mayConflict ?? [])];
  const open = new Set<FieldName>([...allowed, ...(expected.open ?? [])]);
  const names = [...new Set([...Object.keys(read.fields), ...expected.must])] as FieldName[];
  return [
    ...names.filter((name) => !open.has(name)).flatMap((name) => ofField(name, expected, read)),
    ...conflicts.filter((name) => !differing.has(name)).map((name) => `no conflict of ${name}`),
    ...[...differing].filter((name) => !allowed.includes(name)).map((name) => `a conflict of ${name} where there is none`),
    ...(expected.qr !== undefined && normalQr(read.qr) !== normalQr(expected.qr) ? [`QR ${expected.qr}, got ${read.qr}`] : []),
    ...(expected.signed && !read.signed ? ['not shown as signed'] : []),
    ...(expected.pages && String(read.pages) !== String(expected.pages) ? [`pages ${expected.pages}, got ${read.pages}`] : []),
  ];
}

function ofField(name: FieldName, { truth, must }: ExpectedInvoice, read: ReadInvoice): string[] {
  const [wanted, got] = [truth[name], read.fields[name]];
  if (got === undefined) return must.includes(name) ? [`${name} not read: ${asCompared(name, wanted)}`] : [];
  if (wanted === undefined) return [`${name} is nowhere, got ${asCompared(name, got)}`];
  const [a, b] = [asCompared(name, wanted, got), asCompared(name, got, wanted)];
  return a === b ? [] : [`${name}: ${a}, got ${b}`];
}

const normalQr = (text: string | undefined): string =>
  (text ?? '').normalize('NFKC').replace(/\s/g, '').replace(/,+$/, '').toLowerCase();
