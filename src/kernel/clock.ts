import type { Instant } from './time.ts';

/** Where "now" comes from; handed in everywhere, never read from the machine by a rule. */
export interface Clock {
  now(): Instant;
}

export const machineClock: Clock = { now: () => Date.now() as Instant };
