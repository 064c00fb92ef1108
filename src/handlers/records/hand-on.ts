import type { Card } from '../../cards/element.ts';
import { ownedCard } from '../../cards/records/owned-card.ts';
import { nextAbove } from '../../domain/leaving/next-above.ts';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { person as personField } from '../../fields/kinds.ts';
import { readText } from '../../fields/read-text.ts';
import type { PersonId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { rawForm } from '../raw-form.ts';
import { toPerson } from '../view-ref.ts';
import { readRows, titleOf } from './load-record.ts';
import { moveRecord } from './move-record.ts';
import { readContext, sceneOf } from './scene.ts';
import type { Of, Services } from './services.ts';
import { stateOf } from './show-record.ts';

/** Whoever gets them all at once sees them on one list. */
const withoutCards = (plan: Plan, to: PersonId): Plan => ({
  ...plan,
  effects: plan.effects.filter((effect) => !('show' in effect) || effect.place !== toPerson(to)),
});

const TO = { to: personField('', '') };
const MOST = 10;
/** Records moved by one press; whoever left more is handed on in several. */
const AT_ONCE = 50;

/** View `owned_by`: what somebody who left still looks after, as things are now. */
export async function showOwned(services: Services, viewer: Person, subject: string): Promise<Card | null> {
  const org = await services.reads.org();
  const owner = org.person(subject as PersonId);
  if (!owner || !nextAbove(org, owner).includes(viewer.id)) return null;
  const records = readRows(await services.reads.recordsOwned(owner.id));
  return ownedCard({
    person: owner.id,
    who: personName(org, owner.id),
    isBack: owner.leftOn === null,
    lines: records.slice(0, MOST).map((one) => ({
      record: one.record.id,
      title: titleOf(one),
      state: stateOf(one.kind, one.record.state).name,
    })),
    count: records.length,
    colleagues: org.staff(owner.unitId).map(({ id }) => id),
  });
}

/** All of it to one colleague: each record moves by its own rule, in one plan. */
export async function handOn({ action, form }: Of<'record.hand_on'>, services: Services, context: Context): Promise<Plan> {
  const { org } = context;
  const from = action.from as PersonId;
  const owner = org.person(from);
  if (!owner || !nextAbove(org, owner).includes(context.person.id)) return toastPlan('warning', t('records.unknown_any'));
  const { to: given = '' } = await rawForm(services.reads, context.platform, TO, form);
  const read = readText(TO.to, given, readContext(context));
  const to = read.ok ? read.value : null;
  if (!to || to === from || !org.person(to)?.active) return toastPlan('warning', t('owned.nobody'));
  const rows = await services.reads.recordsOwned(from);
  const plans: Plan[] = [];
  for (const one of readRows(rows.slice(0, AT_ONCE))) {
    const scene = await sceneOf(services, one.kind, context);
    const moved = await moveRecord(services, { ...one, scene }, 'reassign', { to });
    if (moved.ok) plans.push(withoutCards(moved.value, to));
  }
  const left = rows.length - plans.length;
  const said =
    left > 0
      ? t('owned.some', { count: plans.length, left })
      : t('owned.handed', { count: plans.length, to: personName(org, to) });
  return merge(...plans, {
    ...emptyPlan,
    effects: [
      { repaint: from },
      { show: { view: 'my_todos', subject: `list:${to}` }, place: toPerson(to), key: `my_todos:${to}:${context.cause}` },
    ],
    reply: { toast: { tone: 'success', text: said }, repaint: true },
  });
}
