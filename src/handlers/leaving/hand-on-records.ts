import type { LeavingAction } from '../../cards/leaving/actions.ts';
import { nextAbove } from '../../domain/leaving/next-above.ts';
import { personName } from '../../domain/org/label.ts';
import { person as personField } from '../../fields/kinds.ts';
import { readText } from '../../fields/read-text.ts';
import type { PersonId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Press } from '../feature.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { rawForm } from '../raw-form.ts';
import { readRows } from '../records/load-record.ts';
import { moveRecord } from '../records/move-record.ts';
import { sceneOf } from '../records/scene.ts';
import { toPerson } from '../view-ref.ts';
import type { Services } from './services.ts';

const TO = { to: personField('', '') };
/** Records moved by one press; whoever left more is handed on in several. */
const AT_ONCE = 50;

/** It is on the list of what they owe. */
const isOwed = (plan: Plan, to: PersonId): boolean =>
  plan.writes.some((one) => one.table === 'todo' && 'insert' in one && one.insert.holderId === to);

/** Whoever gets them all at once sees them on one list; what nobody owes anything for yet, as a card. */
const withoutCards = (plan: Plan, to: PersonId): Plan => ({
  ...plan,
  effects: plan.effects.filter((effect) => !('show' in effect) || effect.place !== toPerson(to)),
});

/** All that somebody who left still owned, to one colleague (S95): each record moves by its own rule, in one plan. */
export async function handOnRecords(
  { action, form, on }: Press<LeavingAction>,
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
  const rows = await services.reads.recordsOwned(owner.id);
  const plans: Plan[] = [];
  let owesMore = false;
  for (const one of readRows(rows.slice(0, AT_ONCE))) {
    const scene = await sceneOf(services, one.kind, context);
    const moved = await moveRecord(services, { ...one, scene }, 'reassign', { to });
    if (!moved.ok) continue;
    const owed = isOwed(moved.value, to);
    owesMore ||= owed;
    plans.push(owed ? withoutCards(moved.value, to) : moved.value);
  }
  const left = rows.length - plans.length;
  const said =
    left > 0
      ? t('departure.handed_some', { count: plans.length, left })
      : t('departure.handed', { count: plans.length, to: personName(org, to) });
  return merge(...plans, {
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
