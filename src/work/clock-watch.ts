import type { PlatformTime } from '../bot/platform.ts';
import type { Clock } from '../kernel/clock.ts';
import { HOUR, type Instant, instant } from '../kernel/time.ts';

/** Apart by more than this, one of two clocks is wrong. */
export const CLOCK_LIMIT_MS = HOUR;

/** This machine's clock beside what it should show, and by what that is known. */
export interface ClockReading {
  readonly shown: Instant;
  readonly expected: Instant;
  readonly by: 'running' | 'platform';
}

/**
 * `unheard`: the platform has not been reached since the start, so nothing speaks for the clock yet; `wrong`: it is more than an hour off; `vouched`: it
 * is, but somebody has said that it is right all the same.
 */
export type ClockState =
  | { readonly kind: 'right' | 'unheard' | 'vouched' }
  | { readonly kind: 'wrong'; readonly reading: ClockReading };

export interface ClockWatch {
  /** How the clock stands at this moment. */
  look(): ClockState;
  /** The same, after the platform was asked where the clock seems wrong. */
  lookClosely(): Promise<ClockState>;
  /** Somebody has said that the clock is right although it is so far ahead (ms, negative: behind); null = nobody does any more. */
  vouch(aheadMs: number | null): void;
}

/**
 * Watches this machine's clock: against the platform's, and where that says nothing, against the time this process has been running. A clock that was
 * moved on purpose says so itself (`Clock.onMove`). A machine that slept shows a later time than it has been running for; then the platform decides.
 */
export function createClockWatch({
  clock,
  time,
  ranMs = () => performance.now(),
}: {
  readonly clock: Clock;
  readonly time: PlatformTime | undefined;
  readonly ranMs?: () => number;
}): ClockWatch {
  let base = { at: clock.now(), ran: ranMs() };
  let vouched: number | null = null;
  const rebase = (): void => {
    base = { at: clock.now(), ran: ranMs() };
  };
  clock.onMove?.(rebase);

  const look = (): ClockState => {
    const shown = clock.now();
    const told = time?.told() ?? { kind: 'silent' };
    const reading: ClockReading =
      told.kind === 'told'
        ? { shown, expected: told.now, by: 'platform' }
        : { shown, expected: instant(Math.round(base.at + (ranMs() - base.ran))), by: 'running' };
    const ahead = shown - reading.expected;
    if (Math.abs(ahead) > CLOCK_LIMIT_MS) {
      return vouched !== null && Math.abs(ahead - vouched) <= CLOCK_LIMIT_MS ? { kind: 'vouched' } : { kind: 'wrong', reading };
    }
    // Small differences are drift, and must not add up.
    rebase();
    return { kind: told.kind === 'unheard' ? 'unheard' : 'right' };
  };

  return {
    look,
    lookClosely: async () => {
      const seen = look();
      if (seen.kind === 'right' || seen.kind === 'vouched') return seen;
      await time?.ask();
      return look();
    },
    vouch: (aheadMs) => {
      vouched = aheadMs;
    },
  };
}
