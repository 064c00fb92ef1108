import type { RequestId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Card } from '../element.ts';
import { backButton } from './request-applicant.ts';

/** As much as a comment takes. */
export const COMMENT_LIMIT = 300;

export interface RequestCommentModel {
  readonly request: RequestId;
  readonly version: number;
  readonly title: Text;
  /** Said in a sentence, waiting for the button (O31). */
  readonly said: string | null;
  /** Typed here before, and not sent. */
  readonly kept?: string | undefined;
}

/** 「评论」: a field for a remark, who will read it, and how long it may be. */
export const requestCommentCard = ({ request, version, title, said, kept }: RequestCommentModel): Card => ({
  header: { title: t('comment.title', { title }), tone: 'calm' },
  body: [
    ...(said === null ? [] : [{ kind: 'callout' as const, tone: 'info' as const, text: t('answer.note_comment') }]),
    {
      kind: 'form',
      name: 'commenting',
      fields: [
        {
          kind: 'paragraph',
          name: 'words',
          label: t('comment.words'),
          required: true,
          hint: t('comment.hint', { limit: COMMENT_LIMIT }),
          maxLength: COMMENT_LIMIT,
          ...(said || kept ? { value: (said || kept || '').slice(0, COMMENT_LIMIT) } : {}),
        },
      ],
      partial: true,
      submit: { text: t('comment.send'), style: 'primary', action: { do: 'request.comment', request, v: version }, name: 'send' },
      others: [backButton(request)],
    },
  ],
});
