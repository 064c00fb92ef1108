import type { MeasureUnit } from '../../domain/measure/figure.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Action, Card, Element } from '../element.ts';
import { monthsText } from '../months-text.ts';
import { buttonRow, quiet } from '../parts.ts';
import type { RowsAsked } from './actions.ts';
import { valueText } from './figure-text.ts';

export interface RowsModel {
  readonly name: Text;
  readonly whose: Text;
  readonly asked: RowsAsked;
  readonly unit: MeasureUnit;
  readonly value: number | null;
  readonly how: Text;
  readonly count: number;
  /** There are more than are listed. */
  readonly cut: boolean;
  readonly rows: readonly { readonly title: Text; readonly detail: Text | null; readonly action: Action | null }[];
  readonly size: number;
}

/** What a figure is made of: as many lines as it says. */
export function rowsCard(m: RowsModel): Card {
  const { asked, count, size } = m;
  const at = (first: number): Action => ({ do: 'board.rows', ...asked, first });
  const last = Math.min(asked.first + size, count);
  return {
    header: { title: t('board.title', { name: m.name, whose: m.whose }), subtitle: monthsText(asked), tone: 'calm' },
    body: [
      { kind: 'text', text: t('board.rows_are', { value: valueText(m.unit, m.value), count }), style: 'strong' },
      ...quiet(m.how),
      ...(count === 0 ? quiet(t('board.no_rows')) : m.rows.map(rowOf)),
      ...quiet(count > size && t('board.rows_shown', { first: asked.first + 1, last, count })),
      ...quiet(m.cut && t('board.rows_cut', { count })),
      ...buttonRow([
        ...(asked.first > 0 ? [{ text: t('list.first'), style: 'link' as const, action: at(0) }] : []),
        ...(last < count ? [{ text: t('list.next'), style: 'plain' as const, action: at(asked.first + size) }] : []),
        { text: t('board.back'), style: 'plain', action: backTo(asked) },
      ]),
    ],
  };
}

const rowOf = ({ title, detail, action }: RowsModel['rows'][number]): Element => ({
  kind: 'item',
  title,
  ...(detail ? { detail } : {}),
  buttons: action ? [{ text: t('records.open'), style: 'plain', action }] : [],
});

function backTo({ first: _, ...asked }: RowsAsked): Action {
  return { do: 'board.show', ...asked };
}
