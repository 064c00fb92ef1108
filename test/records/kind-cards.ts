import { expect } from 'vitest';
import { cardBytes, type Known, MOST_BYTES, validateCard } from '../../emulator/card/validate.ts';
import type { Card } from '../../src/cards/element.ts';
import type { Org, Person } from '../../src/domain/org/org.ts';
import type { Fields } from '../../src/fields/field.ts';
import { toRaw } from '../../src/fields/raw.ts';
import { readForm } from '../../src/fields/read-text.ts';
import { withSought } from '../../src/fields/sought.ts';
import { showList } from '../../src/handlers/asked/show-list.ts';
import { showForm, UNNAMED } from '../../src/handlers/records/show-form.ts';
import { showRecord } from '../../src/handlers/records/show-record.ts';
import { showLate } from '../../src/handlers/todos/show-late.ts';
import { showTodos } from '../../src/handlers/todos/show-todos.ts';
import { timeSortedIds } from '../../src/kernel/id.ts';
import { toJson } from '../../src/kernel/json.ts';
import { plain } from '../../src/kernel/text.ts';
import type { Kind, Rec, Scene, Values } from '../../src/records/define.ts';
import { askedToOpen } from '../../src/records/open.ts';
import { stepUnpressed } from '../../src/records/register-step.ts';
import { movesFor, step } from '../../src/records/step.ts';
import { draw, LANGUAGES, pieces } from '../cards/drawing.ts';
import { type Around, drawer, formFrom } from './form-from.ts';
import type { InOffice } from './in-office.ts';
import { SEEDS, statesFrom, whileHeld } from './walk.ts';

const known: Known = { isPerson: (id) => id.startsWith('ou_'), isImage: () => true };
/** Of the demo company: who asks, who answers for them at each level, finance, human resources, and others. */
export const VIEWERS = ['李强', '王芳', '陈静', '蒋建国', '冯磊', '卫东', '钱多多'];

/** Cards without a fault: many people see one and the same, and a form that is not theirs to fill changes nothing. */
const taken = new Set<string>();

/** What the platform says against a card, in either language; nothing where it takes it. A card is data: one like another is drawn alike. */
function faultsOf(card: Card | null): readonly string[] {
  if (!card) return [];
  const data = toJson(card);
  if (taken.has(data)) return [];
  const faults = faultsIn(card);
  if (faults.length === 0) taken.add(data);
  return faults;
}

function faultsIn(card: Card): readonly string[] {
  return LANGUAGES.flatMap((language) => {
    const drawn = draw(card, language);
    const bytes = cardBytes(drawn);
    return [
      ...validateCard(drawn, known).map((one) => `${language}: ${JSON.stringify(one)}`),
      ...(bytes < MOST_BYTES ? [] : [`${language}: ${bytes} bytes`]),
    ];
  });
}

/** Names of what a card asks for; a card too large for the platform is cut, and then some are missing. */
const inputsOf = (card: Card | null): readonly string[] =>
  card
    ? pieces(draw(card))
        .flatMap(({ name, tag }) => (typeof name === 'string' && ASKING.test(String(tag)) ? [name] : []))
        .filter((name) => name !== UNNAMED)
        .toSorted()
    : [];
/** Files are sent in the chat, and rows have a form of their own. */
const onCards = (fields: Fields): readonly string[] =>
  Object.entries(withSought(fields))
    .flatMap(([id, { kind }]) => (kind === 'files' || kind === 'rows' ? [] : [id]))
    .toSorted();
const ASKING = /^(?:input|date_picker|picker_time|select_static|multi_select_static|select_person|multi_select_person|checker)$/;

/** What people may answer to a move: of everything something, as little as it asks, and what its form holds at first left as it stands. */
function answersTo(kind: Kind, record: Rec, move: string, scene: Scene, around: Around): readonly Values[] {
  const { asks = {}, begins, from = [] } = kind.moves[move] ?? {};
  const drawn = SEEDS.map((seed) => formFrom(asks, drawer(seed), around));
  const [first = {}] = drawn;
  const least = Object.fromEntries(Object.entries(first).map(([id, value]) => [id, asks[id]?.optional ? null : value]));
  if (!begins || !from.includes(record.state)) return [...drawn, least];
  const begun = readForm(asks, { ...toRaw(asks, first as never), ...begins(record, scene) }, scene);
  return [...drawn, least, ...(begun.ok ? [begun.value] : [])];
}

/** Every state of a kind, as a record that came there by moves, those that nobody presses among them. */
export async function statesOf(
  kind: Kind,
  { sceneFor, open }: InOffice,
  form: Readonly<Record<string, unknown>>,
): Promise<readonly Rec[]> {
  const first = await open(kind, '李强', form);
  const scenes = await Promise.all(VIEWERS.map((name) => sceneFor(kind, name)));
  const people = scenes.map(({ by }) => by.id);
  function* made(record: Rec, move: string): Generator<Rec> {
    yield* whileHeld(kind, record, move);
    const make = kind.moves[move]?.made ? stepUnpressed : step;
    for (const scene of scenes) {
      const around = { people, units: [record.unitId], today: scene.today };
      for (const asked of answersTo(kind, record, move, scene, around)) {
        const done = make(kind, record, move, asked, scene);
        if (done.ok) yield done.value.record;
      }
    }
  }
  return [...statesFrom(kind, first, made).values()];
}

/** Every card of a kind — detail in each state as each viewer, with the form of each of their moves; the form; the lists — is taken by the platform. */
export async function provesCards(kind: Kind, world: InOffice, form: Readonly<Record<string, unknown>>): Promise<void> {
  const { services, put } = world;
  const org: Org = await services.reads.org();
  const viewers = VIEWERS.flatMap((name) => org.people.filter((one) => one.name === name));
  const empty = await showForm(services, viewers[0] as Person, 'rec_new', {
    kind: kind.id,
    given: {},
    faults: [{ code: 'wrong', severity: 'refuse', text: plain('错'), clause: 'S1' }],
  });
  expect(faultsOf(empty), 'form').toEqual([]);
  expect(inputsOf(empty), 'inputs').toEqual(onCards(askedToOpen(kind)));
  const states = await statesOf(kind, world, form);
  expect(states.map(({ state }) => state).toSorted()).toEqual(Object.keys(kind.states).toSorted());
  for (const state of states) {
    const record: Rec = {
      ...state,
      id: timeSortedIds.next('rec'),
      number: `${kind.prefix}-${state.state}-${Math.random()}`,
    };
    await put(kind, record);
    for (const viewer of viewers) await provesDetail(kind, world, record, viewer);
  }
  for (const viewer of viewers) {
    for (const which of ['mine', 'open', 'all', 'late'] as const) {
      const list = await showList(services, viewer, { kind: kind.id, which, words: null, after: null } as never);
      expect(faultsOf(list), which).toEqual([]);
    }
    expect(faultsOf(await showTodos(services, viewer)), 'todos').toEqual([]);
    expect(faultsOf(await showLate(services, viewer)), 'late').toEqual([]);
  }
}

/** With the form of each of their moves, and of one that is not theirs. */
async function provesDetail(kind: Kind, { services, sceneFor }: InOffice, record: Rec, viewer: Person): Promise<void> {
  const named = `${kind.id} ${record.state} ${viewer.name}`;
  const theirs = movesFor(kind, record, await sceneFor(kind, viewer.name));
  const foreign = Object.keys(kind.moves).filter((move) => !theirs.includes(move));
  const forms = [...theirs, ...foreign.slice(0, 1)].map((move) => ({ move }));
  for (const payload of [{}, { note: plain('有人说了一句话') }, ...forms]) {
    const card = await showRecord(services, viewer, record.id, payload);
    expect(faultsOf(card), named).toEqual([]);
    const asks = 'move' in payload && theirs.includes(payload.move) ? kind.moves[payload.move]?.asks : undefined;
    if (asks) expect(inputsOf(card), `${named} ${JSON.stringify(payload)}`).toEqual(onCards(asks));
  }
}
