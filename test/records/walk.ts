import fc from 'fast-check';
import { makeOrg } from '../../src/domain/org/org.ts';
import type { RecordId } from '../../src/fields/field.ts';
import type { PersonId, RequestId } from '../../src/kernel/id.ts';
import type { Result } from '../../src/kernel/result.ts';
import { type Instant, instant, toLocal, type Zone } from '../../src/kernel/time.ts';
import type { Kind, Rec, Scene } from '../../src/records/define.ts';
import { open } from '../../src/records/open.ts';
import { owed, settle, type Todo } from '../../src/records/owed.ts';
import { stepUnpressed } from '../../src/records/register-step.ts';
import { movesFor, type Refusal, type Stepped, step } from '../../src/records/step.ts';
import { NOW, office, person, unt } from '../domain/approval/office.ts';
import { ordinary } from '../domain/workday/calendars.ts';
import { type Around, type Draw, drawer, formFrom } from './form-from.ts';

const ZONE = 'Asia/Shanghai' as Zone;
const MINUTE = 60_000;

/** The office of the approval tests, with somebody of another branch. */
const company = (() => {
  const org = office();
  const other = {
    ...(org.unit(unt('branch')) as NonNullable<ReturnType<typeof org.unit>>),
    id: unt('other'),
    code: 'other',
    leaderId: null,
  };
  const roles = org.people.flatMap(({ id }) => org.rolesOf(id));
  return makeOrg([...org.people, person('far', { unitId: unt('other') })], [...org.units, other], roles);
})();
export const PEOPLE = company.people.map(({ id }) => id);

/** The rules as they are; a test may put a wrong one in the place of each. */
export const RULES = { step, settle, movesFor };
export type Rules = typeof RULES;

export interface Press {
  readonly by: number;
  readonly for: number | null;
  /** Among the moves open to the presser, or among all. */
  readonly open: boolean;
  readonly pick: number;
  readonly seed: number;
  readonly minutes: number;
}

export const anyPresses: fc.Arbitrary<readonly Press[]> = fc.array(
  fc.record({
    by: fc.nat(PEOPLE.length - 1),
    for: fc.option(fc.nat(PEOPLE.length - 1), { freq: 6 }),
    open: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
    pick: fc.nat(40),
    seed: fc.nat(1_000_000),
    minutes: fc.oneof(fc.nat(90), fc.nat(4 * 1440)),
  }),
  { minLength: 4, maxLength: 25 },
);

/** One press, with all that was before and after it. */
export interface Pressed {
  readonly kind: Kind;
  readonly move: string;
  readonly scene: Scene;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly offered: readonly string[];
  readonly before: Rec;
  /** The same as it was copied before the press. */
  readonly copy: Rec;
  readonly result: Result<Stepped, Refusal>;
  readonly todos: { readonly before: readonly Todo[]; readonly after: readonly Todo[] };
}

function sceneAt(kind: Kind, now: Instant, by: PersonId, actsFor: readonly PersonId[]): Scene {
  const me = company.person(by);
  if (!me) throw new Error(`no ${by}`);
  return {
    by: me,
    org: company,
    now,
    today: toLocal(now, ZONE).date,
    zone: ZONE,
    calendarOf: () => ordinary,
    atWork: () => true,
    substituteOf: (id) => id,
    actsFor,
    n: kind.numbers ?? {},
  };
}

export const someForm = (kind: Kind, draw: Draw, around: Around): Readonly<Record<string, unknown>> =>
  formFrom(kind.fields, draw, around);

/** A record opened by somebody of the office and pressed about; each press as it was. */
export function* walk(kind: Kind, seed: number, presses: readonly Press[], rules: Rules = RULES): Generator<Pressed> {
  let now = NOW;
  const around = (): Around => ({ people: PEOPLE, units: [unt('branch')], today: toLocal(now, ZONE).date });
  const opened = firstOpened(kind, seed, around(), now);
  let record = opened;
  let ids = 0;
  const rowsOf = (open: readonly Omit<Todo, 'id' | 'doneAt' | 'outcome'>[]): readonly Todo[] =>
    open.map((one) => ({ ...one, id: `tdo_${ids++}`, doneAt: null, outcome: null }));
  let todos = rowsOf(
    rules.settle(kind, record, [], owed(kind, record, sceneAt(kind, now, record.openerId, []), kind.numbers ?? {})).open,
  );
  for (const press of presses) {
    now = instant(now + press.minutes * MINUTE);
    const by = PEOPLE[press.by] as PersonId;
    const scene = sceneAt(kind, now, by, [by, ...(press.for === null ? [] : [PEOPLE[press.for] as PersonId])]);
    const offered = rules.movesFor(kind, record, scene);
    const made = Object.entries(kind.moves).flatMap(([id, one]) => (one.made && one.from.includes(record.state) ? [id] : []));
    const likely = [...offered, ...made];
    const among = press.open && likely.length > 0 ? likely : Object.keys(kind.moves);
    const move = among[press.pick % among.length] as string;
    const asked = formFrom(kind.moves[move]?.asks ?? {}, drawer(press.seed), around());
    const copy = structuredClone(record);
    const isPressed = !kind.moves[move]?.made;
    const result = isPressed ? rules.step(kind, record, move, asked, scene) : stepUnpressed(kind, record, move, asked, scene);
    const before = { record, todos };
    if (result.ok) {
      record = result.value.record;
      todos = settledRows(rules, kind, record, scene, todos, rowsOf);
    }
    yield {
      kind,
      move,
      scene,
      asked,
      offered,
      before: before.record,
      copy,
      result,
      todos: { before: before.todos, after: todos },
    };
  }
}

function settledRows(
  rules: Rules,
  kind: Kind,
  record: Rec,
  scene: Scene,
  todos: readonly Todo[],
  rowsOf: (open: readonly Omit<Todo, 'id' | 'doneAt' | 'outcome'>[]) => readonly Todo[],
): readonly Todo[] {
  const stands = todos.filter(({ doneAt }) => doneAt === null);
  const done = rules.settle(kind, record, stands, owed(kind, record, scene, scene.n));
  const closed = new Map(done.close.map((one) => [one.id, one.outcome]));
  const dated = new Map(done.redate.map((one) => [one.id, one.dueAt]));
  return [
    ...todos.map((row): Todo => {
      const outcome = closed.get(row.id);
      if (outcome) return { ...row, doneAt: scene.now, outcome };
      return dated.has(row.id) ? { ...row, dueAt: dated.get(row.id) ?? null } : row;
    }),
    ...rowsOf(done.open),
  ];
}

/** Opened by the first whose form and right allow it. */
function firstOpened(kind: Kind, seed: number, around: Around, now: Instant): Rec {
  for (let i = 0; i < 400; i++) {
    // Seeds side by side may draw one answer alike all along.
    const draw = drawer(seed + (i < 200 ? i : i * 7919));
    const by = PEOPLE[(seed + i) % PEOPLE.length] as PersonId;
    const opening = {
      id: 'rec_1' as RecordId,
      number: `${kind.prefix}-1`,
      form: someForm(kind, draw, around),
      unnamed: draw([true, false]),
      isConsequence: kind.opens.length === 0,
    };
    const opened = open(kind, opening, sceneAt(kind, now, by, [by]));
    if (opened.ok) return opened.value;
  }
  throw new Error(`nobody can open a ${kind.id}`);
}

/** Forms that differ in each of their answers. */
export const SEEDS: readonly number[] = Array.from({ length: 8 }, (_, i) => i * 7919);

/** So many may each have to answer before it goes on. */
const MOST_ASKED = 3;

/**
 * Every state a record comes to, each with one that is there: in each state first everything is done that leaves it there (a balance is paid before a car is
 * handed over), then everything that leads on.
 * @param made what the record may become by this move, whoever makes it and whatever is asked
 */
export function statesFrom(kind: Kind, first: Rec, made: (record: Rec, move: string) => Iterable<Rec>): ReadonlyMap<string, Rec> {
  const found = new Map([[first.state, first]]);
  for (const record of found.values()) {
    let ready = record;
    for (let times = 0; times < MOST_ASKED; times++)
      for (const move of Object.keys(kind.moves)) ready = firstThere(made(ready, move), ready.state) ?? ready;
    for (const from of [record, ready])
      for (const move of Object.keys(kind.moves)) {
        if (isComplete(kind, found)) return found;
        for (const next of made(from, move)) if (!found.has(next.state)) found.set(next.state, next);
      }
  }
  return found;
}

function firstThere(records: Iterable<Rec>, state: string): Rec | null {
  for (const record of records) if (record.state === state) return record;
  return null;
}

/** Nothing is left to be found; that no press leads to a state nobody has named, `按状态走` proves. */
const isComplete = (kind: Kind, found: { has(state: string): boolean }): boolean =>
  Object.keys(kind.states).every((state) => found.has(state));

/** The entry while a request decides on the move, where it waits in a state of its own. */
export const whileHeld = (kind: Kind, record: Rec, move: string): readonly Rec[] => {
  const { from = [], meanwhile } = kind.moves[move] ?? {};
  if (meanwhile === undefined || !from.includes(record.state)) return [];
  const held = { by: 'req_1' as RequestId, number: 'SQ1', move, was: record.state };
  return [{ ...record, state: meanwhile, life: { ...record.life, held } }];
};

/** States that somebody of the office comes to: by random presses, or step by step from a record as it begins. */
export function statesReached(kind: Kind): readonly string[] {
  const today = toLocal(NOW, ZONE).date;
  const opened = firstOpened(kind, 7, { people: PEOPLE, units: [unt('branch')], today }, NOW);
  function* made(record: Rec, name: string): Generator<Rec> {
    yield* whileHeld(kind, record, name);
    const move = kind.moves[name];
    for (const by of PEOPLE)
      for (const seed of SEEDS) {
        const asked = formFrom(move?.asks ?? {}, drawer(seed), { people: PEOPLE, units: [unt('branch')], today });
        const done = (move?.made ? stepUnpressed : step)(kind, record, name, asked, sceneAt(kind, NOW, by, [by]));
        if (done.ok) yield done.value.record;
      }
  }
  const found = new Set(statesFrom(kind, opened, made).keys());
  for (const presses of fc.sample(anyPresses, { numRuns: 400, seed: 7 })) {
    if (isComplete(kind, found)) break;
    for (const { result } of walk(kind, presses[0]?.seed ?? 0, presses)) if (result.ok) found.add(result.value.record.state);
  }
  return [...found];
}
