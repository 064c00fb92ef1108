import { plain, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Button, Card, Element } from '../element.ts';

interface EffectFigure {
  readonly words: Text;
  readonly sent: number;
  readonly doneWithinDay: number;
  readonly percent: number;
}

export interface EffectModel {
  /** First day of the month. */
  readonly month: LocalDate;
  readonly rules: readonly EffectFigure[];
  readonly lines: readonly (EffectFigure & { readonly unit: string })[];
  /** The weakest rule, for whoever may change it. */
  readonly change: Text | null;
  readonly before: LocalDate;
  readonly after: LocalDate | null;
}

/** Rules with a bar, and lines of the table; the weakest come first. */
const BARS = 8;
const ROWS = 30;

/** How many reminders led to what they asked for within a day, by rule and branch. */
export function effectCard(m: EffectModel): Card {
  const go = (text: Text, month: LocalDate): Button => ({ text, style: 'plain', action: { do: 'remind.effect', month } });
  return {
    header: { title: t('effect.title', { month: { month: m.month.slice(0, 7) } }), tone: 'calm' },
    body: [
      ...(m.lines.length === 0 ? [{ kind: 'text' as const, text: t('effect.none') }] : figures(m)),
      {
        kind: 'buttons',
        buttons: [go(t('effect.before'), m.before), ...(m.after ? [go(t('effect.after'), m.after)] : [])],
      },
    ],
  };
}

const figures = (m: EffectModel): readonly Element[] => [
  {
    kind: 'bars',
    title: t('effect.bars'),
    bars: m.rules
      .slice(0, BARS)
      .map((rule) => ({ label: rule.words, value: rule.percent, shown: t('effect.percent', { percent: rule.percent }) })),
  },
  {
    kind: 'table',
    shown: 6,
    columns: [
      { id: 'unit', title: t('effect.unit') },
      { id: 'rule', title: t('effect.rule') },
      { id: 'sent', title: t('effect.sent'), align: 'right' },
    ],
    rows: m.lines.slice(0, ROWS).map((line) => ({
      unit: plain(line.unit),
      rule: line.words,
      sent: t('effect.of', { done: line.doneWithinDay, sent: line.sent, percent: line.percent }),
    })),
  },
  ...(m.lines.length > ROWS
    ? [{ kind: 'text' as const, style: 'quiet' as const, text: t('effect.rest', { count: m.lines.length - ROWS }) }]
    : []),
  { kind: 'text', style: 'quiet', text: t('effect.how') },
  ...(m.change === null
    ? []
    : [
        {
          kind: 'callout' as const,
          tone: 'info' as const,
          text: t('effect.change', { words: m.change }),
        },
      ]),
];
