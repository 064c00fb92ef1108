import type { LeavingAction } from '../../cards/leaving/actions.ts';
import { nextAbove } from '../../domain/leaving/next-above.ts';
import { personName } from '../../domain/org/label.ts';
import { fieldsOfKind } from '../../fields/field.ts';
import { person as personField } from '../../fields/kinds.ts';
import { readText } from '../../fields/read-text.ts';
import type { PersonId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import { EDIT } from '../../records/register-words.ts';
import { changed } from '../../records/step.ts';
import type { Context } from '../context.ts';
import type { Press } from '../feature.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { rawForm } from '../raw-form.ts';
import { handOnItems, withoutItems } from '../receivable/hand-on-items.ts';
import { type Loaded, readRows } from '../records/load-record.ts';
import { moveRecord } from '../records/move-record.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import { toPerson } from '../view-ref.ts';
import type { Services } from './services.ts';
import { isDevice } from './take-back.ts';

const TO = { to: personField('', '') };
/** Records moved by one press; whoever left more is handed on in several. */
const AT_ONCE = 50;
/** What customers owe, likewise. */
const ITEMS_AT_ONCE = 200;

/** It is on the list of what they owe. */
const isOwed = (plan: Plan, to: PersonId): boolean =>
  plan.writes.some((one) => one.table === 'todo' && 'insert' in one && one.insert.holderId === to);

/** The records that a plan changes. */
const recordsIn = (plan: Plan): readonly string[] =>
  plan.writes.flatMap((one) =>
    one.table === 'rec' && 'update' in one && typeof one.where.id === 'string' ? [one.where.id] : [],
  );

/** Whoever gets them all at once sees them on one list; what nobody owes anything for yet, as a card. */
const withoutCards = (plan: Plan, to: PersonId): Plan => ({
  ...plan,
  effects: plan.effects.filter((effect) => !('show' in effect) || effect.place !== toPerson(to)),
});

/** A case by its own move. An entry of a register has none: who is over the one who left writes another name into it, whatever state it is in. */
async function handedOn(services: Services, { kind, record, scene }: Loaded, to: PersonId): Promise<Plan | null> {
  if (kind.moves.reassign) {
    const moved = await moveRecord(services, { kind, record, scene }, 'reassign', { to });
    return moved.ok ? moved.value : null;
  }
  if (!kind.register || record.life.held) return null;
  const field = fieldsOfKind(kind.fields, 'person')
    .map(([id]) => id)
    .find((id) => kind.register?.belongs({ ...record.form, [id]: to }).ownerId === to);
  const form = field === undefined ? {} : { form: { [field]: to } };
  const after = changed(record, { ...form, ownerId: to }, scene.now);
  return writeRecord(services, kind, { before: record, after }, scene, {
    act: `record.${kind.id}.${EDIT}`,
    detail: { changed: { ownerId: [record.ownerId, to], ...(field === undefined ? {} : { [field]: [record.ownerId, to] }) } },
  });
}

/** All that somebody who left still owned, to one colleague (S95): each record moves by its own rule, and what their customers owe with it, in one plan. */
export async function handOnRecords(
  { action, form, on }: Press<Extract<LeavingAction, { do: 'leaving.hand_on' }>>,
  services: Services,
  context: Context,
): Promise<Plan> {
  const { org } = context;
  const departure = await services.departures.departure(action.departure);
  const owner = departure && org.person(departure.personId);
  if (!owner?.leftOn || !nextAbove(org, owner).includes(context.person.id)) return toastPlan('warning', t('records.unknown_any'));
  const { to: given = '' } = await rawForm(services.reads, context.platform, TO, form);
  const read = readText(TO.to, given, context);
  const to = read.ok ? read.value : null;
  if (!to || to === owner.id || !org.person(to)?.active) return toastPlan('warning', t('departure.hand_on_nobody'));
  const rows = readRows(await services.reads.recordsOwned(owner.id)).filter((one) => !isDevice(one));
  const owing = await services.reads.openItemsOfSales(owner.id, ITEMS_AT_ONCE + 1);
  if (rows.length + owing.length === 0) return toastPlan('info', t('departure.handed_all'));
  const moved = new Map<string, Plan>();
  const gone = new Set<string>();
  for (const { kind, record } of rows.slice(0, AT_ONCE)) {
    if (gone.has(record.id)) continue;
    const scene = await sceneOf(services, kind, context);
    const whole = await handedOn(services, { kind, record, scene }, to);
    if (!whole) continue;
    // What goes along with a customer goes once.
    for (const id of recordsIn(whole)) {
      moved.delete(id);
      gone.add(id);
    }
    moved.set(record.id, withoutItems(whole));
  }
  const owesMore = [...moved.values()].some((plan) => isOwed(plan, to));
  const plans = [...moved.values()].map((plan) => (isOwed(plan, to) ? withoutCards(plan, to) : plan));
  const items = owing.slice(0, ITEMS_AT_ONCE);
  const count = gone.size + items.length;
  const left = Math.max(0, rows.length - gone.size) + owing.length - items.length;
  const said = left > 0 ? t('departure.handed_some', { count, left }) : t('departure.handed', { count, to: personName(org, to) });
  return merge(...plans, handOnItems(items, to, context), {
    ...emptyPlan,
    effects: [
      { repaint: on.subject },
      ...(owesMore
        ? [
            {
              show: { view: 'my_todos', subject: `list:${to}` } as const,
              place: toPerson(to),
              key: `my_todos:${to}:${context.cause}`,
            },
          ]
        : []),
    ],
    reply: { toast: { tone: 'success', text: said }, repaint: true },
  });
}
