import type { Cents } from './money.ts';
import type { Instant, LocalDate } from './time.ts';

/** A sentence in both languages of the assistant, as definitions and configuration bring their own. `{name}` marks a hole. */
export interface Say {
  readonly zh: string;
  readonly en: string;
}

/** What may fill a hole; dates, money and numbers become text only in the renderer. */
export type TextArg =
  | string
  | number
  /** With its year where that is another one, or where the paper is read by others at any time. */
  | { readonly date: LocalDate; readonly withYear?: true }
  /** `YYYY-MM`. */
  | { readonly month: string }
  | { readonly at: Instant }
  | { readonly cents: Cents }
  | Text
  | readonly Text[];

/**
 * The keys of everything that is said; each file of words fills in its own by declaration merging, so that a key without words does not compile and the
 * kernel still imports nothing.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by words/*.ts
export interface WordKeys {}

/** Words to be said, not yet in a language: a key of `words/`, or a sentence that came with a definition. Plain text is for what people wrote. */
export type Text =
  | { readonly key: keyof WordKeys; readonly with?: Readonly<Record<string, TextArg>> }
  | { readonly say: Say; readonly with?: Readonly<Record<string, TextArg>> }
  | { readonly plain: string }
  | { readonly join: readonly Text[]; readonly by: string };

export const t = (key: keyof WordKeys, args?: Readonly<Record<string, TextArg>>): Text => (args ? { key, with: args } : { key });

export const say = (words: Say, args?: Readonly<Record<string, TextArg>>): Text =>
  args ? { say: words, with: args } : { say: words };

/** What a person wrote or is called; shown as it is, escaped by the renderer. */
export const plain = (text: string): Text => ({ plain: text });

/** What people wrote in it, piece by piece. */
export const plainsIn = (text: Text): readonly string[] => {
  if ('plain' in text) return [text.plain.trim()];
  if ('join' in text) return text.join.flatMap(plainsIn);
  return Object.values(text.with ?? {}).flatMap((arg) =>
    typeof arg === 'object' && ('plain' in arg || 'say' in arg || 'key' in arg) ? plainsIn(arg) : [],
  );
};

export const join = (texts: readonly Text[], by: string): Text => ({ join: texts, by });
