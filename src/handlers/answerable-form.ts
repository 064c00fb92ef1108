import type { Finding } from '../domain/finding.ts';
import type { SentenceReading } from '../domain/phrase/sentence-reading.ts';
import type { Field, RawForm } from '../fields/field.ts';
import type { Text } from '../kernel/text.ts';
import type { Awaitable } from './feature.ts';
import type { Intent } from './intent.ts';

/** Values for a form, and what was remarked of them. */
export interface Said {
  readonly form: RawForm;
  readonly remarks?: readonly Finding[];
  /** It was only asked to be sent, which its own button does. */
  readonly unsent?: true;
}

/** A form that is open, as far as a message can answer it. */
export interface AnswerableForm {
  /** When it was opened or last touched, in milliseconds. */
  readonly touchedAt: number;
  /** It is sent already, and only more is said of it: whatever form is open comes first. */
  readonly isSent?: true;
  readonly name: Text;
  readonly fieldOf: (id: string) => Field | undefined;
  /** The message fills it. */
  readonly filled: (said: Said) => Intent;
  /** What is said by the labels of its fields. */
  readonly labelled: (message: string) => RawForm | null;
  /** The message would open the same kind of form; absent: none does. */
  readonly isStart?: (reading: SentenceReading) => boolean;
  /** All of the message as values of fields that are asked for, or of any where it corrects, in whatever words its process knows. */
  readonly values: (message: string, how: { readonly isStart: boolean; readonly corrects: boolean }) => Awaitable<Said | null>;
  /** The message as words of fields of words that it still lacks. */
  readonly words: (message: string) => Awaitable<RawForm | null>;
  /** Whether words suit it. */
  readonly suits: (words: string) => 'yes' | 'no' | 'maybe';
  /** A matter of any kind may stand in it: questions, wishes, complaints. */
  readonly takes: {
    readonly questions: boolean;
    readonly wishes: boolean;
    readonly opinions: boolean;
    /** It was opened to write something under it: whatever starts nothing is meant for it. */
    readonly anything?: boolean;
    /** What it asks may be about anything, and so is a question or a wish: asked which it is, and never put in by itself. */
    readonly asks?: boolean;
  };
  /** What it would be with a sentence that opens the same kind of form anew; null or absent where that is another without asking. */
  readonly again?: (message: string) => Awaitable<Said | null>;
}
