import { MUCH_MORE, type PerHead } from '../../domain/spending/per-head.ts';
import type { Cents } from '../../kernel/money.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Button, Card, Element, Fact } from '../element.ts';
import { monthsText } from '../months-text.ts';
import type { SpendingAction } from './spending-actions.ts';

/** A bar: what was spent, and what was planned (0: nothing). */
export interface SpendingBar {
  readonly name: Text;
  readonly spent: Cents;
  readonly granted: Cents;
}

type Query = Omit<SpendingAction, 'do'>;

export interface SpendingModel {
  readonly whose: Text;
  readonly query: Query;
  /** Not the months of `query` but others, by what their button says. */
  readonly others: readonly { readonly text: 'before' | 'after' | 'quarter' | 'year'; readonly query: Query }[];
  readonly spent: Cents;
  readonly held: Cents;
  readonly granted: Cents;
  /** 办公费人均 (S103); null: none was spent. */
  readonly perHead: PerHead | null;
  /** Working minutes. */
  readonly median: number | null;
  readonly units: readonly SpendingBar[];
  readonly kinds: readonly SpendingBar[];
  readonly people: readonly SpendingBar[];
  readonly months: readonly SpendingBar[];
}

/** 报销统计: by branch, kind, person and month, against the budget (S4, S97). */
export function spendingCard(m: SpendingModel): Card {
  const isOver = m.granted > 0n && m.spent > m.granted;
  const isEmpty = m.spent === 0n && m.held === 0n && m.granted === 0n;
  return {
    header: {
      title: t('spending.title', { whose: m.whose }),
      subtitle: monthsText(m.query),
      tone: isOver ? 'warn' : 'calm',
    },
    body: [
      ...(isEmpty
        ? [{ kind: 'text' as const, text: t('spending.none'), style: 'quiet' as const }]
        : [
            { kind: 'facts' as const, rows: facts(m) },
            ...wasteNote(m.perHead),
            ...barsOf('spending.by_month', m.months, 2),
            ...barsOf('spending.by_unit', m.units, 2),
            ...barsOf('spending.by_kind', m.kinds, 1),
            ...barsOf('spending.by_person', m.people, 2),
            { kind: 'text' as const, text: t('spending.how'), style: 'quiet' as const },
          ]),
      { kind: 'buttons', buttons: buttonsOf(m, isEmpty) },
    ],
  };
}

/** Much more a head than before is worth a look (S103). */
const wasteNote = (perHead: PerHead | null): readonly Element[] =>
  perHead?.more != null && perHead.more >= MUCH_MORE
    ? [{ kind: 'callout', tone: 'warn', text: t('spending.waste', { percent: perHead.more }), clause: 'S103' }]
    : [];

const perHeadFact = ({ amount, more }: PerHead): Fact => ({
  label: t('spending.per_head'),
  value:
    more === null
      ? t('spending.amount', { amount: { cents: amount } })
      : t(more < 0 ? 'spending.per_head_less' : 'spending.per_head_more', { amount: { cents: amount }, percent: Math.abs(more) }),
});

const facts = ({ spent, held, granted, perHead, median }: SpendingModel): readonly Fact[] => [
  { label: t('spending.spent'), value: t('spending.amount', { amount: { cents: spent } }) },
  { label: t('spending.held'), value: t('spending.amount', { amount: { cents: held } }) },
  ...(granted > 0n
    ? [
        {
          label: t('spending.budget'),
          value: t('spending.used', { budget: { cents: granted }, percent: Number((spent * 100n) / granted) }),
        },
      ]
    : []),
  ...(perHead ? [perHeadFact(perHead)] : []),
  ...(median === null
    ? []
    : [
        {
          label: t('spending.time'),
          value:
            median < 60
              ? t('spending.minutes', { minutes: median })
              : t('spending.hours', { hours: Math.round(median / 6) / 10 }),
        },
      ]),
];

/** One thing alone is no comparison: it is drawn where there are `least` of them. */
const barsOf = (
  title: 'spending.by_month' | 'spending.by_unit' | 'spending.by_kind' | 'spending.by_person',
  bars: readonly SpendingBar[],
  least: number,
): readonly Element[] =>
  bars.length < least
    ? []
    : [
        {
          kind: 'bars',
          title: t(title),
          bars: bars.map(({ name, spent, granted }) => ({
            label: name,
            value: Number(spent) / 100,
            shown:
              granted > 0n
                ? t('spending.of_budget', { amount: { cents: spent }, percent: Number((spent * 100n) / granted) })
                : t('spending.amount', { amount: { cents: spent } }),
          })),
        },
      ];

const buttonsOf = ({ others, query }: SpendingModel, isEmpty: boolean): readonly Button[] => [
  ...others.map(
    ({ text, query: of }): Button => ({ text: t(`spending.${text}`), style: 'plain', action: { do: 'spending.show', ...of } }),
  ),
  ...(isEmpty ? [] : [{ text: t('spending.file'), style: 'plain' as const, action: { do: 'spending.file' as const, ...query } }]),
];
