import { type Text, t } from '../kernel/text.ts';
import type { Instant } from '../kernel/time.ts';
import type { Action, Button, Element, Field, InForm, Tag } from './element.ts';

/* Pieces of a card that stand only where they have something to say. */

type Of<K extends Element['kind']> = Extract<Element, { kind: K }>;
type Said = Text | '' | null | undefined | false;

export const quiet = (text: Said): readonly Of<'text'>[] => (text ? [{ kind: 'text', text, style: 'quiet' }] : []);

export const callout = (tone: Of<'callout'>['tone'], text: Said): readonly Of<'callout'>[] =>
  text ? [{ kind: 'callout', tone, text }] : [];

export const buttonRow = (buttons: readonly Button[]): readonly Of<'buttons'>[] =>
  buttons.length > 0 ? [{ kind: 'buttons', buttons }] : [];

/** To the first page of a list and to the next one. */
export const pageButtons = (
  { first, next }: { readonly first: boolean; readonly next: string | null },
  to: (after: string | null) => Action,
): readonly Of<'buttons'>[] =>
  buttonRow([
    ...(first ? [] : [{ text: t('list.first'), style: 'link' as const, action: to(null) }]),
    ...(next ? [{ text: t('list.next'), style: 'plain' as const, action: to(next) }] : []),
  ]);

/** What is asked for, with its buttons; where nothing is asked for, or cannot be sent (`submit` null), there is no form. */
export const formOrButtons = (
  name: string,
  head: readonly InForm[],
  fields: readonly Field[],
  submit: Button | null,
  others: readonly Button[],
): readonly Element[] =>
  fields.length === 0 || submit === null
    ? [...head, ...buttonRow([...(submit ? [submit] : []), ...others])]
    : [{ kind: 'form', name, head, fields, partial: true, submit, others }];

export const fold = (title: Text, body: readonly Element[]): readonly Element[] =>
  body.length > 0 ? [{ kind: 'fold', title, body }] : [];

/** Figures side by side; one alone compares nothing. */
export const bars = (title: Text, all: Of<'bars'>['bars']): readonly Of<'bars'>[] =>
  all.length > 1 ? [{ kind: 'bars', title, bars: all }] : [];

/** A line of a list with the way to what it names; `urge`: the record whose owner the reader may urge. */
export const openLine = (title: Text, detail: Text | null, action: Action, tag?: Tag, urge?: string): Of<'item'> => ({
  kind: 'item',
  title,
  ...(detail ? { detail } : {}),
  ...(tag ? { tag } : {}),
  buttons: [
    { text: t('records.open'), action },
    ...(urge === undefined ? [] : [{ text: t('request.urge'), action: { do: 'todo.urge' as const, record: urge } }]),
  ],
});

export const LATE_TAG: Tag = { text: t('records.is_late'), tone: 'red' };

/** By when something is owed; null: its clock stands still. */
export const dueText = (dueAt: Instant | null, late: boolean): Text =>
  dueAt === null ? t('records.stands') : t(late ? 'records.late' : 'records.until', { at: { at: dueAt } });

/** A clause that several notes of one card rest on is named by the first of them. */
export const clauseOnce = (body: readonly Element[]): readonly Element[] => {
  const named = new Set<string>();
  return body.map((element): Element => {
    if (element.kind !== 'callout' || element.clause === undefined) return element;
    const { clause, ...bare } = element;
    if (named.has(clause)) return bare;
    named.add(clause);
    return element;
  });
};
