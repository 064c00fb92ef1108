import type { Clock } from './clock.ts';

/** Which calls or events a fault meets; all of them as long as it is not lifted, when nothing is said. */
export interface FaultSpan {
  /** The next so many calls. */
  calls?: number;
  /** So many calls go well first. */
  after?: number;
  /** So long on the emulator's clock. */
  forMs?: number;
}

export interface PlannedFault {
  /** How many calls it has met. */
  hits(): number;
  /** Resolves when it has met so many calls (in all). */
  met(count?: number): Promise<void>;
  lift(): void;
}

/** Faults planned by name (a route, a type of event) or by a pattern on the full address. */
export interface FaultPlans<F> {
  plan(names: string | RegExp, fault: F, span?: FaultSpan): PlannedFault;
  /** The fault this one meets, counted as met. The one planned last goes first. */
  meet(name: string, address: string): F | null;
  liftAll(): void;
}

export function makeFaultPlans<F>(clock: Clock): FaultPlans<F> {
  interface Planned {
    fits: (name: string, address: string) => boolean;
    fault: F;
    spare: number;
    left: number;
    until: number;
    hits: number;
    waiting: { count: number; tell: () => void }[];
  }
  let all: Planned[] = [];
  const strike = (one: Planned): void => {
    one.left--;
    one.hits++;
    for (const { tell } of one.waiting.filter(({ count }) => one.hits >= count)) tell();
    one.waiting = one.waiting.filter(({ count }) => one.hits < count);
  };
  return {
    plan(names, fault, span = {}) {
      const one: Planned = {
        fits: (name, address) => (typeof names === 'string' ? names === name : names.test(address)),
        fault,
        spare: span.after ?? 0,
        left: span.calls ?? Number.POSITIVE_INFINITY,
        until: span.forMs === undefined ? Number.POSITIVE_INFINITY : clock.now() + span.forMs,
        hits: 0,
        waiting: [],
      };
      all.unshift(one);
      return {
        hits: () => one.hits,
        met: (count = 1) =>
          one.hits >= count ? Promise.resolve() : new Promise((resolve) => one.waiting.push({ count, tell: resolve })),
        lift() {
          all = all.filter((other) => other !== one);
        },
      };
    },
    meet(name, address) {
      all = all.filter((one) => one.left > 0 && clock.now() < one.until);
      const one = all.find((other) => other.fits(name, address));
      if (one === undefined) return null;
      if (one.spare > 0) {
        one.spare--;
        return null;
      }
      strike(one);
      return one.fault;
    },
    liftAll() {
      all = [];
    },
  };
}
