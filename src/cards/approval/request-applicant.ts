import { awaitsConsent } from '../../domain/approval/consent.ts';
import type { Instance } from '../../domain/approval/instance.ts';
import { t } from '../../kernel/text.ts';
import type { Button, Element } from '../element.ts';
import type { RequestModel } from './request-model.ts';
import { wordsFor } from './request-said.ts';

/** What the applicant may do with their own request, by its state. */
export function applicantButtons(m: RequestModel): readonly Element[] {
  const { instance } = m;
  const own = { request: instance.id, v: instance.version };
  switch (instance.state) {
    case 'pending':
      return [
        ...(instance.pausedAt === null ? [] : [answerForm(m)]),
        {
          kind: 'buttons',
          buttons: [
            ...(instance.pausedAt === null
              ? [
                  {
                    text: t('request.urge'),
                    style: 'plain' as const,
                    action: { do: 'request.urge' as const, request: instance.id },
                  },
                ]
              : []),
            ...(awaitsConsent(instance) ? [rechooseButton(own)] : []),
            ...(m.mayComment ? [commentButton(m)] : []),
            withdrawButton(own),
          ],
        },
        ...(instance.lastUrgedAt === null
          ? []
          : [
              {
                kind: 'text' as const,
                text: t('request.last_urged', { at: { at: instance.lastUrgedAt } }),
                style: 'quiet' as const,
              },
            ]),
      ];
    case 'returned':
      return [
        {
          kind: 'buttons',
          buttons: [
            { text: t('request.resubmit'), style: 'primary', action: { do: 'request.resubmit', request: instance.id } },
            withdrawButton(own),
          ],
        },
      ];
    case 'approved':
      return [...(m.below ?? []), ...(m.revocable ? [revokeForm(instance, m.buttons)] : [])];
    default:
      return [];
  }
}

/** Nobody need wait for an answer that does not come. */
const rechooseButton = (own: { readonly request: string; readonly v: number }): Button => ({
  text: t('consent.rechoose'),
  style: 'plain',
  action: { do: 'request.rechoose', ...own },
  confirm: { title: t('consent.rechoose_ask'), text: t('consent.rechoose_then') },
});

const withdrawButton = (own: { readonly request: string; readonly v: number }): Button => ({
  text: t('request.withdraw'),
  style: 'plain',
  action: { do: 'request.withdraw', ...own },
  confirm: { title: t('request.withdraw_ask'), text: t('request.withdraw_then') },
});

const answerForm = (m: RequestModel): Element => ({
  kind: 'form',
  name: 'answering',
  fields: [
    {
      kind: 'paragraph',
      name: 'answer',
      label: t('request.answer'),
      required: true,
      maxLength: 300,
      ...wordsFor(m, ['reply']),
    },
  ],
  submit: {
    text: t('request.answer_send'),
    style: 'primary',
    action: { do: 'request.answer', request: m.instance.id, v: m.instance.version },
    name: 'send',
  },
});

const revokeForm = (instance: Instance, others: readonly Button[] = []): Element => ({
  kind: 'form',
  name: 'revoking',
  fields: [
    {
      kind: 'line',
      name: 'revoke_reason',
      label: t('request.revoke_fold'),
      required: true,
      hint: t('request.revoke_reason'),
      maxLength: 100,
    },
  ],
  submit: { text: t('request.revoke'), style: 'plain', action: { do: 'request.revoke', request: instance.id }, name: 'revoke' },
  ...(others.length > 0 ? { others } : {}),
});

/** 「评论」, for whoever has a part in it. */
export const commentButton = ({ instance }: Pick<RequestModel, 'instance'>): Button => ({
  text: t('more.do_comment'),
  style: 'plain',
  action: { do: 'request.more', request: instance.id, comment: true },
});
