import type { Reduction } from '../../domain/expense/reduce-line.ts';
import type { Cents } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Button, Element } from '../element.ts';

/** A claim at the final check (S109): what finance may take off and let pass. */
export interface FinancePart {
  readonly request: string;
  readonly version: number;
  readonly lines: readonly { readonly name: Text; readonly amount: Cents }[];
  /** Still to be let pass, each with what a press names it by. */
  readonly pleas: readonly { readonly key: string; readonly text: Text }[];
}

/** What finance does beside yes and no: each opens its one question on the card. */
export const financeButtons = ({ request, pleas }: FinancePart): readonly Button[] => [
  asking('reduce', t('expense.reduce'), request),
  ...(pleas.length === 0 ? [] : [asking('overrule', t('expense.overrule_which', { count: pleas.length }), request)]),
];

const asking = (side: 'reduce' | 'overrule', text: Text, request: string): Button => ({
  text,
  style: 'plain',
  action: { do: 'expense.ask', request, side },
  name: side,
  submits: true,
});

/** 「核减」: which line, to what, and why. */
export const reduceQuestion = ({ request, version: v, lines }: FinancePart, back: Button): readonly Element[] => [
  {
    kind: 'form',
    name: 'reducing',
    fields: [
      {
        kind: 'choice',
        name: 'reduce_line',
        label: t('expense.reduce_line'),
        required: true,
        options: lines.map(({ name, amount }, index) => ({
          value: String(index),
          text: t('expense.line_amount', { name, amount: { cents: amount } }),
        })),
        ...(lines.length === 1 ? { value: '0' } : {}),
      },
      {
        kind: 'line',
        name: 'reduce_to',
        label: t('expense.reduce_to'),
        required: true,
        hint: t('expense.reduce_to_hint'),
        maxLength: 20,
      },
      {
        kind: 'line',
        name: 'reduce_why',
        label: t('expense.reduce_why'),
        required: true,
        hint: t('expense.reduce_why_hint'),
        maxLength: 100,
      },
    ],
    partial: true,
    submit: { text: t('expense.reduce_do'), style: 'primary', action: { do: 'expense.reduce', request, v }, name: 'reduce_do' },
    others: [back],
  },
];

/** 「放行」: what of what stops it, and why. */
export const overruleQuestion = ({ request, version: v, pleas }: FinancePart, back: Button): readonly Element[] => [
  {
    kind: 'form',
    name: 'overruling',
    fields: [
      ...(pleas.length === 1
        ? []
        : [
            {
              kind: 'choice' as const,
              name: 'plea',
              label: t('expense.plea_what'),
              required: true,
              options: pleas.map(({ key, text }) => ({ value: key, text })),
            },
          ]),
      {
        kind: 'line',
        name: 'plea_why',
        label: t('expense.plea_why'),
        required: true,
        hint: t('expense.stays_on_record'),
        maxLength: 100,
      },
    ],
    partial: true,
    submit: {
      text: t('expense.overrule_do'),
      style: 'primary',
      action: { do: 'expense.overrule', request, v },
      name: 'overrule_do',
    },
    others: [back],
  },
];

/** What became of a reduction, for everybody who sees the claim. */
export function reductionText(
  { before, after, reason, accepted, objection, final, until }: Reduction,
  name: Text,
  isOver: boolean,
): Text {
  const state = final
    ? t('expense.reduction_final')
    : objection !== null
      ? t('expense.reduction_objected', { why: plain(objection) })
      : accepted
        ? t('expense.reduction_accepted')
        : isOver
          ? t('expense.reduction_silent')
          : t('expense.reduction_open', { until: { at: until } });
  return t('expense.reduction', { name, before: { cents: before }, after: { cents: after }, reason: plain(reason), state });
}

/** The claimant's one answer to what was taken off. */
export const answerPart = ({ request, version: v }: Pick<FinancePart, 'request' | 'version'>): readonly Element[] => [
  {
    kind: 'form',
    name: 'answering_reduction',
    partial: true,
    fields: [
      {
        kind: 'paragraph',
        name: 'objection',
        label: t('expense.objection'),
        required: false,
        hint: t('expense.objection_hint'),
        maxLength: 200,
      },
    ],
    submit: {
      text: t('expense.accept'),
      style: 'primary',
      action: { do: 'expense.accept', request, v },
      name: 'accept_reduction',
    },
    others: [
      { text: t('expense.object'), style: 'plain', action: { do: 'expense.object', request, v }, name: 'object', submits: true },
    ],
  },
];
