import type { LocalDate } from '../../kernel/time.ts';
import type { Occurrence } from './series-rule.ts';

/** What became of an occurrence people know of; null: it is not planned any more, or was not. */
export interface MovedOccurrence {
  readonly planned: LocalDate;
  readonly was: Occurrence | null;
  readonly is: Occurrence | null;
}

/**
 * What is to be told after holidays were published or a rule was changed: occurrences of the same window that are held on another
 * day, or not at all, or newly. Whatever only has other reasons is not among them.
 */
export function movedOccurrences(was: readonly Occurrence[], now: readonly Occurrence[]): readonly MovedOccurrence[] {
  const before = new Map(was.map((one) => [one.planned, one]));
  const after = new Map(now.map((one) => [one.planned, one]));
  const all = [...new Set([...before.keys(), ...after.keys()])].sort();
  return all
    .map((planned) => ({ planned, was: before.get(planned) ?? null, is: after.get(planned) ?? null }))
    .filter((one) => seen(one.was) !== seen(one.is));
}

/** What the people who come notice of it: the day, or whether there is one. */
function seen(one: Occurrence | null): string {
  if (one === null) return 'none';
  return one.state === 'held' ? one.held : one.state === 'merged' ? `into ${one.into} ${one.on}` : one.state;
}
