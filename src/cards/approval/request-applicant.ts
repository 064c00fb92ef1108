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
        ...(m.answer ?? (instance.pausedAt === null ? [] : [answerForm(m)])),
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
          buttons: [resubmitButton(instance.id), withdrawButton(own)],
        },
      ];
    case 'rejected':
      return [
        { kind: 'buttons', buttons: [instance.revokesId ? originalButton(instance.revokesId) : resubmitButton(instance.id)] },
      ];
    case 'withdrawn':
    case 'revoked':
      return instance.revokesId
        ? []
        : [{ kind: 'buttons', buttons: [{ ...resubmitButton(instance.id), text: t('request.once_more'), style: 'plain' }] }];
    case 'approved':
      return [...(m.below ?? []), ...(m.revocable ? undoing(m) : [])];
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

/** 「申请撤销」, and once it was pressed or said the field for why. */
function undoing(m: RequestModel): readonly Element[] {
  if (m.revoking || m.said?.verb === 'revoke') return [revokeForm(m)];
  const ask: Button = { text: t('request.revoke'), style: 'plain', action: { do: 'request.undo', request: m.instance.id } };
  return [{ kind: 'buttons', buttons: [...(m.buttons ?? []), ask] }];
}

const revokeForm = ({ instance, ...m }: RequestModel): Element => ({
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
      ...wordsFor(m, ['revoke'], m.kept?.revoke),
    },
  ],
  partial: true,
  submit: { text: t('request.revoke'), style: 'primary', action: { do: 'request.revoke', request: instance.id }, name: 'revoke' },
  others: [backButton(instance.id)],
});

/** 「修改后重新提交」 */
export const resubmitButton = (request: Instance['id']): Button => ({
  text: t('request.resubmit'),
  style: 'primary',
  action: { do: 'request.resubmit', request },
});

/** What was to be undone stands as it was. */
const originalButton = (request: Instance['id']): Button => ({
  text: t('request.original'),
  style: 'plain',
  action: { do: 'request.open', request },
});

/** 「返回」: the request's card as it was; what is typed comes back with the form. */
export const backButton = (request: Instance['id']): Button => ({
  text: t('request.back'),
  style: 'plain',
  action: { do: 'request.back', request },
  name: 'back',
  submits: true,
});

/** 「评论」, for whoever has a part in it. */
export const commentButton = ({ instance }: Pick<RequestModel, 'instance'>): Button => ({
  text: t('more.do_comment'),
  style: 'plain',
  action: { do: 'request.more', request: instance.id, comment: true },
});
