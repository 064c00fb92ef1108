import { MINUTE } from '../kernel/time.ts';

/** Tries before a row is parked: with the delays below three to six hours, for a platform may be down for a morning. */
export const LAST_TRY = 24;

const FIRST_MS = 500;
/** Well below the hour in which the platform knows a repeated message by its key: a lost answer must not become a second message. */
const LONGEST_MS = 30 * MINUTE;

/** How long to wait before try `attempts + 1`: doubling with full jitter in the upper half, so that many rows do not return at once. */
export function backoffMs(attempts: number, random: () => number): number {
  const ceiling = Math.min(FIRST_MS * 2 ** attempts, LONGEST_MS);
  return Math.round(ceiling / 2 + (ceiling / 2) * random());
}
