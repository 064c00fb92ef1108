import type { PersonId } from '../../kernel/id.ts';
import { DAY, dayEnd, type Instant, instant, type LocalDate, type Zone } from '../../kernel/time.ts';
import type { Kind, OwedList } from '../../records/define.ts';
import type { Sight } from '../../records/who.ts';
import type { ListPayload } from './list-filter.ts';
import type { DueFilter } from './ports.ts';

/** The list of its own that is asked for; undefined: one of those every kind has. */
export const ownList = (kind: Kind, { list }: Pick<ListPayload, 'list'>): OwedList | undefined =>
  list === undefined || !kind.lists || !Object.hasOwn(kind.lists, list) ? undefined : kind.lists[list];

/** What a list asks the store for: what is owed, and within which time it is due. */
export function dueFilter(kind: Kind, { owes, due, mine }: OwedList, { sight, viewer, now, today, zone }: DueScene): DueFilter {
  const end = dayEnd(today, zone);
  const [from, to] = {
    late: [0, now],
    today: [end - DAY + 1, end + 1],
    soon: [end - DAY + 1, end + SOON * DAY + 1],
    any: [0, EVER],
  }[due] as [number, number];
  const todos = owes.map((one) => `${kind.id}.${one}`);
  return { todos, sight, viewer, mine: mine === true, from: instant(from), to: instant(to) };
}

interface DueScene {
  readonly sight: Sight;
  readonly viewer: PersonId;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly zone: Zone;
}

/** Days ahead of which something is due soon. */
const SOON = 7;
/** After every day that is ever owed. */
const EVER = 9_007_199_254_740_991;
