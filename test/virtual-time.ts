import { vi } from 'vitest';
import { type HouseOptions, openHouse, type TestHouse } from './house.ts';

/**
 * A house offline whose timers are moved by hand: a timeout of ten seconds, a pause before the next try, a slow answer take no time at all, and come in
 * their order whatever else the machine does. Nothing but timers is replaced.
 */
export async function openVirtualHouse(options: HouseOptions = {}): Promise<VirtualHouse> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  AbortSignal.timeout = virtualTimeout;
  lookSeldom();
  const house = await moving(openHouse({ ...options, offline: true, ticksByHand: true })).catch((error: unknown) => {
    endVirtualTime();
    throw error;
  });
  const { street } = house;
  return Object.create(house, {
    street: { value: { ...street, press: (...pressed: Parameters<typeof street.press>) => moving(street.press(...pressed)) } },
    settled: { value: () => moving(house.settled()) },
    followed: { value: () => moving(house.followed()) },
    restart: { value: (change: Parameters<TestHouse['restart']>[0]) => moving(house.restart(change)) },
    passes: { value: (ms: number) => passes(house, ms) },
    close: { value: () => moving(house.close()).finally(endVirtualTime) },
  }) as VirtualHouse;
}

export interface VirtualHouse extends TestHouse {
  /** Lets time pass, on the clock and for timers alike, and everything that is due with it. */
  passes(ms: number): Promise<void>;
}

async function passes(house: TestHouse, ms: number): Promise<void> {
  house.emulator.clock.advance(ms);
  await moving(vi.advanceTimersByTimeAsync(ms).then(() => house.app.tick()));
  await moving(house.followed());
}

/** Waits for work in which timers may be waited for: they move on whenever nothing else does. */
export async function moving<T>(work: Promise<T>): Promise<T> {
  let over = false;
  const done = work.finally(() => {
    over = true;
  });
  done.catch(() => {});
  while (!over) {
    for (let turns = 0; turns < 40 && !over; turns++) await new Promise(setImmediate);
    if (!over) await vi.advanceTimersByTimeAsync(250);
  }
  return done;
}

/** The dispatcher looks twice a second for what another process may have left. Here there is none, and an hour would cost seven thousand looks. */
function lookSeldom(): void {
  const set = globalThis.setTimeout;
  const seldom = (run: () => void, ms?: number): unknown => set(run, ms === LOOK_MS ? 60_000 : ms);
  globalThis.setTimeout = Object.assign(seldom, set) as typeof setTimeout;
}
const LOOK_MS = 500;

const realTimeout = AbortSignal.timeout;

function virtualTimeout(ms: number): AbortSignal {
  const abort = new AbortController();
  setTimeout(() => abort.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')), ms);
  return abort.signal;
}

function endVirtualTime(): void {
  AbortSignal.timeout = realTimeout;
  vi.useRealTimers();
}
