import type { TestOffice } from './office.ts';

/** Lets the office's clock run with the real one, or so many times as fast, so that what is tried again is tried again. Returns how to stop it. */
export function runClock(office: TestOffice, times = 1): () => void {
  let before = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    office.emulator.clock.advance(Math.round((now - before) * times));
    before = now;
  }, 100);
  return () => clearInterval(timer);
}
