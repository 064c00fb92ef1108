import type { OutgoingFile } from './bot/platform.ts';
import { markdownOf } from './domain/minutes/paper-markdown.ts';
import type { RecordId } from './fields/field.ts';
import type { AllServices } from './handlers/features.ts';
import { type MinutesPaper, minutesPaper, readersOf } from './handlers/minutes/minutes-paper.ts';
import type { DocumentWish } from './handlers/office-wish.ts';
import { personAt } from './handlers/view-ref.ts';
import type { InvoiceReader } from './invoice-files/reader.ts';
import type { PersonId } from './kernel/id.ts';
import { plain, type Text, t } from './kernel/text.ts';
import type { Renderer } from './renderer.ts';
import type { DueRow } from './store/outbox-row.ts';
import type { EffectHandler } from './work/dispatcher.ts';
import type { Undrawn } from './work/send-file.ts';

/** Not allowed in names of files. */
const UNFIT = /[\\/:*?"<>|\s]+/g;

type Drawn = (row: DueRow) => Promise<OutgoingFile | Undrawn | null>;

type Speak = (text: Text) => string;

const headOf = (paper: MinutesPaper, speak: Speak) =>
  paper.head.map(({ label, value }) => ({ label: speak(label), value: speak(value) }));

function markdown(paper: MinutesPaper, speak: Speak): string {
  const sections = paper.sections.map((one) => ({
    title: speak(one.title),
    lines: one.lines.map(({ text, detail, said }) => ({
      text: speak(text),
      detail: detail && speak(detail),
      said: said && speak(said),
    })),
  }));
  return markdownOf({ title: speak(paper.title), head: headOf(paper, speak), sections, foot: speak(paper.foot) });
}

/** Minutes as a PDF or as Markdown, for whoever asked, in their language; null when they may not see them (any more). */
export function printMinutes(services: AllServices, renderer: Renderer, reader: Pick<InvoiceReader, 'print'>): Drawn {
  return async ({ place, subject, payload }) => {
    const id = personAt(place);
    const viewer = id && (await services.reads.org()).person(id);
    const paper = viewer?.active ? await minutesPaper(services, viewer, subject) : null;
    if (!viewer || !paper) return null;
    const speak: Speak = (text) => renderer.speak(text, viewer.language);
    const title = speak(paper.title);
    const name = `${title}_${paper.number}`.replace(UNFIT, '_');
    if (payload.minutes === 'md') return { name: `${name}.md`, bytes: new TextEncoder().encode(markdown(paper, speak)) };
    const bytes = await reader.print({
      title,
      parts: [
        headOf(paper, speak),
        ...paper.sections.map((one) => ({
          title: speak(one.title),
          columns: one.columns.map(({ title: label, width }) => ({ title: speak(label), width, align: 'left' as const })),
          rows: one.lines.map(({ cells }) => cells.map(speak)),
        })),
      ],
      foot: speak(paper.foot),
    });
    return bytes ? { name: `${name}.pdf`, bytes } : { undrawn: t('minutes.print_failed', { number: plain(paper.number) }) };
  };
}

/** What went out last as a document of the platform, shared with everybody invited and informed; made and kept by the effect for documents. */
export const minutesDocument =
  (services: AllServices, renderer: Renderer, make: EffectHandler): EffectHandler =>
  async (row) => {
    const kept = await services.reads.record(row.subject as RecordId);
    const host = kept && (await services.reads.org()).person(kept.ownerId as PersonId);
    const paper = host?.active ? await minutesPaper(services, host, row.subject) : null;
    if (!host || !paper) return { ok: true, value: null };
    const speak: Speak = (text) => renderer.speak(text, 'zh-CN');
    const wish: DocumentWish = {
      title: `${speak(paper.title)} ${paper.number}`,
      markdown: markdown(paper, speak),
      edition: String(paper.version),
      readers: await readersOf(services, row.subject),
      groups: [],
      owner: null,
    };
    return make({ ...row, payload: { ...wish } });
  };
