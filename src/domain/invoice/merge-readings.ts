import type { Conflict, FieldName, InvoiceFields, ReadInvoice } from './invoice.ts';
import { SOURCES } from './invoice.ts';
import { isSeen } from './is-seen.ts';
import { exacterKind, sameValue, shownValue } from './same-value.ts';

/** Whether equal numbers make one invoice: of a number recognised on a photo a digit may be misread, so day and total have to agree as well. */
export function mayMerge(a: ReadInvoice, b: ReadInvoice): boolean {
  if (!isSeen(a.from, 'number') && !isSeen(b.from, 'number')) return true;
  const agree = (name: 'issueDate' | 'total') =>
    a.fields[name] === undefined || b.fields[name] === undefined || a.fields[name] === b.fields[name];
  return agree('issueDate') && agree('total');
}

/** One invoice that came in two files, each read by itself: what the more trusted source says is kept, and what differs is a conflict that stays. */
export function mergeReadings(first: ReadInvoice, second: ReadInvoice): ReadInvoice {
  const fields: Partial<Record<FieldName, unknown>> = { ...first.fields };
  const from = { ...first.from };
  const conflicts: Conflict[] = [...first.conflicts, ...second.conflicts];
  for (const [name, value] of Object.entries(second.fields) as [FieldName, InvoiceFields[FieldName]][]) {
    const known = fields[name] as InvoiceFields[FieldName] | undefined;
    const [mine, theirs] = [from[name]?.source ?? 'typed', second.from[name]?.source ?? 'typed'] as const;
    const isBetter = known === undefined || SOURCES.indexOf(theirs) < SOURCES.indexOf(mine);
    if (known !== undefined && !sameValue(name, known, value))
      conflicts.push(
        isBetter
          ? { field: name, kept: theirs, other: mine, said: shownValue(known) }
          : { field: name, kept: mine, other: theirs, said: shownValue(value) },
      );
    if (!isBetter) continue;
    fields[name] = value;
    const where = second.from[name];
    if (where) from[name] = where;
  }
  const qr = first.qr ?? second.qr;
  return {
    fields: { ...(fields as Partial<InvoiceFields>), kind: exacterKind(first.fields.kind, second.fields.kind) },
    from,
    conflicts: conflicts.filter(
      (one, index) => conflicts.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index,
    ),
    ...(qr === undefined ? {} : { qr }),
    ...(first.signed || second.signed ? { signed: true as const } : {}),
  };
}
