import type { OutgoingFile } from './bot/platform.ts';
import type { AllServices } from './handlers/features.ts';
import { letterPaper } from './handlers/receivable/dunning-letter.ts';
import { personAt } from './handlers/view-ref.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import { type Text, t } from './kernel/text.ts';
import type { Renderer } from './renderer.ts';
import type { DueRow } from './store/outbox-row.ts';
import type { Undrawn } from './work/send-file.ts';

/** Not allowed in names of files. */
const UNFIT = /[\\/:*?"<>|\s]+/g;

/** A letter to a customer as a PDF, for whoever asked for it, in their language; null when they may not have it (any more). */
export function printLetter(
  services: AllServices,
  renderer: Renderer,
  reader: Pick<InvoiceReader, 'print'>,
): (row: DueRow) => Promise<OutgoingFile | Undrawn | null> {
  return async ({ place, payload }) => {
    const id = personAt(place);
    const viewer = id && (await services.reads.org()).person(id);
    const paper = viewer?.active ? await letterPaper(services, viewer, payload) : null;
    if (!viewer || !paper) return null;
    const speak = (text: Text): string => renderer.speak(text, viewer.language);
    const bytes = await reader.print({
      title: speak(paper.title),
      parts: [
        paper.head.map(({ label, value }) => ({ label: speak(label), value: speak(value) })),
        {
          title: '',
          columns: paper.columns.map(({ title, width, align }) => ({ title: speak(title), width, align })),
          rows: paper.lines.map((cells) => cells.map(speak)),
        },
      ],
      foot: speak(paper.foot),
    });
    const name = `${speak(paper.title)}_${paper.name}`.replace(UNFIT, '_');
    return bytes ? { name: `${name}.pdf`, bytes } : { undrawn: t('receivable.letter_failed') };
  };
}
