import type { Instant } from './time.ts';

/** Where "now" comes from; handed in everywhere, never read from the machine by a rule. */
export interface Clock {
  now(): Instant;
  /**
   * Present where the clock is moved on purpose (a demo, a test): tells of every such move, before anything else is asked to look at the new time.
   * A clock that moves without telling is wrong.
   */
  onMove?(listener: () => void): () => void;
}

export const machineClock: Clock = { now: () => Date.now() as Instant };
