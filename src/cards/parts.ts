import type { Text } from '../kernel/text.ts';
import type { Button, Element } from './element.ts';

/* Pieces of a card that stand only where they have something to say. */

type Of<K extends Element['kind']> = Extract<Element, { kind: K }>;
type Said = Text | '' | null | undefined | false;

export const quiet = (text: Said): readonly Of<'text'>[] => (text ? [{ kind: 'text', text, style: 'quiet' }] : []);

export const callout = (tone: Of<'callout'>['tone'], text: Said): readonly Of<'callout'>[] =>
  text ? [{ kind: 'callout', tone, text }] : [];

export const buttonRow = (buttons: readonly Button[]): readonly Of<'buttons'>[] =>
  buttons.length > 0 ? [{ kind: 'buttons', buttons }] : [];

export const fold = (title: Text, body: readonly Element[]): readonly Element[] =>
  body.length > 0 ? [{ kind: 'fold', title, body }] : [];

/** Figures side by side; one alone compares nothing. */
export const bars = (title: Text, all: Of<'bars'>['bars']): readonly Of<'bars'>[] =>
  all.length > 1 ? [{ kind: 'bars', title, bars: all }] : [];
