import type { PersonId } from '../../kernel/id.ts';
import type { Kind, Rec, Scene } from '../../records/define.ts';
import { owed, settle, type Todo } from '../../records/owed.ts';
import { emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import { toPerson } from '../view-ref.ts';
import { keyRows, rowOf, todoOf, uniqueKeys } from './record-rows.ts';
import type { Services } from './services.ts';
import { targetOf } from './watch-todos.ts';

/**
 * The one place that writes a record, what is owed for it and what features keep beside it. `before` null: it is new; the same as `after`: what is owed is derived anew, and nothing is
 * written where nothing changed. Whoever newly owes something gets its card.
 */
export async function writeRecord(
  services: Services,
  kind: Kind,
  { before, after }: { readonly before: Rec | null; readonly after: Rec },
  scene: Scene,
): Promise<Plan> {
  const open = before ? (await services.reads.openTodos(after.id)).map(todoOf) : [];
  const { writes, asked } = todoWrites(services, kind, open, after, scene);
  if (before === after && writes.length === 0) return emptyPlan;
  // Their 我的待办 tells what is owed now.
  const lists = [...new Set(open.flatMap(({ holderId }) => [holderId, scene.substituteOf(holderId) ?? holderId]))];
  const written: Plan = {
    ...emptyPlan,
    writes: [...recordWrites(kind, before, after), ...writes],
    effects: [
      ...(before
        ? [{ repaint: after.id } as const, { reminded: open.map(({ id, dueAt }) => targetOf(id, dueAt)) } as const]
        : []),
      ...lists.map((person) => ({ repaintKeys: `my_todos:${person}:` })),
      ...[...new Set(asked.flatMap((holder) => [holder, scene.substituteOf(holder)]))]
        .filter((holder) => holder !== scene.by.id)
        .map((holder) => freshCard(after, holder)),
    ],
  };
  return before === after ? written : merge(written, await services.parts.recordWritten({ kind, before, after, scene }));
}

/** A card of its own for somebody the record concerns anew; one for each version, however often it is asked for. */
export const freshCard = ({ id, version }: Rec, person: PersonId, payload?: Readonly<Record<string, unknown>>) => ({
  show: { view: 'record' as const, subject: id },
  place: toPerson(person),
  key: `record:${id}:${version}:${person}`,
  ...(payload ? { payload } : {}),
});

function recordWrites(kind: Kind, before: Rec | null, after: Rec): readonly Write[] {
  const row = rowOf(kind, after);
  if (!before) {
    return [{ table: 'rec', insert: row }, ...keyRows(kind, after), ...uniqueRows(kind, after)];
  }
  const { id, ...update } = row;
  const rewritten = before.form !== after.form;
  return [
    { table: 'rec', update, where: { id, version: before.version } },
    ...(rewritten
      ? [
          { table: 'recKey', delete: { recId: id }, mayMiss: true } as const,
          { table: 'recUnique', delete: { recId: id }, mayMiss: true } as const,
          ...keyRows(kind, after),
          ...uniqueRows(kind, after),
        ]
      : []),
  ];
}

const uniqueRows = (kind: Kind, record: Rec): readonly Write[] =>
  uniqueKeys(kind, record).map((key) => ({ table: 'recUnique', insert: { kind: kind.id, key, recId: record.id } }));

/** The open rows of a record made equal to what is owed for it, and who owes something new. */
function todoWrites(
  services: Services,
  kind: Kind,
  open: readonly Todo[],
  record: Rec,
  scene: Scene,
): { readonly writes: readonly Write[]; readonly asked: readonly PersonId[] } {
  const settled = settle(kind, record, open, owed(kind, record, scene, scene.n));
  return {
    writes: [
      ...settled.close.map(
        ({ id, outcome }): Write => ({
          table: 'todo',
          update: { doneAt: scene.now, outcome },
          where: { id, doneAt: null },
        }),
      ),
      ...settled.redate.map(({ id, dueAt }): Write => ({ table: 'todo', update: { dueAt }, where: { id, doneAt: null } })),
      ...settled.open.map(
        (one): Write => ({
          table: 'todo',
          insert: { ...one, id: services.ids.next('tdo'), doneAt: null, outcome: null },
        }),
      ),
    ],
    asked: [...new Set(settled.open.map(({ holderId }) => holderId))],
  };
}
