import type { Finding } from '../domain/finding.ts';
import { refusals } from '../domain/finding.ts';
import type { PersonId } from '../kernel/id.ts';
import { no, ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { Change, Consequence, Kind, Life, Move, Rec, Scene, Values } from './define.ts';
import { holdersOf } from './owed.ts';
import { answerable, holds } from './who.ts';

/** `unknown`: not for this person to see, which is said as of a thing that does not exist (S4). */
export type Refusal =
  | { readonly code: 'unknown' | 'wrong_state' | 'not_yours' }
  | { readonly code: 'check'; readonly findings: readonly Finding[] };

export interface Stepped {
  readonly record: Rec;
  readonly follows: readonly Consequence[];
  /** For whom it was done, where not for oneself. */
  readonly onBehalfOf: PersonId | null;
}

/** Whether somebody sees the record, for themselves or for one they act for. */
export const sees = (kind: Kind, record: Rec, scene: Scene): boolean =>
  scene.actsFor.some((id) => maySee(kind, asFor(id, record, scene), id, scene));

/** Who stays unnamed is stood in for by nobody as the opener: a stand-in would learn by it who it was (S24). */
const asFor = (id: PersonId, record: Rec, { by }: Scene): Rec =>
  record.life.unnamed && id === record.openerId && id !== by.id ? { ...record, openerId: 'per_none' } : record;

/** … and whoever owes something for it, whoever was asked to take it over, and their superiors, who are told when it is late. */
export function maySee(kind: Kind, record: Rec, person: PersonId, { org }: Pick<Scene, 'org'>): boolean {
  if (holds([...kind.see, 'owner', 'opener'], person, record, org)) return true;
  if (org.person(person)?.active !== true) return false;
  const asked = [...holdersOf(kind, record, org), ...(record.life.offer ? [record.life.offer.to] : [])];
  return asked.some((id) => id === person || org.superior(id)?.id === person);
}

/** For whom of those they act for somebody may make the move: themselves before others; null when for nobody. */
function moverOf(move: Move, record: Rec, scene: Scene): PersonId | null {
  const never = move.never?.(record) ?? [];
  if (never.includes(scene.by.id)) return null;
  const by = move.by(record);
  const others = record.life.unnamed && by.every((who) => who === 'opener') ? [] : by;
  const able = (id: PersonId): boolean =>
    holds(by, id, asFor(id, record, scene), scene.org) || answerable(others, record, scene, never).includes(id);
  return scene.actsFor.find((id) => !never.includes(id) && able(id)) ?? null;
}

/** The move, where the record is in a state in which it can be made. */
export function openMove(kind: Kind, record: Rec, name: string): Result<Move, Refusal> {
  const move = Object.hasOwn(kind.moves, name) ? kind.moves[name] : undefined;
  if (!move) return no({ code: 'unknown' });
  return move.from.includes(record.state) && move.when?.(record) !== false ? ok(move) : no({ code: 'wrong_state' });
}

/** The move, with for whom it may be made now, whatever it asks; else why not. Whether the record is theirs to see is asked before. */
export function mayMake(
  kind: Kind,
  record: Rec,
  name: string,
  scene: Scene,
): Result<{ readonly move: Move; readonly mover: PersonId }, Refusal> {
  const open = openMove(kind, record, name);
  if (!open.ok) return open;
  const move = open.value;
  const mover = moverOf(move, record, scene);
  if (mover === null) return no({ code: 'not_yours' });
  const findings = refusals(move.bars?.({ ...scene, record }) ?? []);
  return findings.length > 0 ? no({ code: 'check', findings }) : ok({ move, mover });
}

/** The moves somebody may make now, in the order of the definition. */
export const movesFor = (kind: Kind, record: Rec, scene: Scene): readonly string[] =>
  sees(kind, record, scene) ? Object.keys(kind.moves).filter((name) => mayMake(kind, record, name, scene).ok) : [];

/**
 * The one way a record moves: by buttons, by other records, by the clock. Pure; `asked` has been read by the fields the move asks for.
 * The next record is of the next version; the row decides a race.
 */
export function step(kind: Kind, record: Rec, name: string, asked: Values, scene: Scene): Result<Stepped, Refusal> {
  if (!sees(kind, record, scene)) return no({ code: 'unknown' });
  const may = mayMake(kind, record, name, scene);
  if (!may.ok) return may;
  const { move, mover } = may.value;
  return made(record, { name, move, asked }, scene, mover === scene.by.id ? null : mover);
}

/** The next record by a move that may be made, and what follows from it. */
export function made(
  record: Rec,
  { name, move, asked }: { readonly name: string; readonly move: Move; readonly asked: Values },
  scene: Scene,
  onBehalfOf: PersonId | null,
): Result<Stepped, Refusal> {
  const at = { ...scene, record, asked };
  const findings = refusals(move.check?.(at) ?? []);
  if (findings.length > 0) return no({ code: 'check', findings });
  const change = move.change(at);
  const said = move.asks ? { said: { ...(change.life?.said ?? record.life.said), [name]: asked } } : {};
  const next = changed(record, { ...change, life: { ...change.life, ...said } }, scene.now);
  return ok({ record: next, follows: move.follows?.(at, next) ?? [], onBehalfOf });
}

/** The next version of a record; what the change leaves out stays, and a part of its life that is undefined goes. */
export const changed = (
  record: Rec,
  { state = record.state, form, life, ownerId = record.ownerId, unitId = record.unitId }: Change,
  now: Instant,
): Rec => ({
  ...record,
  state,
  ownerId,
  unitId,
  form: (form ? { ...record.form, ...form } : record.form) as Rec['form'],
  life: Object.fromEntries(Object.entries({ ...record.life, ...life }).filter(([, one]) => one !== undefined)) as unknown as Life,
  version: record.version + 1,
  changedAt: now,
});
