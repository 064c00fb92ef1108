import { dueText } from '../../domain/receivable/due-day.ts';
import type { Part } from '../../domain/receivable/item.ts';
import type { ReceivableId } from '../../kernel/id.ts';
import { type Cents, sumOf } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Card, Element, Field } from '../element.ts';
import { formOrButtons, quiet } from '../parts.ts';

export interface ResidualsModel {
  /** Up to how much it is one. */
  readonly small: Cents;
  readonly lines: readonly {
    readonly id: ReceivableId;
    readonly number: string;
    readonly part: Part;
    readonly open: Cents;
    readonly dueOn: LocalDate;
    readonly dueDays: number | null;
    readonly customer: string;
  }[];
  readonly isMore: boolean;
  /** Why they are let go; empty: the reader may not. */
  readonly fields: readonly Field[];
}

/** 尾差: what is left of items by a little, apart from what is really owed (S112). */
export function residualsCard({ small, lines, isMore, fields }: ResidualsModel): Card {
  const sum = sumOf(lines.map(({ open }) => open));
  return {
    header: {
      title: t('receivable.residuals'),
      subtitle: t('receivable.residuals_what', { small: { cents: small } }),
      tone: lines.length > 0 && fields.length > 0 ? 'ask' : 'calm',
    },
    body: [
      ...quiet(lines.length === 0 && t('receivable.no_residuals')),
      ...lines.map(
        ({ id, number, part, open, dueOn, dueDays, customer }): Element => ({
          kind: 'item',
          title: t('receivable.residual_line', { customer, number, part: t(`receivable.part_${part}`) }),
          detail: t('receivable.residual_detail', { open: { cents: open }, due: dueText({ dueOn, dueDays }) }),
          buttons: [{ text: t('records.open'), style: 'plain', action: { do: 'receivable.open', item: id } }],
        }),
      ),
      ...quiet(isMore && t('receivable.residuals_more')),
      ...formOrButtons(
        'residuals',
        [],
        fields,
        fields.length > 0
          ? {
              text: t('receivable.residuals_close', { count: lines.length, amount: { cents: sum } }),
              style: 'primary',
              action: { do: 'receivable.residuals_close', items: lines.map(({ id }) => id) },
            }
          : null,
        [],
      ),
    ],
    summary: t('receivable.residuals'),
  };
}
