import { AppError } from '../kernel/app-error.ts';
import type { Clock } from '../kernel/clock.ts';
import { DAY } from '../kernel/time.ts';
import type { Answer, Inbound, Log } from './platform.ts';

export interface GateOptions {
  /** The time events are dated by: the platform's, where it is known. */
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  /** Older events are dropped: the last redelivery comes 7.1 h after the event, and the inbox remembers for 48 h. */
  readonly staleMs?: number;
  /** How many may wait for the same chat or person, and altogether. */
  readonly perKey?: number;
  readonly inAll?: number;
  /** A handler that hangs gives its chat free after this long. */
  readonly holdMs?: number;
}

export interface GateCounts {
  readonly admitted: number;
  readonly stale: number;
  readonly turnedAway: number;
  readonly failed: number;
  readonly waiting: number;
  readonly running: number;
}

export interface Gate {
  /** Lets `run` have its turn; null without running what is dropped. Throws `busy` where too many wait, so that the platform delivers it again. */
  pass(inbound: Inbound, run: () => Promise<Answer | null>): Promise<Answer | null>;
  counts(): GateCounts;
}

/**
 * Before anything is understood: drops what is too old to matter and lets one event at a time through per chat, in order of arrival, so that two sentences
 * of one person cannot overtake each other. Own and repeated events are not its business: the door knows the bot, the inbox knows what was seen.
 */
export function createGate(options: GateOptions): Gate {
  const { clock, log, staleMs = DAY, perKey = 20, inAll = 2000, holdMs = 10_000 } = options;
  const lines = new Map<string, { last: Promise<void>; length: number }>();
  const counts = { admitted: 0, stale: 0, turnedAway: 0, failed: 0, waiting: 0, running: 0 };

  async function inTurn(key: string, run: () => Promise<Answer | null>): Promise<Answer | null> {
    const line = lines.get(key) ?? { last: Promise.resolve(), length: 0 };
    if (line.length >= perKey || counts.waiting >= inAll) {
      counts.turnedAway++;
      throw new AppError('busy', 'too many events wait', { waiting: counts.waiting });
    }
    const before = line.last;
    let leave = (): void => {};
    line.last = new Promise((resolve) => {
      leave = resolve;
    });
    line.length++;
    lines.set(key, line);
    counts.waiting++;
    if (line.length > 1) await before;
    counts.waiting--;
    counts.running++;

    let free = false;
    const giveFree = (): void => {
      if (free) return;
      free = true;
      leave();
      if (--line.length === 0) lines.delete(key);
    };
    const hung = setTimeout(() => {
      log.error({ holdMs }, 'an event hangs, its chat goes on without it');
      giveFree();
    }, holdMs);
    try {
      return await run();
    } catch (error) {
      counts.failed++;
      throw error;
    } finally {
      counts.running--;
      clearTimeout(hung);
      giveFree();
    }
  }

  return {
    async pass(inbound, run) {
      if (clock.now() - inbound.at > staleMs) {
        counts.stale++;
        log.info({ kind: inbound.kind, eventId: inbound.eventId }, 'stale event dropped');
        return null;
      }
      counts.admitted++;
      return inTurn(keyOf(inbound), run);
    },
    counts: () => ({ ...counts }),
  };
}

/** A chat's events stand in one line. Presses stand in the person's: in a group many people press the same card, and none should wait for the others. */
function keyOf(inbound: Inbound): string {
  if (inbound.kind === 'directory') return 'directory';
  if (inbound.kind === 'press' || inbound.kind === 'menu') return `person:${inbound.actor}`;
  return `chat:${inbound.place.externalId}`;
}
