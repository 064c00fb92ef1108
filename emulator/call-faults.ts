import type { Clock } from './clock.ts';

/** What goes wrong with one call of the open platform. Milliseconds are of real time; `StartOptions.haste` divides them. */
export type CallFault =
  /** 500 from the gateway: nothing is done. */
  | { kind: 'server_error' }
  /** 429 + 99991400 with the seconds to wait; nothing is done. */
  | { kind: 'rate_limited'; seconds?: number }
  /** Nothing is done and nothing is answered; the connection breaks after 10 s. */
  | { kind: 'silent' }
  /** Done, but the connection breaks in the middle of the answer. */
  | { kind: 'reset' }
  /** Done, but the connection breaks before the answer begins. */
  | { kind: 'answer_lost' }
  /** Done at once, answered so much later. */
  | { kind: 'answer_delayed'; ms: number }
  /** Done and answered so much later. */
  | { kind: 'slow'; ms: number }
  /** A good answer with nothing in it: no items, no more pages; for what is no list, no data. */
  | { kind: 'empty_page' }
  /** Half of the items and `has_more`, with no token to go on or one that is refused afterwards; what is no list breaks off in the middle of its JSON. */
  | { kind: 'half_page'; token: 'none' | 'invalid' }
  /** An answer whose JSON breaks off in the middle, as if it were whole. */
  | { kind: 'half_json' };

/** Which calls a fault meets; all of them as long as it is not lifted, when nothing is said. */
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

export interface CallFaults {
  /** `calls`: a route as the platform documents it (`POST /im/v1/messages`), or a pattern on method and address (`GET /contact/v3/users/ou_1?…`). */
  plan(calls: string | RegExp, fault: CallFault, span?: FaultSpan): PlannedFault;
  /** The fault this call meets, counted as met. The one planned last goes first. */
  meet(route: string, address: string): CallFault | null;
  liftAll(): void;
}

export function makeCallFaults(clock: Clock): CallFaults {
  interface Planned {
    fits: (route: string, address: string) => boolean;
    fault: CallFault;
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
    plan(calls, fault, span = {}) {
      const one: Planned = {
        fits: (route, address) => (typeof calls === 'string' ? calls === route : calls.test(address)),
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
    meet(route, address) {
      all = all.filter((one) => one.left > 0 && clock.now() < one.until);
      const one = all.find((other) => other.fits(route, address));
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
