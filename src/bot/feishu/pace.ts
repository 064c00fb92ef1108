/** So many starts in so long a time, e.g. 5 in 1,000 ms. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

/** The kinds of call with a quota of their own: Feishu counts per app and API (feishu.md §4.1). */
export type Lane = 'put' | 'file' | 'patch' | 'buzz' | 'calendar' | 'freebusy' | 'contact';

export interface PaceLimits {
  readonly lanes: Readonly<Record<Lane, readonly Limit[]>>;
  /**
   * Per person or group for put, per message for patch; counted from the *end* of a call. So tight a limit leaves no room for a first call that was
   * long on its way: it arrived at some moment before its answer, so only a window that begins with the answer is surely over.
   */
  readonly target: readonly Limit[];
}

/** Windows are a little wider than the platform's: starts spread by 1,000 ms here may arrive there a little closer together. */
const second = (count: number): Limit => ({ count, ms: 1040 });
const minute = (count: number): Limit => ({ count, ms: 60_600 });

/**
 * The platform allows 50 a second and 1,000 a minute. Spent as fast as that, a mass of reminders would shut the lane for the 40 s left of each
 * minute, to answers as well; spread like this the longest wait is under two seconds and the minute is still used in full.
 */
const MESSAGES: readonly Limit[] = [second(20), { count: 166, ms: 10_000 }, minute(1000)];

/** feishu.md §4.1, §4.4; contact and calendar quotas differ by API, these lie below the lowest used. */
export const FEISHU_LIMITS: PaceLimits = {
  lanes: {
    put: MESSAGES,
    file: MESSAGES,
    patch: MESSAGES,
    buzz: MESSAGES,
    calendar: [second(15)],
    freebusy: [second(15)],
    contact: [second(40)],
  },
  target: [{ count: 5, ms: 1000 }],
};

/** When calls may start. Calls wait in order of arrival, but one chat's queue never holds up another's. */
export interface Pace {
  run<T>(lane: Lane, target: string | null, call: () => Promise<T>): Promise<T>;
  /**
   * Milliseconds until a call to this target could start if nothing else waited; 0 = now, infinite while so many are under way that one must end first.
   * For whoever chooses what to send next.
   */
  delay(lane: Lane, target: string | null): number;
  /** The platform asked the whole lane to wait. */
  hold(lane: Lane, ms: number): void;
  waiting(): number;
}

export interface PaceTime {
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => void;
}

const machineTime: PaceTime = {
  now: () => performance.now(),
  after: (ms, run) => void setTimeout(run, ms),
};

interface Waiting {
  readonly lane: Lane;
  readonly target: string | null;
  readonly start: (ended: () => void) => void;
}

/**
 * A call starts when the app's windows *and* its target's window are open at that same moment. Two limiters in a chain (bottleneck's
 * `chain`) cannot promise that: calls the first has let through bunch up behind the second and leave it faster than the first would allow.
 */
export function createPace(limits: PaceLimits = FEISHU_LIMITS, time: PaceTime = machineTime): Pace {
  const windows = new Map<string, Window>();
  const queue: Waiting[] = [];
  let woken = Number.POSITIVE_INFINITY;
  let pumping = false;

  const windowOf = (name: string, of: readonly Limit[]): Window => {
    const known = windows.get(name);
    if (known) return known;
    if (windows.size > 2000) forgetIdle(windows, time.now());
    const fresh = new Window(of, of === limits.target);
    windows.set(name, fresh);
    return fresh;
  };
  const windowsOf = (lane: Lane, target: string | null): Window[] => {
    const whole = windowOf(lane, limits.lanes[lane]);
    return target === null ? [whole] : [whole, windowOf(`${lane}:${target}`, limits.target)];
  };
  const freeAt = (lane: Lane, target: string | null): number => Math.max(...windowsOf(lane, target).map((one) => one.freeAt()));

  /** Starts whatever may start now and sets one alarm for the next. */
  function pump(): void {
    pumping = false;
    const now = time.now();
    let next = Number.POSITIVE_INFINITY;
    const shut = new Set<Lane>();
    for (let i = 0; i < queue.length; ) {
      const job = queue[i] as Waiting;
      const at = shut.has(job.lane) ? Number.POSITIVE_INFINITY : freeAt(job.lane, job.target);
      if (at <= now) {
        queue.splice(i, 1);
        const taken = windowsOf(job.lane, job.target);
        for (const window of taken) window.take(now);
        job.start(() => {
          for (const window of taken) window.finish(time.now());
          soon();
        });
        continue;
      }
      if (at < next) next = at;
      if (!shut.has(job.lane) && windowOf(job.lane, limits.lanes[job.lane]).freeAt() > now) shut.add(job.lane);
      i++;
    }
    if (next < woken && next < Number.POSITIVE_INFINITY) {
      woken = next;
      time.after(Math.max(next - now, 1), () => {
        woken = Number.POSITIVE_INFINITY;
        pump();
      });
    }
  }

  /** Once per turn, however many calls arrive or end in it. */
  function soon(): void {
    if (!pumping) queueMicrotask(pump);
    pumping = true;
  }

  return {
    run: (lane, target, call) =>
      new Promise((resolve, reject) => {
        queue.push({ lane, target, start: (ended) => void call().finally(ended).then(resolve, reject) });
        soon();
      }),
    delay: (lane, target) => Math.max(freeAt(lane, target) - time.now(), 0),
    hold: (lane, ms) => windowOf(lane, limits.lanes[lane]).hold(time.now() + ms),
    waiting: () => queue.length,
  };
}

/** The last calls under a set of limits; a call is allowed when the n-th last one has left its window. */
class Window {
  private readonly times: number[] = [];
  private underWay = 0;
  private heldUntil = 0;
  private readonly most: number;
  private readonly longest: number;

  constructor(
    private readonly limits: readonly Limit[],
    private readonly fromEnd: boolean,
  ) {
    this.most = Math.max(...limits.map((limit) => limit.count));
    this.longest = Math.max(...limits.map((limit) => limit.ms));
  }

  freeAt(): number {
    let at = this.heldUntil;
    for (const { count, ms } of this.limits) {
      if (this.underWay >= count) return Number.POSITIVE_INFINITY;
      const nth = this.times[this.times.length - count + this.underWay];
      if (nth !== undefined && nth + ms > at) at = nth + ms;
    }
    return at;
  }

  take(now: number): void {
    if (this.fromEnd) this.underWay++;
    else this.note(now);
  }

  finish(now: number): void {
    if (!this.fromEnd) return;
    this.underWay--;
    this.note(now);
  }

  private note(now: number): void {
    this.times.push(now);
    // Cut in lumps: shifting one by one off a long array costs more than keeping twice the length.
    if (this.times.length > this.most * 2) this.times.splice(0, this.times.length - this.most);
  }

  hold(until: number): void {
    if (until > this.heldUntil) this.heldUntil = until;
  }

  isIdle(now: number): boolean {
    const last = this.times.at(-1);
    return this.underWay === 0 && this.heldUntil <= now && (last === undefined || last + this.longest <= now);
  }
}

function forgetIdle(windows: Map<string, Window>, now: number): void {
  for (const [name, window] of windows) if (window.isIdle(now)) windows.delete(name);
}
