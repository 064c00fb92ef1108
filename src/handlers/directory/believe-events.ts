import type { Directory } from '../../bot/platform.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';
import { LISTS_LAG_MS } from './hear-accounts.ts';

const STOPS = { active: 0, suspended: 1, left: 2 } as const;

/**
 * A reading as it may be believed beside what events said shortly before it began: lists lag behind, so nobody whose account was closed or stopped is
 * open again because an old page says so. `doubtful`: the reading and the events disagree, so it is to be read again when lists must have caught up.
 */
export function believeEvents(
  directory: Directory,
  heard: readonly Row<'heardPerson'>[],
  began: Instant,
): { readonly directory: Directory; readonly doubtful: boolean } {
  const fresh = new Map(heard.filter((row) => began < row.at + LISTS_LAG_MS).map((row) => [row.externalId, row]));
  let doubtful = false;
  const people = directory.people.map((person) => {
    const status = fresh.get(person.externalId)?.status as keyof typeof STOPS | undefined;
    if (status === undefined || status === person.status) return person;
    doubtful = true;
    return STOPS[status] > STOPS[person.status] ? { ...person, status } : person;
  });
  return { directory: { ...directory, people }, doubtful };
}
