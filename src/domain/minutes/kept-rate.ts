import type { Instant } from '../../kernel/time.ts';

/** Something that was to be done by a moment. */
export interface DueTodo {
  readonly holderId: string;
  readonly dueAt: Instant;
  readonly doneAt: Instant | null;
}

/** How many of what came due were done in time, late, or not yet. */
export interface Kept {
  readonly kept: number;
  readonly late: number;
  readonly open: number;
}

export const total = ({ kept, late, open }: Kept): number => kept + late + open;

/** Whole per cent of what came due that was done in time, rounded down: 100 means all of it. Null where nothing came due. */
export const rateOf = (one: Kept): number | null => (total(one) === 0 ? null : Math.floor((one.kept * 100) / total(one)));

/** Counted by whoever is said to have promised it. */
export function keptBy<K>(all: readonly DueTodo[], of: (one: DueTodo) => K): ReadonlyMap<K, Kept> {
  const found = new Map<K, Kept>();
  for (const one of all) {
    const key = of(one);
    const before = found.get(key) ?? { kept: 0, late: 0, open: 0 };
    const what = one.doneAt === null ? 'open' : one.doneAt <= one.dueAt ? 'kept' : 'late';
    found.set(key, { ...before, [what]: before[what] + 1 });
  }
  return found;
}
