import type { ActionItem, Content, DecisionItem } from '../../domain/minutes/content.ts';
import { type Edit, edited } from '../../domain/minutes/edit-content.ts';
import type { FieldFault, Fields, RawForm } from '../../fields/field.ts';
import { toRaw } from '../../fields/raw.ts';
import type { PersonId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import { type LocalDate, parseDate } from '../../kernel/time.ts';
import { HOST, minutesForm, WRITERS } from '../../kinds/minutes.ts';
import { ACTION_FORM, DECISION_FORM } from '../../kinds/minutes-items.ts';
import type { Rec } from '../../records/define.ts';
import { holdersOf } from '../../records/owed.ts';
import { holds } from '../../records/who.ts';
import type { Context } from '../context.ts';
import { readOn } from '../forms/read-form.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { type Loaded, loadRecord } from '../records/load-record.ts';
import { inPlace, redrawn } from '../reply.ts';
import { rewritten, versionsOf } from './content-of.ts';
import type { Of, Services } from './services.ts';

/** They may be changed: not handed over, or by the host who has them; also by whoever they wait for in the place of somebody who has left (S95). */
export function mayWrite({ kind, record, scene }: Loaded): boolean {
  const by = record.state === 'draft' ? WRITERS : record.state === 'review' ? HOST : null;
  if (by === null) return false;
  const owing = holdersOf(kind, record, scene.org);
  return scene.actsFor.some((id) => holds(by, id, record, scene.org) || owing.includes(id));
}

/** Minutes that somebody may change now, or what to tell them. */
async function writable(services: Services, context: Context, id: string): Promise<Loaded | Plan> {
  const loaded = await loadRecord(services, id, context);
  if (loaded?.kind.id !== 'minutes') return toastPlan('warning', t('records.unknown_any'));
  return mayWrite(loaded) ? loaded : toastPlan('warning', t('minutes.not_now'));
}

type Answering =
  | 'minutes.owner'
  | 'minutes.due'
  | 'minutes.known'
  | 'minutes.act'
  | 'minutes.update'
  | 'minutes.drop'
  | 'minutes.adopt';

/** A question answered, or an item left out, with one tap. */
export async function answerOne({ action, on }: Of<Answering>, services: Services, context: Context): Promise<Plan> {
  const loaded = await writable(services, context, action.record);
  if (!('record' in loaded)) return loaded;
  const edit = editOf(action, services, context);
  if (!edit) return toastPlan('warning', t('stray.unreadable'));
  const { work } = await versionsOf(services, loaded.record);
  const next = edited(work, edit);
  return changedTo(services, context, loaded, on, { before: work, after: next }, edit.do);
}

function editOf(action: Of<Answering>['action'], services: Services, { org }: Context): Edit | null {
  switch (action.do) {
    case 'minutes.owner':
      return org.person(action.person as PersonId)?.active ? { do: 'owner', item: action.item, owner: action.person } : null;
    case 'minutes.due': {
      const due = parseDate(action.day);
      return due && { do: 'due', item: action.item, due };
    }
    case 'minutes.known':
      return { do: 'known', item: action.item };
    case 'minutes.act':
      return { do: 'to_action', item: action.item, id: services.ids.next('rec') };
    case 'minutes.update':
      return { do: 'update', item: action.item, is: action.is };
    case 'minutes.drop':
      return { do: 'drop', item: action.item };
    case 'minutes.adopt':
      return { do: 'proposal_to_action', at: action.at, id: services.ids.next('rec') };
    default:
      return action satisfies never;
  }
}

async function changedTo(
  services: Services,
  context: Context,
  loaded: Loaded,
  on: BoundMessage,
  { before, after }: { readonly before: Content; readonly after: Content },
  act: string,
): Promise<Plan> {
  // Pressed once more, or answered by another meanwhile: it stands as it is.
  if (before === after) return { ...emptyPlan, reply: { repaint: true } };
  return merge(await rewritten(services, loaded, after, { act }), {
    ...emptyPlan,
    effects: on.view === 'record' ? [inPlace(context, on, {})] : [],
    reply: { toast: { tone: 'success', text: t('minutes.answered') }, repaint: true },
  });
}

/** An item opens in its form on the card; `action` and `decision` a new one. */
export async function editItem({ action, on }: Of<'minutes.edit'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await writable(services, context, action.record);
  if (!('record' in loaded)) return loaded;
  const { work } = await versionsOf(services, loaded.record);
  if (!isNew(action.item) && !itemIn(work, action.item)) return { ...emptyPlan, reply: { repaint: true } };
  return redrawn(context, on, { part: { item: action.item } });
}

export const closeItem = ({ on }: Of<'minutes.close'>, _: Services, context: Context): Plan => redrawn(context, on, {});

export const isNew = (item: string): boolean => item === 'action' || item === 'decision';
export const itemIn = ({ actions, decisions }: Content, item: string): ActionItem | DecisionItem | undefined =>
  actions.find(({ id }) => id === item) ?? decisions.find(({ id }) => id === item);
const isAction = (one: ActionItem | DecisionItem | undefined, item: string): one is ActionItem | undefined =>
  one ? 'owner' in one : item === 'action';

/** The fields an item is changed by, and what stands in them. */
export function itemForm(content: Content, item: string): { readonly fields: Fields; readonly begins: RawForm } {
  const one = itemIn(content, item);
  if (!isAction(one, item))
    return { fields: DECISION_FORM, begins: one ? toRaw(DECISION_FORM, { what: one.what, known: one.known } as never) : {} };
  return {
    fields: ACTION_FORM,
    begins: one
      ? toRaw(ACTION_FORM, { what: one.what, who: one.owner, with: one.with, due: one.due, high: one.high } as never)
      : {},
  };
}

/** The form of an item, filled in. */
export async function saveItem({ action, form, on }: Of<'minutes.save'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await writable(services, context, action.record);
  if (!('record' in loaded)) return loaded;
  const { work } = await versionsOf(services, loaded.record);
  const one = itemIn(work, action.item);
  if (!one && !isNew(action.item)) return { ...redrawn(context, on, {}) };
  const { fields } = itemForm(work, action.item);
  const { given, read } = await readOn(services, context, fields, form, on);
  const again = (faults: readonly FieldFault[], text: Text): Plan => ({
    ...redrawn(context, on, { part: { item: action.item, given, faults } }),
    reply: { toast: { tone: 'warning', text }, repaint: true },
  });
  if (!read.ok) return again(read.error, t('records.faults', { count: read.error.length }));
  const early = earlyFault(loaded.record, read.value);
  if (early) return again([early], early.text);
  const id = one?.id ?? services.ids.next('rec');
  const edit = isAction(one, action.item)
    ? ({ do: 'put_action', item: actionFrom(one, id, read.value, context) } as const)
    : ({ do: 'put_decision', item: decisionFrom(one as DecisionItem | undefined, id, read.value, context) } as const);
  return changedTo(services, context, loaded, on, { before: work, after: edited(work, edit) }, edit.do);
}

/** Nothing is done before the meeting that decides it (S67). */
function earlyFault(record: Rec, { due }: Readonly<Record<string, unknown>>): FieldFault | null {
  const { day } = minutesForm(record);
  return typeof due === 'string' && due < day
    ? { field: 'due', text: t('minutes.due_early'), accept: t('minutes.due_accept', { day: { date: day } }) }
    : null;
}

const BY_HAND = { said: '', topic: null } as const;

function actionFrom(
  one: ActionItem | undefined,
  id: string,
  form: Readonly<Record<string, unknown>>,
  { person: by }: Context,
): ActionItem {
  const owner = (form.who as string | null) ?? null;
  return {
    ...(one ?? { ...BY_HAND, by: by.id, candidates: [], maybeUpdates: null, updates: null, done: false }),
    id,
    what: String(form.what),
    owner,
    with: ((form.with as readonly string[] | null) ?? []).filter((other) => other !== owner),
    due: (form.due as LocalDate | null) ?? null,
    high: form.high === true,
    sharesOwner: false,
    ownerDoubt: null,
    dueDoubt: null,
  };
}

const decisionFrom = (
  one: DecisionItem | undefined,
  id: string,
  form: Readonly<Record<string, unknown>>,
  { person: by }: Context,
): DecisionItem => ({
  ...(one ?? { ...BY_HAND, by: by.id, actions: [] }),
  id,
  what: String(form.what),
  known: form.known === true,
});
