import type { Likeness } from '../../domain/customer/likeness.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import type { Card, Element } from '../element.ts';
import { buttonRow, callout, openLine, quiet } from '../parts.ts';

/** A customer that is there, as its reader may see it. */
export interface AlikeLine {
  readonly record: string;
  readonly number: string;
  readonly name: Text;
  readonly who: string;
  readonly why: readonly Likeness[];
}

export interface AlikeModel {
  /** The id it would have. */
  readonly record: string;
  readonly clause: string;
  readonly alike: readonly AlikeLine[];
  /** So many more lie outside the reader's scope: of them nothing is told (S4). */
  readonly hidden: number;
  /** Two files of one tax number there are not. */
  readonly sameTax: boolean;
  /** Nothing was entered, for it is one of these. */
  readonly over: boolean;
}

export const whyText = (why: readonly Likeness[]): Text =>
  join(
    why.map((one) => t(`customers.alike.${one}`)),
    '、',
  );

export const alikeLine = ({ record, number, name, who, why }: AlikeLine): Element =>
  openLine(name, join([t('customers.alike_line', { number, who }), whyText(why)], ' · '), { do: 'record.open', record });

/** Before a second file is opened for one customer (S31). */
export const alikeCard = ({ record, clause, alike, hidden, sameTax, over }: AlikeModel): Card => ({
  header: {
    title: t('customers.alike_title'),
    subtitle: t('clause.named', { clause }),
    tone: over ? 'done' : 'ask',
  },
  body: [
    ...alike.map(alikeLine),
    ...quiet(hidden > 0 && t('customers.hidden', { count: hidden })),
    ...callout('warn', sameTax && !over && t('customers.same_tax')),
    ...quiet(over && t('customers.not_entered')),
    ...buttonRow(
      over
        ? []
        : [
            { text: t('customers.known'), style: 'primary', action: { do: 'customer.known', record } },
            {
              text: t(sameTax ? 'customers.correct' : 'customers.another'),
              style: 'plain',
              action: { do: 'customer.another', record },
            },
          ],
    ),
  ],
  summary: t('customers.alike_title'),
});
