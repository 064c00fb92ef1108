import type { SummaryRow } from '../../fields/print.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import type { Assessment, Audience, Block } from '../../processes/define.ts';
import type { Element, InForm } from '../element.ts';

/** What a process and the features say of a request, as far as it is for these readers. */
export const blocksFor = (blocks: readonly Block[], ...to: readonly Audience[]): readonly Block[] =>
  blocks.filter((block) => to.includes(block.to));

/** The summary, with the rows that stand beside it. */
export const summaryBlock = (summary: Assessment['summary'], blocks: readonly Block[]): Element => ({
  kind: 'facts',
  rows: [...summary, ...rowsOf(blocks)],
});

export const rowsOf = (blocks: readonly Block[]): readonly SummaryRow[] =>
  blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));

/** Lines of their own. */
export const linesOf = (blocks: readonly Block[]): readonly Text[] =>
  blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : []));

/** The explanation behind the figures, with what the blocks add to it, and explanations of their own. */
export function whyBlocks(why: Assessment['why'], blocks: readonly Block[], open = false): readonly Element[] {
  const added = blocks.flatMap((block) => (block.kind === 'why' ? block.lines : []));
  return [
    ...(why ? [fold(why.title, [...why.lines, ...added], open)] : []),
    ...blocks.flatMap((block) => (block.kind === 'fold' ? [fold(block.title, block.lines, open)] : [])),
  ];
}

/** What helps to decide, under its heading. */
export const contextBlock = (blocks: readonly Block[]): readonly Element[] => {
  const lines = linesOf(blocks);
  if (lines.length === 0) return [];
  return [
    { kind: 'text', text: t('request.context'), style: 'strong' },
    ...lines.map((text) => ({ kind: 'text' as const, text })),
  ];
};

const fold = (title: Text, lines: readonly Text[], open: boolean): Element => ({
  kind: 'fold',
  title,
  body: lines.map((text) => ({ kind: 'text', text, style: 'quiet' })),
  ...(open ? { open: true } : {}),
});

/** What is still empty, by the names of its fields. */
export const lacksLine = (labels: readonly Text[]): readonly InForm[] =>
  labels.length === 0 ? [] : [{ kind: 'text', text: t('draft.lacks', { what: join(labels, '、') }), style: 'strong' }];

/** What was typed in the chat and went into the form, by its fields: the values stand in the rows below. */
export const takenLine = (rows: readonly SummaryRow[] = []): readonly Element[] =>
  rows.length === 0
    ? []
    : [
        {
          kind: 'callout',
          tone: 'good',
          text: t('draft.taken', {
            what: join(
              rows.map(({ label }) => label),
              '、',
            ),
          }),
        },
      ];
