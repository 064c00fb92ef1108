import { FINAL_STATES, type Instance, type RequestState } from '../../domain/approval/instance.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Assessment } from '../../processes/define.ts';
import type { Card, CardTone, Element, TagTone } from '../element.ts';
import { findingCallouts } from './findings.ts';
import { instanceTrail } from './route.ts';

/** What the reader may do with it; worked out by the handler, never by the card. */
export type Standing =
  | { readonly as: 'applicant' }
  /** Holds an open seat, for oneself or for somebody absent. */
  | { readonly as: 'decider'; readonly onBehalfOf: PersonId | null }
  | { readonly as: 'reader' };

export interface RequestModel {
  readonly instance: Instance;
  readonly name: Text;
  readonly clause: string;
  readonly assessment: Pick<Assessment, 'summary' | 'findings' | 'why' | 'title'>;
  /** Only for deciders: cover of the team, meetings of the day (O9). */
  readonly context: readonly Text[];
  readonly standing: Standing;
  readonly applicant: { readonly name: string; readonly unit: string };
  readonly nameOf: (id: PersonId) => string;
}

const STATE_TONE: Readonly<Record<RequestState, { readonly card: CardTone; readonly tag: TagTone }>> = {
  pending: { card: 'calm', tag: 'blue' },
  returned: { card: 'warn', tag: 'orange' },
  approved: { card: 'good', tag: 'green' },
  rejected: { card: 'bad', tag: 'red' },
  withdrawn: { card: 'done', tag: 'neutral' },
  revoked: { card: 'done', tag: 'neutral' },
};

/** A request as it stands now; every copy says the same, only the buttons differ (O24). */
export function requestCard(m: RequestModel): Card {
  const { instance } = m;
  const toDecide = m.standing.as === 'decider' && instance.state === 'pending';
  return {
    header: {
      title:
        m.standing.as === 'applicant'
          ? t('request.title_mine', { name: m.name })
          : t('request.title_of', { who: m.applicant.name, name: m.name }),
      subtitle: t('request.subtitle', { number: plain(instance.number), unit: plain(m.applicant.unit) }),
      tone: toDecide ? 'ask' : STATE_TONE[instance.state].card,
      tags: [{ text: t(`state.${instance.state}`), tone: STATE_TONE[instance.state].tag }],
    },
    body: [
      ...(m.standing.as === 'decider' && m.standing.onBehalfOf
        ? [
            {
              kind: 'callout' as const,
              tone: 'info' as const,
              text: t('request.you_stand_in', { absent: m.nameOf(m.standing.onBehalfOf) }),
            },
          ]
        : []),
      { kind: 'facts', rows: m.assessment.summary },
      ...(FINAL_STATES.includes(instance.state) ? [] : findingCallouts(m.assessment.findings)),
      ...(toDecide && m.context.length > 0 ? contextBlock(m.context) : []),
      ...(m.assessment.why
        ? [
            {
              kind: 'fold' as const,
              title: m.assessment.why.title,
              body: m.assessment.why.lines.map((text) => ({ kind: 'text' as const, text, style: 'quiet' as const })),
            },
          ]
        : []),
      { kind: 'divider' },
      instanceTrail(instance, m.nameOf),
      ...outcome(m),
      ...buttons(m, toDecide),
    ],
    summary: t('request.summary', { who: m.applicant.name, title: m.assessment.title, state: t(`state.${instance.state}`) }),
  };
}

const contextBlock = (lines: readonly Text[]): readonly Element[] => [
  { kind: 'text', text: t('request.context'), style: 'strong' },
  ...lines.map((text) => ({ kind: 'text' as const, text })),
];

/** How it ended and why, on every copy. */
function outcome(m: RequestModel): readonly Element[] {
  const { instance } = m;
  if (!instance.closedAt) return [];
  const by = instance.closedById ? m.nameOf(instance.closedById) : '';
  const at = { at: instance.closedAt };
  const text =
    instance.state === 'rejected'
      ? t('request.rejected_because', { name: by, at, reason: plain(instance.closedNote ?? '') })
      : instance.state === 'withdrawn'
        ? t('request.withdrawn_at', { name: by, at })
        : null;
  return text ? [{ kind: 'callout', tone: instance.state === 'rejected' ? 'bad' : 'info', text }] : [];
}

function buttons(m: RequestModel, toDecide: boolean): readonly Element[] {
  const { instance } = m;
  const own = { request: instance.id, v: instance.version };
  if (toDecide) {
    return [
      {
        kind: 'form',
        name: 'decide',
        fields: [
          {
            kind: 'paragraph',
            name: 'comment',
            label: t('decide.comment'),
            required: false,
            hint: t('decide.comment_hint'),
            maxLength: 300,
          },
        ],
        submit: { text: t('decide.approve'), style: 'primary', action: { do: 'request.approve', ...own }, name: 'approve' },
        others: [
          { text: t('decide.reject'), style: 'danger', action: { do: 'request.reject', ...own }, name: 'reject', submits: true },
        ],
      },
    ];
  }
  if (m.standing.as === 'applicant' && instance.state === 'pending') {
    return [
      {
        kind: 'buttons',
        buttons: [
          {
            text: t('request.withdraw'),
            style: 'plain',
            action: { do: 'request.withdraw', ...own },
            confirm: { title: t('request.withdraw_ask'), text: t('request.withdraw_then') },
          },
        ],
      },
    ];
  }
  return [];
}

/** Shown where somebody has no business with a request (S4). */
export const noAccessCard: Card = {
  header: { title: t('request.no_access_title'), tone: 'done' },
  body: [{ kind: 'callout', tone: 'info', text: t('request.no_access'), clause: 'S4' }],
};
