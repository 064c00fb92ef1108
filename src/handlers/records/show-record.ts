import * as z from 'zod';
import type { Card, Fact, TrailStep } from '../../cards/element.ts';
import type { MovedLine } from '../../cards/moved-card.ts';
import { type OwedLine, type RecordModel, recordCard, STATE_TONES } from '../../cards/records/record-card.ts';
import { peopleNames, personName, unitName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { Fields } from '../../fields/field.ts';
import { type PrintContext, summaryOf } from '../../fields/print.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId } from '../../kernel/id.ts';
import { join, plain, plainsIn, say, type Text, t } from '../../kernel/text.ts';
import type { Kind, Move, Rec, Scene } from '../../records/define.ts';
import { mayOpen } from '../../records/open.ts';
import type { Todo } from '../../records/owed.ts';
import { movesFor } from '../../records/step.ts';
import { answerable, isPost, namesNobody, peopleOf } from '../../records/who.ts';
import { anyPayload } from '../feature.ts';
import { formParts, formState, textField } from './form-parts.ts';
import { type Loaded, loadRecord, readerNow, stateOf, titleOf, todoName } from './load-record.ts';
import { filesOf } from './open-forms.ts';
import { todoOf } from './record-rows.ts';
import { linkedOf } from './references.ts';
import type { Services } from './services.ts';
import { historyLines } from './show-history.ts';

/** What is kept beside a record's card: something just said, the move whose form is open, or was. */
export const recordPayload = formState.extend({
  note: textField.optional(),
  move: z.string().optional(),
  was: z.string().optional(),
  /** What a feature's part of the card has open (record-parts.ts). */
  part: anyPayload.optional(),
});
type RecordPayload = z.infer<typeof recordPayload>;

/** View `record`: how it stands now, with what this reader may do. Null for who may not see it. */
export async function showRecord(services: Services, viewer: Person, id: string, payload: RecordPayload): Promise<Card | null> {
  const reader = await readerNow(services, viewer);
  const { org } = reader;
  const loaded = await loadRecord(services, id, reader);
  if (!loaded) return null;
  const { kind, record, scene } = loaded;
  const todos = (await services.reads.openTodos(record.id)).map(todoOf);
  const moves = dueFirst(kind, movesFor(kind, record, scene), todos, scene);
  const said = [kind.title(record.form as Readonly<Record<string, unknown>>), ...(payload.note ? [payload.note] : [])];
  // Whom it was asked of and who looks after it is one fact, while they are one.
  const part = await services.parts.recordCard({ kind, record, viewer, scene, payload: payload.part ?? {} });
  const facts = factsOf(withoutFields(kind, part.instead), record, org, [
    ...said.flatMap(plainsIn),
    personName(org, record.ownerId),
  ]);
  const stands = [...said, ...facts.map(({ value }) => value)].flatMap(plainsIn);
  const move = payload.move !== undefined && moves.includes(payload.move) ? kind.moves[payload.move] : undefined;
  const allowed = move?.among ? new Set(peopleOf(move.among(record), record, org)) : null;
  const form = move?.asks ? await formParts(services, move.asks, record.id, payload, reader, allowed) : null;
  return recordCard({
    record: record.id,
    kind: say(kind.name),
    number: record.number,
    title: kind.title(record.form as Readonly<Record<string, unknown>>),
    state: stateOf(kind, record.state),
    ...(payload.note ? { note: payload.note } : {}),
    owed: owedLines(kind, record, todos, scene),
    ...waiting(record, kind, org),
    path: pathOf(kind, record),
    facts: [...facts, ...(part.namesPeople ? [] : peopleFacts(kind, record, org))],
    linked: await linkedOf(services, kind, record, reader),
    files: filesOf(kind, record).length,
    moves: moves.flatMap((id) => (kind.moves[id] && !part.without.includes(id) ? [moveLine(id, kind.moves[id])] : [])),
    part,
    ...(isOverFor(loaded, moves) ? { again: kind.id } : {}),
    history: await historyLines(services, kind, record, org, new Set(stands)),
    ...(move && form ? { form: { ...form, move: payload.move ?? '', name: say(move.name) } } : {}),
  });
}

/** It ended, cannot be opened again, and the reader asked for it: the same can only be asked for once more. */
const isOverFor = ({ kind, record, scene }: Loaded, moves: readonly string[]): boolean =>
  kind.states[record.state]?.end === true &&
  record.openerId === scene.by.id &&
  !moves.includes('reopen') &&
  kind.says.starts !== undefined &&
  mayOpen(kind, scene);

/** A record of which a newer card lies somewhere else: what it is and how it stands; null for who may not see it. */
export async function movedRecord(services: Services, viewer: Person, id: string): Promise<MovedLine | null> {
  const loaded = await loadRecord(services, id, await readerNow(services, viewer));
  if (!loaded) return null;
  const state = stateOf(loaded.kind, loaded.record.state);
  return {
    title: titleOf(loaded),
    tags: [{ text: state.name, tone: STATE_TONES[state.tone].tag }],
    latest: { do: 'record.open', record: id },
  };
}

/** The button for what the reader owes first stands first; the others keep the order of the life. */
function dueFirst(kind: Kind, moves: readonly string[], todos: readonly Todo[], { actsFor }: Scene): readonly string[] {
  const [first] = todos
    .filter(({ holderId }) => actsFor.includes(holderId))
    .toSorted((a, b) => (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER));
  const move = first && kind.owes[first.kind.slice(kind.id.length + 1)]?.move;
  return move !== undefined && moves.includes(move) ? [move, ...moves.filter((one) => one !== move)] : moves;
}

const moveLine = (id: string, { name, style, asks }: Move): RecordModel['moves'][number] => ({
  move: id,
  name: say(name),
  style: style ?? 'plain',
  asks: asks !== undefined,
});

function owedLines(kind: Kind, { ownerId, life }: Rec, open: readonly Todo[], { org, now, actsFor }: Scene): readonly OwedLine[] {
  const byKind = groupBy(open, (todo) => todo.kind);
  return [...byKind.values()].flatMap((todos): readonly OwedLine[] => {
    const [first] = todos;
    if (!first) return [];
    const what = todoName(kind, first.kind);
    // Whoever is over the branch would tell by their name which branch it came from (S24).
    const hidden = life.unnamed && !todos.some(({ holderId }) => [ownerId, life.offer?.to].includes(holderId));
    return [
      {
        who: hidden
          ? t('records.by_post')
          : peopleNames(
              org,
              todos.map(({ holderId }) => holderId),
            ),
        mine: todos.some(({ holderId }) => actsFor.includes(holderId)),
        what,
        dueAt: first.dueAt,
        late: first.dueAt !== null && first.dueAt < now,
      },
    ];
  });
}

function waiting({ life, state }: Rec, kind: Kind, org: Org): { readonly waits?: Text } {
  if (life.offer) return { waits: t('records.offer', { who: personName(org, life.offer.to) }) };
  const pause = life.pauses?.findLast(({ to }) => to === null);
  if (state !== 'waiting' || !pause) return {};
  const asks = kind.moves.pause?.asks?.why;
  const reason = asks?.kind === 'choice' && asks.options !== 'offered' ? asks.options[pause.why] : undefined;
  const why = reason ? say(reason) : plain(pause.why);
  return { waits: pause.until ? t('records.waits_until', { why, on: { date: pause.until } }) : t('records.waits_for', { why }) };
}

/** The ordinary way of the kind as a picture, and how far the record is on it. */
function pathOf(kind: Kind, record: Rec): readonly TrailStep[] {
  if (kind.path.length < 3 || kind.states[record.state]?.void) return [];
  const at = kind.path.indexOf(record.state === 'waiting' ? 'accepted' : record.state);
  return kind.path.map((state, index): TrailStep => {
    const ended = kind.states[record.state]?.end === true;
    return {
      name: say(kind.states[state]?.name ?? { zh: state, en: state }),
      state: index < at || (index === at && ended) ? 'approved' : index === at ? 'open' : 'waiting',
      people: [],
    };
  });
}

/** Whose it is; of somebody who left it is said that it waits to be handed on (S95). */
function ownerName({ ownerId, state }: Rec, kind: Kind, org: Org): Text {
  const who = personName(org, ownerId);
  const isLeft = org.person(ownerId)?.leftOn && kind.states[state]?.end !== true;
  return isLeft ? t('records.owner_left', { who }) : plain(who);
}

/** Who opened it, unless they chose to stay unnamed. */
export const openerName = ({ life, openerId }: Rec, org: Org): Text =>
  life.unnamed ? t('records.somebody') : plain(personName(org, openerId));

const withoutFields = (kind: Kind, told: readonly string[]): Kind =>
  told.length === 0
    ? kind
    : { ...kind, fields: Object.fromEntries(Object.entries(kind.fields).filter(([id]) => !told.includes(id))) };

/** What was written about it, and last reported; nothing of it that stands above. */
function factsOf(kind: Kind, record: Rec, org: Org, above: readonly string[]): readonly Fact[] {
  const print: PrintContext = { org, full: true };
  const said = Object.entries(record.life.said ?? {}).flatMap(([move, form]): readonly Fact[] => {
    const asks: Fields | undefined = kind.moves[move]?.asks;
    return SHOWN_SAID.has(move) && asks ? summaryOf(worded(asks), form as never, print) : [];
  });
  return [...summaryOf(worded(kind.fields), record.form, print), ...said].filter(
    ({ value }) => !('plain' in value && above.includes(value.plain.trim())),
  );
}

const peopleFacts = (kind: Kind, record: Rec, org: Org): readonly Fact[] =>
  namesNobody(kind)
    ? []
    : [
        { label: t('records.opener'), value: openerName(record, org) },
        { label: t('records.owner'), value: ownerName(record, kind, org) },
        ...(record.life.unnamed ? [] : [{ label: t('records.of_unit'), value: plain(unitName(org, record.unitId) ?? '—') }]),
      ];

/** Files and what it refers to have lines of their own, with the buttons that lead there. */
const worded = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, { kind }]) => kind !== 'files' && kind !== 'reference'));

/** What a move asked that is part of the thing itself; the rest stands in its history. */
const SHOWN_SAID: ReadonlySet<string> = new Set(['report', 'reply']);

/** Some people by name, for a refusal. */
export const nameThem = (people: readonly PersonId[], org: Org): Text =>
  people.length > 0 ? peopleNames(org, people.slice(0, 3)) : plain('—');

/** Who could do what the presser may not, for the refusal. Of an unnamed one neither who opened it nor who is over the branch. */
export function ableTo(kind: Kind, record: Rec, move: string, scene: Scene): Text {
  const one = kind.moves[move];
  const by = one?.by(record) ?? [];
  const never = one?.never?.(record) ?? [];
  if (!record.life.unnamed) return nameThem(answerable(by, record, scene, never), scene.org);
  const others = peopleOf(
    by.filter((who) => who !== 'opener' && !isPost(who)),
    record,
    scene.org,
  ).filter((id) => !never.includes(id));
  const able = [
    ...(by.includes('opener') ? [t('records.somebody')] : []),
    ...(others.length > 0 ? [nameThem(others, scene.org)] : []),
    ...(by.some(isPost) ? [t('records.by_post')] : []),
  ];
  return able.length > 0 ? join(able, '、') : plain('—');
}
