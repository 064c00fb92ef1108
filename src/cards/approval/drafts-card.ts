import type { DraftId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Button, Card, Element } from '../element.ts';
import { quiet } from '../parts.ts';

/** A form that was begun and not sent. */
export interface DraftLine {
  readonly draft: DraftId;
  readonly name: Text;
  /** What it is about. */
  readonly title: Text;
  readonly touched: Instant;
}

export interface DraftsModel {
  /** The one that was just put away. */
  readonly cancelled: DraftLine | null;
  /** Newest first. */
  readonly open: readonly DraftLine[];
  /** Ended or put away; they can be gone on with. */
  readonly over: readonly DraftLine[];
}

/** What was put away, and what else is begun and not sent: one line each. */
export function draftsCard({ cancelled, open, over }: DraftsModel): Card {
  const title = t('drafts.title');
  const said = cancelled ? t('cancel.done', { title: cancelled.title }) : null;
  const rest = open.length > 0 ? t(cancelled ? 'drafts.rest' : 'drafts.open', { count: open.length }) : null;
  const body: readonly Element[] = [
    ...(said ? [{ kind: 'text' as const, text: said }] : []),
    ...(cancelled ? [{ kind: 'buttons' as const, buttons: [resumeButton(cancelled.draft)] }] : []),
    ...quiet(rest),
    ...open.map(
      (line): Element => ({
        kind: 'item',
        title: line.title,
        detail: t('drafts.line', { name: line.name, at: { at: line.touched } }),
        buttons: [
          resumeButton(line.draft),
          { text: t('draft.cancel'), style: 'plain', action: { do: 'draft.cancel', draft: line.draft } },
        ],
      }),
    ),
    ...quiet(over.length > 0 && t('drafts.over')),
    ...over.map(
      (line): Element => ({
        kind: 'item',
        title: line.title,
        detail: t('drafts.line', { name: line.name, at: { at: line.touched } }),
        buttons: [resumeButton(line.draft)],
      }),
    ),
    ...(said || rest || over.length > 0 ? [] : [{ kind: 'text' as const, text: t('cancel.nothing') }]),
  ];
  return { header: { title, tone: 'calm' }, body, summary: said ?? rest ?? t('cancel.nothing') };
}

/** Goes on with a form, with all that was typed. */
export const resumeButton = (draft: DraftId): Button => ({
  text: t('draft.resume'),
  style: 'plain',
  action: { do: 'draft.resume', draft },
});
