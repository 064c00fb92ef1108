import type { Skip } from '../../domain/receivable/dunning.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Card, Element } from '../element.ts';
import { fold, quiet } from '../parts.ts';

/** An item on the preview, in words. */
export interface PreviewLine {
  readonly item: `rcv_${string}`;
  readonly text: Text;
  readonly detail: Text;
}

export interface PreviewModel {
  readonly day: LocalDate;
  /** What would go to its next level, the first of them. */
  readonly sent: readonly PreviewLine[];
  readonly count: number;
  /** Why the others are left alone, the first of each. */
  readonly skipped: readonly { readonly why: Skip; readonly count: number; readonly lines: readonly PreviewLine[] }[];
}

/** 明天会催什么: what would be dunned that day, and what not and why (S112, Q3). */
export function previewCard({ day, sent, count, skipped }: PreviewModel): Card {
  return {
    header: { title: t('receivable.preview_title', { day: { date: day } }), tone: 'calm' },
    body: [
      { kind: 'text', text: t('receivable.preview_count', { count }), style: 'strong' },
      ...sent.map(line),
      ...quiet(count > sent.length && t('receivable.more_items', { count: count - sent.length })),
      ...skipped.flatMap((group) =>
        fold(t('receivable.preview_skipped', { why: t(`receivable.skip_${group.why}`), count: group.count }), [
          ...group.lines.map(line),
          ...quiet(group.count > group.lines.length && t('receivable.more_items', { count: group.count - group.lines.length })),
        ]),
      ),
    ],
  };
}

const line = ({ item, text, detail }: PreviewLine): Element => ({
  kind: 'item',
  title: text,
  detail,
  buttons: [{ text: t('records.open'), style: 'plain', action: { do: 'receivable.open', item } }],
});
