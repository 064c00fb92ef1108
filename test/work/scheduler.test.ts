import { describe, expect, it, vi } from 'vitest';
import { type Instant, instant, type Zone } from '../../src/kernel/time.ts';
import { createScheduler } from '../../src/work/scheduler.ts';

/** A scheduler with one task that takes until `finish` is called, and a clock that is moved by hand. */
function office() {
  let now = 0;
  const seen: Instant[] = [];
  const open: (() => void)[] = [];
  const scheduler = createScheduler({
    tasks: [
      {
        name: 'a task',
        irreversible: false,
        run: (at) => {
          seen.push(at);
          return new Promise<void>((resolve) => open.push(resolve));
        },
      },
    ],
    clock: { now: () => instant(now) },
    zone: 'Asia/Shanghai' as Zone,
    mayTrustClock: () => true,
    log: { error: () => {}, warn: () => {} },
  });
  return { scheduler, seen, moveTo: (at: number) => (now = at), finish: () => open.shift()?.() };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the scheduler', () => {
  it('looks once more when it was asked during a look, at the time that it is then', async () => {
    const { scheduler, seen, moveTo, finish } = office();
    const first = scheduler.tick();
    moveTo(60_000);
    const later = [scheduler.tick(), scheduler.tick(), scheduler.tick()];
    expect(seen).toEqual([0]);
    finish();
    await first;
    await soon();
    expect(seen).toEqual([0, 60_000]);
    finish();
    await Promise.all(later);
    expect(seen).toEqual([0, 60_000]);
  });

  it('stops only when every look that was asked for is over', async () => {
    const { scheduler, seen, finish } = office();
    void scheduler.tick();
    void scheduler.tick();
    let stopped = false;
    const stopping = scheduler.stop().then(() => (stopped = true));
    finish();
    await soon();
    expect([seen.length, stopped]).toEqual([2, false]);
    finish();
    await stopping;
    expect(stopped).toBe(true);
  });

  it('started twice looks once a minute, and not at all once it was stopped', async () => {
    vi.useFakeTimers();
    try {
      const { scheduler, seen, finish } = office();
      scheduler.start();
      scheduler.start();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(seen.length).toBe(1);
      finish();
      await scheduler.stop();
      await vi.advanceTimersByTimeAsync(180_000);
      expect(seen.length).toBe(1);
      scheduler.start();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(seen.length).toBe(2);
      finish();
      await scheduler.stop();
    } finally {
      vi.useRealTimers();
    }
  });
});
