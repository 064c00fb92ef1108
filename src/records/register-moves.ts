import type { Finding } from '../domain/finding.ts';
import { findings } from '../domain/findings.ts';
import { unitName } from '../domain/org/label.ts';
import type { UnitId } from '../kernel/id.ts';
import type { Say } from '../kernel/text.ts';
import type { Change, Move, Moving, Rec, Scene, Values, Whom } from './define.ts';
import type { AnyRegister, Held } from './register-kind.ts';
import { HELD_FINDINGS } from './register-words.ts';
import { holds } from './who.ts';

/** A move of a register as the ground makes it. */
export function moveOf(d: AnyRegister, id: string, one: AnyRegister['moves'][string]): Move {
  const { by, to, turns, undoes, resays, set, follows, check, never, ...move } = one;
  const pressedBy = typeof by === 'function' || Array.isArray(by) ? byEntry(by as Posts) : null;
  return {
    ...move,
    ...(pressedBy ? { bars: ({ record }) => heldBars(d, record) } : { made: typeof by === 'string' ? by : 'clock' }),
    by: pressedBy ?? (() => []),
    ...(never ? { never: (record) => never(record as never) } : {}),
    ...(check ? { check: (at) => check(at as never) } : {}),
    change: (at) =>
      saidNow(entered(d, at, set?.(at as never) ?? {}, turns?.(at as never) ?? to, id), at, {
        undone: undoes?.(at as never) ?? [],
        anew: resays?.(at as never) ?? {},
      }),
    ...(follows ? { follows: (at) => follows(at as never) } : {}),
  };
}

/** What was said with moves that are taken back stands no longer, and what is put right stands anew; the log keeps it. */
function saidNow(
  change: Change,
  { record: { life } }: Moving,
  { undone, anew }: { readonly undone: readonly string[]; readonly anew: Readonly<Record<string, Values>> },
): Change {
  if (undone.length === 0 && Object.keys(anew).length === 0) return change;
  const kept = Object.entries(life.said ?? {}).filter(([move]) => !undone.includes(move));
  const said = { ...Object.fromEntries(kept), ...anew };
  return { ...change, life: { ...change.life, said } };
}

type Posts = readonly Whom[] | ((record: never) => readonly Whom[]);

/** A list of people that may hang on the entry. */
export const byEntry =
  (list: Posts) =>
  (record: Rec): readonly Whom[] =>
    typeof list === 'function' ? list(record as never) : list;

/** What a move changes: what is set, where the entry is and whose it is by that, and what it was that was done. */
export function entered(d: AnyRegister, { record, now, by }: Moving, set: Values, to: string | undefined, move: string): Change {
  const said = <T>(field: string | undefined): T | null =>
    field === undefined ? null : ((set[field] as T | null | undefined) ?? null);
  const unitId = said<Rec['unitId']>(d.unit);
  // Whoever takes it from the one it was with looks after it until it is with another.
  const isFreed = d.owner !== undefined && d.owner in set && set[d.owner] === null;
  const ownerId = isFreed ? by.id : said<Rec['ownerId']>(d.owner);
  const done = Object.entries(d.owes ?? {}).flatMap(([id, owed]) => (owed.move === move || owed.orElse === move ? [id] : []));
  const rounds = { ...record.life.rounds };
  for (const id of done) rounds[id] = (rounds[id] ?? record.life.round) + 1;
  const ends = to !== undefined && d.states[to]?.end === true;
  return {
    ...(to === undefined ? {} : { state: to }),
    ...(Object.keys(set).length > 0 ? { form: set } : {}),
    ...(unitId ? { unitId } : {}),
    ...(ownerId ? { ownerId } : {}),
    life: {
      ...(done.length > 0 ? { rounds } : {}),
      ...(to === undefined || to === record.state ? {} : { since: now, endedAt: ends ? now : undefined }),
    },
  };
}

/** While a request decides on it, nobody moves it: what was asked for would be decided on something else. */
export function heldBars({ clauses: [clause], moves }: AnyRegister, { life: { held } }: Rec): readonly Finding[] {
  return held ? [heldBy(clause, held, moves[held.move]?.name)] : [];
}

/** `name`: that of the move the request decides on. */
export const heldBy = (clause: string, { number, move }: Held, name: Say | undefined): Finding =>
  findings(clause, HELD_FINDINGS)('held', { number, move: name ? { say: name } : move });

/** An entry is added, or goes, only where somebody may add one (S4). */
export function notOfTheirs(d: AnyRegister, form: Values, { org, actsFor }: Pick<Scene, 'org' | 'actsFor'>): readonly Finding[] {
  const unitId = d.unit === undefined ? null : ((form[d.unit] as UnitId | null | undefined) ?? null);
  if (unitId === null || actsFor.some((id) => holds(d.opens, id, { unitId, ownerId: id, openerId: id, form: {} }, org)))
    return [];
  const unit = unitName(org, unitId) ?? '—';
  return [{ ...findings('S4', HELD_FINDINGS)('other_unit', { unit }), ...(d.unit ? { field: d.unit } : {}) }];
}
