import type { RawForm } from '../../fields/field.ts';
import { storedRows } from '../../fields/stored.ts';

/** A line that was said before its invoice came stands on it once both come to the same amount. */
export function pairedWith(rows: readonly RawForm[], lines: readonly RawForm[]) {
  const paired = [...rows];
  const added = lines.filter((line) => {
    const index = paired.findIndex(
      ({ invoice, noInvoice, amount }) => !invoice && !noInvoice && line.amount !== undefined && amount === line.amount,
    );
    const row = paired[index];
    if (row) paired[index] = { ...line, ...row, ...(line.invoice ? { invoice: line.invoice } : {}) };
    return row === undefined;
  });
  return { rows: paired, added };
}

/** The same for the line that stands open in the form. */
export function openPaired(
  form: RawForm,
  lines: readonly RawForm[],
): { readonly form: RawForm; readonly added: readonly RawForm[] } {
  const { lines__invoice: has, lines__noInvoice: reason, lines__amount: amount } = form;
  const index = has || reason || !amount ? -1 : lines.findIndex((line) => line.amount === amount);
  const invoice = lines[index]?.invoice;
  return invoice
    ? { form: { lines__invoice: invoice }, added: lines.filter((_, at) => at !== index) }
    : { form: {}, added: lines };
}

/** What lines of the form still lack, as far as their invoices tell it by now; the form itself where that is nothing. */
export function completedBy(form: RawForm, lines: readonly { readonly invoice: string; readonly line: RawForm }[]): RawForm {
  const lacking = (row: RawForm): RawForm => {
    const { line = {} } = lines.find(({ invoice }) => invoice === row.invoice) ?? {};
    return Object.fromEntries(Object.entries(line).filter(([cell]) => !row[cell]));
  };
  const rows = storedRows(form.lines ?? '');
  const open = lacking(ofOpen(form));
  if (rows.every((row) => Object.keys(lacking(row)).length === 0) && Object.keys(open).length === 0) return form;
  return {
    ...form,
    ...(rows.length > 0 ? { lines: JSON.stringify(rows.map((row) => ({ ...row, ...lacking(row) }))) } : {}),
    ...Object.fromEntries(Object.entries(open).map(([cell, value]) => [`${OPEN}${cell}`, value])),
  };
}

const OPEN = 'lines__';
/** The row that stands open in the form. */
export const ofOpen = (form: RawForm): RawForm =>
  Object.fromEntries(
    Object.entries(form).flatMap(([id, value]) => (id.startsWith(OPEN) ? [[id.slice(OPEN.length), value]] : [])),
  );
