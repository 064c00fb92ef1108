import { plain, type Text, t } from '../../kernel/text.ts';
import type { Element } from '../element.ts';
import { callout } from '../parts.ts';

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

/** One total that is no more what was signed. */
export interface FigureChanged {
  readonly what: Text;
  readonly signed: string;
  readonly now: string;
}

/** Totals that are no more what was signed, each as it was and as it is; `branch` where several stand on one card (S57). */
export function changedPart(branch: string | null, changed: readonly FigureChanged[]): readonly Element[] {
  const figures: Text = {
    join: changed.map(({ what, signed, now }) => t('report.figure_changed', { what, signed: plain(signed), now: plain(now) })),
    by: '，',
  };
  const text =
    branch === null ? t('report.since_signed', { figures }) : t('report.branch_since_signed', { branch: plain(branch), figures });
  return callout('warn', changed.length > 0 && text);
}
