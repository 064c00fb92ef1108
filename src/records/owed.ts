import type { Org } from '../domain/org/org.ts';
import type { PersonId, UnitId } from '../kernel/id.ts';
import type { Instant } from '../kernel/time.ts';
import type { Kind, Numbers, Owed, Rec, Scene } from './define.ts';
import { dueByClock } from './register-clocks.ts';
import { dueAt } from './until.ts';
import { answerable, type Company, peopleOf } from './who.ts';

/** A thing somebody owes: a row of the table Todo. */
export interface Todo {
  readonly id: string;
  /** `help.reply`: the kind of the record and what of it is owed. */
  readonly kind: string;
  readonly subject: string;
  readonly round: number;
  readonly holderId: PersonId;
  readonly unitId: UnitId;
  readonly since: Instant;
  /** Null while its clock stands still. */
  readonly dueAt: Instant | null;
  readonly doneAt: Instant | null;
  readonly outcome: Outcome | null;
}

/** All that is owed for records of a kind, as to-dos name it. */
export const todoKinds = ({ id, owes }: Pick<Kind, 'id' | 'owes'>): readonly `${string}.${string}`[] =>
  Object.keys(owes).map((todo) => `${id}.${todo}` as const);

/** What of a kind a to-do (`help.reply`) is for. */
export const owedAs = (kind: Kind, todo: string): Owed | undefined => kind.owes[todo.slice(kind.id.length + 1)];

/** `moot`: it is not wanted any more · `moved`: somebody else owes it now. */
export type Outcome = 'done' | 'moot' | 'moved';

export type Owing = Omit<Todo, 'id' | 'doneAt' | 'outcome'>;

/** What is owed for a record as it is, by the id of the debt, with those who owe it. Nothing once it has ended. */
function debtsOf(kind: Kind, record: Rec, company: Company, n: Numbers) {
  if (kind.states[record.state]?.end) return [];
  return Object.entries(kind.owes).flatMap(([id, what]) => {
    const debt = what.owes(record, n);
    if (!debt) return [];
    const holders = what.each
      ? peopleOf(debt.holders, record, company.org)
      : answerable(debt.holders, record, company, debt.not ?? []);
    return [{ id, debt, holders }];
  });
}

/** Everything owed for a record as it is: derived, never set by hand. The same record in the same company owes the same always. */
export const owed = (
  kind: Kind,
  record: Rec,
  scene: Pick<Scene, 'org' | 'zone' | 'calendarOf' | 'atWork'>,
  n: Numbers,
): readonly Owing[] =>
  [...debtsOf(kind, record, scene, n), ...dueByClock(kind, record)].flatMap(({ id, debt: { since, until, round }, holders }) =>
    holders.map((holderId) => ({
      kind: `${kind.id}.${id}`,
      subject: record.id,
      round: round ?? record.life.round,
      holderId,
      unitId: record.unitId,
      since,
      dueAt: until === null ? null : dueAt(until, scene.calendarOf(record.unitId), scene.zone),
    })),
  );

/** Who owes something for a record as it is, by whatever right. */
export const holdersOf = (kind: Kind, record: Rec, org: Org): readonly PersonId[] =>
  debtsOf(kind, record, { org, atWork: () => true }, kind.numbers ?? {}).flatMap(({ holders }) => holders);

/**
 * What has to be written so that the open rows of a record are exactly what is owed. Rows are closed, never deleted: kept promises are counted from them.
 * `before`: the open rows of the record; `after`: the record as it is now, by which `now` is owed.
 */
export function settle(kind: Kind, after: Rec, before: readonly Todo[], now: readonly Owing[]) {
  const outcomeOf = (row: Todo): Outcome => {
    if (kind.states[after.state]?.void) return 'moot';
    const each = owedAs(kind, row.kind)?.each;
    if (each) return each(after, row.holderId);
    return now.some(({ kind: what, round }) => what === row.kind && round === row.round) ? 'moved' : 'done';
  };
  // What moved to another unit is owed there, and shows there as late.
  const same = (a: Owing, b: Owing): boolean =>
    a.kind === b.kind && a.round === b.round && a.holderId === b.holderId && a.unitId === b.unitId;
  return {
    open: now.filter((one) => !before.some((row) => same(row, one))),
    redate: before.flatMap((row) => {
      const one = now.find((due) => same(due, row));
      return one && one.dueAt !== row.dueAt ? [{ id: row.id, dueAt: one.dueAt }] : [];
    }),
    close: before.filter((row) => !now.some((one) => same(one, row))).map((row) => ({ id: row.id, outcome: outcomeOf(row) })),
  };
}
