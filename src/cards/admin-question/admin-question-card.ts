import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Card, CardTone, Element, Tag } from '../element.ts';

export interface AdminQuestionModel {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly seen: Text;
  /** A line each below what was seen. */
  readonly lines: readonly Text[];
  readonly onConfirm: Text;
  readonly onDecline: Text;
  readonly askedAt: Instant;
  readonly state: AdminQuestionState;
}

/** Open · decided by somebody (`who` null: no longer known) · no longer true, so nobody need decide. */
export type AdminQuestionState =
  | { readonly kind: 'open' }
  | { readonly kind: 'confirmed' | 'declined'; readonly who: string | null; readonly at: Instant }
  | { readonly kind: 'withdrawn'; readonly at: Instant };

/** Something the system must not decide alone: what was seen, what each of the two answers leads to, or who has answered. */
export function adminQuestionCard(m: AdminQuestionModel): Card {
  return {
    header: {
      title: m.title,
      subtitle: t('question.asked_at', { at: { at: m.askedAt } }),
      tone: TONES[m.state.kind],
      tags: [TAGS[m.state.kind]],
    },
    body: [
      { kind: 'text', text: m.seen },
      ...m.lines.map((text): Element => ({ kind: 'text', text, style: 'quiet' })),
      ...outcome(m),
    ],
    summary: m.title,
  };
}

const TONES: Readonly<Record<AdminQuestionState['kind'], CardTone>> = {
  open: 'ask',
  confirmed: 'done',
  declined: 'done',
  withdrawn: 'done',
};

const TAGS: Readonly<Record<AdminQuestionState['kind'], Tag>> = {
  open: { text: t('question.tag_open'), tone: 'orange' },
  confirmed: { text: t('question.tag_confirmed'), tone: 'green' },
  declined: { text: t('question.tag_declined'), tone: 'neutral' },
  withdrawn: { text: t('question.tag_withdrawn'), tone: 'neutral' },
};

function outcome(m: AdminQuestionModel): readonly Element[] {
  const { state } = m;
  switch (state.kind) {
    case 'open':
      return [
        {
          kind: 'facts',
          rows: [
            { label: t('question.confirm'), value: m.onConfirm, wide: true },
            { label: t('question.decline'), value: m.onDecline, wide: true },
          ],
        },
        { kind: 'text', text: t('question.once'), style: 'quiet' },
        {
          kind: 'buttons',
          buttons: [button(m, 'confirmed'), button(m, 'declined')],
        },
      ];
    case 'confirmed':
    case 'declined':
      return [
        {
          kind: 'text',
          text: t(`question.${state.kind}_by`, { who: plain(state.who ?? '—'), at: { at: state.at } }),
          style: 'strong',
        },
        { kind: 'text', text: state.kind === 'confirmed' ? m.onConfirm : m.onDecline, style: 'quiet' },
      ];
    case 'withdrawn':
      return [{ kind: 'text', text: t('question.withdrawn_at', { at: { at: state.at } }), style: 'strong' }];
    default:
      return state satisfies never;
  }
}

const button = ({ id, version }: AdminQuestionModel, verdict: 'confirmed' | 'declined') => ({
  text: t(verdict === 'confirmed' ? 'question.confirm' : 'question.decline'),
  style: verdict === 'confirmed' ? ('primary' as const) : ('plain' as const),
  action: { do: 'question.answer' as const, question: id, v: version, verdict },
});
