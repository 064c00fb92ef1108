import { awaitsConsent } from '../../domain/approval/consent.ts';
import { FINAL_STATES, type Instance, type RequestState } from '../../domain/approval/instance.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Assessment } from '../../processes/define.ts';
import type { Button, Card, CardTone, Element, TagTone } from '../element.ts';
import { findingCallouts } from './findings.ts';
import { type ProofModel, proofBlock } from './proof.ts';
import {
  type AdviserStanding,
  type AskerStanding,
  type OpinionLine,
  opinionBlock,
  opinionForm,
  opinionText,
  questionBlock,
  takeBackButton,
  waitingBlock,
} from './request-opinion.ts';
import { readyNote, wordsFor } from './request-said.ts';
import { instanceTrail } from './route.ts';

/** What the reader may do with it; worked out by the handler, never by the card. */
export type Standing =
  | { readonly as: 'applicant' }
  /** Holds an open seat, for oneself or for somebody absent. */
  | { readonly as: 'decider'; readonly onBehalfOf: PersonId | null }
  | AdviserStanding
  | AskerStanding
  /** Holds none at the moment, but has brought somebody in and may take them out again. */
  | { readonly as: 'adder' }
  | { readonly as: 'reader' };

/** A line of the conversation beside the decision. */
export interface RemarkLine {
  readonly kind: 'question' | 'answer' | 'comment' | 'opinion' | 'amended';
  readonly who: string;
  readonly at: Instant;
  readonly text: Text;
}

export interface RequestModel {
  readonly instance: Instance;
  readonly name: Text;
  readonly clause: string;
  readonly assessment: Pick<Assessment, 'summary' | 'findings' | 'why' | 'title'>;
  /** Only for deciders: cover of the team, meetings of the day (O9). */
  readonly context: readonly Text[];
  /** Travels with 「同意」 and is compared at the press. */
  readonly cover?: readonly (readonly [off: number, short: number])[];
  readonly standing: Standing;
  /** Proof that is due or was handed in, for those who may see it. */
  readonly proof: ProofModel | null;
  readonly remarks: readonly RemarkLine[];
  /** For who decides now: the opinions asked for at this step. */
  readonly opinions?: readonly OpinionLine[];
  /** What the applicant changed since it was returned. */
  readonly changes: readonly { readonly label: Text; readonly before: Text | null; readonly after: Text | null }[];
  /** This reader has a copy they have not acknowledged. */
  readonly unreadCopy: boolean;
  /** Is involved, so may put in a word while it runs. */
  readonly mayComment: boolean;
  /** The applicant may ask for it to be undone. */
  readonly revocable: boolean;
  /** Of an approved leave: whether the applicant may ask for it to be changed, and what is still to change or undo it. */
  readonly change?: { readonly may: boolean; readonly running: { readonly id: string; readonly number: string } | null };
  readonly applicant: { readonly name: string; readonly unit: string };
  readonly nameOf: (id: PersonId) => string;
  /** An answer given in a sentence: its words stand in the form, and the button is still to be pressed (O31). */
  readonly said?: { readonly verb: string; readonly words: string } | null;
  /** It was asked why: the explanation stands open. */
  readonly whyOpen?: boolean;
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
  const { standing, opinions = [] } = m;
  const helpsToDecide = toDecide || standing.as === 'adviser';
  return {
    header: {
      title: titleOf(m),
      subtitle: t('request.subtitle', { number: plain(instance.number), unit: plain(m.applicant.unit) }),
      tone: helpsToDecide ? 'ask' : STATE_TONE[instance.state].card,
      tags: [
        standing.as === 'adviser'
          ? { text: t('opinion.tag'), tone: 'orange' }
          : { text: t(`state.${instance.state}`), tone: STATE_TONE[instance.state].tag },
      ],
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
      ...(standing.as === 'adviser' ? questionBlock(standing) : []),
      ...(toDecide ? opinionBlock(opinions) : []),
      { kind: 'facts', rows: m.assessment.summary },
      ...changeBlock(m),
      ...(FINAL_STATES.includes(instance.state) ? [] : findingCallouts(withoutProof(m))),
      ...(m.proof ? proofBlock(m.proof) : []),
      ...(helpsToDecide && m.context.length > 0 ? contextBlock(m.context) : []),
      ...(m.assessment.why
        ? [
            {
              kind: 'fold' as const,
              title: m.assessment.why.title,
              body: m.assessment.why.lines.map((text) => ({ kind: 'text' as const, text, style: 'quiet' as const })),
              ...(m.whyOpen ? { open: true } : {}),
            },
          ]
        : []),
      { kind: 'divider' },
      instanceTrail(instance, m.nameOf, { withoutOpinions: toDecide && opinions.length > 0 }),
      ...conversation(m),
      ...outcome(m),
      ...readyNote(m, toDecide),
      ...buttons(m, toDecide),
    ],
    summary: summaryOf(m, toDecide),
  };
}

/** The line of the notification: what is new about it for this reader. */
function summaryOf({ standing, opinions = [], applicant, assessment, instance }: RequestModel, toDecide: boolean): Text {
  const [opinion] = toDecide ? opinions.slice(-1) : [];
  const title = t('list.of_whom', { who: applicant.name, title: assessment.title });
  if (opinion) return t('opinion.summary', { opinion: opinionText(opinion), title });
  const state = t(standing.as === 'adviser' ? 'opinion.tag' : `state.${instance.state}`);
  return t('request.summary', { who: applicant.name, title: assessment.title, state });
}

/** What the line about proof says better. */
const withoutProof = ({ assessment, proof }: RequestModel): Assessment['findings'] =>
  proof ? assessment.findings.filter(({ code }) => code !== 'proof_due' && code !== 'backdate_proof') : assessment.findings;

/** Whose it is and what; that it undoes something is the first thing to know. */
function titleOf({ instance, standing, applicant, name }: RequestModel): Text {
  const kind = instance.revokesId ? 'revoke' : 'title';
  return standing.as === 'applicant'
    ? t(`request.${kind}_mine`, { name })
    : t(`request.${kind}_of`, { who: applicant.name, name });
}

const contextBlock = (lines: readonly Text[]): readonly Element[] => [
  { kind: 'text', text: t('request.context'), style: 'strong' },
  ...lines.map((text) => ({ kind: 'text' as const, text })),
];

/** What is different since the request was returned, for those who look at it again. */
function changeBlock(m: RequestModel): readonly Element[] {
  if (m.changes.length === 0 || m.instance.state !== 'pending') return [];
  const none = plain('—');
  return [
    { kind: 'text', text: t('request.changes'), style: 'strong' },
    ...m.changes.map(
      (c): Element => ({
        kind: 'text',
        text: t('request.changed', { label: c.label, before: c.before ?? none, after: c.after ?? none }),
      }),
    ),
  ];
}

/** Questions, answers and remarks; an open question stands out. */
function conversation(m: RequestModel): readonly Element[] {
  const asked = m.instance.pausedAt === null ? undefined : m.remarks.findLast((line) => line.kind === 'question');
  return [
    ...(asked
      ? [
          {
            kind: 'callout' as const,
            tone: 'warn' as const,
            text:
              m.standing.as === 'applicant' ? t('request.asked', { name: asked.who, question: asked.text }) : t('request.paused'),
          },
        ]
      : []),
    ...(m.remarks.length > 0
      ? [
          {
            kind: 'fold' as const,
            title: t('request.remarks'),
            body: m.remarks.map((line) => ({
              kind: 'text' as const,
              text: t(`request.remark_${line.kind}`, { at: { at: line.at }, name: line.who, text: line.text }),
              style: 'quiet' as const,
            })),
          },
        ]
      : []),
  ];
}

/** How it ended and why, on every copy. */
function outcome(m: RequestModel): readonly Element[] {
  const { instance } = m;
  if (instance.state === 'returned') return returned(m);
  if (!instance.closedAt) return [];
  const by = instance.closedById ? m.nameOf(instance.closedById) : '';
  const at = { at: instance.closedAt };
  const text =
    instance.state === 'rejected'
      ? t('request.rejected_because', { name: by, at, reason: plain(instance.closedNote ?? '') })
      : instance.state === 'withdrawn'
        ? instance.closedById
          ? t('request.withdrawn_at', { name: by, at })
          : t('request.closed_left', { at })
        : null;
  return text ? [{ kind: 'callout', tone: instance.state === 'rejected' ? 'bad' : 'info', text }] : [];
}

function returned({ instance, nameOf }: RequestModel): readonly Element[] {
  const seat = instance.seats.findLast((one) => one.state === 'returned' && one.decidedAt !== null);
  if (!seat?.decidedAt) return [];
  const text = t(seat.origin === 'consent' ? 'consent.declined_because' : 'request.returned_because', {
    name: nameOf(seat.decidedById ?? seat.personId),
    at: { at: seat.decidedAt },
    reason: plain(instance.closedNote ?? seat.comment ?? ''),
  });
  return [{ kind: 'callout', tone: 'warn', text }];
}

function buttons(m: RequestModel, toDecide: boolean): readonly Element[] {
  if (toDecide) return deciderButtons(m);
  if (m.standing.as === 'applicant') return applicantButtons(m);
  if (m.standing.as === 'adviser') return opinionForm(m);
  const shown: readonly Button[] = [
    ...(m.unreadCopy
      ? [
          {
            text: t('copy.acknowledge'),
            style: 'plain' as const,
            action: { do: 'request.read' as const, request: m.instance.id },
          },
        ]
      : []),
    ...(m.standing.as === 'asker' ? [takeBackButton(m.instance)] : []),
    ...(m.standing.as === 'adder' ? [moreButton(m, 'more.open')] : m.mayComment ? [moreButton(m, 'more.do_comment')] : []),
  ];
  return [
    ...(m.standing.as === 'asker' ? waitingBlock(m.standing) : []),
    ...(shown.length > 0 ? [{ kind: 'buttons' as const, buttons: shown }] : []),
  ];
}

const moreButton = ({ instance }: RequestModel, words: 'more.open' | 'more.do_comment'): Button => ({
  text: t(words),
  style: 'plain',
  action: { do: 'request.more', request: instance.id },
});

function deciderButtons(m: RequestModel): readonly Element[] {
  const { instance, cover } = m;
  const own = { request: instance.id, v: instance.version };
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
          ...wordsFor(m, ['approve', 'reject'], 300),
        },
      ],
      submit: {
        text: t('decide.approve'),
        style: 'primary',
        action: { do: 'request.approve', ...own, ...(cover ? { cover: cover.map(([off, short]) => [off, short]) } : {}) },
        name: 'approve',
      },
      others: [
        { text: t('decide.reject'), style: 'danger', action: { do: 'request.reject', ...own }, name: 'reject', submits: true },
        { text: t('more.open'), style: 'plain', action: { do: 'request.more', request: instance.id }, name: 'more' },
      ],
    },
  ];
}

function applicantButtons(m: RequestModel): readonly Element[] {
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
            ...(m.mayComment ? [moreButton(m, 'more.do_comment')] : []),
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
      return [...waitingChange(m), ...(m.revocable ? [revokeForm(instance, m.change?.may ?? false)] : [])];
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
      ...wordsFor(m, ['reply'], 300),
    },
  ],
  submit: {
    text: t('request.answer_send'),
    style: 'primary',
    action: { do: 'request.answer', request: m.instance.id, v: m.instance.version },
    name: 'send',
  },
});

/** What is still to change the leave, so that nobody asks twice. */
function waitingChange({ change }: RequestModel): readonly Element[] {
  if (!change?.running) return [];
  const { id, number } = change.running;
  return [
    { kind: 'callout', tone: 'info', text: t('change.waiting', { number: plain(number) }) },
    {
      kind: 'buttons',
      buttons: [{ text: t('change.see'), style: 'plain', action: { do: 'request.open', request: id } }],
    },
  ];
}

const revokeForm = (instance: Instance, changeable: boolean): Element => ({
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
  ...(changeable
    ? {
        others: [
          {
            text: t('change.open'),
            style: 'plain' as const,
            action: { do: 'leave.change' as const, request: instance.id },
            name: 'change',
          },
        ],
      }
    : {}),
});

/** Shown where somebody has no business with a request (S4). */
export const noAccessCard: Card = {
  header: { title: t('request.no_access_title'), tone: 'done' },
  body: [{ kind: 'callout', tone: 'info', text: t('request.no_access'), clause: 'S4' }],
  onlyInPlace: true,
};
