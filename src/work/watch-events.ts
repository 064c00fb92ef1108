import type { EventSeen } from '../bot/office-calls.ts';
import type { Platform } from '../bot/platform.ts';
import type { Clock } from '../kernel/clock.ts';
import { type Instant, MINUTE } from '../kernel/time.ts';

/** An event that is to be looked at. */
export interface Watched {
  readonly recId: string;
  readonly eventId: string | null;
}

export interface WatchParts<W extends Watched> {
  readonly platform: Pick<Platform, 'events'>;
  readonly due: (now: Instant, most: number) => Promise<readonly W[]>;
  /** What is there now; null: it could not be read, and is looked at again later. */
  readonly seen: (one: W, there: EventSeen | 'gone' | null) => Promise<void>;
  readonly clock: Clock;
}

const AT_ONCE = 5;
/** Of one look; the rest waits for the next. */
const MOST = 60;

/**
 * Looks at events on the platform when it is time to: nothing there tells a bot how rooms and people answered. Every minute, and sooner where a room was
 * just asked (`soon`).
 */
export function createEventWatch<W extends Watched>({ platform, due, seen, clock }: WatchParts<W>) {
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let alarm = Number.POSITIVE_INFINITY;
  let stopped = false;

  const lookAt = async (one: W): Promise<void> => {
    if (one.eventId === null || stopped) return;
    const there = await platform.events.look(one.eventId);
    if (!stopped) await seen(one, there.ok ? there.value : null);
  };

  const lookAll = async (): Promise<void> => {
    const all = (await due(clock.now(), MOST)).values();
    const line = async (): Promise<void> => {
      for (const one of all) await lookAt(one);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, line));
  };
  /** One look after the other. */
  const look = (): Promise<void> => {
    looking = looking.catch(() => undefined).then(lookAll);
    return looking;
  };

  return {
    look,
    /** Looks at this moment, where the next minute's look would be too late. */
    soon: (at: Instant): void => {
      const wait = at - clock.now();
      if (stopped || wait <= 0 || wait >= MINUTE || at >= alarm) return;
      clearTimeout(timer);
      alarm = at;
      timer = setTimeout(() => {
        alarm = Number.POSITIVE_INFINITY;
        void look().catch(() => undefined);
      }, wait);
      timer.unref();
    },
    stop: async (): Promise<void> => {
      stopped = true;
      clearTimeout(timer);
      await looking.catch(() => undefined);
    },
  };
}
