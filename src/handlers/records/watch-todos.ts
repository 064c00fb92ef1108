import type { OwedName } from '../../domain/reminders/watched.ts';
import { KINDS } from '../../kinds/index.ts';
import type { Kind } from '../../records/define.ts';
import { type Todo, todoKinds } from '../../records/owed.ts';
import { asWatched, type Watch, waiting } from '../watching.ts';
import { keptTitle } from './load-record.ts';
import type { Services } from './services.ts';

/** A watch for everything that any kind owes (`help.reply`): one page of rows, whatever the kind. */
export const todoWatches: Readonly<Record<OwedName, Watch<Services>>> = Object.fromEntries(
  KINDS.flatMap((kind) => todoKinds(kind).map((name) => [name, watchOf(kind, name)])),
);

/** What is reminded of: a to-do as long as it is due at this moment. */
export const targetOf = ({ id, dueAt }: Pick<Todo, 'id' | 'dueAt'>): string => `${id}/${dueAt}`;

function watchOf(kind: Kind, watch: OwedName): Watch<Services> {
  return async ({ reads }, which) =>
    asWatched(await reads.todosWatched(watch, which), (todo) =>
      waiting({
        watch,
        target: targetOf(todo),
        subject: todo.recordId,
        title: () => keptTitle(kind, todo.title),
        since: todo.since,
        at: todo.dueAt,
        holders: [todo.holderId],
        applicantId: todo.openerId,
        unitId: todo.unitId,
      }),
    );
}
