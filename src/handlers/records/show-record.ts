import * as z from 'zod';
import type { Card, Fact, TrailStep } from '../../cards/element.ts';
import type { MovedLine } from '../../cards/moved-card.ts';
import { overCard } from '../../cards/over-card.ts';
import { type OwedLine, type RecordModel, recordCard, stateTag } from '../../cards/records/record-card.ts';
import { noticeCard } from '../../cards/talk/notice-card.ts';
import { personName, someNames, unitText } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { type Fields, fieldsWhere, type RecordId } from '../../fields/field.ts';
import { type PrintContext, printed, summaryOf } from '../../fields/print.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { join, plain, plainsIn, say, type Text, t } from '../../kernel/text.ts';
import { pauseOf } from '../../records/case-kind.ts';
import type { Kind, Move, Rec, Scene } from '../../records/define.ts';
import { mayOpen } from '../../records/open.ts';
import { owedAs, type Todo } from '../../records/owed.ts';
import { CLOCK } from '../../records/register-clocks.ts';
import { seesWhole } from '../../records/register-step.ts';
import { movesFor } from '../../records/step.ts';
import { answerable, called, isPost, namesNobody, peopleOf } from '../../records/who.ts';
import { formParts, formState, textField } from '../forms/form-parts.ts';
import { linkedOf } from '../forms/references.ts';
import { type Loaded, loadRecord, readerNow, readRows, stateOf, titleOf, todoName } from './load-record.ts';
import { filesOf } from './open-forms.ts';
import type { Services } from './services.ts';
import { historyLines } from './show-history.ts';
import { stillWrong } from './still-wrong.ts';

/** What is kept beside a record's card: something just said, and until when, or in which state, it is true; the move whose form is open, or was. */
export const recordPayload = formState.extend({
  note: textField.optional(),
  noteUntil: z.number().int().optional(),
  noteIn: z.string().optional(),
  move: z.string().optional(),
  was: z.string().optional(),
});
type RecordPayload = z.infer<typeof recordPayload>;

/** View `record`: how it stands now, with what this reader may do. Null for who may not see it. */
export async function showRecord(services: Services, viewer: Person, id: string, payload: RecordPayload): Promise<Card | null> {
  const reader = await readerNow(services, viewer);
  const { org } = reader;
  const loaded = await loadRecord(services, id, reader);
  if (!loaded) return notTheirs(services, id, payload);
  const { kind, record, scene } = loaded;
  const todos = (await services.reads.openTodos(record.id)).filter((todo) => todo.holderId !== CLOCK);
  const moves = dueFirst(loaded, todos);
  const isTrue =
    reader.now < (payload.noteUntil ?? Number.POSITIVE_INFINITY) && (payload.noteIn ?? record.state) === record.state;
  const note = isTrue ? payload.note : undefined;
  const said = [kind.title(record.form), ...(note ? [note] : [])];
  // Whom it was asked of and who looks after it is one fact, while they are one.
  const part = await services.parts.recordCard({
    kind,
    record,
    viewer,
    scene,
    ...(payload.move !== undefined && !payload.faults?.length ? { opens: payload.move } : {}),
    payload: payload.part ?? {},
  });
  const full = seesWhole(kind, record, scene);
  const fields = fieldsWhere(kind.fields, (id) => !part.instead.includes(id));
  const facts = factsOf(kind, fields, record, { org, full }, [
    ...said.flatMap(plainsIn),
    ...(kind.register?.belongs(record.form).ownerId ? [] : [personName(org, record.ownerId)]),
  ]);
  const stands = [...said, ...facts.map(({ value }) => value)].flatMap(plainsIn);
  const move = payload.move !== undefined && moves.includes(payload.move) ? kind.moves[payload.move] : undefined;
  const wrongNow = () => stillWrong(services, loaded, payload.move ?? '', payload);
  const allowed = move?.among ? new Set(peopleOf(move.among(record), record, org)) : null;
  const form = move?.asks
    ? await formParts(services, move.asks, record.id, { ...payload, faults: [...(await wrongNow())] }, reader, allowed)
    : null;
  const progress = kind.progress?.(record);
  return recordCard({
    record: record.id,
    kind: say(kind.name),
    number: record.number,
    title: kind.title(record.form),
    state: { ...stateOf(kind, record.state), ...(part.state ? { name: part.state } : {}) },
    note,
    owed: owedLines(loaded, todos).filter(({ mine }) => mine || !part.tellsOwed),
    stands: [...(progress ? [t('records.answered', { ...progress })] : []), ...waiting(record, kind, org)],
    path: pathOf(kind, record),
    facts: [...facts, ...(part.namesPeople ? [] : peopleFacts(kind, record, org))],
    linked: await linkedOf(services, kind.fields, record.form, reader),
    files: filesOf(kind, record).length,
    moves: moves.filter((one) => !part.without.includes(one)).flatMap((one) => moveLine(one, kind.moves[one])),
    part,
    again: isOverFor(loaded, moves) ? kind.id : null,
    history: await historyLines(services, kind, record, reader, { full, stands: new Set(stands) }),
    form: move && form ? { ...form, move: payload.move ?? '', name: say(move.name) } : null,
  });
}

/** Who does not see it any more has no live card of it; what was just said of it to them they still read. */
async function notTheirs({ reads }: Services, id: string, { note }: RecordPayload): Promise<Card | null> {
  const [read] = readRows([(await reads.record(id as RecordId)) ?? []].flat());
  if (read && note) return noticeCard({ title: titleOf(read), text: note, tone: 'done' });
  return overCard(t('moved.title'), t('records.unknown_any'), null);
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
  const tags = [stateTag(stateOf(loaded.kind, loaded.record.state))];
  return { title: titleOf(loaded), tags, latest: { do: 'record.open', record: id } };
}

/** The button for what the reader owes first stands first, with the other answer beside it; the rest keep the order of the life. */
function dueFirst({ kind, record, scene }: Loaded, todos: readonly Todo[]): readonly string[] {
  const moves = movesFor(kind, record, scene);
  const [first] = todos
    .filter(({ holderId }) => scene.actsFor.includes(holderId))
    .toSorted((a, b) => (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER));
  const owed = first && owedAs(kind, first.kind);
  const before = [owed?.move, owed?.orElse].filter((move) => move !== undefined && moves.includes(move)) as string[];
  return [...before, ...moves.filter((move) => !before.includes(move))];
}

const moveLine = (id: string, move: Move | undefined): RecordModel['moves'] =>
  move ? [{ move: id, name: say(move.name), style: move.style ?? 'plain', asks: move.asks !== undefined }] : [];

const owedLines = ({ kind, record: { ownerId, life }, scene }: Loaded, open: readonly Todo[]): readonly OwedLine[] =>
  [...groupBy(open, (todo) => todo.kind)].map(([name, todos]) => {
    const holders = todos.map(({ holderId }) => holderId);
    const dueAt = todos[0]?.dueAt ?? null;
    // Whoever is over the branch would tell by their name which branch it came from (S24).
    const hidden = life.unnamed && !holders.some((id) => id === ownerId || id === life.offer?.to);
    return {
      who: hidden ? t('records.by_post') : someNames(scene.org, holders),
      mine: holders.some((id) => scene.actsFor.includes(id)),
      what: todoName(kind, name),
      dueAt,
      late: dueAt !== null && dueAt < scene.now,
    };
  });

/** What it waits for, or whom it was offered to. */
function waiting(record: Rec, kind: Kind, org: Org): readonly Text[] {
  const { life } = record;
  if (life.offer) return [t('records.offer', { who: personName(org, life.offer.to) })];
  if (life.wish) return [t('records.wishes', { until: { date: life.wish.until }, why: life.wish.why })];
  const pause = pauseOf(record);
  if (!pause) return [];
  const asked = kind.moves.pause?.asks?.why;
  const why = asked ? printed('why', asked, pause.why, { org, full: true }) : plain(pause.why);
  return [pause.until ? t('records.waits_until', { why, on: { date: pause.until } }) : t('records.waits_for', { why })];
}

/** The ordinary way of the kind as a picture, and how far the record is on it; none where it has left that way. */
function pathOf(kind: Kind, record: Rec): readonly TrailStep[] {
  if (kind.path.length < 3 || kind.states[record.state]?.void) return [];
  const at = kind.path.indexOf(record.state === 'waiting' ? 'accepted' : record.state);
  if (at < 0) return [];
  const done = stateOf(kind, record.state).end ? at + 1 : at;
  return kind.path.map(
    (state, index): TrailStep => ({
      name: stateOf(kind, state).name,
      state: index < done ? 'approved' : index === at ? 'open' : 'waiting',
      people: [],
    }),
  );
}

/** Whose it is; of somebody who left it is said that it waits to be handed on (S95). */
function ownerName({ ownerId, state }: Rec, kind: Kind, org: Org): Text {
  const who = personName(org, ownerId);
  const isLeft = org.person(ownerId)?.leftOn && kind.states[state]?.end !== true;
  return isLeft ? t('records.owner_left', { who }) : plain(who);
}

/** What was written about it, and last reported; nothing of it that stands above. */
function factsOf(kind: Kind, fields: Fields, record: Rec, print: PrintContext, above: readonly string[]): readonly Fact[] {
  const said = Object.entries(record.life.said ?? {}).flatMap(([move, form]): readonly Fact[] => {
    const asks: Fields | undefined = kind.moves[move]?.asks;
    return SHOWN_SAID.has(move) && asks ? summaryOf(worded(asks), form as never, print) : [];
  });
  return [...summaryOf(worded(fields), record.form as never, print), ...said].filter(
    ({ value }) => !('plain' in value && above.includes(value.plain.trim())),
  );
}

function peopleFacts(kind: Kind, record: Rec, org: Org): readonly Fact[] {
  if (namesNobody(kind)) return [];
  // What its form says of it stands among its fields.
  const { ownerId = null, unitId = null } = kind.register?.belongs(record.form) ?? {};
  return [
    { label: kind.register ? t('records.entered_by') : t('records.opener'), value: called(record, record.openerId, org) },
    ...(ownerId ? [] : [{ label: t('records.owner'), value: ownerName(record, kind, org) }]),
    ...(unitId || record.life.unnamed ? [] : [{ label: t('records.of_unit'), value: unitText(org, record.unitId) }]),
  ];
}

/** Files and what it refers to have lines of their own, with the buttons that lead there. */
const worded = (fields: Fields): Fields => fieldsWhere(fields, (_, { kind }) => kind !== 'files' && kind !== 'reference');

/** What a move asked that is part of the thing itself; the rest stands in its history. */
const SHOWN_SAID: ReadonlySet<string> = new Set(['report', 'reply']);

/** Who could do what the presser may not, for the refusal. Of an unnamed one neither who opened it nor who is over the branch. */
export function ableTo(kind: Kind, record: Rec, move: string, scene: Scene): Text {
  const one = kind.moves[move];
  const by = one?.by(record) ?? [];
  const never = one?.never?.(record) ?? [];
  if (!record.life.unnamed) return someNames(scene.org, answerable(by, record, scene, never));
  const named = by.filter((who) => who !== 'opener' && !isPost(who));
  const others = peopleOf(named, record, scene.org).filter((id) => !never.includes(id));
  const able = [
    by.includes('opener') && t('records.somebody'),
    others.length > 0 && someNames(scene.org, others),
    by.some(isPost) && t('records.by_post'),
  ].filter((one) => one !== false);
  return able.length > 0 ? join(able, '、') : plain('—');
}
