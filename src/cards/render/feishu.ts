import { t } from '../../kernel/text.ts';
import type { Card, CardTone, Element } from '../element.ts';
import { type Block, choose, overweight, weigh } from './feishu-budget.ts';
import { drawCalendar } from './feishu-calendar.ts';
import { drawForm } from './feishu-fields.ts';
import { barsAsLines, drawBars, drawCallout, drawFacts, drawItem, drawTable, drawTrail, tableAsLines } from './feishu-lists.ts';
import { button, buttonRow, headerTag, markdown, type Node, type Pen, paragraph, plainText } from './feishu-parts.ts';
import { drawSteps } from './feishu-steps.ts';
import { bold, clean, cut } from './feishu-text.ts';
import type { CardLocale, Names } from './locale.ts';
import { shortenLists } from './shorten.ts';

const TEMPLATES: Readonly<Record<CardTone, string>> = {
  calm: 'blue',
  ask: 'indigo',
  good: 'green',
  bad: 'red',
  done: 'grey',
  warn: 'orange',
};

/** How long a list and how long a text may be, from generous to tight; a card too heavy is made again with the next. */
const ROWS = [200, 40, 24, 16, 10, 6] as const;
const LETTERS = [2000, 800, 300, 120] as const;

/**
 * A card as Feishu Card JSON 2.0. Never over the platform's limits: a card too heavy is drawn with shorter lists and texts, ends with a line that
 * says so, and keeps its buttons. `row`: the outbox row it shows, carried by each button.
 */
export function renderFeishu(card: Card, locale: CardLocale, names: Names, row: number | null = null): unknown {
  for (let rows = 0, letters = 0; ; ) {
    const drawing = draw(card, locale, names, row, ROWS[rows] ?? 6, LETTERS[letters] ?? 120);
    const over = overweight(weigh(drawing.whole));
    if (!over) return drawing.whole;
    if (over === 'components' && rows < ROWS.length - 1) rows++;
    else if (over === 'bytes' && letters < LETTERS.length - 1) letters++;
    else if (rows < ROWS.length - 1) rows++;
    else return drawing.frame(choose(drawing.blocks, lastLine(locale), drawing.frame([])));
  }
}

interface Drawing {
  readonly blocks: readonly Block[];
  readonly whole: unknown;
  frame(elements: readonly Node[]): unknown;
}

function draw(card: Card, locale: CardLocale, names: Names, row: number | null, rows: number, letters: number): Drawing {
  const seen = { shortened: false, names: new Set<string>() };
  const pen: Pen = {
    row,
    inForm: false,
    say(text, limit) {
      const full = locale.speak(text);
      const said = cut(full, limit === undefined ? letters : Math.min(limit, letters));
      if (said !== full) seen.shortened = true;
      return said;
    },
    unique(name) {
      let free = name;
      for (let n = 2; seen.names.has(free); n++) free = `${name}__${n}`;
      seen.names.add(free);
      return free;
    },
  };
  const room: Room = { panels: 0, tables: 3, charts: 3 };
  const blocks = shortenLists(card, rows).body.map(
    (element): Block => ({
      nodes: drawElement(element, pen, names, room),
      pressed: element.kind === 'buttons' || element.kind === 'form',
    }),
  );
  const frame = (elements: readonly Node[]): unknown => ({
    schema: '2.0',
    config: {
      update_multi: true,
      enable_forward: false,
      summary: { content: cut(clean(locale.speak(card.summary ?? card.header.title)), 100) },
    },
    header: drawHeader(card.header, locale),
    body: { direction: 'vertical', padding: '12px 12px 16px 12px', vertical_spacing: '8px', elements },
  });
  const nodes = blocks.flatMap((block) => block.nodes);
  return { blocks, frame, whole: frame(seen.shortened ? [...nodes, ...lastLine(locale)] : nodes) };
}

const lastLine = (locale: CardLocale): readonly Node[] => [paragraph(locale.speak(t('card.shortened')), true)];

function drawHeader(header: Card['header'], locale: CardLocale): unknown {
  const said = (text: Parameters<CardLocale['speak']>[0]) => plainText(cut(clean(locale.speak(text)).replaceAll('\n', ' '), 200));
  return {
    title: said(header.title),
    ...(header.subtitle ? { subtitle: said(header.subtitle) } : {}),
    template: TEMPLATES[header.tone],
    padding: '12px',
    ...(header.tags && header.tags.length > 0
      ? { text_tag_list: header.tags.slice(0, 3).map((tag) => headerTag(tag, locale)) }
      : {}),
  };
}

/** What the platform still allows where an element is to stand. */
interface Room {
  /** Panels around it: no tables and forms inside, and containers nest five deep at most. */
  readonly panels: number;
  tables: number;
  charts: number;
}

function drawElement(element: Element, pen: Pen, names: Names, room: Room): readonly Node[] {
  switch (element.kind) {
    case 'text': {
      const said = clean(pen.say(element.text));
      if (said === '') return [];
      return [element.style === 'strong' ? markdown(bold(said)) : paragraph(said, element.style === 'quiet')];
    }
    case 'facts':
      return drawFacts(element.rows, pen);
    case 'callout':
      return [drawCallout(element, pen)];
    case 'trail':
      return drawTrail(element.steps, pen);
    case 'steps':
      return element.steps.length === 0 ? [] : [drawSteps(element.steps, pen)];
    case 'calendar':
      return element.days.length === 0 ? [] : [drawCalendar(element, pen)];
    case 'copy':
      return drawCopy(clean(pen.say(element.text, 1000)));
    case 'divider':
      return [{ tag: 'hr' }];
    case 'table':
      if (element.columns.length === 0 || element.rows.length === 0) return [];
      if (room.panels > 0 || room.tables === 0) return tableAsLines(element, pen);
      room.tables--;
      return [drawTable(element, pen)];
    case 'fold':
      return drawFold(element, pen, names, room);
    case 'buttons':
      return element.buttons.length === 0 ? [] : [buttonRow(element.buttons.map((one) => button(one, pen)))];
    case 'item':
      return drawItem(element, pen);
    case 'bars':
      if (element.bars.length === 0) return [];
      if (room.charts === 0) return barsAsLines(element, pen);
      room.charts--;
      return drawBars(element, pen);
    case 'form':
      return [drawForm(element, pen, names, (one, inside) => drawElement(one, inside, names, room))];
    default:
      return element satisfies never;
  }
}

/** An address of ours stands in a code block, which the client offers to copy whole; anything else could mean something there and stays plain. */
function drawCopy(said: string): readonly Node[] {
  if (said === '') return [];
  return [!/^https?:\/\/[\w.:/-]+$/.test(said) ? paragraph(said, false) : markdown(`\`\`\`PLAIN_TEXT\n${said}\n\`\`\``)];
}

function drawFold(fold: Extract<Element, { kind: 'fold' }>, pen: Pen, names: Names, room: Room): readonly Node[] {
  // A form may only stand on the card itself, and panels in panels soon nest too deep: such a fold stays open, under its title.
  const flat = room.panels >= 2 || holdsForm(fold);
  const inside: Room = flat ? room : { panels: room.panels + 1, tables: 0, charts: room.charts };
  const elements = fold.body.flatMap((element) => drawElement(element, pen, names, inside));
  room.charts = inside.charts;
  const title = clean(pen.say(fold.title, 100));
  if (flat || elements.length === 0) return [...(title === '' ? [] : [markdown(bold(title))]), ...elements];
  return [
    {
      tag: 'collapsible_panel',
      expanded: fold.open ?? false,
      header: {
        title: plainText(title),
        vertical_align: 'center',
        icon: { tag: 'standard_icon', token: 'down-small-ccm_outlined', color: 'grey', size: '16px 16px' },
        icon_position: 'right',
        icon_expanded_angle: -180,
      },
      border: { color: 'grey-200', corner_radius: '6px' },
      padding: '8px',
      vertical_spacing: '8px',
      elements,
    },
  ];
}

const holdsForm = (fold: Extract<Element, { kind: 'fold' }>): boolean =>
  fold.body.some((element) => element.kind === 'form' || (element.kind === 'fold' && holdsForm(element)));
