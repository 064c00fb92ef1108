import { type Text, t } from '../../kernel/text.ts';
import type { Button, Element, Fact, TrailStep } from '../element.ts';
import { button, buttonRow, column, columns, markdown, type Node, orDash, type Pen, plainText, small } from './feishu-parts.ts';
import { bold, clean, cut, escapeMarkdown, type Ink, inked, width } from './feishu-text.ts';

type Of<K extends Element['kind']> = Extract<Element, { kind: K }>;

/** A value wider than this (in half characters) would break in half a phone's width. */
const HALF_A_PHONE = 22;

/** Small grey label, value below it; short ones two in a row, on phones as well. */
export function drawFacts(rows: readonly Fact[], pen: Pen): readonly Node[] {
  const cells = rows.map((row) => ({
    label: clean(pen.say(row.label, 40)),
    value: clean(pen.say(row.value)),
    wide: row.wide ?? false,
  }));
  const isWide = (cell: (typeof cells)[number]): boolean =>
    cell.wide || cell.value.includes('\n') || width(cell.value) > HALF_A_PHONE || width(cell.label) > HALF_A_PHONE;
  const draw = (cell: (typeof cells)[number]): Node =>
    column([markdown(inked('grey', cell.label), small), markdown(escapeMarkdown(cell.value))]);
  const out: Node[] = [];
  for (let i = 0; i < cells.length; i++) {
    const [cell, next] = [cells[i], cells[i + 1]];
    if (!cell) continue;
    if (next && !isWide(cell) && !isWide(next)) {
      out.push(columns([draw(cell), draw(next)], { flex_mode: 'bisect' }));
      i++;
    } else out.push(columns([draw(cell)]));
  }
  return out;
}

const MARKS: Readonly<Record<TrailStep['state'], { readonly mark: string; readonly ink: Ink }>> = {
  approved: { mark: '✓', ink: 'green' },
  open: { mark: '●', ink: 'blue' },
  late: { mark: '●', ink: 'orange' },
  waiting: { mark: '○', ink: 'grey' },
  rejected: { mark: '✗', ink: 'red' },
  skipped: { mark: '–', ink: 'grey' },
  cancelled: { mark: '–', ink: 'grey' },
};

/** The line of approval, one step under the other; what has not happened yet is grey. */
export const drawTrail = (steps: readonly TrailStep[], pen: Pen): readonly Node[] =>
  steps.map((step) => {
    const { mark, ink } = MARKS[step.state];
    const name = pen.say(step.name, 60);
    const [first = '', ...others] = step.people.map((one) => clean(pen.say(one, 400)));
    // One person beside the name of the step; several a line each below it.
    const people = others.length > 0 ? '' : first;
    const lines = others.length > 0 ? [first, ...others] : [];
    const note = step.note ? clean(pen.say(step.note, 400)) : '';
    const line = ink === 'grey' ? inked('grey', `${name}　${people}`) : `${bold(name)}　${escapeMarkdown(people)}`;
    return columns(
      [
        column([markdown(`<font color='${ink}'>${mark}</font>`, { text_align: 'center' })], { width: '18px' }),
        column([
          markdown(line.trim()),
          ...(lines.length > 0
            ? [markdown(lines.map((one) => (ink === 'grey' ? inked('grey', one) : escapeMarkdown(one))).join('<br>'))]
            : []),
          ...(note ? [markdown(inked('grey', note), small)] : []),
        ]),
      ],
      { horizontal_spacing: '8px' },
    );
  });

/** One line of a list: title, tag and detail at the left, its buttons at the right; many or long buttons go below. */
export function drawItem(item: Of<'item'>, pen: Pen): readonly Node[] {
  const tag = item.tag ? ` <text_tag color='${item.tag.tone}'>${escapeMarkdown(cut(pen.say(item.tag.text), 20))}</text_tag>` : '';
  const detail = item.detail ? clean(pen.say(item.detail, 300)) : '';
  const words = column([
    markdown(`${orDash(bold(pen.say(item.title, 200)))}${tag}`),
    ...(detail ? [markdown(inked('grey', detail), small)] : []),
  ]);
  const buttons = item.buttons.map((one) => button(one, pen, 'small'));
  const room = item.buttons.reduce((sum, one) => sum + width(pen.say(one.text)) + 4, 0);
  const beside = buttons.length > 0 && buttons.length <= 2 && room <= 20;
  const line = columns(
    [words, ...(beside ? buttons.map((one) => column([one], { width: 'auto', vertical_align: 'center' })) : [])],
    { horizontal_spacing: '8px', margin: '2px 0px 2px 0px' },
  );
  return beside || buttons.length === 0 ? [line] : [line, buttonRow(buttons)];
}

/** The platform allows 50 columns; nobody reads more than a few on a phone. */
const COLUMN_LIMIT = 20;

export function drawTable(table: Of<'table'>, pen: Pen): Node {
  const shown = table.columns.slice(0, COLUMN_LIMIT);
  return {
    tag: 'table',
    page_size: Math.min(Math.max(table.rows.length, 1), table.shown ?? 10),
    row_height: 'low',
    header_style: { background_style: 'grey', bold: true, lines: 1 },
    // The view's own ids may hold anything; the platform sees c0, c1, …
    columns: shown.map((of, i) => ({
      name: `c${i}`,
      display_name: orDash(clean(pen.say(of.title, 40))),
      data_type: 'text',
      width: 'auto',
      horizontal_align: of.align ?? 'left',
    })),
    rows: table.rows.map((row) => Object.fromEntries(shown.map((of, i) => [`c${i}`, clean(cellText(row, of.id, pen))]))),
  };
}

/** A table where the platform allows none (inside a fold, or too many of them): one line a row, the first column leading. */
export const tableAsLines = (table: Of<'table'>, pen: Pen): readonly Node[] =>
  table.rows.map((row) => {
    const [first, ...rest] = table.columns.slice(0, COLUMN_LIMIT);
    const head = first ? bold(cellText(row, first.id, pen)) : '';
    const tail = rest.map((of) => `${pen.say(of.title, 40)} ${cellText(row, of.id, pen)}`).join(' · ');
    return markdown([head, tail === '' ? '' : inked('grey', tail)].filter((part) => part !== '').join('<br>'));
  });

function cellText(row: Readonly<Record<string, Text>>, id: string, pen: Pen): string {
  const text = Object.hasOwn(row, id) ? row[id] : undefined;
  return text ? pen.say(text, 200) : '';
}

/** Amounts side by side as the platform's chart (a VChart specification), as high as it has bars. */
export function drawBars(bars: Of<'bars'>, pen: Pen): readonly Node[] {
  const taken = new Map<string, number>();
  const values = bars.bars.map((bar) => {
    const label = orDash(clean(pen.say(bar.label, 20)));
    const again = taken.get(label) ?? 0;
    taken.set(label, again + 1);
    return {
      // Two bars of one name would be drawn as one: the second gets an invisible character.
      label: label + '\u200B'.repeat(again),
      value: Number.isFinite(bar.value) ? bar.value : 0,
      shown: clean(pen.say(bar.shown, 30)),
    };
  });
  const longest = Math.max(0, ...values.map((one) => one.value));
  return [
    ...barsTitle(bars, pen),
    {
      tag: 'chart',
      height: `${Math.min(36 + values.length * 30, 480)}px`,
      preview: false,
      color_theme: 'brand',
      chart_spec: {
        type: 'bar',
        direction: 'horizontal',
        data: [{ id: 'bars', values }],
        xField: 'value',
        yField: 'label',
        barMaxWidth: 16,
        bar: { style: { cornerRadius: 4 } },
        label: { visible: true, position: 'outside', formatter: '{shown}' },
        axes: [
          { orient: 'left', type: 'band', domainLine: { visible: false }, tick: { visible: false } },
          // So much longer than the longest bar that its label stands beside it as well.
          {
            orient: 'bottom',
            type: 'linear',
            visible: false,
            nice: false,
            max: longest > 0 ? longest / (1 - besideBars(values)) : 1,
          },
        ],
        padding: { left: 4, right: 4, top: 4, bottom: 4 },
        // Without this the platform adds settings of its own.
        media: [],
      },
    },
  ];
}

/** Half-width signs that fit in the width of a chart on a phone, and those of a bar's name before the platform cuts it. */
const CHART_SIGNS = 41;
const NAME_SIGNS = 14;
/** A label stands a little off its bar; without room for that it is drawn inside, where it is hard to read. */
const GAP_SIGNS = 2;

/** The share of the room for bars that the longest text beside one takes. */
function besideBars(bars: readonly { readonly label: string; readonly shown: string }[]): number {
  const names = Math.min(NAME_SIGNS, longestOf(bars.map(({ label }) => label)));
  return Math.min(0.65, Math.max(0.2, (longestOf(bars.map(({ shown }) => shown)) + GAP_SIGNS) / (CHART_SIGNS - names)));
}

/** In half-width signs. */
const longestOf = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)));

/** Bars where no chart may stand. */
export const barsAsLines = (bars: Of<'bars'>, pen: Pen): readonly Node[] => [
  ...barsTitle(bars, pen),
  ...bars.bars.map((bar) => markdown(`${inked('grey', pen.say(bar.label, 40))}　${escapeMarkdown(pen.say(bar.shown, 60))}`)),
];

function barsTitle(bars: Of<'bars'>, pen: Pen): readonly Node[] {
  const title = bars.title ? bold(pen.say(bars.title, 100)) : '';
  return title === '' ? [] : [markdown(title)];
}

const CALLOUTS = { info: 'blue', warn: 'orange', bad: 'red', good: 'green' } as const;

/** Words on a tinted ground; the clause they rest on is a small button that shows its text. */
export function drawCallout(callout: Of<'callout'>, pen: Pen): Node {
  const words = column([{ tag: 'div', text: plainText(pen.say(callout.text)) }], {
    vertical_align: 'center',
    padding: '8px 0px 8px 12px',
  });
  const { clause } = callout;
  const basis: Button | null = clause
    ? { text: t('card.clause', { clause }), style: 'link', action: { do: 'clause', clause } }
    : null;
  return columns(
    [
      words,
      ...(basis ? [column([button(basis, pen, 'small')], { width: 'auto', vertical_align: 'center', padding: '4px' })] : []),
    ],
    { background_style: `${CALLOUTS[callout.tone]}-50`, horizontal_spacing: '4px' },
  );
}
