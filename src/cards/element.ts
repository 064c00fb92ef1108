import type { PersonId } from '../kernel/id.ts';
import type { Text } from '../kernel/text.ts';
import type { LocalDate } from '../kernel/time.ts';

/** A card as plain data, in no platform's words and no language; each renderer is one exhaustive switch over it. */
export interface Card {
  readonly header: {
    readonly title: Text;
    readonly subtitle?: Text;
    readonly tone: CardTone;
    /** At most three short labels beside the title. */
    readonly tags?: readonly Tag[];
  };
  readonly body: readonly Element[];
  /** One line for notifications and the chat list; the title when absent. */
  readonly summary?: Text;
  /** Said as one plain line instead of a card. */
  readonly line?: Text;
  /** Only worth showing where an earlier card stood: it is never posted as a message of its own. */
  readonly onlyInPlace?: boolean;
}

/** calm = something to read · ask = wants the reader's decision · good · bad · done = over, nothing to do · warn. */
export type CardTone = 'calm' | 'ask' | 'good' | 'bad' | 'done' | 'warn';
export type TagTone = 'neutral' | 'blue' | 'green' | 'red' | 'orange' | 'purple';

export interface Tag {
  readonly text: Text;
  readonly tone: TagTone;
}

export type Element =
  /** A paragraph. `quiet` = small and grey. */
  | { readonly kind: 'text'; readonly text: Text; readonly style?: 'normal' | 'strong' | 'quiet' }
  /** Label and value pairs; short ones stand two in a row. */
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  /** A warning or refusal set apart, with the clause it rests on. */
  | { readonly kind: 'callout'; readonly tone: 'info' | 'warn' | 'bad' | 'good'; readonly text: Text; readonly clause?: string }
  /** The line of approval: one entry a step, with its state. */
  | { readonly kind: 'trail'; readonly steps: readonly TrailStep[] }
  /** A way in a few steps, side by side as far as it has come: a picture, read at a glance. At most five. */
  | { readonly kind: 'steps'; readonly steps: readonly WayStep[] }
  /** The days of a month in its weeks, each with a mark of a sign or two: a picture, read at a glance. `first`: the weekday of the first, 1 = Monday. */
  | { readonly kind: 'calendar'; readonly heads: readonly Text[]; readonly first: number; readonly days: readonly CalendarDay[] }
  /** An address to be copied as it stands. */
  | { readonly kind: 'copy'; readonly text: Text }
  | { readonly kind: 'divider' }
  /** At most 10 rows shown at once (or `shown`, of high ones); long tables page by themselves. */
  | {
      readonly kind: 'table';
      readonly shown?: number;
      readonly columns: readonly { readonly id: string; readonly title: Text; readonly align?: 'left' | 'right' }[];
      readonly rows: readonly Readonly<Record<string, Text>>[];
    }
  | { readonly kind: 'fold'; readonly title: Text; readonly body: readonly Element[]; readonly open?: boolean }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  /** One line of a list with buttons at its end. */
  | {
      readonly kind: 'item';
      readonly title: Text;
      readonly detail?: Text;
      readonly tag?: Tag;
      readonly buttons: readonly Button[];
    }
  | {
      readonly kind: 'bars';
      readonly title?: Text;
      readonly bars: readonly { readonly label: Text; readonly value: number; readonly shown: Text }[];
    }
  | {
      readonly kind: 'form';
      readonly name: string;
      /** What stands above its fields and has buttons that take along what is typed in them. */
      readonly head?: readonly InForm[];
      readonly fields: readonly Field[];
      /** It is sent whatever is still empty: a button that leads elsewhere loses nothing, and whoever reads the form says what is missing. */
      readonly partial?: true;
      readonly submit: Button;
      readonly others?: readonly Button[];
    };

/** What may stand within a form. */
export type InForm = Extract<Element, { kind: 'text' | 'callout' | 'item' | 'buttons' }>;

export interface Fact {
  readonly label: Text;
  readonly value: Text;
  /** Long values take the whole width. */
  readonly wide?: boolean;
}

export interface TrailStep {
  readonly name: Text;
  /** `late`: open, and its day is over. */
  readonly state: 'waiting' | 'open' | 'late' | 'approved' | 'rejected' | 'skipped' | 'cancelled';
  /** One line each, in the order of what they did. */
  readonly people: readonly Text[];
  readonly note?: Text;
}

export interface CalendarDay {
  readonly day: number;
  readonly mark: Text;
  readonly tone: 'good' | 'bad' | 'warn' | 'away' | 'none';
}

export interface WayStep {
  readonly name: Text;
  readonly state: 'done' | 'open' | 'late' | 'waiting';
  /** When it was, or is to be. */
  readonly note?: Text;
}

/**
 * What buttons ask for, by the file that defines it: `cards/<feature>/…-actions.ts` adds its own, so that a button can only carry what some feature defines.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by declaration merging
export interface ActionsOf {}

/** The value of a button. It travels through the platform and back, and never says who acts. */
export type Action = ActionsOf[keyof ActionsOf];

export interface Button {
  readonly text: Text;
  readonly style?: 'primary' | 'danger' | 'plain' | 'link';
  readonly action: Action;
  /** Asked before it is sent. */
  readonly confirm?: { readonly title: Text; readonly text: Text };
  /** Shown but not pressable, with the reason. */
  readonly disabled?: Text;
  /** Unique in its card; needed where the same form has several buttons. */
  readonly name?: string;
  /** Within a form: sends its values along, and asks for its required fields unless it is `partial`, like `submit`. */
  readonly submits?: boolean;
}

interface FieldBase {
  readonly name: string;
  readonly label: Text;
  readonly required: boolean;
  readonly hint?: Text;
  /** What is wrong with it, shown under it. */
  readonly fault?: Text;
}

export type Field =
  | (FieldBase & { readonly kind: 'line'; readonly value?: string; readonly maxLength: number })
  | (FieldBase & { readonly kind: 'paragraph'; readonly value?: string; readonly maxLength: number })
  | (FieldBase & { readonly kind: 'date'; readonly value?: LocalDate })
  | (FieldBase & { readonly kind: 'time'; readonly value?: string })
  | (FieldBase & {
      readonly kind: 'choice';
      readonly value?: string;
      readonly options: readonly { readonly value: string; readonly text: Text }[];
    })
  /** Any number of them; comes back as a list. */
  | (FieldBase & {
      readonly kind: 'choices';
      readonly value?: readonly string[];
      readonly options: readonly { readonly value: string; readonly text: Text }[];
    })
  | (FieldBase & { readonly kind: 'person'; readonly value?: PersonId; readonly among: readonly PersonId[] })
  | (FieldBase & { readonly kind: 'tick'; readonly value?: boolean });
