import type { PersonId } from '../../kernel/id.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import type { Kind, Scene } from '../../records/define.ts';
import { todoKinds } from '../../records/owed.ts';
import { type Sight, sightOf } from '../../records/who.ts';
import { dueFilter, ownList } from '../registers/own-lists.ts';
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
  const { by, org, now } = scene;
  const own = ownList(kind, asked);
  if (own || asked.which === 'late') {
    const sight = sightOf(kind.see, by.id, org);
    const due = own ? dueFilter(kind, own, { ...scene, sight, viewer: by.id }) : lateFilter(kind, sight, by.id, now);
    const { items, next } = await reads.todosDue(due, asked.after, size);
    const lines = items.map((todo): RecordLine => ({ ...todo, id: todo.recordId, kind: kind.id, ownerId: todo[`${due.by}Id`] }));
    return { items: [...new Map(lines.map((line) => [line.id, line])).values()], next, cut: false };
  }
  const filter = filterOf(kind, by.id, asked, org);
  return filter ? reads.records(filter, asked.after, size) : { items: [], next: null, cut: false };
}

/** What is late of a kind, with whoever owes it. */
export const lateFilter = (kind: Kind, sight: Sight, viewer: PersonId, now: Instant): DueFilter => ({
  todos: todoKinds(kind),
  sight,
  viewer,
  by: 'holder',
  mine: false,
  from: instant(0),
  to: now,
});
