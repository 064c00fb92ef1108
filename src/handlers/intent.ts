import type { FormValue } from '../bot/platform.ts';
import type { Action } from '../cards/action.ts';
import type { SentenceReading } from '../domain/phrase/sentence-reading.ts';
import type { BoundMessage } from './reads.ts';
import type { RemindQuestion } from './reminders/read-sentence.ts';
import type { Filled } from './talk/ask-reader.ts';

/** What a person wants, once it has been understood; nothing is done from a sentence alone (O31). */
export type Intent =
  /** A sentence: a process to start, a question, an answer, something given up, or a choice between several. */
  | SentenceReading
  | { readonly kind: 'calendar_feed' }
  /** A file of absences, in the person's own words. */
  | { readonly kind: 'export'; readonly said: string }
  /** Who is out, in the person's own words; empty = today. */
  | { readonly kind: 'who_is_out'; readonly said: string }
  /** Of the reminders, with a day or a month; of the log, with a noted head. */
  | { readonly kind: 'remind'; readonly question: RemindQuestion }
  /** 让赵磊代我审批: a form, filled as far as the sentence goes. */
  | { readonly kind: 'substitute'; readonly sentence: string }
  /** A form a model filled in from a sentence the rules could not read: it is only ever shown. */
  | { readonly kind: 'filled'; readonly filled: Filled; readonly sentence: string }
  | {
      readonly kind: 'press';
      readonly action: Action;
      readonly form: Readonly<Record<string, FormValue>>;
      readonly bound: BoundMessage;
    }
  /** A press that cannot be believed: unknown value, on a message the house never posted (a forwarded card), or on somebody else's. */
  | {
      readonly kind: 'stray_press';
      readonly why: 'unreadable' | 'unknown_message' | 'mismatch' | 'not_yours';
      readonly bound: BoundMessage | null;
    }
  | { readonly kind: 'welcome' }
  /** The bot was put into a group, or taken out of it. */
  | { readonly kind: 'group_hello'; readonly externalId: string; readonly name: string }
  | { readonly kind: 'group_left'; readonly externalId: string }
  /** A picture or file sent in private; it may be proof for a leave (S55). */
  | { readonly kind: 'attachment'; readonly form: 'file' | 'image'; readonly messageId: string }
  | { readonly kind: 'unreadable'; readonly form: 'other' };
