import type { OwedName, Watched } from '../../domain/reminders/watched.ts';
import type { UnitId } from '../../kernel/id.ts';
import { KINDS } from '../../kinds/index.ts';
import type { Kind } from '../../records/define.ts';
import { type Watch, waiting } from '../watching.ts';
import { keptTitle } from './load-record.ts';
import type { RecordReads } from './ports.ts';
import type { Services } from './services.ts';

/** A watch for everything that any kind owes (`help.reply`): one page of rows, whatever the kind. */
export const todoWatches: Readonly<Record<OwedName, Watch<Services>>> = Object.fromEntries(
  KINDS.flatMap((kind) =>
    Object.keys(kind.owes).map((id) => {
      const name: OwedName = `${kind.id}.${id}`;
      return [name, watchOf(kind, name)];
    }),
  ),
);

function watchOf(kind: Kind, name: OwedName): Watch<Services> {
  return async ({ reads }, which) => {
    const page = await reads.todosWatched(
      name,
      'after' in which ? { after: idOf(which.after ?? '') } : { ids: which.targets.map(idOf) },
    );
    const items = page.items.map((todo) => thingOf(kind, name, todo));
    return { items: 'targets' in which ? items.filter(({ target }) => which.targets.includes(target)) : items, next: page.next };
  };
}

/** Put off, paused and gone on with, it is another waiting: its ladder starts anew. */
export const targetOf = (id: string, dueAt: number | null): string => `${id}/${dueAt}`;
const idOf = (target: string): string => target.split('/')[0] ?? '';

function thingOf(kind: Kind, watch: OwedName, todo: Awaited<ReturnType<RecordReads['todosWatched']>>['items'][number]): Watched {
  return waiting({
    watch,
    target: targetOf(todo.id, todo.dueAt),
    subject: todo.recordId,
    title: () => keptTitle(kind, todo.title),
    since: todo.since,
    at: todo.dueAt,
    holders: [todo.holderId],
    // Who stays unnamed is told nothing by a reminder, and nobody learns of them.
    applicantId: todo.unnamed ? null : todo.openerId,
    unitId: todo.unitId as UnitId,
  });
}
