import type { Clock } from '../kernel/clock.ts';
import { HOUR } from '../kernel/time.ts';

/** How many sentences of one person are read in an hour. */
const PER_HOUR = 20;
/** People remembered at most; more than that in an hour and the oldest is forgotten. */
const MOST_PEOPLE = 5000;

/** Counts what one person may still have read in the running hour. */
export function createBudget(clock: Clock, perHour = PER_HOUR): { spend(person: string): boolean } {
  const spent = new Map<string, readonly number[]>();
  return {
    spend(person) {
      const now = clock.now();
      const recent = (spent.get(person) ?? []).filter((at) => now - at < HOUR);
      if (recent.length >= perHour) return false;
      spent.delete(person);
      spent.set(person, [...recent, now]);
      const [oldest] = spent.keys();
      if (spent.size > MOST_PEOPLE && oldest !== undefined) spent.delete(oldest);
      return true;
    },
  };
}
