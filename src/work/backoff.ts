import { MINUTE } from '../kernel/time.ts';

/** Tries before a row is parked: with the delays below about six hours. */
export const LAST_TRY = 12;

const FIRST_MS = 500;
const LONGEST_MS = 60 * MINUTE;

/** How long to wait before try `attempts + 1`: doubling with full jitter in the upper half, so that many rows do not return at once. */
export function backoffMs(attempts: number, random: () => number): number {
  const ceiling = Math.min(FIRST_MS * 2 ** attempts, LONGEST_MS);
  return Math.round(ceiling / 2 + (ceiling / 2) * random());
}
