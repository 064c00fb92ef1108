import type { Button } from '../../cards/element.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { isFinanceOf } from '../../domain/receivable/sight.ts';
import type { ReceivableId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import { type AdvanceOffer, offerText } from './use-advance.ts';

/** 「用预收抵¥3,000.00」, for finance of the unit: what would be set against what stands in its question (Q2). */
export function advanceButton(
  org: Org,
  viewer: Person,
  offer: AdvanceOffer | null,
  item: ReceivableId | null,
): readonly Button[] {
  const first = offer?.parts[0]?.item;
  if (!offer || !first || !isFinanceOf(org, viewer.id, first.unitId)) return [];
  const text = t('receivable.use_advance', { amount: { cents: offer.amount } });
  return [
    {
      text,
      style: 'primary',
      action: { do: 'receivable.use_advance', customer: first.customerId, item, amount: String(offer.amount) },
      confirm: { title: text, text: t('receivable.advance_confirm', { items: offerText(offer) }) },
    },
  ];
}
