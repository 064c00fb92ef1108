import type { MeasureUnit } from '../../domain/measure/figure.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Button, Card, Element, TagTone } from '../element.ts';
import { monthsText } from '../months-text.ts';
import { bars, buttonRow, quiet } from '../parts.ts';
import type { BoardAsked } from './actions.ts';
import { changeText, valueText } from './figure-text.ts';

/** One figure, with that of the months before. */
export interface BoardLine {
  readonly id: string;
  readonly name: Text;
  readonly unit: MeasureUnit;
  readonly better: 'more' | 'less' | 'neither';
  readonly value: number | null;
  readonly before: number | null;
}

/** Bars of one kind: by branch, by month, by what a split splits by. */
export interface BoardBars {
  readonly title: Text;
  readonly unit: MeasureUnit;
  readonly bars: readonly { readonly name: Text; readonly value: number | null; readonly beside?: Text }[];
}

export interface BoardModel {
  readonly name: Text;
  readonly whose: Text;
  readonly asked: BoardAsked;
  readonly lines: readonly BoardLine[];
  readonly charts: readonly BoardBars[];
  /** The picture stands above the figures. */
  readonly chartsFirst: boolean;
  /** How the figure in focus is counted. */
  readonly how: Text | null;
  /** The figure in focus can be looked into. */
  readonly hasRows: boolean;
  /** Other months, by what their button says. */
  readonly others: readonly {
    readonly text: 'before' | 'after' | 'quarter' | 'year';
    readonly from: BoardAsked['from'];
    readonly to: BoardAsked['to'];
  }[];
}

const tone = ({ better, value, before }: BoardLine): TagTone => {
  if (value === null || before === null || better === 'neither') return 'neutral';
  return value > before === (better === 'more') ? 'green' : 'orange';
};

/** Figures of some months side by side with the months before; each leads to itself by branch, by month and by what it is made of (S4). */
export function boardCard(m: BoardModel): Card {
  const { focus } = m.asked;
  const lines = m.lines.map((line) => lineOf(line, m.asked));
  const charts = m.charts.flatMap(chart);
  return {
    header: { title: t('board.title', { name: m.name, whose: m.whose }), subtitle: monthsText(m.asked), tone: 'calm' },
    body: [
      ...(m.chartsFirst ? [...charts, ...lines] : [...lines, ...charts]),
      ...quiet(m.how),
      ...buttonRow(buttonsOf(m, focus)),
    ],
  };
}

function lineOf(line: BoardLine, asked: BoardAsked): Element {
  const change = changeText(line.unit, line.value, line.before);
  return {
    kind: 'item',
    title: t('board.line', { name: line.name, value: valueText(line.unit, line.value) }),
    ...(line.before === null ? {} : { detail: t('board.line_before', { value: valueText(line.unit, line.before) }) }),
    ...(change ? { tag: { text: change, tone: tone(line) } } : {}),
    buttons:
      asked.focus === line.id
        ? []
        : [{ text: t('board.look'), style: 'plain', action: { do: 'board.show', ...asked, focus: line.id } }],
  };
}

/** A value with what stands behind it; the label of a bar has room for a few signs only. */
export const withBeside = (value: Text, beside: Text | undefined): Text =>
  beside ? t('board.beside', { value, beside }) : value;

const chart = ({ title, unit, bars: all }: BoardBars): readonly Element[] => {
  const known = all.flatMap(({ name, value, beside }) =>
    value === null
      ? []
      : [{ label: name, value: unit === 'cents' ? value / 100 : value, shown: withBeside(valueText(unit, value), beside) }],
  );
  const [only, ...others] = known;
  if (only && others.length === 0)
    return [
      { kind: 'facts', rows: [{ label: title, value: t('board.line', { name: only.label, value: only.shown }), wide: true }] },
    ];
  return bars(title, known);
};

function buttonsOf({ asked, others, hasRows }: BoardModel, focus: string | null): readonly Button[] {
  return [
    ...(focus !== null && hasRows
      ? [{ text: t('board.rows'), style: 'plain' as const, action: { do: 'board.rows' as const, ...asked, focus, first: 0 } }]
      : []),
    ...others.map(
      ({ text, from, to }): Button => ({
        text: t(`board.${text}`),
        style: 'plain',
        action: { do: 'board.show', ...asked, from, to },
      }),
    ),
    ...(focus === null
      ? []
      : [{ text: t('board.all'), style: 'plain' as const, action: { do: 'board.show' as const, ...asked, focus: null } }]),
    { text: t('board.file'), style: 'plain', action: { do: 'board.file', ...asked } },
  ];
}

/** Whoever sees no figure of it is told whose it is, and where their own are. */
export const boardNote = (name: Text, text: Text): Card => ({
  header: { title: name, tone: 'calm' },
  body: [{ kind: 'callout', tone: 'info', text, clause: 'S4' }],
});
