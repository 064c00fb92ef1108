import type { OutgoingFile } from './bot/platform.ts';
import { claimSheet } from './handlers/expense/claim-sheet.ts';
import type { AllServices } from './handlers/features.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import { plain, type Text, t } from './kernel/text.ts';
import { papersFor } from './papers-for.ts';
import type { Renderer } from './renderer.ts';
import type { DueRow } from './store/outbox-row.ts';
import type { Undrawn } from './work/send-file.ts';

/** Widths in points of an A4 page; 0 takes what is left. */
const LINES = [
  ['expense.sheet_n', 28, 'left'],
  ['expense.sheet_day', 82, 'left'],
  ['expense.sheet_kind', 58, 'left'],
  ['expense.sheet_what', 0, 'left'],
  ['expense.sheet_invoice', 112, 'left'],
  ['expense.sheet_claimed', 62, 'right'],
  ['expense.sheet_allowed', 62, 'right'],
] as const;
const ROUTE = [
  ['expense.sheet_step', 120, 'left'],
  ['expense.sheet_signed', 0, 'left'],
  ['expense.sheet_note', 110, 'left'],
] as const;

/** The claim as a PDF for whoever asked for it, in their language; null when they may not see it (any more). */
export function printClaim(
  services: AllServices,
  renderer: Renderer,
  reader: Pick<InvoiceReader, 'print'>,
): (row: DueRow) => Promise<OutgoingFile | Undrawn | null> {
  return async ({ place, subject }) => {
    const papers = await papersFor(services, place, subject);
    if (!papers) return null;
    const { org, viewer, file } = papers;
    const speak = (text: Text): string => renderer.speak(text, viewer.language);
    const pairs = (rows: readonly { readonly label: Text; readonly value: Text }[]) =>
      rows.map(({ label, value }) => ({ label: speak(label), value: speak(value) }));
    const columns = (all: readonly (readonly [Parameters<typeof t>[0], number, 'left' | 'right'])[]) =>
      all.map(([title, width, align]) => ({ title: speak(t(title)), width, align }));
    const sheet = await claimSheet(services, org, file);
    const bytes = await reader.print({
      title: speak(sheet.title),
      parts: [
        pairs(sheet.head),
        { title: '', columns: columns(LINES), rows: sheet.lines.map((row) => row.map(speak)) },
        pairs(sheet.sums),
        pairs(sheet.notes),
        { title: speak(t('expense.sheet_route')), columns: columns(ROUTE), rows: sheet.route.map((row) => row.map(speak)) },
      ],
      foot: speak(sheet.foot),
    });
    return bytes
      ? { name: `${speak(sheet.title)}_${file.instance.number}.pdf`, bytes }
      : { undrawn: t('expense.print_failed', { number: plain(file.instance.number) }) };
  };
}
