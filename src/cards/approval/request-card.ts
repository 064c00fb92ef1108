import { calledState, KNOWN_TWICE } from '../../domain/approval/close-by-system.ts';
import { FINAL_STATES, type Seat } from '../../domain/approval/instance.ts';
import { waitingFor } from '../../domain/approval/who.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import type { Button, Card, Element } from '../element.ts';
import { buttonRow } from '../parts.ts';
import { blocksFor, contextBlock, linesOf, summaryBlock, whyBlocks } from './blocks.ts';
import { findingsFor } from './findings.ts';
import { applicantButtons, commentButton } from './request-applicant.ts';
import type { RequestModel } from './request-model.ts';
import { opinionBlock, opinionForm, opinionText, questionBlock, takeBackButton, waitingBlock } from './request-opinion.ts';
import { readyNote, wordsFor } from './request-said.ts';
import { requestTitle } from './request-title.ts';
import { instanceTrail } from './route.ts';
import { STATE_TONE, stateTag } from './state-tone.ts';
import { whyBack } from './why-back.ts';

/** A request as it stands now; every copy says the same, only the buttons differ (O24). */
export function requestCard(m: RequestModel): Card {
  const { instance } = m;
  const toDecide = m.standing.as === 'decider' && instance.state === 'pending';
  const { standing, opinions = [] } = m;
  const quotes = toDecide && opinions.length > 0;
  const helpsToDecide = toDecide || standing.as === 'adviser';
  const blocks = blocksFor(m.blocks, 'everyone', ...(helpsToDecide ? (['deciders'] as const) : []));
  return {
    header: {
      title: requestTitle({ ...m, who: standing.as === 'applicant' ? null : m.applicant.name }),
      subtitle: t('request.subtitle', { number: plain(instance.number), unit: plain(m.applicant.unit) }),
      tone: helpsToDecide ? 'ask' : STATE_TONE[instance.state].card,
      tags: [standing.as === 'adviser' ? { text: t('opinion.tag'), tone: 'orange' } : stateTag(calledState(instance))],
    },
    body: [
      ...(toDecide ? whyYou(m) : []),
      ...outcome(m),
      ...(toDecide || standing.as === 'adviser' || standing.as === 'asker' ? [] : waitsFor(m)),
      ...(standing.as === 'adviser' ? questionBlock(standing) : []),
      ...(toDecide ? opinionBlock(opinions) : []),
      summaryBlock(m.assessment.summary, blocks),
      ...changeBlock(m),
      ...(FINAL_STATES.includes(instance.state) ? [] : findingsFor(standing.as, m.assessment.findings)),
      ...m.elements,
      ...linesOf(blocksFor(blocks, 'everyone')).map((text) => ({ kind: 'text' as const, text })),
      ...contextBlock(blocksFor(blocks, 'deciders')),
      ...whyBlocks(m.assessment.why, blocks, m.whyOpen),
      ...openQuestion(m),
      ...readyNote(m, toDecide),
      ...buttons(m, toDecide),
      { kind: 'divider' },
      instanceTrail(instance, m.nameOf, (seat) => (quotes && seat.origin === 'delegate') || tellsOutcome(m, seat)),
      ...conversation(m),
    ],
    summary: summaryOf(m, toDecide),
  };
}

/** The line of the notification: what is new about it for this reader. */
function summaryOf({ standing, opinions = [], applicant, assessment, instance }: RequestModel, toDecide: boolean): Text {
  const [opinion] = toDecide ? opinions.slice(-1) : [];
  const title = t('list.of_whom', { who: applicant.name, title: assessment.title });
  if (opinion) return t('opinion.summary', { opinion: opinionText(opinion), title });
  const state = t(standing.as === 'adviser' ? 'opinion.tag' : `state.${calledState(instance)}`);
  return t('request.summary', { who: applicant.name, title: assessment.title, state });
}

/** What is different since the request was returned, for those who look at it again. */
function changeBlock(m: RequestModel): readonly Element[] {
  if (m.instance.state !== 'pending' || (m.changes.length === 0 && !m.again)) return [];
  const none = plain('—');
  const since = m.again ? t('request.again', { number: m.again }) : t('request.changes');
  return [
    { kind: 'text', text: since, style: 'strong' },
    ...m.changes.map(
      (c): Element => ({
        kind: 'text',
        text: t('request.changed', { label: c.label, before: c.before ?? none, after: c.after ?? none }),
      }),
    ),
  ];
}

/** Why it comes to this reader, where it was not the chain that asked them: in whose place, whose silence, or who brought them in. */
const whyYou = ({ standing }: RequestModel): readonly Element[] =>
  standing.as === 'decider' ? standing.why.map((text) => ({ kind: 'callout', tone: 'info', text })) : [];

/** With whom it lies, for whoever waits for it. */
function waitsFor({ instance, nameOf }: RequestModel): readonly Element[] {
  const people = waitingFor(instance).map((id) => plain(nameOf(id)));
  if (instance.state !== 'pending' || instance.pausedAt !== null || people.length === 0) return [];
  return [{ kind: 'text', text: t('request.waits_for', { who: join(people, '、') }), style: 'strong' }];
}

/** What the applicant was asked and has not answered. */
function openQuestion(m: RequestModel): readonly Element[] {
  const asked =
    m.instance.pausedAt === null ? undefined : m.remarks.findLast(({ kind }) => kind === 'question' || kind === 'noted');
  // What a feature asks stands in its own words.
  if (!asked || (asked.kind === 'noted' && m.standing.as === 'applicant')) return [];
  const text =
    m.standing.as === 'applicant' ? t('request.asked', { name: asked.who, question: asked.text }) : t('request.paused');
  return [{ kind: 'callout', tone: 'warn', text }];
}

/** Questions, answers and remarks. */
function conversation({ remarks }: RequestModel): readonly Element[] {
  if (remarks.length === 0) return [];
  const body = remarks.map((line) => ({
    kind: 'text' as const,
    text: t(`request.remark_${line.kind}`, { at: { at: line.at }, name: line.who, text: line.text }),
    style: 'quiet' as const,
  }));
  return [{ kind: 'fold', title: t('request.remarks'), body }];
}

/** The words of whoever refused or returned it stand in the outcome. */
const tellsOutcome = ({ instance }: RequestModel, { state, comment }: Seat): boolean =>
  (instance.state === 'rejected' || instance.state === 'returned') &&
  state === instance.state &&
  comment === (instance.closedNote ?? comment);

/** How it ended and why, on every copy. */
function outcome({ instance, nameOf }: RequestModel): readonly Element[] {
  const back = whyBack(instance, nameOf);
  if (back) return [{ kind: 'callout', tone: instance.state === 'rejected' ? 'bad' : 'warn', text: back }];
  if (!instance.closedAt) return [];
  const at = { at: instance.closedAt };
  const text =
    instance.state === 'withdrawn'
      ? instance.closedById
        ? t('request.withdrawn_at', { name: nameOf(instance.closedById), at })
        : t(instance.closedNote === KNOWN_TWICE ? 'request.closed_twice' : 'request.closed_left', { at })
      : calledState(instance) === 'annulled'
        ? t('request.annulled_left', { at })
        : null;
  return text ? [{ kind: 'callout', tone: 'info', text }] : [];
}

function buttons(m: RequestModel, toDecide: boolean): readonly Element[] {
  if (toDecide) return m.question ?? deciderButtons(m);
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
    ...(m.standing.as === 'adder' ? [moreButton(m)] : m.mayComment ? [commentButton(m)] : []),
  ];
  return [...(m.standing.as === 'asker' ? waitingBlock(m.standing) : []), ...buttonRow(shown)];
}

const moreButton = ({ instance }: RequestModel): Button => ({
  text: t('more.open'),
  style: 'plain',
  action: { do: 'request.more', request: instance.id },
});

function deciderButtons(m: RequestModel): readonly Element[] {
  const { instance, noted } = m;
  const own = { request: instance.id, v: instance.version };
  return [
    {
      kind: 'form',
      name: 'decide',
      fields: [
        ...(m.asked ?? []),
        {
          kind: 'paragraph',
          name: 'comment',
          label: t('decide.comment'),
          required: false,
          hint: t('decide.comment_hint'),
          maxLength: 300,
          ...wordsFor(m, ['approve', 'reject'], m.kept?.decide),
        },
      ],
      submit: {
        text: t('decide.approve'),
        style: 'primary',
        action: { do: 'request.approve', ...own, ...(noted ? { noted } : {}) },
        name: 'approve',
      },
      others: [
        { text: t('decide.reject'), style: 'danger', action: { do: 'request.reject', ...own }, name: 'reject', submits: true },
        ...(m.beside ?? []),
        {
          text: t('more.open'),
          style: 'plain',
          action: { do: 'request.more', request: instance.id },
          name: 'more',
          submits: true,
        },
      ],
    },
  ];
}

/** Shown where somebody has no business with a request (S4). */
export const noAccessCard: Card = {
  header: { title: t('request.no_access_title'), tone: 'done' },
  body: [{ kind: 'callout', tone: 'info', text: t('request.no_access'), clause: 'S4' }],
  onlyInPlace: true,
};
