import { AppError } from '../kernel/app-error.ts';
import { MINUTE } from '../kernel/time.ts';

/** Changes come in bursts: so long after the first of them one reading sees them all. */
const BURST_MS = 1000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = MINUTE;

/** What a reading led to. `againInMs`: it is to be looked at again, though nothing has changed. */
export type Followed =
  | { readonly kind: 'taken'; readonly againInMs?: number }
  /** Somebody was faster; to be read again at once. */
  | { readonly kind: 'raced' }
  /** Read, and not to be believed without a word of an administrator. */
  | { readonly kind: 'held'; readonly why: string };

export interface FollowerParts<R> {
  /** One whole reading; throws where the platform does not give it. */
  readonly read: () => Promise<R>;
  /** Makes it true. A Fault `config` is a mistake of ours that no further reading heals. */
  readonly take: (reading: R) => Promise<Followed>;
  /** A reading at least so often, also without a change. */
  readonly everyMs: number;
  /** For operators, in a line, without anything personal. */
  readonly words: FollowWords;
  readonly random: () => number;
  readonly log: { warn(facts: object, message: string): void; info(facts: object, message: string): void };
  /** For tests; real time otherwise. Not the clock of the assistant: that may be wrong, or moved. */
  readonly time?: FollowTime;
}

/** Why a reading failed. */
export interface FollowWords {
  readonly bug: string;
  readonly refused: (detail: string) => string;
  readonly failed: (detail: string) => string;
}

export interface FollowTime {
  /** Milliseconds this process has been running, never set back. */
  readonly ranMs: () => number;
  /** Calls once after so long, unless cancelled. */
  readonly after: (ms: number, run: () => void) => () => void;
}

export interface FollowState {
  /** Since the last reading that was taken over began; null = never. */
  readonly ageMs: number | null;
  /** Why the last one failed; null when it did not. */
  readonly failure: string | null;
}

export interface Follower {
  /** Something has changed, or may have: read soon. Also during a reading, which is then followed by another. */
  changed(): void;
  /** Reads at once: an administrator has decided, or whoever waits for the next try has reason to hope. */
  readNow(): void;
  /** Begins to read; resolves when a reading was taken over, or at the end. Rejects with the Fault `config` of the first one. `knownMs`: how old what is known is. */
  begin(knownMs: number | null): Promise<void>;
  state(): FollowState;
  /** Resolves when nothing is being read and nothing is about to be, tries after a failure apart. */
  settled(): Promise<void>;
  /** Nothing is taken over any more; a reading under way is not waited for. */
  stop(): Promise<void>;
}

const realTime: FollowTime = {
  ranMs: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/**
 * Keeps what is known of the company level with the platform's directory: what counts is not the event but that what was read is older than the last
 * change. So an event lost, doubled or late costs nothing, one that comes during a reading leads to another, and what fails is tried until it succeeds.
 */
export function createFollower<R>({ read, take, everyMs, words, random, log, time = realTime }: FollowerParts<R>): Follower {
  let wanted = 0;
  let done = 0;
  let failures = 0;
  let failure: string | null = null;
  let takenAt: number | null = null;
  let stopped = false;
  let running: Promise<void> | null = null;
  let taking: Promise<unknown> | null = null;
  let cancelSoon: (() => void) | null = null;
  let cancelPause: (() => void) | null = null;
  let cancelPeriod: (() => void) | null = null;
  let first: { resolve: () => void; reject: (error: unknown) => void } | null = null;
  const idle = new Set<() => void>();

  const tellIdle = (): void => {
    if (running || cancelSoon) return;
    for (const tell of idle) tell();
    idle.clear();
  };

  const run = (): void => {
    cancelSoon?.();
    cancelPause?.();
    cancelSoon = cancelPause = null;
    if (stopped || running) return;
    running = readOn().finally(() => {
      running = null;
      tellIdle();
    });
  };

  const pause = (): void => {
    if (stopped) return;
    const ceiling = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 20), LONGEST_PAUSE_MS);
    cancelPause = time.after(Math.round(ceiling / 2 + (ceiling / 2) * random()), run);
  };

  const failed = (why: string, facts: object): void => {
    failures++;
    failure = why;
    log.warn({ failures, why, ...facts }, 'the directory was not taken over; it is read again later');
    pause();
  };

  /** One reading. True when it was taken over, or is to be made again at once. */
  const readOnce = async (goal: number): Promise<boolean> => {
    const began = time.ranMs();
    const reading = await read();
    if (stopped) return false;
    const work = take(reading);
    taking = work.catch(() => null);
    const followed = await work;
    if (followed.kind === 'held') {
      failed(followed.why, {});
      return false;
    }
    if (followed.kind === 'raced') return true;
    if (failures > 0) log.info({ failures }, 'the directory is followed again');
    failures = 0;
    failure = null;
    takenAt = began;
    done = goal;
    cancelPeriod?.();
    cancelPeriod = time.after(Math.min(everyMs, followed.againInMs ?? everyMs), readNow);
    first?.resolve();
    first = null;
    return true;
  };

  const readOn = async (): Promise<void> => {
    while (!stopped && done < wanted) {
      try {
        if (!(await readOnce(wanted))) return;
      } catch (error) {
        if (stopped) return;
        if (first && error instanceof AppError && error.code === 'config') {
          first.reject(error);
          first = null;
          return;
        }
        failed(whyOf(error, words), error instanceof AppError ? {} : { err: error });
        return;
      }
    }
  };

  const readNow = (): void => {
    wanted++;
    run();
  };

  return {
    changed: () => {
      wanted++;
      // During a reading its end sees to it; after a failure the next try does.
      if (stopped || running || cancelSoon || cancelPause) return;
      cancelSoon = time.after(BURST_MS, run);
    },
    readNow,
    begin: (knownMs) => {
      takenAt = knownMs === null ? null : time.ranMs() - knownMs;
      return new Promise((resolve, reject) => {
        first = { resolve, reject };
        readNow();
      });
    },
    state: () => ({ ageMs: takenAt === null ? null : time.ranMs() - takenAt, failure }),
    settled: () =>
      new Promise((resolve) => {
        idle.add(resolve);
        tellIdle();
      }),
    stop: async () => {
      stopped = true;
      for (const cancel of [cancelSoon, cancelPause, cancelPeriod]) cancel?.();
      cancelSoon = cancelPause = cancelPeriod = null;
      first?.resolve();
      first = null;
      await taking;
      for (const tell of idle) tell();
      idle.clear();
    },
  };
}

function whyOf(error: unknown, words: FollowWords): string {
  if (!(error instanceof AppError)) return words.bug;
  const { detail } = error.facts;
  const said = typeof detail === 'string' ? detail : error.message;
  return error.code === 'platform_refused' ? words.refused(said) : words.failed(said);
}
