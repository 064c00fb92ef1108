import type { Text } from '../../kernel/text.ts';
import type { Element } from '../element.ts';

/** One total of a report, or the titles over them. */
export interface FigureLine {
  readonly what: Text;
  readonly value: Text;
}

/** The totals of a report as the books say now: whoever signs sees what they sign (S57). */
export const figuresPart = (titles: FigureLine, rows: readonly FigureLine[]): Element => ({
  kind: 'table',
  columns: [
    { id: 'what', title: titles.what },
    { id: 'value', title: titles.value, align: 'right' },
  ],
  rows: rows.map(({ what, value }) => ({ what, value })),
});
