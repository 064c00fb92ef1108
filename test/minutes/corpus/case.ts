/** Somebody of the company, as the directory knows them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Code of their unit. */
  readonly unit: string;
}

/** What a careful secretary would ask about an item. */
export type Asked = 'owner' | 'due';

/** An item that must be filed, or asked about, as an action. */
export interface ExpectedAction {
  /** Words copied from the text that say what is to be done; a reader may keep more of the sentence around them. */
  readonly what: string;
  readonly owner: string | null;
  readonly coOwners?: readonly string[];
  /** A day, or a minute of a day where a time was written; null where none was said, or none that is a day. */
  readonly due: string | null;
  readonly asked?: readonly Asked[];
  /** To ask about these is careful, too; anything but the expected value or a question is wrong. */
  readonly mayAsk?: readonly Asked[];
  /** The sentence, line or row it came from, verbatim; a reader may keep more around it. */
  readonly from: string;
  /** Written as finished: nothing is asked about it, whenever it was due. */
  readonly done?: true;
  /** The open action that it is news of. */
  readonly updates?: string;
}

/** The head of the minutes. Only what is given here is measured; people are ids. */
export interface ExpectedHead {
  readonly place?: string;
  readonly host?: string;
  readonly recorder?: string;
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
  readonly startsAt?: string;
  readonly topics?: readonly string[];
  /** Day, or minute, of the next meeting as the text says it. */
  readonly nextOn?: string;
}

/** What must come of a text. */
export interface Expected {
  /** All parts of sentences that stand as decisions. One that is also to be carried out may stand in both lists; nothing else may be called decided. */
  readonly decisions: readonly string[];
  /**
   * All actions, in the order of the text. Nothing else may be filed with an owner or a date.
   * An item with neither, offered only to be asked about, is no fault in a spoken fragment and a needless question in a written text.
   */
  readonly actions: readonly ExpectedAction[];
  /** Parts of sentences that were only suggested: neither decision nor action, and shown as such. */
  readonly proposals: readonly string[];
  readonly head?: ExpectedHead;
}

/** One text with the office around it. Everybody is either in `attendees` or in `others`. */
export interface MinutesCase {
  readonly name: string;
  readonly kind: 'written' | 'spoken';
  /** The day of the meeting, `YYYY-MM-DD`; the text is written on that day, too. */
  readonly meetingOn: string;
  /** Code of the unit that meets. */
  readonly heldBy: string;
  readonly attendees: readonly Person[];
  readonly others: readonly Person[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Posts by their name, where the text names one. */
  readonly roles?: readonly { readonly name: string; readonly holders: readonly string[] }[];
  /** The held day of the next occurrence of the series. */
  readonly nextOccurrence?: string;
  /** Who typed or pasted the text. */
  readonly typedBy?: string;
  readonly openActions?: readonly { readonly id: string; readonly ownerId: string; readonly text: string }[];
  readonly text: string;
  readonly expect: Expected;
}
