import type { Step } from '../../domain/approval/instance.ts';
import type { PersonId, RequestId, SeatId } from '../../kernel/id.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import type { Card, Field } from '../element.ts';

export interface RequestMoreModel {
  readonly request: RequestId;
  readonly version: number;
  readonly title: Text;
  /** What this reader may do beside yes and no. */
  readonly verbs: readonly ('return' | 'transfer' | 'delegate' | 'add_before' | 'add_after' | 'remove' | 'ask' | 'comment')[];
  readonly people: readonly PersonId[];
  /** Earlier steps it can go back to. */
  readonly steps: readonly Pick<Step, 'id' | 'name'>[];
  /** Whom the reader may take out again. */
  readonly added: readonly { readonly seat: SeatId; readonly name: string }[];
  /** What was said in a sentence, waiting for the button (O31). */
  readonly said?: { readonly verb: string; readonly person: string; readonly words: string } | null;
}

/** 「更多」: everything a decider can do beside yes and no, on one form. */
export function requestMoreCard(m: RequestMoreModel): Card {
  const chosen = m.people.find((id) => id === m.said?.person);
  const verb = m.verbs.find((one) => one === m.said?.verb);
  const person: Field = {
    kind: 'person',
    name: 'person',
    label: t('more.person'),
    required: false,
    hint: t('more.person_hint'),
    among: m.people,
    ...(chosen ? { value: chosen } : {}),
  };
  const to: Field = {
    kind: 'choice',
    name: 'to',
    label: t('more.to'),
    required: false,
    hint: t('more.to_hint'),
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
    options: m.added.map((one) => ({ value: one.seat, text: plain(one.name) })),
  };
  return {
    header: { title: t('more.title', { title: m.title }), tone: 'ask' },
    body: [
      ...(verb ? [{ kind: 'callout' as const, tone: 'info' as const, text: t('answer.note_more') }] : []),
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
          ...(m.added.length > 0 ? [out] : []),
          ...(m.verbs.includes('return') && m.steps.length > 0 ? [to] : []),
          {
            kind: 'paragraph',
            name: 'words',
            label: t('more.words'),
            required: true,
            hint: t('more.words_hint'),
            maxLength: 300,
            ...(m.said?.words ? { value: m.said.words } : {}),
          },
        ],
        submit: {
          text: t('more.go'),
          style: 'primary',
          action: { do: 'request.do', request: m.request, v: m.version },
          name: 'go',
        },
      },
    ],
  };
}
