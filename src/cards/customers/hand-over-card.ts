import type { PersonId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import type { Card, Element } from '../element.ts';
import { fold, openLine, quiet } from '../parts.ts';

export interface Counted {
  readonly kinds: readonly { readonly name: Text; readonly count: number }[];
  readonly items: { readonly count: number; readonly sum: Cents };
}

export interface HandOverModel {
  readonly record: string;
  readonly clause: string;
  readonly name: Text;
  /** Whose customer it is now. */
  readonly from: string;
  readonly counted: Counted;
  readonly records: readonly { readonly record: string; readonly title: Text; readonly state: Text }[];
  readonly colleagues: readonly PersonId[];
}

/** 合同2、订单1、3笔没收完共¥90,000.00; nothing: 没有办到一半的事. */
export function countedText({ kinds, items }: Counted): Text {
  const parts = [
    ...kinds.map(({ name, count }) => t('customers.kind_count', { kind: name, count })),
    ...(items.count > 0 ? [t('customers.items_open', { count: items.count, sum: { cents: items.sum } })] : []),
  ];
  return parts.length > 0 ? join(parts, '、') : t('customers.nothing_under_way');
}

/** What goes with a customer to a colleague, before it goes (S31). */
export const customerHandOverCard = ({ record, clause, name, from, counted, records, colleagues }: HandOverModel): Card => ({
  header: { title: t('customers.hand_over_title', { name }), subtitle: t('clause.named', { clause }), tone: 'ask' },
  body: [
    { kind: 'text', text: t('customers.hand_over_what', { from, all: countedText(counted) }) },
    ...fold(
      t('customers.hand_over_list'),
      records.map((one): Element => openLine(one.title, one.state, { do: 'record.open', record: one.record })),
    ),
    ...quiet(t('customers.hand_over_how')),
    {
      kind: 'form',
      name: 'customer_hand_over',
      fields: [{ kind: 'person', name: 'to', label: t('customers.hand_over_to'), required: true, among: colleagues }],
      submit: { text: t('customers.hand_over'), style: 'primary', action: { do: 'customer.hand_over_to', record } },
    },
  ],
  summary: t('customers.hand_over_title', { name }),
});
