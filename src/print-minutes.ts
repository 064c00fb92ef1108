import type { OutgoingFile } from './bot/platform.ts';
import { markdownOf } from './domain/minutes/paper-markdown.ts';
import type { AllServices } from './handlers/features.ts';
import { minutesPaper } from './handlers/minutes/minutes-paper.ts';
import { personAt } from './handlers/view-ref.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import type { Text } from './kernel/text.ts';
import type { Renderer } from './renderer.ts';
import type { DueRow } from './store/outbox-row.ts';
import type { Undrawn } from './work/send-file.ts';

/** Not allowed in names of files. */
const UNFIT = /[\\/:*?"<>|\s]+/g;

type Drawn = (row: DueRow) => Promise<OutgoingFile | Undrawn | null>;

/** Minutes as a PDF or as Markdown, for whoever asked, in their language; null when they may not see them (any more). */
export function printMinutes(services: AllServices, renderer: Renderer, reader: Pick<InvoiceReader, 'print'>): Drawn {
  return async ({ place, subject, payload }) => {
    const id = personAt(place);
    const viewer = id && (await services.reads.org()).person(id);
    const paper = viewer?.active ? await minutesPaper(services, viewer, subject) : null;
    if (!viewer || !paper) return null;
    const speak = (text: Text): string => renderer.speak(text, viewer.language);
    const head = paper.head.map(({ label, value }) => ({ label: speak(label), value: speak(value) }));
    const title = speak(paper.title);
    const name = `${title}_${paper.number}`.replace(UNFIT, '_');
    if (payload.minutes === 'md') {
      const sections = paper.sections.map((one) => ({
        title: speak(one.title),
        lines: one.lines.map(({ text, detail, said }) => ({
          text: speak(text),
          detail: detail && speak(detail),
          said: said && speak(said),
        })),
      }));
      const text = markdownOf({ title, head, sections, foot: speak(paper.foot) });
      return { name: `${name}.md`, bytes: new TextEncoder().encode(text) };
    }
    const bytes = await reader.print({
      title,
      parts: [
        head,
        ...paper.sections.map((one) => ({
          title: speak(one.title),
          columns: one.columns.map(({ title: label, width }) => ({ title: speak(label), width, align: 'left' as const })),
          rows: one.lines.map(({ cells }) => cells.map(speak)),
        })),
      ],
      foot: speak(paper.foot),
    });
    return bytes && { name: `${name}.pdf`, bytes };
  };
}
