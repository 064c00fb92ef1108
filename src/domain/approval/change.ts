import type { Instant } from '../../kernel/time.ts';
import type { Instance } from './instance.ts';
import type { Substitute } from './substitute.ts';

/** What a verb does: the next state of the request. */
export interface Change {
  readonly next: Instance;
}

export interface VerbContext {
  readonly now: Instant;
  readonly substitutes: readonly Substitute[];
  readonly deadline: (slaHours: number) => Instant;
  /** The version on the card that was pressed; null when it was typed. */
  readonly seen: number | null;
}
