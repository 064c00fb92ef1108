import { join, type Text, t } from '../../kernel/text.ts';
import type { Card, Element } from '../element.ts';
import { quiet } from '../parts.ts';
import { type AlikeLine, whyText } from './alike-card.ts';

export interface MergeModel {
  readonly record: string;
  readonly clause: string;
  readonly name: Text;
  readonly days: number;
  /** Those it may go into; what they were found by. */
  readonly into: readonly AlikeLine[];
  readonly sought: string;
}

/** Into which file a double one goes (S31). */
export const mergeCard = ({ record, clause, name, days, into, sought }: MergeModel): Card => ({
  header: { title: t('customers.merge_title', { name }), subtitle: t('clause.named', { clause }), tone: 'ask' },
  body: [
    ...quiet(t('customers.merge_about', { days })),
    ...into.map((line) => lineOf(line, record, name)),
    ...quiet(into.length === 0 && t('customers.merge_none')),
    {
      kind: 'form',
      name: 'customer_sought',
      partial: true,
      fields: [{ kind: 'line', name: 'sought', label: t('customers.sought'), required: false, value: sought, maxLength: 60 }],
      submit: { text: t('customers.seek'), style: 'plain', action: { do: 'customer.sought', record } },
    },
  ],
  summary: t('customers.merge_title', { name }),
});

const lineOf = (line: AlikeLine, record: string, name: Text): Element => ({
  kind: 'item',
  title: line.name,
  detail: join(
    [t('customers.alike_line', { number: line.number, who: line.who }), ...(line.why.length > 0 ? [whyText(line.why)] : [])],
    ' · ',
  ),
  buttons: [
    { text: t('records.open'), action: { do: 'record.open', record: line.record } },
    {
      text: t('customers.merge_into'),
      style: 'danger',
      action: { do: 'customer.merge', record, into: line.record },
      confirm: {
        title: t('customers.merge_sure'),
        text: t('customers.merge_sure_text', { from: name, into: line.name }),
      },
    },
  ],
});
