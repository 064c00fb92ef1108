import type { Step } from '../../domain/approval/instance.ts';
import type { PersonId, RequestId, SeatId } from '../../kernel/id.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import type { Card, Field } from '../element.ts';
import { callout } from '../parts.ts';
import { backButton } from './request-applicant.ts';

export interface RequestMoreModel {
  readonly request: RequestId;
  readonly version: number;
  readonly title: Text;
  /** What this reader may do beside yes and no. */
  readonly verbs: readonly ('return' | 'transfer' | 'delegate' | 'add_before' | 'add_after' | 'remove' | 'ask' | 'comment')[];
  readonly people: readonly PersonId[];
  /** There are more than can be looked through: a name may be written instead. */
  readonly search: boolean;
  /** What came of a search. */
  readonly notes: readonly Text[];
  /** Earlier steps it can go back to. */
  readonly steps: readonly Pick<Step, 'id' | 'name'>[];
  /** Whom the reader may take out again. */
  readonly added: readonly { readonly seat: SeatId; readonly name: string }[];
  /** What was filled in before, or said in a sentence. */
  readonly filled: {
    readonly verb: string;
    readonly person: string;
    readonly to: string;
    readonly out: string;
    readonly words: string;
    readonly find: string;
  } | null;
  /** It was said in a sentence, and waits for the button (O31). */
  readonly ready: boolean;
}

/** 「更多」: everything a decider can do beside yes and no, on one form. */
export function requestMoreCard(m: RequestMoreModel): Card {
  const searches = m.search && m.verbs.includes('transfer');
  const chosen = m.people.find((id) => id === m.filled?.person);
  const verb = m.verbs.find((one) => one === m.filled?.verb);
  const person: Field = {
    kind: 'person',
    name: 'person',
    label: t('more.person'),
    required: false,
    hint: t('more.person_hint'),
    among: m.people,
    ...(chosen ? { value: chosen } : {}),
  };
  const find: Field = {
    kind: 'line',
    name: 'find',
    label: t('find.label'),
    required: false,
    hint: t('find.hint'),
    maxLength: 40,
    ...(m.filled?.find ? { value: m.filled.find } : {}),
  };
  const to: Field = {
    kind: 'choice',
    name: 'to',
    label: t('more.to'),
    required: false,
    hint: t('more.to_hint'),
    ...(m.steps.some((step) => step.id === m.filled?.to) ? { value: m.filled?.to ?? '' } : {}),
    options: [
      { value: 'applicant', text: t('more.to_applicant') },
      ...m.steps.map((step) => ({ value: step.id, text: say(step.name) })),
    ],
  };
  const out: Field = {
    kind: 'choice',
    name: 'out',
    label: t('more.out'),
    required: false,
    hint: t('more.out_hint'),
    ...(m.added.some((one) => one.seat === m.filled?.out) ? { value: m.filled?.out ?? '' } : {}),
    options: m.added.map((one) => ({ value: one.seat, text: plain(one.name) })),
  };
  return {
    header: { title: t('more.title', { title: m.title }), tone: 'ask' },
    body: [
      ...callout('info', m.ready && verb && t('answer.note_more')),
      ...m.notes.map((text) => ({ kind: 'callout' as const, tone: 'info' as const, text })),
      {
        kind: 'form',
        name: 'more',
        fields: [
          {
            kind: 'choice',
            name: 'verb',
            label: t('more.verb'),
            required: true,
            ...(verb ? { value: verb } : {}),
            options: m.verbs.map((one) => ({ value: one, text: t(`more.do_${one}`) })),
          },
          ...(m.verbs.includes('transfer') ? [person] : []),
          ...(searches ? [find] : []),
          ...(m.added.length > 0 ? [out] : []),
          ...(m.verbs.includes('return') && m.steps.length > 0 ? [to] : []),
          {
            kind: 'paragraph',
            name: 'words',
            label: t('more.words'),
            required: true,
            hint: t('more.words_hint'),
            maxLength: 300,
            ...(m.filled?.words ? { value: m.filled.words } : {}),
          },
        ],
        // 「查找」 and 「返回」 send what is filled in so far, so nothing can be required by the form itself.
        partial: true,
        submit: {
          text: t('more.go'),
          style: 'primary',
          action: { do: 'request.do', request: m.request, v: m.version },
          name: 'go',
        },
        others: [
          ...(searches
            ? [
                {
                  text: t('find.go'),
                  style: 'plain' as const,
                  action: { do: 'request.find' as const, request: m.request },
                  name: 'find_go',
                  submits: true,
                },
              ]
            : []),
          backButton(m.request),
        ],
      },
    ],
  };
}
