import { inFull } from '../../cards/approval/findings.ts';
import type { Finding } from '../../domain/finding.ts';
import { fieldsWhere, type RawForm, type RecordId } from '../../fields/field.ts';
import { toRaw } from '../../fields/raw.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind, Scene, Values } from '../../records/define.ts';
import { mayOpen, openingBy } from '../../records/open.ts';
import { mayMake, type Refusal } from '../../records/step.ts';
import { answerable } from '../../records/who.ts';
import { because } from '../approval/refuse.ts';
import type { Context } from '../context.ts';
import { formState, type Wrong } from '../forms/form-parts.ts';
import { readOn } from '../forms/read-form.ts';
import { referredIn } from '../forms/references.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { answerWith, inPlace, opened, redrawn, showPersonal, told } from '../reply.ts';
import { standsNear } from '../stands-near.ts';
import { faultsIn, foundIn, withWays } from './given-form.ts';
import { type Loaded, loadRecord, stateOf, unknown } from './load-record.ts';
import { moveRecord } from './move-record.ts';
import { noteForm, openedForm } from './open-forms.ts';
import { openRecord } from './open-record.ts';
import { sceneOf } from './scene.ts';
import type { Of, Services } from './services.ts';
import { filledFrom, UNNAMED } from './show-form.ts';
import { ableTo, nameThem } from './show-record.ts';

/**
 * A form for a new record of the kind, filled as far as the sentence goes, or like another one the reader sees; who may not open one is told before.
 */
export async function startRecord(
  services: Services,
  context: Context,
  of: string,
  sentence: string,
  like?: string,
): Promise<Plan> {
  const kind = kindOf(of);
  if (!kind) return toastPlan('warning', t('stray.unreadable'), false);
  const scene = await sceneOf(services, kind, context);
  const refused = mayNotOpen(kind, scene);
  if (refused) return told(context, { text: refused });
  const id = services.ids.next('rec');
  const given = {
    ...filledFrom(kind, sentence, scene),
    ...(await referredIn(services, kind.fields, sentence, context)),
    ...(like === undefined ? {} : await formOf(services, context, kind, like)),
  };
  const faults = await faultsIn(kind, given, scene);
  return openedForm(context, showPersonal(context, 'record_form', id, { kind: kind.id, given, openedAt: context.now, faults }));
}

/** What stands in a record, to be asked for once more; what was sent with it stays with it. */
async function formOf(services: Services, context: Context, kind: Kind, id: string): Promise<RawForm> {
  const loaded = await loadRecord(services, id, context);
  const words = fieldsWhere(kind.fields, (_, field) => field.kind !== 'files');
  return loaded?.kind.id === kind.id ? toRaw(words, loaded.record.form) : {};
}

function mayNotOpen(kind: Kind, scene: Scene): Text | null {
  if (mayOpen(kind, scene)) return null;
  const able = answerable(kind.opens, openingBy(scene.by), scene, []);
  return t('records.may_not_open', { kind: say(kind.name), clause: kind.clauses[0], who: nameThem(able, scene.org) });
}

/** The filled form: a record, or the form again with what is wrong. A second press of the same form shows what the first one made. */
export async function saveRecord({ action, form, on }: Of<'record.save'>, services: Services, context: Context): Promise<Plan> {
  const kind = kindOf(action.kind);
  if (!kind) return toastPlan('warning', t('stray.unreadable'), false);
  const id = action.record as RecordId;
  const turned = { ...emptyPlan, effects: [{ turn: on.outboxKey, into: { view: 'record', subject: id } } as const] };
  if (await services.reads.record(id)) return { ...turned, reply: { repaint: true } };
  const scene = await sceneOf(services, kind, context);
  const { given, read } = await readOn(services, context, kind.fields, form, on);
  const unnamed = form[UNNAMED] === true;
  const again = (faults: readonly Wrong[]): Plan =>
    formAgain(context, on, { kind: kind.id, given, unnamed, part: on.payload.part }, faults);
  if (!read.ok) return again(read.error);
  const { part = {} } = formState.parse(on.payload);
  // What is typed into the card it is sent from was never looked at.
  const first = await services.parts.beforeOpening({ ...context, kind, record: id, given, viewer: scene.by, payload: part });
  if (first)
    return {
      ...redrawn(context, on, { ...on.payload, given, unnamed }),
      reply: { toast: { tone: 'info', text: first.header.title }, repaint: true },
    };
  const made = await openRecord(services, kind, { id, form: read.value, unnamed }, scene);
  if (!made.ok) {
    if (made.error.code !== 'check') return toastPlan('warning', t('stray.unreadable'));
    return again(await foundIn(kind, given, made.error.findings, scene));
  }
  return merge(made.value, { ...turned, reply: { toast: { tone: 'success', text: t('records.opened') }, repaint: true } });
}

/** A move; one that asks something turns the card into its form first. */
export async function pressMove(
  { action, on }: Pick<Of<'record.move'>, 'action' | 'on'>,
  services: Services,
  context: Context,
): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  if (!loaded) return unknown();
  const may = mayMake(loaded.kind, loaded.record, action.move, loaded.scene);
  if (!may.ok) return refusedFor(may.error, loaded, action.move);
  const { asks, begins } = may.value.move;
  if (!asks) return moveNow(services, context, loaded, action.move, on);
  const given = on.payload.was === action.move ? on.payload.given : (begins?.(loaded.record) ?? {});
  return merge(noteForm(context, on.outboxKey), redrawn(context, on, { move: action.move, given, openedAt: context.now }));
}

/** The form of a move, filled in. */
export async function saveMove({ action, form, on }: Of<'record.moved'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  if (!loaded) return unknown();
  const may = mayMake(loaded.kind, loaded.record, action.move, loaded.scene);
  if (!may.ok) return { ...refusedFor(may.error, loaded, action.move), effects: [inPlace(context, on, {})] };
  // Pressed twice at once: the first press has closed the form, and nothing is said twice. One that ended or was left by 「返回」 under the finger is sent.
  if (on.payload.move !== action.move && on.payload.was !== action.move) return { ...emptyPlan, reply: { repaint: true } };
  const { asks = {} } = may.value.move;
  const { given, read } = await readOn(services, context, asks, form, on);
  if (!read.ok) return formAgain(context, on, { move: action.move, given }, read.error);
  return moveNow(services, context, loaded, action.move, on, read.value, given);
}

/** A move that is made; from a list the card of the list stays as it is. */
async function moveNow(
  services: Services,
  context: Context,
  loaded: Loaded,
  move: string,
  on: BoundMessage,
  asked: Values = {},
  given: RawForm = {},
): Promise<Plan> {
  const plan = await moveRecord(services, loaded, move, asked);
  if (!plan.ok) {
    if (plan.error.code === 'check') return askedAgain(context, on, loaded, { move, given }, plan.error.findings);
    return refusedFor(plan.error, loaded, move);
  }
  return merge(plan.value, {
    ...emptyPlan,
    effects: on.view === 'record' ? [inPlace(context, on, {})] : [],
    reply: { toast: { tone: 'success', text: t('records.done', { move: moveName(loaded, move) }) }, repaint: true },
  });
}

/** What a check found: in the form of the move, or, where it asks nothing, in a few words. */
async function askedAgain(
  context: Context,
  on: BoundMessage,
  { kind, record, scene }: Loaded,
  payload: { readonly move: string; readonly given: RawForm },
  found: readonly Finding[],
): Promise<Plan> {
  const { asks, check } = kind.moves[payload.move] ?? {};
  const ways = await withWays(
    found,
    { fields: asks ?? {}, given: payload.given, check: (asked) => check?.({ ...scene, record, asked }) ?? [] },
    scene,
  );
  const [first] = ways;
  return asks || !first ? formAgain(context, on, payload, ways) : toastPlan('info', becauseOf(first));
}

const becauseOf = (found: Finding): Text => because(inFull(found), found.clause);

/** The form once more, with what was filled in and what is wrong with it. */
function formAgain(context: Context, on: BoundMessage, given: Readonly<Record<string, unknown>>, faults: readonly Wrong[]): Plan {
  const payload = { ...given, faults, openedAt: context.now };
  return {
    ...emptyPlan,
    // Where a newer card took its place, what was filled in is not lost: it comes on the newest.
    effects: [on.retired ? showPersonal(context, on.view, on.subject, payload) : inPlace(context, on, payload)],
    reply: { toast: { tone: 'warning', text: t('records.faults', { count: faults.length }) }, repaint: true },
  };
}

/** Why the move cannot be made, in words and with who can. */
function refusedFor(why: Refusal, loaded: Loaded, name: string): Plan {
  const { kind, record, scene } = loaded;
  const [barred] = why.code === 'check' ? why.findings : [];
  if (barred) return toastPlan('warning', becauseOf(barred));
  const move = moveName(loaded, name);
  if (why.code !== 'not_yours')
    return toastPlan('warning', t('records.moved_on', { state: stateOf(kind, record.state).name, move }));
  const who = ableTo(kind, record, name, scene);
  return toastPlan('warning', t('records.not_yours', { move, clause: kind.clauses[0], who }));
}

const moveName = ({ kind }: Loaded, move: string): Text => {
  const known = kind.moves[move];
  return known ? say(known.name) : plain(move);
};

/**
 * A card of its own for a record, asked for by a button of a list, or of the line an older one became: a form that stood open there comes along, with
 * what was put into it.
 */
export async function openCard(services: Services, context: Context, record: string, on: BoundMessage): Promise<Plan> {
  const loaded = await loadRecord(services, record, context);
  if (!loaded) return unknown();
  const near = await standsNear(services.reads, context, on, record, ['record']);
  if (near) return near;
  const { note: _, ...form } = on.retired && on.subject === record ? on.payload : {};
  return (form.move === undefined ? opened : openedForm)(context, showPersonal(context, 'record', record, form));
}

/** … or by its number in a sentence. */
export async function openNumbered(services: Services, context: Context, number: string): Promise<Plan> {
  const id = await services.reads.recordNumbered(number);
  const loaded = id && (await loadRecord(services, id, context));
  if (loaded) return answerWith(context, 'record', loaded.record.id);
  return told(context, { text: t('records.unknown_any') });
}
