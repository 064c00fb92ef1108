import type { PersonId } from '../../kernel/id.ts';
import { DAY, dayEnd, instant } from '../../kernel/time.ts';
import type { Kind, Scene } from '../../records/define.ts';
import type { OwedList } from '../../records/register-kind.ts';
import type { Sight } from '../../records/who.ts';
import type { DueFilter } from '../records/ports.ts';

/** The list of its own that is asked for; undefined: one of those every kind has. */
export const ownList = (kind: Kind, { list }: { readonly list?: string | undefined }): OwedList | undefined =>
  list === undefined || !kind.lists || !Object.hasOwn(kind.lists, list) ? undefined : kind.lists[list];

/** What is late of a kind, with whoever owes it. */
export const lateOf = ({ owes }: Kind): Due => ({ owes: Object.keys(owes), due: 'late', by: 'holder' });

interface Due extends Pick<OwedList, 'owes' | 'due'> {
  readonly mine?: boolean;
  readonly by?: DueFilter['by'];
}

interface DueScene extends Pick<Scene, 'now' | 'today' | 'zone'> {
  readonly sight: Sight;
  readonly viewer: PersonId;
}

/** What a list asks the store for: what is owed, and within which time it is due. */
export function dueFilter(
  kind: Kind,
  { owes, due, mine = false, by = 'owner' }: Due,
  { sight, viewer, now, today, zone }: DueScene,
): DueFilter {
  const end = dayEnd(today, zone);
  const [from, to] = {
    late: [0, now],
    today: [end - DAY + 1, end + 1],
    soon: [end - DAY + 1, end + SOON * DAY + 1],
    any: [0, EVER],
  }[due] as [number, number];
  const todos = owes.map((one) => `${kind.id}.${one}`);
  return { todos, sight, viewer, by, mine, from: instant(from), to: instant(to) };
}

/** Days ahead of which something is due soon. */
const SOON = 7;
/** After every day that is ever owed. */
const EVER = 9_007_199_254_740_991;
