import type { SentenceReading } from '../domain/phrase/sentence-reading.ts';

/** What features add to what can be meant: each declares its own in its `feature.ts`. */
export interface IntentsOf {
  /** A sentence: a process to start, a question, an answer, something given up, or a choice between several. */
  sentence: SentenceReading;
}

/** What a person wants, once it has been understood; nothing is done from a sentence alone (O31). */
export type Intent = IntentsOf[keyof IntentsOf];
