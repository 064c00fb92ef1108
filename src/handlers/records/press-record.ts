import { inFull } from '../../cards/approval/findings.ts';
import type { Finding } from '../../domain/finding.ts';
import { someNames } from '../../domain/org/label.ts';
import { fieldsWhere, type RawForm, type RecordId } from '../../fields/field.ts';
import { toRaw } from '../../fields/raw.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { plain, say, t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Move, Values } from '../../records/define.ts';
import { askedToOpen, mayOpen, openingBy } from '../../records/open.ts';
import { mayMake, type Refusal } from '../../records/step.ts';
import { answerable } from '../../records/who.ts';
import { because } from '../approval/refuse.ts';
import type { Context } from '../context.ts';
import { formState, type Wrong } from '../forms/form-parts.ts';
import { readOn } from '../forms/read-form.ts';
import { referredIn } from '../forms/references.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace, opened, redrawn, showPersonal, told } from '../reply.ts';
import { standsNear } from '../stands-near.ts';
import { faultsIn, foundIn, withWays } from './given-form.ts';
import { type Loaded, loadRecord, stateOf, unknown } from './load-record.ts';
import { moveRecord } from './move-record.ts';
import { noteForm, openedForm } from './open-forms.ts';
import { openRecord } from './open-record.ts';
import { sceneOf } from './scene.ts';
import type { Of, Services } from './services.ts';
import { filledFrom, UNNAMED } from './show-form.ts';
import { ableTo } from './show-record.ts';

/**
 * A form for a new record of the kind, filled as far as the sentence goes; who may not open one is told before.
 * @param known what stands in it whatever the sentence says
 */
export async function startRecord(
  services: Services,
  context: Context,
  of: string,
  sentence: string,
  known: RawForm = {},
  unnamed = false,
  notTaken = '',
): Promise<Plan> {
  const kind = kindOf(of);
  if (!kind) return toastPlan('warning', t('stray.unreadable'), false);
  const scene = await sceneOf(services, kind, context);
  if (!mayOpen(kind, scene)) {
    const who = someNames(scene.org, answerable(kind.opens, openingBy(scene.by), scene, []));
    return told(context, { text: t('records.may_not_open', { kind: say(kind.name), clause: kind.clauses[0], who }) });
  }
  const id = services.ids.next('rec');
  const { given: filled, unused } = filledFrom(kind, sentence, scene);
  const given = { ...filled, ...(await referredIn(services, askedToOpen(kind), sentence, context)), ...known };
  const faults = await faultsIn(kind, given, scene);
  return openedForm(
    context,
    showPersonal(context, 'record_form', id, {
      kind: kind.id,
      given,
      unused: unused || notTaken,
      unnamed,
      openedAt: context.now,
      faults,
    }),
  );
}

/** What stands in a record, to be asked for once more; what was sent with it, and what not everybody sees whole, stays with it. */
export async function formLike(services: Services, context: Context, kind: string, like = ''): Promise<RawForm> {
  const loaded = await loadRecord(services, like, context);
  if (loaded?.kind.id !== kind) return {};
  return toRaw(
    fieldsWhere(askedToOpen(loaded.kind), (_, field) => field.kind !== 'files' && !field.mask),
    loaded.record.form,
  );
}

/** The filled form: a record, or the form again with what is wrong. A second press of the same form shows what the first one made. */
export async function saveRecord({ action, form, on }: Of<'record.save'>, services: Services, context: Context): Promise<Plan> {
  const kind = kindOf(action.kind);
  if (!kind) return toastPlan('warning', t('stray.unreadable'), false);
  const id = action.record as RecordId;
  const turned = { ...emptyPlan, effects: [{ turn: on.outboxKey, into: { view: 'record', subject: id } } as const] };
  if (await services.reads.record(id)) return { ...turned, reply: { repaint: true } };
  const scene = await sceneOf(services, kind, context);
  const { given, read } = await readOn(services, context, askedToOpen(kind), form, on);
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

/** The button of a move, or of its form. */
type MovePress = Pick<Of<'record.move' | 'record.moved'>, 'action' | 'on'>;

/** A move that somebody pressed and may make. */
interface Pressed extends Loaded, Pick<Of<'record.move'>, 'on'> {
  readonly name: string;
  readonly move: Move;
}

/** … else why they may not. */
async function pressed(
  { action: { record, move: name }, on }: MovePress,
  services: Services,
  context: Context,
): Promise<Result<Pressed, Plan>> {
  const loaded = await loadRecord(services, record, context);
  if (!loaded) return no(unknown());
  const may = mayMake(loaded.kind, loaded.record, name, loaded.scene);
  return may.ok ? ok({ ...loaded, on, name, move: may.value.move }) : no(refusedFor(may.error, loaded, name));
}

/** A move; one that asks something turns the card into its form first. */
export async function pressMove(press: MovePress, services: Services, context: Context): Promise<Plan> {
  const may = await pressed(press, services, context);
  if (!may.ok) return may.error;
  const { on, name, move, record, scene } = may.value;
  if (!move.asks) return moveNow(services, context, may.value, {}, {});
  const given = on.payload.was === name ? on.payload.given : (move.begins?.(record, scene) ?? {});
  return merge(noteForm(context, on.outboxKey), redrawn(context, on, { move: name, given, openedAt: context.now }));
}

/** The form of a move, filled in. */
export async function saveMove(press: Of<'record.moved'>, services: Services, context: Context): Promise<Plan> {
  const may = await pressed(press, services, context);
  const { form, on } = press;
  if (!may.ok) return { ...may.error, effects: [inPlace(context, on, {})] };
  const { name, move } = may.value;
  // Pressed twice at once: the first press has closed the form, and nothing is said twice. One that ended or was left by 「返回」 under the finger is sent.
  if (on.payload.move !== name && on.payload.was !== name) return { ...emptyPlan, reply: { repaint: true } };
  const { given, read } = await readOn(services, context, move.asks ?? {}, form, on);
  if (!read.ok) return formAgain(context, on, { move: name, given }, read.error);
  return moveNow(services, context, may.value, read.value, given);
}

/** A move that is made; from a list the card of the list stays as it is. What a check found stands in its form or, where it asks nothing, is said. */
async function moveNow(services: Services, context: Context, at: Pressed, asked: Values, given: RawForm): Promise<Plan> {
  const { on, name, move, record, scene } = at;
  const plan = await moveRecord(services, at, name, asked);
  if (!plan.ok) {
    if (plan.error.code !== 'check' || !move.asks) return refusedFor(plan.error, at, name);
    const check = (other: Values): readonly Finding[] => move.check?.({ ...scene, record, asked: other }) ?? [];
    const ways = await withWays(plan.error.findings, { fields: move.asks, given, check }, scene);
    return formAgain(context, on, { move: name, given }, ways);
  }
  return merge(plan.value, {
    ...emptyPlan,
    effects: on.view === 'record' ? [inPlace(context, on, {})] : [],
    reply: { toast: { tone: 'success', text: t('records.done', { move: say(move.name) }) }, repaint: true },
  });
}

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
function refusedFor(why: Refusal, { kind, record, scene }: Loaded, name: string): Plan {
  if (why.code === 'unknown') return unknown();
  const [barred] = why.code === 'check' ? why.findings : [];
  if (barred) return toastPlan('warning', because(inFull(barred), barred.clause));
  const move = kind.moves[name] ? say(kind.moves[name].name) : plain(name);
  if (why.code !== 'not_yours')
    return toastPlan('warning', t('records.moved_on', { state: stateOf(kind, record.state).name, move }));
  const who = ableTo(kind, record, name, scene);
  return toastPlan('warning', t('records.not_yours', { move, clause: kind.clauses[0], who }));
}

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
