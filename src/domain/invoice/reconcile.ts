import {
  type Candidate,
  type Conflict,
  type FieldName,
  type InvoiceFields,
  type ReadInvoice,
  SOURCES,
  type Source,
} from './invoice.ts';
import { exacterKind, sameValue, shownValue } from './same-value.ts';
import { soundFields, wordsAgree } from './sound-fields.ts';

/** All that one file's sources say as the invoices they speak of. */
export function reconcile(candidates: readonly Candidate[]): readonly ReadInvoice[] {
  const sound = candidates.map((each) => ({ ...each, fields: soundFields(each.fields) }));
  const single = new Set(sound.filter((each) => each.page !== undefined).map((each) => each.fields.number)).size <= 1;
  const groups: Candidate[][] = [];
  for (const candidate of sound) {
    const own =
      groups.find((group) => group.some((other) => sameNumber(other, candidate))) ??
      groups.find((group) => group.every((other) => mayBelong(other, candidate, single)));
    if (own) own.push(candidate);
    else groups.push([candidate]);
  }
  return withLists(groups).map(reconcileOne);
}

const sameNumber = ({ fields: a }: Candidate, { fields: b }: Candidate): boolean =>
  a.number !== undefined && a.number === b.number && (a.code === undefined || b.code === undefined || a.code === b.code);

/** One page is one invoice, whatever its sources say: a number that differs is a conflict. So are the parts of one file, unless it holds several invoices. */
function mayBelong(a: Candidate, b: Candidate, single: boolean): boolean {
  if (a.page !== undefined && b.page !== undefined) return a.page === b.page && a.source !== b.source;
  if (a.fields.number === undefined || b.fields.number === undefined) return single;
  return single && a.source !== b.source;
}

/** A list of goods is the second page of the invoice before it, never a second invoice. */
function withLists(groups: readonly Candidate[][]): readonly Candidate[][] {
  const kept: Candidate[][] = [];
  for (const group of groups) {
    const before = kept.at(-1);
    const isList = group.every((each) => each.fields.kind === 'sales_list');
    const first = before?.[0]?.fields.number;
    if (before && isList && group.every((each) => each.fields.number === undefined || each.fields.number === first))
      before.push(...group);
    else kept.push(group);
  }
  return kept;
}

function reconcileOne(group: readonly Candidate[]): ReadInvoice {
  const isOnlyList = group.every((each) => each.fields.kind === 'sales_list');
  const all = group.flatMap((each) => (each.elsewhere ? [each, { ...each, fields: each.elsewhere }] : [each]));
  const trusted = all.sort((a, b) => SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source) || (a.page ?? 0) - (b.page ?? 0));
  const fields: Partial<Record<FieldName, unknown>> = {};
  const from: Partial<Record<FieldName, { readonly source: Source; readonly where: string }>> = {};
  const conflicts: Conflict[] = [];
  // Goods go on from page to page until one has the sums; after it the same invoice is printed once more.
  let summed = false;
  const continues = ({ source, fields: own }: Candidate, known: Source | undefined): boolean =>
    source === 'text' && known === 'text' && !summed && own.kind !== 'sales_list';
  for (const candidate of trusted) {
    const list = !isOnlyList && candidate.fields.kind === 'sales_list';
    for (const [name, value] of Object.entries(candidate.fields) as [FieldName, InvoiceFields[FieldName]][]) {
      if (list && name !== 'lines') continue;
      const known = fields[name] as InvoiceFields[FieldName] | undefined;
      if (name === 'lines' && continues(candidate, from.lines?.source)) {
        fields.lines = [...(fields.lines as InvoiceFields['lines']), ...(value as InvoiceFields['lines'])];
        summed ||= candidate.fields.net !== undefined;
        continue;
      }
      if (known === undefined || (list && from[name]?.source === 'text')) {
        fields[name] = value;
        from[name] = { source: candidate.source, where: candidate.where };
        if (name === 'lines') summed = candidate.fields.net !== undefined;
      } else if (!sameValue(name, known, value)) {
        note(conflicts, {
          field: name,
          kept: from[name]?.source ?? candidate.source,
          other: candidate.source,
          said: shownValue(value),
        });
      } else if (name === 'kind') fields.kind = exacterKind(known as InvoiceFields['kind'], value as InvoiceFields['kind']);
    }
  }
  const read = fields as Partial<InvoiceFields>;
  if (!wordsAgree(read))
    note(conflicts, {
      field: 'words',
      kept: from.total?.source ?? 'text',
      other: from.words?.source ?? 'text',
      said: shownValue(read.words ?? ''),
    });
  const pages = group.flatMap((each) => (each.page === undefined ? [] : [each.page]));
  const qr = group.find((each) => each.qr !== undefined)?.qr;
  return {
    fields: { ...read, kind: read.kind ?? 'unknown' },
    from,
    conflicts,
    ...(qr !== undefined && { qr }),
    ...(group.some((each) => each.signed) && { signed: true as const }),
    ...(pages.length > 0 && { pages: [Math.min(...pages), Math.max(...pages)] as const }),
  };
}

function note(conflicts: Conflict[], conflict: Conflict): void {
  if (!conflicts.some((each) => each.field === conflict.field && each.other === conflict.other && each.said === conflict.said))
    conflicts.push(conflict);
}
