import cron from 'node-cron';
import type { Clock } from '../kernel/clock.ts';
import { type Instant, toLocal, type Zone } from '../kernel/time.ts';

/** Something to be looked at with every tick; it finds out itself what is due, so a missed or doubled tick changes nothing. */
export interface ScheduledTask {
  readonly name: string;
  /**
   * What it does at a wrong time cannot be taken back: a period closed, leave lapsed or granted, rows forgotten, people reminded. It is not looked at
   * while the clock is in doubt, and makes up for it afterwards.
   */
  readonly irreversible: boolean;
  readonly run: (now: Instant) => Promise<void>;
}

export interface Scheduler {
  start(): void;
  stop(): Promise<void>;
  /** Looks at every task now; also called when a clock was moved. */
  tick(): Promise<void>;
  /** Looks at the tasks of these names and at no others, for who plays a past in which the rest did not happen. */
  lookAt(names: readonly string[]): Promise<void>;
}

export interface SchedulerParts {
  readonly tasks: readonly ScheduledTask[];
  readonly clock: Clock;
  /** Asked before every irreversible task. */
  readonly mayTrustClock: () => boolean;
  readonly zone: Zone;
  readonly log: { error(facts: object, message: string): void; warn(facts: object, message: string): void };
}

/** The assistant's only user of cron: a tick a minute, in the business zone. Tasks run one after another, and never two ticks at once. */
export function createScheduler({ tasks, clock, mayTrustClock, zone, log }: SchedulerParts): Scheduler {
  let task: ReturnType<typeof cron.schedule> | null = null;
  let running: Promise<void> | null = null;
  let again: Promise<void> | null = null;
  let held = false;

  const look = async (due: readonly ScheduledTask[]): Promise<void> => {
    const waiting: string[] = [];
    for (const task of due) {
      if (task.irreversible && !mayTrustClock()) {
        waiting.push(task.name);
        continue;
      }
      try {
        await task.run(clock.now());
      } catch (error) {
        log.error({ task: task.name, err: error, at: toLocal(clock.now(), zone) }, 'task failed');
      }
    }
    if (waiting.length > 0 && !held) log.warn({ waiting }, 'the clock is in doubt: what cannot be undone waits');
    held = waiting.length > 0;
  };

  // Asked during a look: tasks already looked at were looked at at an earlier time (a clock was moved), so there is one more look afterwards.
  const tick = (): Promise<void> => {
    if (running) {
      again ??= running.then(() => {
        again = null;
        return tick();
      });
      return again;
    }
    running = look(tasks).finally(() => {
      running = null;
    });
    return running;
  };

  return {
    tick,
    lookAt: (names) => look(tasks.filter(({ name }) => names.includes(name))),
    start: () => {
      task ??= cron.schedule('* * * * *', tick, { timezone: zone, noOverlap: true });
    },
    stop: async () => {
      const ended = task;
      task = null;
      await ended?.destroy();
      while (again ?? running) await (again ?? running);
    },
  };
}
