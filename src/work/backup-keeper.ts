import type { Clock } from '../kernel/clock.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../kernel/time.ts';

/** After a failure the next try is so long in coming. */
const AGAIN_MS = HOUR;
/** Where there is none yet, or one was missed, it waits for things to settle after a start. */
const SETTLED_MS = HOUR;
/** Older than this, a day's backup was missed for certain. */
const LATE_MS = 2 * DAY;

export interface BackupKeeperParts {
  /** When the newest backup on the disk was made; null when there is none. A time to come is no backup of today's. */
  readonly newest: () => Instant | null;
  /** The latest moment at which one was due; null: none is ever due. */
  readonly lastDue: (now: Instant) => Instant | null;
  readonly make: (now: Instant) => { readonly done: Promise<unknown>; stop(): void };
  /** What a failure is called. */
  readonly causeOf: (error: unknown) => string;
  readonly clock: Clock;
  readonly log: { info(facts: object, message: string): void; error(facts: object, message: string): void };
}

/** How the backups are: `why` is null while all is well. */
export interface BackupState {
  readonly why: string | null;
  readonly newest: Instant | null;
}

export interface BackupKeeper {
  /** Begins a backup when one is due; returns at once. */
  look(now: Instant): void;
  state(): BackupState;
  /** Ends one that is under way. */
  stop(): Promise<void>;
}

/** A backup a day at its time, made up for when the time was missed, tried again an hour after a failure. What counts is what lies on the disk. */
export function createBackupKeeper({ newest, lastDue, make, causeOf, clock, log }: BackupKeeperParts): BackupKeeper {
  const startedAt = clock.now();
  let running: { readonly settled: Promise<void>; stop(): void } | null = null;
  let failed: { readonly at: Instant; readonly cause: string } | null = null;
  let stopped = false;

  const begin = (now: Instant): void => {
    const { done, stop } = make(now);
    const settled = done.then(
      () => {
        failed = null;
        log.info({}, 'backup made');
      },
      (error: unknown) => {
        if (stopped) return;
        failed = { at: now, cause: causeOf(error) };
        log.error({ err: error }, 'backup failed');
      },
    );
    running = {
      settled: settled.finally(() => {
        running = null;
      }),
      stop,
    };
  };

  /** The newest that may be believed. */
  const madeAt = (now: Instant): Instant | null => {
    const at = newest();
    return at !== null && at <= now + 5 * MINUTE ? at : null;
  };

  return {
    look: (now) => {
      const due = lastDue(now);
      if (due === null || running || stopped) return;
      if (failed && now >= failed.at && now - failed.at < AGAIN_MS) return;
      const made = madeAt(now);
      const missed = made !== null && made >= due ? false : due > startedAt || now - startedAt >= SETTLED_MS;
      if (missed) begin(now);
    },
    state: () => {
      const now = clock.now();
      const made = madeAt(now);
      if (failed) return { why: failed.cause, newest: made };
      // While one is being made it is too early to say so: a machine that was off is making up for it.
      const isLate =
        running === null && lastDue(now) !== null && now - startedAt > LATE_MS && (made === null || now - made > LATE_MS);
      return { why: isLate ? 'late' : null, newest: made };
    },
    stop: async () => {
      stopped = true;
      running?.stop();
      await running?.settled;
    },
  };
}
