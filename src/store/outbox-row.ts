import type { Place } from '../handlers/view-ref.ts';
import type { Lane } from '../kernel/lane.ts';
import type { Instant } from '../kernel/time.ts';
/** One thing to be made seen (or done). */
export interface DueRow {
  readonly key: string;
  readonly number: number;
  readonly lane: Lane;
  readonly kind: 'card' | 'handler';
  readonly place: Place;
  /** Of a card: the view (kernel/retired.ts); of a handler: which one does it. */
  readonly view: string;
  readonly subject: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** JSON that the handler left behind last time, or null. */
  readonly result: string | null;
  /** The count of changes that a showing begun now will have caught up with; hand it back. */
  readonly desiredVersion: number;
  readonly shownVersion: number;
  readonly generation: number;
  readonly attempts: number;
  /** A sending of it was never answered: its message may lie there all the same. */
  readonly unsure: boolean;
  readonly dueAt: Instant;
  readonly createdAt: Instant;
  /** The message that shows it now: patch this one. Null: send a new one. */
  readonly messageId: string | null;
  /** The same for every try of this message, for platforms that drop the second of two equal sends (32 characters). */
  readonly onceKey: string;
}

/** A chat in the platform's words. */
export interface ShownIn {
  readonly platform: string;
  readonly externalId: string;
}
