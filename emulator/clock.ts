/**
 * The emulator's clock: the machine's clock (or one handed in) plus an offset that a panel or a test moves.
 * Alarms set on it fire when it passes them, whether time ran or was moved; a move fires overdue alarms in order of their time.
 */
export interface Clock {
  now(): number;
  advance(ms: number): void;
  set(ms: number): void;
  reset(): void;
  offset(): number;
  /** Called with the new time after every move. Returns a way to stop listening. */
  onMove(listener: (now: number) => void): () => void;
  /** Runs `task` once the clock has reached `when`; the task learns the time it was due. Returns a way to cancel. */
  at(when: number, task: (due: number) => void): () => void;
  stop(): void;
}

interface Alarm {
  when: number;
  order: number;
  task: (due: number) => void;
}

/** Longest real sleep: a base clock handed in may run at its own pace. */
const LONGEST_SLEEP = 30_000;

export function makeClock(base: () => number = Date.now): Clock {
  let offset = 0;
  let order = 0;
  let alarms: Alarm[] = [];
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<(now: number) => void>();
  const now = () => base() + offset;

  function arm(): void {
    clearTimeout(timer);
    const next = alarms[0];
    if (next === undefined) return;
    timer = setTimeout(fire, Math.min(LONGEST_SLEEP, Math.max(5, next.when - now())));
    timer.unref();
  }
  function fire(): void {
    for (let next = alarms[0]; next !== undefined && next.when <= now(); next = alarms[0]) {
      alarms.shift();
      next.task(next.when);
    }
    arm();
  }
  function moveTo(next: number): void {
    offset = next;
    for (const listener of listeners) listener(now());
    fire();
  }

  return {
    now,
    offset: () => offset,
    advance: (ms) => moveTo(offset + ms),
    set: (ms) => moveTo(ms - base()),
    reset: () => moveTo(0),
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    at(when, task) {
      if (stopped) return () => {};
      const alarm: Alarm = { when, order: ++order, task };
      alarms.push(alarm);
      alarms.sort((a, b) => a.when - b.when || a.order - b.order);
      arm();
      return () => {
        alarms = alarms.filter((other) => other !== alarm);
        arm();
      };
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      alarms = [];
      listeners.clear();
    },
  };
}
