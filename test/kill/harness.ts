import type { ChildProcess } from 'node:child_process';
import { type Progress, watchProgress } from './progress.ts';
import { randomFrom, sleep } from './random.ts';

/** Where a process under test takes its own life: the `nth` time it passes the point of this name. */
export interface DeathPoint {
  readonly name: string;
  readonly nth: number;
}

/** A process under test with its office day. The store alone is one (driver-store.ts); the whole app against the emulator can be another. */
export interface Driver<State> {
  /** Names of points at which the process can take its own life; may be empty. */
  readonly points: readonly string[];
  /** Starts the process, again and again on the same data. */
  spawn(point: DeathPoint | null): ChildProcess;
  /** About how many deliveries the day has. */
  readonly deliveries: number;
  /** The whole day's work, every piece delivered again until it is acknowledged, as a platform does. Waits for its turn before each delivery. */
  work(turn: () => Promise<void>, progress: Progress): Promise<void>;
  /** Nothing is left to be shown. */
  isQuiet(): Promise<boolean>;
  /** What is true and what is seen afterwards, free of ids and times; and what is wrong with it whatever the comparison says. */
  endState(): Promise<{ state: State; wrong: readonly string[] }>;
  /** Where a birth takes its time: resolves when the process can be worked with, or is dead. A life's work is given out only then. */
  born?(child: ChildProcess): Promise<void>;
  /** How long things take, where they take longer than in the little office. */
  readonly pace?: Partial<Pace>;
}

export interface Pace {
  /** A death while starting comes within this time. */
  readonly birthMs: number;
  /** A death at any moment comes this soon after a delivery. */
  readonly momentMs: number;
  readonly longestLifeMs: number;
  /** A named point is met alive this often at most before it kills. */
  readonly mostPasses: number;
  /** When nothing has moved for so long, the day does not end. */
  readonly longestStillMs: number;
}

export interface Life<State> {
  readonly state: State;
  readonly wrong: readonly string[];
  readonly kills: number;
  readonly killsBy: Readonly<Record<string, number>>;
  readonly ms: number;
}

/** A life that has done its share and did not reach its point is ended all the same. */
const IDLE_MS = 150;
const OFFICE_PACE: Pace = {
  birthMs: 300,
  momentMs: 12,
  longestLifeMs: 3000,
  mostPasses: 3,
  longestStillMs: 60_000,
};

/** Lives the driver's day with so many violent deaths in it, and lets it end in peace. */
export async function live<State>(driver: Driver<State>, kills: number, seed: number): Promise<Life<State>> {
  const startedAt = performance.now();
  const pace = { ...OFFICE_PACE, ...driver.pace };
  const allowance = makeAllowance(kills === 0 ? Number.POSITIVE_INFINITY : 0);
  let current: ChildProcess | null = null;
  const progress = watchProgress(() => current);
  const inTime = <T>(work: Promise<T>): Promise<T> => whileMoving(progress, pace.longestStillMs, work);
  const born = (point: DeathPoint | null): ChildProcess => {
    current = driver.spawn(point);
    return current;
  };
  try {
    const work = driver.work(allowance.turn, progress);
    work.catch(() => {});
    // Each life has its share of the work, so that the work lasts for all deaths.
    const killsBy = await dieAgainAndAgain(driver, born, allowance, {
      pace,
      kills,
      share: Math.floor(driver.deliveries / (kills + 1)),
      random: randomFrom(seed),
    });
    allowance.grant(Number.POSITIVE_INFINITY);
    const last = born(null);
    const gone = exit(last);
    let isEvening = false;
    const early = gone.then(() => {
      if (!isEvening) throw new Error(`the process under test ended by itself with ${last.exitCode}`);
    });
    early.catch(() => {});
    await inTime(Promise.race([work, early]));
    while (!(await driver.isQuiet())) await inTime(Promise.race([sleep(25), early]));
    isEvening = true;
    last.kill('SIGTERM');
    await gone;
    const { state, wrong } = await driver.endState();
    const total = Object.values(killsBy).reduce((sum, count) => sum + count, 0);
    return { state, wrong, kills: total, killsBy, ms: Math.round(performance.now() - startedAt) };
  } finally {
    progress.end();
    (current as ChildProcess | null)?.kill('SIGKILL');
    // Lets work that still waits run into its own end.
    allowance.grant(Number.POSITIVE_INFINITY);
  }
}

interface Allowance {
  turn(): Promise<void>;
  grant(deliveries: number): void;
  left(): number;
  /** Used up, and so long ago that nothing more will come of it. */
  isSpent(): boolean;
}

function makeAllowance(first: number): Allowance {
  let left = first;
  let usedAt = 0;
  return {
    turn: async () => {
      while (left <= 0) await sleep(2);
      left--;
      usedAt = performance.now();
    },
    grant: (deliveries) => {
      left = deliveries;
    },
    left: () => left,
    isSpent: () => left <= 0 && performance.now() > usedAt + IDLE_MS,
  };
}

interface Deaths {
  readonly pace: Pace;
  readonly kills: number;
  readonly share: number;
  readonly random: () => number;
}

async function dieAgainAndAgain<State>(
  driver: Driver<State>,
  born: (point: DeathPoint | null) => ChildProcess,
  allowance: Allowance,
  { pace, kills, share, random }: Deaths,
): Promise<Record<string, number>> {
  const killsBy: Record<string, number> = {};
  let named = 0;
  for (let n = 0; n < kills; n++) {
    const choice = random();
    const point = choice < 0.6 ? driver.points[named++ % driver.points.length] : undefined;
    if (!driver.born) allowance.grant(share);
    const child = born(point === undefined ? null : { name: point, nth: 1 + Math.floor(random() * pace.mostPasses) });
    const gone = exit(child);
    let until = performance.now() + pace.longestLifeMs;
    const goOn = (): boolean => child.exitCode === null && child.signalCode === null && performance.now() < until;
    let how = point ?? 'any moment';
    const starting = choice > 0.9;
    if (!starting && driver.born) {
      await driver.born(child);
      allowance.grant(share);
    }
    until = performance.now() + pace.longestLifeMs;
    if (starting) {
      how = 'while starting';
      await sleep(random() * pace.birthMs);
    } else if (point === undefined) {
      const enough = share - Math.ceil(random() * share);
      while (goOn() && allowance.left() > enough) await sleep(1);
      await sleep(random() * pace.momentMs);
    } else {
      while (goOn() && !allowance.isSpent()) await sleep(1);
      if (child.signalCode === null) how = `past ${point}`;
    }
    child.kill('SIGKILL');
    if ((await gone) !== 'SIGKILL') throw new Error(`the process under test ended by itself with ${child.exitCode}`);
    killsBy[how] = (killsBy[how] ?? 0) + 1;
  }
  return killsBy;
}

/** Waits for the work as long as anything moves. */
async function whileMoving<T>(progress: Progress, longestStillMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const night = new Promise<never>((_resolve, reject) => {
    timer = setInterval(() => {
      if (progress.still() > longestStillMs)
        reject(new Error(`the day does not end: nothing has moved for ${longestStillMs} ms`));
    }, 500);
  });
  try {
    return await Promise.race([work, night]);
  } finally {
    clearInterval(timer);
  }
}

const exit = (child: ChildProcess): Promise<string | null> =>
  new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
