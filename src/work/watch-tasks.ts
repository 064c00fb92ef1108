import type { TaskSeen } from '../bot/office-calls.ts';
import type { Platform } from '../bot/platform.ts';

/** A task that may be ticked off on the platform. */
export interface OpenTask {
  readonly subject: string;
  readonly taskId: string;
}

export interface TaskWatchParts<T extends OpenTask> {
  readonly platform: Pick<Platform, 'can' | 'tasks'>;
  /** All there are, always in the same order. */
  readonly open: () => Promise<readonly T[]>;
  readonly seen: (one: T, there: TaskSeen | 'gone') => Promise<void>;
}

const AT_ONCE = 5;
/** Of one look; the next goes on behind them. */
const MOST = 20;

/**
 * Looks at open tasks in turn, some with every minute: a tick there is a hint that is read, never a message that has to arrive. What cannot be read now is
 * looked at in its next turn.
 */
export function createTaskWatch<T extends OpenTask>({ platform, open, seen }: TaskWatchParts<T>) {
  let last = '';
  return async (): Promise<void> => {
    if (!platform.can.tasks) return;
    const all = await open();
    const behind = all.findIndex(({ subject }) => subject > last);
    const turn = (behind < 0 ? all : [...all.slice(behind), ...all.slice(0, behind)]).slice(0, MOST);
    last = turn.at(-1)?.subject ?? '';
    const next = turn.values();
    const line = async (): Promise<void> => {
      for (const one of next) {
        const there = await platform.tasks.look(one.taskId);
        if (there.ok) await seen(one, there.value);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, line));
  };
}
