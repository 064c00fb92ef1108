import { type Text, t } from '../../kernel/text.ts';
import type { Card, Element, Field, InForm } from '../element.ts';

/** The same card with no list longer than `rows`; each shortened list says how much is missing. Knows no platform. */
export function shortenLists(card: Card, rows: number): Card {
  return { ...card, body: shortenBody(card.body, rows) };
}

function shortenBody(body: readonly Element[], rows: number): readonly Element[] {
  const out: Element[] = [];
  let items = 0;
  let left = 0;
  for (const element of body) {
    if (element.kind === 'item') {
      items++;
      if (items > rows) {
        left++;
        continue;
      }
    } else {
      if (left > 0) out.push(more(left));
      items = 0;
      left = 0;
    }
    out.push(...shortenElement(element, rows));
  }
  if (left > 0) out.push(more(left));
  return out;
}

function shortenElement(element: Element, rows: number): readonly Element[] {
  switch (element.kind) {
    case 'facts':
      return capped(element.rows, rows, (kept) => ({ ...element, rows: kept }));
    case 'trail':
      return capped(element.steps, rows, (kept) => ({ ...element, steps: kept }));
    case 'table':
      return capped(element.rows, rows, (kept) => ({ ...element, rows: kept }));
    case 'bars':
      return capped(element.bars, rows, (kept) => ({ ...element, bars: kept }));
    case 'fold': {
      const body = shortenBody(element.body, rows);
      const kept = body.slice(0, rows);
      return [{ ...element, body: body.length > rows ? [...kept, more(body.length - rows)] : kept }];
    }
    case 'form': {
      const fields = element.fields.map((field) => shortenField(field, rows));
      const missing = fields.reduce((sum, one) => sum + one.left, 0);
      const head = shortenBody(element.head ?? [], rows) as readonly InForm[];
      return [
        { ...element, ...(element.head ? { head } : {}), fields: fields.map((one) => one.field) },
        ...(missing > 0 ? [more(missing)] : []),
      ];
    }
    case 'text':
    case 'callout':
    case 'copy':
    case 'steps':
    case 'calendar':
    case 'divider':
    case 'buttons':
    case 'item':
      return [element];
    default:
      return element satisfies never;
  }
}

/** Choices are what a person came for: they keep five times as many, and always the chosen one. */
function shortenField(field: Field, rows: number): { field: Field; left: number } {
  const limit = rows * 5;
  if ((field.kind === 'choice' || field.kind === 'choices') && field.options.length > limit) {
    const options = field.options.filter((one, i) => i < limit || one.value === field.value);
    return { field: { ...field, options }, left: field.options.length - options.length };
  }
  if (field.kind === 'person' && field.among.length > limit) {
    const among = field.among.filter((one, i) => i < limit || one === field.value);
    return { field: { ...field, among }, left: field.among.length - among.length };
  }
  return { field, left: 0 };
}

function capped<T>(list: readonly T[], rows: number, make: (kept: readonly T[]) => Element): readonly Element[] {
  return list.length > rows ? [make(list.slice(0, rows)), more(list.length - rows)] : [make(list)];
}

const more = (count: number): Element => ({ kind: 'text', text: moreText(count), style: 'quiet' });

const moreText = (count: number): Text => t('card.more', { count });
