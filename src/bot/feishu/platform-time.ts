import type { Clock } from '../../kernel/clock.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import type { PlatformTime, ToldTime } from '../platform.ts';

/** What the platform's answers say of the time, for whoever must not believe this machine's clock alone. */
export interface HeardTime extends PlatformTime {
  /** Called when a call begins; hand in the `Date` header of its answer (null = none) when that is there. */
  begin(): (date: string | null) => void;
}

/**
 * The platform's time is the `Date` of its last answer and how long this process has been running since; so it does not move with the machine's clock.
 * @param ranMs milliseconds this process has been running, never set back
 */
export function createPlatformTime(
  clock: Clock,
  ask: () => Promise<unknown>,
  ranMs: () => number = () => performance.now(),
): HeardTime {
  let told: { at: number; ran: number } | null = null;
  let answered = false;
  /** How far the platform was ahead of this machine's clock when it was last heard. */
  let ahead = 0;
  let moves = 0;

  const platformNow = (): Instant | null => (told === null ? null : instant(Math.round(told.at + (ranMs() - told.ran))));

  // Moved on purpose: the platform of a demo has the same clock.
  clock.onMove?.(() => {
    moves++;
    if (told !== null) told = { at: clock.now() + ahead, ran: ranMs() };
  });

  return {
    now: () => platformNow() ?? clock.now(),
    told(): ToldTime {
      const now = platformNow();
      if (now !== null) return { kind: 'told', now };
      return { kind: answered ? 'silent' : 'unheard' };
    },
    ask: async () => void (await ask()),
    begin() {
      const during = moves;
      return (date) => {
        answered = true;
        const at = date === null ? Number.NaN : Date.parse(date);
        // An answer from before a move says what time it was.
        if (Number.isNaN(at) || during !== moves) return;
        told = { at, ran: ranMs() };
        ahead = at - clock.now();
      };
    },
  };
}
