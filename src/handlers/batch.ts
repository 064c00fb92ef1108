import { merge, type Plan } from './plan.ts';

/**
 * Records that are looked at or written one after another, before any of them is in the store. What a feature reads for one of them it keeps here together with
 * what that one adds to it, so that the next rests on it: of rows of a sheet that take of one limit, each finds what those before it took.
 */
export interface Batch {
  /** What is kept under this key, read where nobody has asked for it yet. Whoever keeps it may change it in place. */
  kept<T>(key: string, read: () => Promise<T>): Promise<T>;
  /** What several of them change is written once, as the last of them leaves it. */
  atEnd(key: string, plan: () => Plan): void;
  /** What is to be written after the last. */
  ends(): Plan;
}

export function openBatch(): Batch {
  const keeping = new Map<string, Promise<unknown>>();
  const ends = new Map<string, () => Plan>();
  return {
    kept: <T>(key: string, read: () => Promise<T>): Promise<T> => {
      const found = (keeping.get(key) as Promise<T> | undefined) ?? read();
      keeping.set(key, found);
      return found;
    },
    atEnd: (key, plan) => void ends.set(key, plan),
    ends: () => merge(...[...ends.values()].map((plan) => plan())),
  };
}
