import type { Clock } from '../kernel/clock.ts';
import { MINUTE } from '../kernel/time.ts';

/** So many failures one after another, and nobody is kept waiting for a while. */
const FAILURES = 3;
const PAUSE = 5 * MINUTE;

/** Stops asking a service that fails. */
export interface Breaker {
  isOpen(): boolean;
  failed(): void;
  worked(): void;
}

export function createBreaker(clock: Clock): Breaker {
  let failures = 0;
  let until = 0;
  return {
    isOpen: () => clock.now() < until,
    failed: () => {
      failures += 1;
      if (failures >= FAILURES) until = clock.now() + PAUSE;
    },
    worked: () => {
      failures = 0;
      until = 0;
    },
  };
}
