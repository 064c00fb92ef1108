import type { Reduction } from '../../domain/expense/reduce-line.ts';
import type { Cents } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Element } from '../element.ts';

/** A claim at the final check (S109): what finance may take off and let pass. */
export interface FinancePart {
  readonly request: string;
  readonly version: number;
  readonly lines: readonly { readonly name: Text; readonly amount: Cents }[];
  /** Still to be let pass, each with what a press names it by. */
  readonly pleas: readonly { readonly key: string; readonly text: Text }[];
}

/** What finance does beside yes and no, folded until it is wanted. */
export function financePart({ request, version: v, lines, pleas }: FinancePart): readonly Element[] {
  const own = { request, v };
  return [
    ...(pleas.length === 0
      ? []
      : [
          {
            kind: 'fold' as const,
            open: true,
            title: t('expense.pleas', { count: pleas.length }),
            body: [
              {
                kind: 'form' as const,
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
                    kind: 'line' as const,
                    name: 'plea_why',
                    label: t('expense.plea_why'),
                    required: true,
                    hint: t('expense.stays_on_record'),
                    maxLength: 100,
                  },
                ],
                submit: {
                  text: t('expense.overrule'),
                  style: 'plain' as const,
                  action: { do: 'expense.overrule' as const, ...own },
                  name: 'overrule',
                },
              },
            ],
          },
        ]),
    {
      kind: 'fold',
      title: t('expense.reduce_fold'),
      body: [
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
          submit: { text: t('expense.reduce'), style: 'plain', action: { do: 'expense.reduce', ...own }, name: 'reduce' },
        },
      ],
    },
  ];
}

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
