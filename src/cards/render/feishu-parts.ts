import type { Button, Tag } from '../element.ts';
import { withRow } from '../row-number.ts';
import { clean, cut } from './feishu-text.ts';
import type { CardLocale } from './locale.ts';

/** A piece of Card JSON 2.0. The platform refuses unknown properties, so every piece is made here or in a neighbour, none by views. */
export type Node = { readonly tag: string } & Readonly<Record<string, unknown>>;

/** What a drawing shares: who speaks, and which names are taken (the platform wants them unique in the whole card). */
export interface Pen {
  /** The outbox row that the card shows; null where it is none's. */
  readonly row: number | null;
  /** Whether it draws what stands within a form. */
  readonly inForm: boolean;
  /** Says a text, cut to what the card has room for. */
  say(text: Parameters<CardLocale['speak']>[0], limit?: number): string;
  /** A name nobody else in this card has. */
  unique(name: string): string;
}

/** An empty string is refused where words are required. */
export const orDash = (text: string): string => (text === '' ? '—' : text);

export const plainText = (text: string): Node => ({ tag: 'plain_text', content: orDash(clean(text)) });

export const markdown = (content: string, more: Readonly<Record<string, unknown>> = {}): Node => ({
  tag: 'markdown',
  content: orDash(content),
  ...more,
});

/** A paragraph of people's own words. */
export const paragraph = (text: string, quiet: boolean): Node => ({
  tag: 'div',
  text: quiet ? { ...plainText(text), text_size: 'notation', text_color: 'grey' } : plainText(text),
});

export const small = { text_size: 'notation' } as const;

export const column = (elements: readonly Node[], more: Readonly<Record<string, unknown>> = {}): Node => ({
  tag: 'column',
  width: 'weighted',
  weight: 1,
  vertical_spacing: '2px',
  elements,
  ...more,
});

export const columns = (of: readonly Node[], more: Readonly<Record<string, unknown>> = {}): Node => ({
  tag: 'column_set',
  flex_mode: 'none',
  horizontal_spacing: '12px',
  columns: of,
  ...more,
});

const BUTTON_TYPES = { primary: 'primary_filled', danger: 'danger', plain: 'default', link: 'primary_text' } as const;

/** Inside a form a button needs a name, and may send the form along. */
export function button(of: Button, pen: Pen, size: 'small' | 'medium' = 'medium'): Node {
  return {
    tag: 'button',
    text: plainText(pen.say(of.text, 60)),
    type: BUTTON_TYPES[of.style ?? 'plain'],
    size,
    behaviors: [{ type: 'callback', value: withRow(of.action, pen.row) }],
    ...(pen.inForm ? { name: pen.unique(of.name ?? of.action.do.replaceAll('.', '_')) } : {}),
    ...(pen.inForm && of.submits ? { form_action_type: 'submit' } : {}),
    ...(of.confirm
      ? { confirm: { title: plainText(pen.say(of.confirm.title, 60)), text: plainText(pen.say(of.confirm.text, 300)) } }
      : {}),
    ...(of.disabled ? { disabled: true, disabled_tips: plainText(pen.say(of.disabled, 100)) } : {}),
  };
}

/** Buttons side by side that wrap on a phone. */
export const buttonRow = (buttons: readonly Node[]): Node =>
  columns(
    buttons.map((one) => column([one], { width: 'auto' })),
    { flex_mode: 'flow', horizontal_spacing: '8px', margin: '8px 0px 0px 0px' },
  );

/** The colours of tags are named alike in the header and in text. */
export const headerTag = (tag: Tag, locale: CardLocale): Node => ({
  tag: 'text_tag',
  text: plainText(cut(clean(locale.speak(tag.text)), 20)),
  color: tag.tone,
});
