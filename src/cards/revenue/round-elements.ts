import type { Verdict } from '../../domain/revenue/reconcile.ts';
import type { Cents } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import type { Element } from '../element.ts';
import { quiet } from '../parts.ts';

/** How the lines of a month stand. */
export interface RoundCounts {
  readonly by: Readonly<Partial<Record<Verdict, number>>>;
  readonly openOurs: number;
  readonly openTheirs: number;
  readonly booked: Cents;
  readonly owed: Cents;
  readonly received: Cents;
}

/** On the card of a reconciliation: both sides side by side, and what still has to be said. */
export const roundElements = ({ by, openOurs, openTheirs, booked, owed, received }: RoundCounts): readonly Element[] => [
  {
    kind: 'facts',
    rows: [
      { label: t('reconcile.booked'), value: t('reconcile.amount', { amount: { cents: booked } }) },
      { label: t('reconcile.owed'), value: t('reconcile.amount', { amount: { cents: owed } }) },
      { label: t('reconcile.received'), value: t('reconcile.amount', { amount: { cents: received } }) },
      { label: t('reconcile.matched'), value: t('reconcile.count', { count: by.matched ?? 0 }) },
      ...(['different', 'missing_booking', 'missing_receivable', 'no_order', 'changed'] as const).flatMap((verdict) => {
        const count = by[verdict] ?? 0;
        return count === 0 ? [] : [{ label: t(`reconcile.${verdict}`), value: t('reconcile.count', { count }) }];
      }),
    ],
  },
  ...quiet(openOurs + openTheirs > 0 ? t('reconcile.open', { ours: openOurs, theirs: openTheirs }) : t('reconcile.none_open')),
];
