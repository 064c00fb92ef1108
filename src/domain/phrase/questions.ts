/** The pages that can be asked for; each feature adds its own where it declares them. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by the features
export interface Questions {}

/** What a page may be asked for by words, menu or button; the view of the same name answers it. */
export type Question = keyof Questions;

export interface AskedPage {
  readonly what: Question;
  /** Matched against the whole sentence without its closing marks. What is asked in free words is read by the grammar instead. */
  readonly words: RegExp;
  /** Words that come near it, for what was not understood. */
  readonly near?: readonly string[];
}
