import type { RecordId } from '../../fields/field.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Kind, Rec, Scene } from '../../records/define.ts';
import { owed, settle } from '../../records/owed.ts';
import { leavesPlace } from '../../records/register-search.ts';
import { type AuditEntry, emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import { SYSTEM } from '../services.ts';
import { toPerson } from '../view-ref.ts';
import { keyWrites, rowOf } from './record-rows.ts';
import type { Services } from './services.ts';
import { targetOf } from './watch-todos.ts';

/**
 * The one place that writes a record, what is owed for it and what features keep beside it. `before` null: it is new; the same as `after`: what is owed is derived anew, and nothing is
 * written where nothing changed. Whoever newly owes something gets its card.
 * @param audit what it is in the log; whoever the scene is of did it
 */
export async function writeRecord(
  services: Services,
  kind: Kind,
  { before, after }: { readonly before: Rec | null; readonly after: Rec },
  scene: Scene,
  audit: Omit<AuditEntry, 'actorId' | 'subject'>,
): Promise<Plan> {
  const open = before ? await services.reads.openTodos(after.id) : [];
  const settled = settle(kind, after, open, owed(kind, after, scene, scene.n));
  const todos = todoWrites(services, settled, scene.now);
  if (before === after && todos.length === 0) return emptyPlan;
  const withSubstitutes = (due: readonly { readonly holderId: PersonId }[]): readonly PersonId[] => [
    ...new Set(due.flatMap(({ holderId }) => [holderId, scene.substituteOf(holderId)])),
  ];
  const written: Plan = {
    writes: [...(await recordWrites(services, kind, before, after)), ...todos],
    audit: [{ actorId: scene.by.id === SYSTEM.id ? 'system' : scene.by.id, subject: after.id, ...audit }],
    effects: [
      ...(before ? [{ repaint: after.id }, { reminded: open.map(targetOf) }] : []),
      // Their 我的待办 tells what is owed now.
      ...withSubstitutes(open).map((person) => ({ repaintKeys: `my_todos:${person}:` })),
      ...withSubstitutes(settled.open)
        .filter((holder) => holder !== scene.by.id)
        .map((holder) => freshCard(after, holder)),
    ],
  };
  return before === after ? written : merge(written, await services.parts.recordWritten({ kind, before, after, scene }));
}

/** A card of its own for somebody the record concerns anew; one for each version, however often it is asked for. */
export const freshCard = (
  { id, version }: Pick<Rec, 'id' | 'version'>,
  person: PersonId,
  payload?: Readonly<Record<string, unknown>>,
) => ({
  show: { view: 'record' as const, subject: id },
  place: toPerson(person),
  key: `record:${id}:${version}:${person}`,
  ...(payload ? { payload } : {}),
});

async function recordWrites({ reads }: Services, kind: Kind, before: Rec | null, after: Rec): Promise<readonly Write[]> {
  const row = rowOf(kind, after);
  if (!before) return [{ table: 'rec', insert: row }, ...keyWrites(kind, null, after)];
  const { id, ...update } = row;
  const kept: Write = { table: 'rec', update, where: { id, version: before.version } };
  if (before.form === after.form && holdsAlike(kind, before, after)) return [kept];
  const found = (await reads.keysFoundBy([id as RecordId])).get(id) ?? '';
  return [kept, ...keyWrites(kind, before, after, found)];
}

/** What no two may have is theirs before as after. */
const holdsAlike = (kind: Kind, before: Rec, after: Rec): boolean =>
  leavesPlace(kind, before) === leavesPlace(kind, after) && kind.states[before.state]?.frees === kind.states[after.state]?.frees;

const todoWrites = ({ ids }: Services, { close, redate, open }: ReturnType<typeof settle>, now: Instant): readonly Write[] => [
  ...close.map(({ id, outcome }): Write => ({ table: 'todo', update: { doneAt: now, outcome }, where: { id, doneAt: null } })),
  ...redate.map(({ id, dueAt }): Write => ({ table: 'todo', update: { dueAt }, where: { id, doneAt: null } })),
  ...open.map((one): Write => ({ table: 'todo', insert: { ...one, id: ids.next('tdo'), doneAt: null, outcome: null } })),
];
