import { LANE, type Lane } from '../../kernel/lane.ts';

/** So many starts in so long a time, e.g. 5 in 1,000 ms. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

/** The kinds of call with a quota of their own: Feishu counts per app and API. */
export type Quota =
  | 'put'
  | 'file'
  | 'patch'
  | 'urgent'
  | 'calendar'
  | 'freebusy'
  | 'contact'
  | 'document'
  | 'share'
  | 'task'
  | 'attendance';

export interface PaceLimits {
  /** For all calls of the quota together. */
  readonly whole: Readonly<Record<Quota, readonly Limit[]>>;
  /** For those nobody waits for at this moment; an answer counts as two of them, so that they leave room for as many answers as there were. */
  readonly rest: readonly Limit[];
  /**
   * Per person or group for put, per message for patch; counted from the *end* of a call. So tight a limit leaves no room for a first call that was
   * long on its way: it arrived at some moment before its answer, so only a window that begins with the answer is surely over.
   */
  readonly target: readonly Limit[];
}

/** Windows are a little wider than the platform's: starts spread by 1,000 ms here may arrive there a little closer together. */
const second = (count: number): Limit => ({ count, ms: 1040 });
const minute = (count: number): Limit => ({ count, ms: 60_600 });

/** The platform allows 50 a second and 1,000 a minute. */
const MESSAGES: readonly Limit[] = [second(40), minute(1000)];

/** Feishu; contact and calendar quotas differ by API, these lie below the lowest used. */
export const FEISHU_LIMITS: PaceLimits = {
  whole: {
    put: MESSAGES,
    file: MESSAGES,
    patch: MESSAGES,
    urgent: MESSAGES,
    calendar: [second(15)],
    freebusy: [second(15)],
    contact: [second(40)],
    // 3 a second for all calls that write documents, 100 a minute for those that share them.
    document: [second(3)],
    share: [{ count: 3, ms: 1100 }, minute(90)],
    task: [second(8)],
    attendance: [second(40)],
  },
  /**
   * Spent as fast as allowed, a mass of reminders would shut the quota for the 40 s left of each minute, to answers as well. Spread evenly the minute
   * is still used to 99 %, and a full one gives a place back every few hundredths of a second, which an answer takes first.
   */
  rest: [{ count: 8, ms: 486 }, minute(1000)],
  target: [{ count: 5, ms: 1000 }],
};

/** Answers without end hold nothing up for ever: after so many of them whoever has waited this long is served like one. */
const LONGEST_WAIT_MS = 10_000;
const ANSWERS_FIRST = 8;

/** When calls may start: the more urgent first, then in order of arrival; but one chat's queue never holds up another's. */
export interface Pace {
  run<T>(quota: Quota, target: string | null, call: () => Promise<T>, priority?: Lane): Promise<T>;
  /**
   * Milliseconds until a call to this target could start if nothing else waited; 0 = now, infinite while so many are under way that one must end first.
   * For whoever chooses what to send next.
   */
  delay(quota: Quota, target: string | null): number;
  /** The platform asked the whole quota to wait. */
  hold(quota: Quota, ms: number): void;
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
  readonly quota: Quota;
  readonly target: string | null;
  readonly since: number;
  priority: Lane;
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
  /** Answers started since somebody patient was served. */
  let answers = 0;

  const windowOf = (name: string, of: readonly Limit[]): Window => {
    const known = windows.get(name);
    if (known) return known;
    if (windows.size > 2000) forgetIdle(windows, time.now());
    const fresh = new Window(of, of === limits.target);
    windows.set(name, fresh);
    return fresh;
  };
  const wholeOf = (quota: Quota): Window => windowOf(quota, limits.whole[quota]);
  const restOf = (quota: Quota): Window | null => (SHARED.has(quota) ? windowOf(`rest ${quota}`, limits.rest) : null);
  const targetOf = (quota: Quota, target: string | null): Window | null =>
    target === null ? null : windowOf(`${quota}:${target}`, limits.target);
  /** When the quota is open to a call of this urgency, whoever it is for. */
  const openAt = (quota: Quota, priority: Lane): number =>
    Math.max(wholeOf(quota).freeAt(), priority === LANE.answer ? 0 : (restOf(quota)?.freeAt() ?? 0));
  const freeAt = (quota: Quota, target: string | null, priority: Lane): number =>
    Math.max(openAt(quota, priority), targetOf(quota, target)?.freeAt() ?? 0);

  function start({ quota, target, priority, start: call }: Waiting, now: number): void {
    wholeOf(quota).take(now);
    restOf(quota)?.take(now, priority === LANE.answer ? 2 : 1);
    if (priority === LANE.answer) answers++;
    const own = targetOf(quota, target);
    own?.take(now);
    call(() => {
      own?.finish(time.now());
      soon();
    });
  }

  /** The more urgent first, then who came first. */
  function order(now: number): void {
    if (queue.length < 2) return;
    if (answers >= ANSWERS_FIRST) {
      const patient = queue.filter((job) => job.priority !== LANE.answer && now - job.since > LONGEST_WAIT_MS);
      const first = patient.reduce<Waiting | null>((oldest, job) => (oldest && oldest.since <= job.since ? oldest : job), null);
      if (first) first.priority = LANE.answer;
      answers = 0;
    }
    queue.sort((a, b) => a.priority - b.priority || a.since - b.since);
  }

  /** Starts whatever may start now and sets one alarm for the next. */
  function pump(): void {
    pumping = false;
    const now = time.now();
    let next = Number.POSITIVE_INFINITY;
    const shut = new Set<string>();
    order(now);
    for (let i = 0; i < queue.length; ) {
      const job = queue[i] as Waiting;
      const name = `${job.priority} ${job.quota}`;
      const at = shut.has(name) ? Number.POSITIVE_INFINITY : freeAt(job.quota, job.target, job.priority);
      if (at <= now) {
        queue.splice(i, 1);
        start(job, now);
        continue;
      }
      if (at < next) next = at;
      if (!shut.has(name) && openAt(job.quota, job.priority) > now) shut.add(name);
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
    run: (quota, target, call, priority = LANE.news) =>
      new Promise((resolve, reject) => {
        const go = (ended: () => void): void => void call().finally(ended).then(resolve, reject);
        queue.push({ quota, target, priority, since: time.now(), start: go });
        soon();
      }),
    delay: (quota, target) => Math.max(freeAt(quota, target, LANE.news) - time.now(), 0),
    hold: (quota, ms) => wholeOf(quota).hold(time.now() + ms),
    waiting: () => queue.length,
  };
}

/** The quotas in which answers and reminders meet. */
const SHARED: ReadonlySet<Quota> = new Set<Quota>(['put', 'patch']);

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

  take(now: number, places = 1): void {
    if (this.fromEnd) this.underWay++;
    else for (let i = 0; i < places; i++) this.note(now);
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
