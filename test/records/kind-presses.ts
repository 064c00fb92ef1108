import { expect } from 'vitest';
import { toRaw } from '../../src/fields/raw.ts';
import type { Kind, Rec } from '../../src/records/define.ts';
import { owed } from '../../src/records/owed.ts';
import { movesFor } from '../../src/records/step.ts';
import { persona } from '../persona.ts';
import { pressAs, type Told } from '../raw-press.ts';
import { type Draw, drawer, formFrom } from './form-from.ts';
import type { InOffice } from './in-office.ts';
import { VIEWERS } from './kind-cards.ts';

const INSIDE = ['李强', '王芳', '陈静', '蒋建国'];
/** Of another branch, with no role here. */
const OUTSIDE = '钱多多';
const nameOf = (kind: Kind): string => kind.says.nouns[0] ?? '';

/** A press on this person's own newest card of the record, whatever buttons it shows. */
async function press(
  { office }: InOffice,
  name: string,
  record: Rec,
  value: object,
  form?: Readonly<Record<string, unknown>>,
): Promise<Told> {
  const me = persona(office, name);
  const own = me.cards().findLast(({ text }) => text.includes(record.number));
  const card = own ?? me.cards().at(-1);
  if (!card) throw new Error(`${name} has no card`);
  const told = await pressAs(office, name, card.id, value, form);
  await office.settled();
  return told;
}

/** Every inside person has a card of the record. */
async function shown({ office }: InOffice, record: Rec): Promise<void> {
  for (const name of INSIDE) await persona(office, name).says(record.number);
}

function askedBy(kind: Kind, move: string, draw: Draw, record: Rec, today: string): Readonly<Record<string, unknown>> {
  const asks = kind.moves[move]?.asks ?? {};
  return toRaw(
    asks,
    formFrom(asks, draw, { people: [record.ownerId, record.openerId], units: [], today: today as never }) as never,
  );
}

/** Random presses through the whole app: changed by one version with one line of the audit log, or not at all; open to-dos are what is owed. */
export async function provesPresses(
  kind: Kind,
  world: InOffice,
  form: Readonly<Record<string, unknown>>,
  count = 30,
): Promise<void> {
  const { services, todos, read } = world;
  let record = await world.open(kind, '李强', form);
  await shown(world, record);
  const draw = drawer(count);
  for (let i = 0; i < count; i++) {
    const before = record;
    const lines = (await services.reads.recordChanges(record.id)).length;
    const move = draw(Object.keys(kind.moves));
    const name = draw(INSIDE);
    const scene = await world.sceneFor(kind, name);
    const value = { do: kind.moves[move]?.asks ? 'record.moved' : 'record.move', record: record.id, move };
    await press(world, name, record, value, askedBy(kind, move, draw, record, scene.today));
    record = await read(kind, record.id);
    const changed = record.version - before.version;
    if (changed === 0) expect(record).toEqual(before);
    else expect(changed).toBe(1);
    expect(Math.min(30, lines + changed)).toBe((await services.reads.recordChanges(record.id)).length);
    const open = (await todos(record.id)).map(
      ({ kind: what, holderId, dueAt, round }) => `${what} ${holderId} ${dueAt} ${round}`,
    );
    const due = owed(kind, record, scene, services.numbersOf(kind)).map(
      (one) => `${one.kind} ${one.holderId} ${one.dueAt} ${one.round}`,
    );
    expect(open.toSorted(), `${name} ${move}`).toEqual(due.toSorted());
    if (kind.states[record.state]?.end) {
      record = await world.open(kind, '李强', form);
      await shown(world, record);
    }
  }
}

/** What may be done at once from the start, by its owner before others; what asks something only where nothing else is theirs. */
async function firstMove(kind: Kind, world: InOffice, record: Rec): Promise<{ readonly name: string; readonly move: string }> {
  for (const name of new Set([await ownersName(world, record), ...VIEWERS])) {
    const offered = movesFor(kind, record, await world.sceneFor(kind, name));
    const all = Object.entries(kind.moves).filter(([id]) => offered.includes(id));
    const own = all.find(([, { by }]) => by(record).includes('owner'));
    const move = (all.find(([, { asks }]) => !asks) ?? own ?? all[0])?.[0];
    if (move !== undefined) return { name, move };
  }
  throw new Error(`nobody may do anything with a new ${kind.id}`);
}

/** The press that makes it, with its form open on the card and filled in where it has one; what it holds at first stands. */
async function readied(kind: Kind, world: InOffice, record: Rec): Promise<() => Promise<Told>> {
  const { name, move } = await firstMove(kind, world, record);
  await persona(world.office, name).says(record.number);
  const value = { do: 'record.move', record: record.id, move };
  if (!kind.moves[move]?.asks) return () => press(world, name, record, value);
  await press(world, name, record, value);
  const scene = await world.sceneFor(kind, name);
  const drawn = askedBy(kind, move, drawer(1), record, scene.today);
  const form = { ...drawn, ...kind.moves[move]?.begins?.(record, scene) };
  return () => press(world, name, record, { ...value, do: 'record.moved' }, form);
}

/** Somebody who is not asked for in the form; whose own it stays, where nobody else looks after it. */
const openerOf = (kind: Kind): string => (kind.owner.includes('opener') ? '王芳' : '李强');

async function ownersName({ services }: InOffice, record: Rec): Promise<string> {
  return (await services.reads.org()).person(record.ownerId)?.name ?? '';
}

/** The same press twice at the same moment moves it once. */
export async function provesOnce(kind: Kind, world: InOffice, form: Readonly<Record<string, unknown>>): Promise<void> {
  const record = await world.open(kind, openerOf(kind), form);
  const presses = await readied(kind, world, record);
  await Promise.all([presses(), presses()]);
  expect((await world.read(kind, record.id)).version).toBe(2);
}

/** A commit that fails leaves nothing behind; pressed again it is done. `table`: whose rows the database refuses. */
export async function provesAllOrNothing(
  kind: Kind,
  world: InOffice,
  form: Readonly<Record<string, unknown>>,
  table = 'Audit',
): Promise<void> {
  const record = await world.open(kind, openerOf(kind), form);
  const presses = await readied(kind, world, record);
  const todos = await world.todos(record.id);
  await world.spoiled(table, 'refuse', async () => {
    await presses().catch(() => undefined);
    expect(await world.read(kind, record.id)).toEqual(record);
    expect(await world.todos(record.id)).toEqual(todos);
  });
  await presses();
  expect((await world.read(kind, record.id)).version).toBe(2);
}

/** Somebody of another branch is told of it what is told of a thing that does not exist: by number, list, search, late list and made-up presses. */
export async function provesOutside(
  kind: Kind,
  world: InOffice,
  form: Readonly<Record<string, unknown>>,
  secret: string,
): Promise<void> {
  const { office } = world;
  const record = await world.open(kind, '李强', form);
  const me = persona(office, OUTSIDE);
  const answerTo = async (said: string): Promise<string> => {
    await me.says(said);
    return me.card().text;
  };
  const none = `${record.number.slice(0, -4)}2222`;
  expect((await answerTo(record.number)).replaceAll(record.number, none)).toBe(await answerTo(none));
  for (const said of [
    `我的${nameOf(kind)}`,
    `全部${nameOf(kind)}`,
    `没办完的${nameOf(kind)}`,
    `逾期的${nameOf(kind)}`,
    `查${nameOf(kind)} ${secret}`,
    '谁逾期了',
    '我的待办',
  ]) {
    const told = (await answerTo(said)).replaceAll(`“${secret}”`, '');
    expect(told, said).not.toContain(secret);
    expect(told, said).not.toContain(record.number);
  }
  const presses = (id: string): readonly object[] => [
    { do: 'record.open', record: id },
    ...Object.keys(kind.moves).flatMap((move) => [
      { do: 'record.move', record: id, move },
      { do: 'record.moved', record: id, move },
    ]),
    { do: 'record.save', kind: kind.id, record: id },
    { do: 'record.back', record: id },
  ];
  const madeUp = presses('rec_0123456789abcdef0123456789abcdef');
  for (const [i, value] of presses(record.id).entries()) {
    const real = await press(world, OUTSIDE, record, value);
    expect(real.toast, JSON.stringify(value)).toBe((await press(world, OUTSIDE, record, madeUp[i] ?? {})).toast);
    expect(JSON.stringify(real.card)).not.toContain(secret);
  }
  expect(await world.read(kind, record.id)).toEqual(record);
}

/** Who stays unnamed is named to nobody: on no card and in no answer to any press. */
export async function provesUnnamed(kind: Kind, world: InOffice, form: Readonly<Record<string, unknown>>): Promise<void> {
  if (!kind.mayBeUnnamed) return;
  const record = await world.open(kind, '李强', form, true);
  await shown(world, record);
  const others = INSIDE.filter((name) => name !== '李强');
  for (const move of Object.keys(kind.moves))
    for (const name of others) {
      const told = [
        await press(world, name, record, { do: 'record.move', record: record.id, move }),
        await press(world, name, record, { do: 'record.moved', record: record.id, move }),
      ];
      expect(JSON.stringify(told), `${name} ${move}`).not.toContain('李强');
    }
  for (const name of others)
    for (const { text } of persona(world.office, name).cards())
      if (text.includes(record.number)) expect(text, name).not.toContain('李强');
}
