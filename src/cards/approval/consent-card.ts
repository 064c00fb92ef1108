import type { CalledState } from '../../domain/approval/close-by-system.ts';
import type { SummaryRow } from '../../fields/print.ts';
import type { RequestId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Card, CardTone, Element, Tag } from '../element.ts';

/** What has become of the question: still open · answered · over before it was answered · meanwhile somebody else takes over. */
export type ConsentAnswer =
  | { readonly kind: 'asked' }
  | { readonly kind: 'accepted' | 'declined'; readonly at: Instant; readonly words: string | null }
  | { readonly kind: 'over' | 'replaced' };

export interface ConsentModel {
  readonly request: RequestId;
  readonly version: number;
  readonly number: string;
  readonly unit: string;
  readonly state: CalledState;
  /** Who asks. */
  readonly applicant: string;
  /** What they see of it, first of all the time to be covered; null once it is no longer theirs to know. */
  readonly when: readonly SummaryRow[] | null;
  /** The applicant decides on other people's requests, which come to whoever stands in. */
  readonly approves: boolean;
  readonly answer: ConsentAnswer;
  /** What was said in a sentence, waiting for the button (O31). */
  readonly said?: { readonly verb: string; readonly words: string } | null;
}

/**
 * A request as it is seen by somebody who is asked to take over and has no other business with it: who, when, and what they would take over; never
 * the kind of leave, its reason, or what is said about it (S4).
 */
export function consentCard(m: ConsentModel): Card {
  const asked = m.answer.kind === 'asked';
  return {
    header: {
      title: t(asked ? 'consent.title_asked' : 'consent.title', { who: m.applicant }),
      subtitle: t('request.subtitle', { number: plain(m.number), unit: plain(m.unit) }),
      tone: toneOf(m),
      tags: [tagOf(m.answer)],
    },
    body: [
      ...(m.when === null ? [] : [{ kind: 'facts' as const, rows: m.when }]),
      ...(matters(m)
        ? [{ kind: 'text' as const, text: t(m.approves ? 'consent.what_approves' : 'consent.what', { who: m.applicant }) }]
        : []),
      ...(asked ? [{ kind: 'text' as const, text: t('consent.then'), style: 'quiet' as const }] : outcome(m)),
      ...(asked && (m.said?.verb === 'accept' || m.said?.verb === 'decline')
        ? [{ kind: 'callout' as const, tone: 'info' as const, text: t(`answer.note_${m.said.verb}`) }]
        : []),
      ...(asked ? [form(m)] : []),
    ],
    ...(m.when === null
      ? { onlyInPlace: true }
      : { summary: t('consent.summary', { who: m.applicant, when: m.when[0]?.value ?? plain('—') }) }),
  };
}

/** It is still to be answered, or the reader is to stand in. */
const matters = ({ answer, state }: ConsentModel): boolean =>
  answer.kind === 'asked' || (answer.kind === 'accepted' && (state === 'pending' || state === 'approved'));

function toneOf({ answer, state }: ConsentModel): CardTone {
  if (answer.kind === 'asked') return 'ask';
  if (answer.kind !== 'accepted') return 'done';
  return state === 'approved' ? 'good' : state === 'pending' ? 'calm' : 'done';
}

const TAG_TONE = { asked: 'orange', accepted: 'green', declined: 'neutral', over: 'neutral', replaced: 'neutral' } as const;

const tagOf = ({ kind }: ConsentAnswer): Tag => ({ text: t(`consent.tag_${kind}`), tone: TAG_TONE[kind] });

/** What was answered, and whether it still matters. */
function outcome({ answer, state }: ConsentModel): readonly Element[] {
  switch (answer.kind) {
    case 'accepted':
      return [
        quiet(t('consent.accepted_at', { at: { at: answer.at } })),
        state === 'pending' || state === 'approved'
          ? quiet(t(`consent.then_${state}`))
          : quiet(t('consent.not_needed', { state: t(`state.${state}`) })),
      ];
    case 'declined':
      return [quiet(t('consent.declined_at', { at: { at: answer.at }, reason: plain(answer.words ?? '') }))];
    case 'over':
      return [quiet(t('consent.not_needed', { state: t(`state.${state}`) }))];
    case 'replaced':
      return [quiet(t('consent.replaced'))];
    case 'asked':
      return [];
    default:
      return answer satisfies never;
  }
}

const quiet = (text: Text): Element => ({ kind: 'text', text });

function form({ request, version, said }: ConsentModel): Element {
  const own = { request, v: version };
  return {
    kind: 'form',
    name: 'consent',
    fields: [
      {
        kind: 'line',
        name: 'comment',
        label: t('consent.words'),
        required: false,
        hint: t('consent.words_hint'),
        maxLength: 200,
        ...(said?.words ? { value: said.words } : {}),
      },
    ],
    submit: { text: t('consent.accept'), style: 'primary', action: { do: 'request.accept', ...own }, name: 'accept' },
    others: [
      { text: t('consent.decline'), style: 'plain', action: { do: 'request.decline', ...own }, name: 'decline', submits: true },
    ],
  };
}
