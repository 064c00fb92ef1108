import { monthId } from '../../domain/measure/months.ts';
import type { FormOf, RecordId } from '../../fields/field.ts';
import { type Cents, cents, minus } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { order as orderKind } from '../../kinds/order.ts';
import { lockedMonth, revenue } from '../../kinds/revenue.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { changed } from '../../records/step.ts';
import { emptyPlan, merge, type Plan, type Write } from '../plan.ts';
import type { BeforeWriting, RecordChange } from '../record-parts.ts';
import { readRows } from '../records/load-record.ts';
import { openRecord } from '../records/open-record.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import { notice } from '../reply.ts';
import type { Services } from './services.ts';

export const REVENUE = revenue as unknown as Kind;
type RevenueForm = FormOf<typeof revenue.fields>;
export const revenueForm = ({ form }: Pick<Rec, 'form'>): RevenueForm => form as unknown as RevenueForm;

/** A car that is handed over is to be booked as revenue: operations of its branch owe that from now on (S110). */
export async function toBook({ before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  if (before === null || after.state !== 'delivered') return emptyPlan;
  if (before.state === after.state) return handedOverOn(before, after, scene, services);
  const { order_no, buyer, model, price, sales } = after.form as unknown as FormOf<typeof orderKind.fields>;
  const own = await sceneOf(services, REVENUE, { person: scene.by, org: scene.org, now: scene.now });
  const delivered = (after.life.said?.deliver?.on as LocalDate | undefined) ?? scene.today;
  const form = { order: after.id, order_no, buyer, model, agreed: price, delivered_on: delivered, sales };
  const opening = {
    id: services.ids.next('rec') as RecordId,
    form,
    unitId: after.unitId,
    parentId: after.id,
    isConsequence: true,
  };
  const opened = await openRecord(services, REVENUE, opening, own);
  return opened.ok ? opened.value : emptyPlan;
}

const handedOver = ({ life }: Pick<Rec, 'life'>): LocalDate | undefined => life.said?.deliver?.on as LocalDate | undefined;

/** The day of the hand-over was put right: its entry says so too. What is booked already stays, and whoever put it right is told. */
async function handedOverOn(before: Rec, after: Rec, scene: RecordChange['scene'], services: Services): Promise<Plan> {
  const on = handedOver(after);
  if (!on || on === handedOver(before)) return emptyPlan;
  const [entry] = readRows(await services.reads.recordsFrom(after.id, REVENUE.id));
  if (!entry || entry.record.state === 'reversed') return emptyPlan;
  const { record } = entry;
  const own = await sceneOf(services, REVENUE, { person: scene.by, org: scene.org, now: scene.now });
  const next = changed(record, { form: { delivered_on: on } }, scene.now);
  const written = await writeRecord(services, REVENUE, { before: record, after: next }, own, {
    act: 'record.revenue.delivered_on',
    detail: { delivered_on: on },
  });
  const booked = bookedIn(record);
  return booked ? merge(written, { ...emptyPlan, effects: [staysBooked(record, booked.on, scene)] }) : written;
}

const staysBooked = ({ id, number, version }: Rec, on: LocalDate, { by }: RecordChange['scene']) =>
  notice(by.id, `stays_booked:${id}`, `stays_booked:${id}:${version}`, {
    text: t('revenue.stays_booked', { number, on: { date: on } }),
    buttons: [{ text: t('told.open'), style: 'plain', action: { do: 'record.open', record: id } }],
  });

/** Of an entry that counts: how much, and from which day. */
const bookedIn = (record: Rec | null): { readonly amount: Cents; readonly on: LocalDate } | null => {
  if (record?.state !== 'booked') return null;
  const { booked, booked_on } = revenueForm(record);
  return booked !== null && booked_on !== null ? { amount: booked, on: booked_on } : null;
};

/** The book only grows: what is corrected or reversed is taken back and booked anew, in a month that is still open (S111). */
export async function bookLines({ before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  const [was, is] = [bookedIn(before), bookedIn(after)];
  if (was?.amount === is?.amount && was?.on === is?.on) return emptyPlan;
  const locked = was || is ? new Set(await services.reads.lockedMonths(after.unitId)) : new Set<string>();
  const open = (day: LocalDate): LocalDate => (locked.has(monthId(day)) ? scene.today : day);
  const sums = new Map<LocalDate, bigint>();
  const put = (day: LocalDate, amount: bigint) => sums.set(day, (sums.get(day) ?? 0n) + amount);
  if (was) put(open(was.on), minus(was.amount));
  if (is) put(open(is.on), is.amount);
  const { order, model } = revenueForm(after);
  return {
    ...emptyPlan,
    writes: [...sums].flatMap(([on, amount]): readonly Write[] =>
      amount === 0n
        ? []
        : [
            {
              table: 'revenueLine',
              insert: {
                id: services.ids.next('rvl'),
                revenueId: after.id,
                orderId: order,
                unitId: after.unitId,
                model,
                on,
                amount: cents(amount),
                bookedAt: scene.now,
                actorId: scene.by.id,
              },
            },
          ],
    ),
  };
}

/** Nothing is booked newly into a month that both have signed. */
export async function notLocked({ before, after }: RecordChange, { reads }: Services): Promise<BeforeWriting> {
  const [was, is] = [bookedIn(before), bookedIn(after)];
  if (!is || was?.on === is.on) return {};
  return (await reads.lockedMonths(after.unitId)).includes(monthId(is.on)) ? { findings: [lockedMonth('locked')] } : {};
}
