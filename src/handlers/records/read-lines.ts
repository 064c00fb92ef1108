import type { PersonId } from '../../kernel/id.ts';
import { DAY, dayEnd, instant } from '../../kernel/time.ts';
import type { Kind, OwedList, Scene } from '../../records/define.ts';
import { type Sight, sightOf } from '../../records/who.ts';
import { filterOf, type ListPayload } from './list-filter.ts';
import type { DueFilter, FoundRecords, RecordLine } from './ports.ts';
import type { Services } from './services.ts';

/** The lines of a list as somebody may see them now (S4), a page behind `after`; `size`: more of them than a card shows. */
export async function linesOf(
  { reads }: Services,
  kind: Kind,
  asked: ListPayload,
  scene: Scene,
  size?: number,
): Promise<FoundRecords> {
  const { by, org } = scene;
  const list: DueList | undefined = ownList(kind, asked) ?? (asked.which === 'late' ? lateList(kind) : undefined);
  if (list) {
    const due = dueFilter(kind, list, { ...scene, sight: sightOf(kind.see, by.id, org), viewer: by.id });
    const { items, next } = await reads.todosDue(due, asked.after, size);
    const lines = items.map(
      (todo): RecordLine => ({
        ...todo,
        id: todo.recordId,
        kind: kind.id,
        ownerId: list.by === 'holder' ? todo.holderId : todo.ownerId,
      }),
    );
    return { items: [...new Map(lines.map((line) => [line.id, line])).values()], next, cut: false };
  }
  const filter = filterOf(kind, by.id, asked, org);
  return filter ? reads.records(filter, asked.after, size) : { items: [], next: null, cut: false };
}

/** The list of its own that is asked for; undefined: one of those every kind has. */
export const ownList = (kind: Kind, { list }: Pick<ListPayload, 'list'>): OwedList | undefined =>
  list === undefined || !kind.lists || !Object.hasOwn(kind.lists, list) ? undefined : kind.lists[list];

type DueList = Pick<OwedList, 'owes' | 'due'> & Partial<Pick<DueFilter, 'by' | 'mine'>>;

/** What is late with whoever owes it. */
export const lateList = ({ owes }: Pick<Kind, 'owes'>): DueList => ({ owes: Object.keys(owes), due: 'late', by: 'holder' });

interface DueScene extends Pick<Scene, 'now' | 'today' | 'zone'> {
  readonly sight: Sight;
  readonly viewer: PersonId;
}

/** What a list asks the store for: what is owed, and within which time it is due. */
export function dueFilter(
  kind: Kind,
  { owes, due, mine = false, by = 'owner' }: DueList,
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
