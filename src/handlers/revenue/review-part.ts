import { withBeside } from '../../cards/board/board-card.ts';
import { valueText } from '../../cards/board/figure-text.ts';
import type { Element } from '../../cards/element.ts';
import { bars } from '../../cards/parts.ts';
import { figureValue } from '../../domain/measure/figure.ts';
import { monthFrom, monthsBefore } from '../../domain/measure/months.ts';
import { cents } from '../../kernel/money.ts';
import { say, t } from '../../kernel/text.ts';
import { figureOf } from '../board/board-query.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import type { Services } from './services.ts';

/** What an analysis is written of: the figures of its month beside those of the month before, and what was sold. */
const FIGURES = ['revenue', 'revenue_target', 'received', 'overdue_share', 'under_booked'] as const;

/** On the card of an analysis (S114): revenue against its budget, by model, and the money of customers, as the books have them now. */
export async function reviewPart({ record }: RecordLook, services: Services): Promise<RecordPart> {
  const { month } = record.form as unknown as { readonly month: string };
  const days = monthFrom(month);
  const units = [record.unitId];
  const lines: Element[] = [];
  for (const id of FIGURES) {
    const measure = services.boards.measure(id);
    if (!measure) continue;
    const [now, then] = [await figureOf(measure, units, days), await figureOf(measure, units, monthsBefore(days))];
    const value = figureValue(measure.unit, now);
    if (value === null) continue;
    const before = figureValue(measure.unit, then);
    lines.push({
      kind: 'text',
      text:
        before === null
          ? t('board.line', { name: say(measure.name), value: valueText(measure.unit, value) })
          : t('revenue.line_before', {
              name: say(measure.name),
              value: valueText(measure.unit, value),
              before: valueText(measure.unit, before),
            }),
    });
  }
  const models = (await services.boards.board('revenue')?.splits[0]?.of(units, days)) ?? [];
  return {
    body: [
      ...lines,
      ...bars(
        t('revenue.by_model'),
        models.slice(0, 8).map(({ name, figure: { amount }, beside }) => ({
          label: name,
          value: amount / 100,
          shown: withBeside(t('board.cents', { amount: { cents: cents(amount) } }), beside),
        })),
      ),
    ],
    buttons: [
      {
        text: t('revenue.to_board'),
        style: 'plain',
        action: { do: 'board.show', board: 'revenue', focus: null, unit: record.unitId, ...days },
      },
    ],
    namesPeople: true,
    instead: ['earned', 'budget'],
  };
}
