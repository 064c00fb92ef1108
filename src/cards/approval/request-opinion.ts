import type { Instance } from '../../domain/approval/instance.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Button, Element } from '../element.ts';
import { wordsFor } from './request-said.ts';

/** What came of asking somebody for an opinion: it was given, or they cannot give it any more. */
export type OpinionLine =
  | { readonly kind: 'given'; readonly who: Text; readonly favour: boolean; readonly words: string | null }
  | { readonly kind: 'gone'; readonly who: Text; readonly why: 'left' | 'suspended' };

/** The reader is asked for an opinion. */
export interface AdviserStanding {
  readonly as: 'adviser';
  readonly onBehalfOf: string | null;
  readonly asker: Text;
  readonly question: string | null;
}

/** The reader has asked for one and waits. */
export interface AskerStanding {
  readonly as: 'asker';
  readonly asked: Text;
}

interface OpinionModel {
  readonly instance: Pick<Instance, 'id' | 'version'>;
  readonly said?: { readonly verb: string; readonly words: string } | null;
}

/** Who asks, who decides, and what exactly is asked. */
export function questionBlock({ onBehalfOf, asker, question }: AdviserStanding): readonly Element[] {
  const asked = t('opinion.asked', { asker });
  return [
    ...(onBehalfOf
      ? [{ kind: 'callout' as const, tone: 'info' as const, text: t('opinion.you_substitute', { absent: onBehalfOf }) }]
      : []),
    {
      kind: 'callout',
      tone: 'info',
      text: question ? t('opinion.question', { asked, question: plain(question) }) : asked,
    },
  ];
}

/** 支持, 不支持 and words: an opinion, never a decision. */
export function opinionForm(m: OpinionModel): readonly Element[] {
  const own = { do: 'request.advise' as const, request: m.instance.id, v: m.instance.version };
  return [
    {
      kind: 'form',
      name: 'advise',
      fields: [
        {
          kind: 'paragraph',
          name: 'comment',
          label: t('opinion.words'),
          required: false,
          hint: t('opinion.words_hint'),
          maxLength: 300,
          ...wordsFor(m, ['favour', 'oppose']),
        },
      ],
      submit: { text: t('opinion.favour'), style: 'primary', action: { ...own, favour: true }, name: 'favour' },
      others: [{ text: t('opinion.oppose'), style: 'plain', action: { ...own, favour: false }, name: 'oppose', submits: true }],
    },
  ];
}

/** Whom the reader waits for, and the way not to. */
export const waitingBlock = ({ asked }: AskerStanding): readonly Element[] => [
  { kind: 'callout', tone: 'info', text: t('opinion.waiting', { who: asked }) },
];

export const takeBackButton = ({ id, version }: Pick<Instance, 'id' | 'version'>): Button => ({
  text: t('opinion.take_back'),
  style: 'plain',
  action: { do: 'request.take_back', request: id, v: version },
});

/** What was thought of it, for who decides now. */
export const opinionBlock = (opinions: readonly OpinionLine[]): readonly Element[] =>
  opinions.map((one) => ({
    kind: 'callout',
    tone: one.kind === 'gone' || !one.favour ? 'warn' : 'info',
    text: opinionText(one),
  }));

export function opinionText(one: OpinionLine): Text {
  if (one.kind === 'gone') return t(`opinion.gone_${one.why}`, { who: one.who });
  const said = { who: one.who, verdict: t(one.favour ? 'opinion.favour' : 'opinion.oppose') };
  return one.words ? t('opinion.said', { ...said, words: plain(one.words) }) : t('opinion.given', said);
}
