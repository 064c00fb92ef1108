import { HOUR, type Instant, instant, MINUTE } from '../../kernel/time.ts';

/** How long after it was asked for, a room and the first people have answered: looked at so often soon after, then by the hour. */
const SOON_MS = [5_000, 30_000, 2 * MINUTE] as const;
/** Before it begins: while another room can still be found. */
const LAST_MS = [HOUR, 10 * MINUTE] as const;

/**
 * When the event of a meeting is to be looked at next, since no platform event tells a bot how rooms and people answered; null once it has begun.
 * @param looks how many looks there were since it was last written
 */
export function nextLook(now: Instant, looks: number, from: Instant): Instant | null {
  if (now >= from) return null;
  const before = SOON_MS[looks - 1] ?? 0;
  const soon = SOON_MS[looks];
  const usual = now + (soon === undefined ? HOUR : soon - before);
  const last = LAST_MS.map((ms) => from - ms).filter((moment) => moment > now);
  return instant(Math.min(usual, from, ...last));
}
