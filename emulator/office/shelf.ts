import type { LocalDocument } from './document.ts';
import type { LocalMinutes, LocalTask } from './task.ts';

/** Documents, tasks and minutes of the company, in memory. */
export interface Shelf {
  readonly documents: Map<string, LocalDocument>;
  readonly tasks: Map<string, LocalTask>;
  readonly minutes: Map<string, LocalMinutes>;
  /** Whether the app asked to be told of its tasks. */
  toldOfTasks: boolean;
}

export const makeShelf = (): Shelf => ({ documents: new Map(), tasks: new Map(), minutes: new Map(), toldOfTasks: false });
