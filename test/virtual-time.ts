import { vi } from 'vitest';
import { type OfficeOptions, openOffice, type TestOffice } from './office.ts';

/**
 * An office offline whose timers are moved by hand: a timeout of ten seconds, a pause before the next try, a slow answer take no time at all, and come in
 * their order whatever else the machine does. Nothing but timers is replaced.
 */
export async function openVirtualOffice(options: OfficeOptions = {}): Promise<VirtualOffice> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  AbortSignal.timeout = virtualTimeout;
  lookSeldom();
  const office = await moving(openOffice({ ...options, noLimits: true, ticksByHand: true })).catch((error: unknown) => {
    endVirtualTime();
    throw error;
  });
  const { controls } = office;
  return Object.create(office, {
    controls: {
      value: { ...controls, press: (...pressed: Parameters<typeof controls.press>) => moving(controls.press(...pressed)) },
    },
    settled: { value: () => moving(office.settled()) },
    followed: { value: () => moving(office.followed()) },
    restart: { value: (change: Parameters<TestOffice['restart']>[0]) => moving(office.restart(change)) },
    passes: { value: (ms: number) => passes(office, ms) },
    close: { value: () => moving(office.close()).finally(endVirtualTime) },
  }) as VirtualOffice;
}

export interface VirtualOffice extends TestOffice {
  /** Lets time pass, on the clock and for timers alike, and everything that is due with it. */
  passes(ms: number): Promise<void>;
}

async function passes(office: TestOffice, ms: number): Promise<void> {
  office.emulator.clock.advance(ms);
  await moving(vi.advanceTimersByTimeAsync(ms).then(() => office.app.tick()));
  await moving(office.followed());
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
