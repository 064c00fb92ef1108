import * as z from 'zod';
import { customerHandOverCard } from '../../cards/customers/hand-over-card.ts';
import type { Card } from '../../cards/element.ts';
import { noticeCard } from '../../cards/talk/notice-card.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { person as personField } from '../../fields/kinds.ts';
import { readText } from '../../fields/read-text.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { join, plain, t } from '../../kernel/text.ts';
import { SUPERVISOR } from '../../kinds/usual.ts';
import { EDIT } from '../../records/register-words.ts';
import { changed } from '../../records/step.ts';
import { holds } from '../../records/who.ts';
import type { Context } from '../context.ts';
import { textField } from '../forms/form-parts.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { rawForm } from '../raw-form.ts';
import { type Loaded, loadRecord, readerNow, stateOf, unknown } from '../records/load-record.ts';
import { writeRecord } from '../records/write-record.ts';
import { inPlace, opened, showPersonal } from '../reply.ts';
import { CUSTOMER } from './customer-kind.ts';
import { countsOf, handedText } from './follow-customer.ts';
import { isOpenFile } from './merge-customers.ts';
import type { Of, Services } from './services.ts';
import { whatFollows } from './what-follows.ts';

declare module '../view-ref.ts' {
  interface Views {
    customer_hand_over: z.input<typeof handOverPayload>;
  }
}

const TO = { to: personField('', '') };

/** Whoever looks after a customer, and their supervisor (S31). */
export const mayHandOver = (loaded: Loaded): boolean =>
  isOpenFile(loaded) && loaded.scene.actsFor.some((id) => holds(['owner', ...SUPERVISOR], id, loaded.record, loaded.scene.org));

/** Whether somebody works in the branch of a unit: its customers are looked after there (S4). */
export const worksIn = (org: Org, id: PersonId, unit: UnitId): boolean => {
  const person = org.person(id);
  const branch = org.lineage(unit).find(({ kind }) => kind === 'branch')?.id ?? unit;
  return person?.active === true && org.lineage(person.unitId).some((one) => one.id === branch);
};

/** 「移交」: a look at what goes along, and to whom. */
export async function startHandOver({ action }: Of<'customer.hand_over'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  if (!loaded) return unknown();
  if (!mayHandOver(loaded)) return toastPlan('warning', t('customers.hand_over_may_not'));
  return opened(context, showPersonal(context, 'customer_hand_over', action.record));
}

/** What was handed over, once it was: whoever did it may not see the customer any more. */
export const handOverPayload = z.object({ handed: textField.optional() });

/** View `customer_hand_over`: null where it ended meanwhile, or is not the reader's to hand over any more. */
export async function showHandOver(
  services: Services,
  viewer: Person,
  id: string,
  { handed }: z.infer<typeof handOverPayload>,
): Promise<Card | null> {
  if (handed) return noticeCard({ title: t('customers.hand_over'), text: handed, tone: 'done' });
  const reader = await readerNow(services, viewer);
  const loaded = await loadRecord(services, id, reader);
  if (!loaded || loaded.kind.id !== CUSTOMER.id || !mayHandOver(loaded)) return null;
  const { record, kind } = loaded;
  const following = await whatFollows(services, record.id, record.ownerId);
  return customerHandOverCard({
    record: id,
    clause: CUSTOMER.clauses[0],
    name: kind.title(record.form),
    from: personName(reader.org, record.ownerId),
    counted: countsOf(following),
    records: following.records.map((one) => ({
      record: one.record.id,
      title: join([plain(one.record.number), one.kind.title(one.record.form)], ' '),
      state: stateOf(one.kind, one.record.state).name,
    })),
    colleagues: reader.org.staff(record.unitId).flatMap((one) => (one.active && one.id !== record.ownerId ? [one.id] : [])),
  });
}

/** The customer, with all that is alive of them, is the colleague's from now on. */
export async function handOverCustomer(
  { action, form, on }: Of<'customer.hand_over_to'>,
  services: Services,
  context: Context,
): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  if (!loaded || loaded.kind.id !== CUSTOMER.id) return unknown();
  if (!mayHandOver(loaded)) return toastPlan('warning', t('customers.hand_over_may_not'));
  const { kind, record, scene } = loaded;
  const { to: given = '' } = await rawForm(services.reads, context.platform, TO, form);
  const read = readText(TO.to, given, context);
  const to = read.ok ? read.value : null;
  if (!to || to === record.ownerId || !worksIn(context.org, to, record.unitId))
    return toastPlan('warning', t('customers.hand_over_nobody', { unit: unitName(context.org, record.unitId) ?? '—' }));
  const after = changed(record, { form: { sales: to }, ownerId: to }, scene.now);
  const detail = { changed: { sales: [record.ownerId, to], ownerId: [record.ownerId, to] } };
  return merge(
    await writeRecord(services, kind, { before: record, after }, scene, { act: `record.${kind.id}.${EDIT}`, detail }),
    {
      ...emptyPlan,
      effects: [
        inPlace(context, on, {
          handed: handedText(record, after, await whatFollows(services, record.id, record.ownerId), scene),
        }),
      ],
      reply: { repaint: true, toast: { tone: 'success', text: t('customers.handed', { to: personName(context.org, to) }) } },
    },
  );
}
