import { unitName } from '../../domain/org/label.ts';
import type { Item } from '../../domain/receivable/item.ts';
import { openingFinding } from '../../domain/receivable/opening.ts';
import { isFinanceOf } from '../../domain/receivable/sight.ts';
import type { RecordId } from '../../fields/field.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Rec } from '../../records/define.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { BeforeWriting, RecordChange, RecordLook, RecordPart } from '../record-parts.ts';
import { instalmentItems } from './add-items.ts';
import { voidItem } from './book-line.ts';
import { itemChanged } from './change-item.ts';
import type { Services } from './services.ts';

interface Entered {
  readonly customer: RecordId;
  readonly amount: Cents;
  readonly due_on: LocalDate;
  readonly doc_no: string | null;
  readonly sales: PersonId | null;
  readonly from: LocalDate | null;
}
const formOf = ({ form }: Rec): Entered => form as unknown as Entered;

/** Before an opening balance is written: its customer is one in use and of the reader's units (S4), what it is about is owed only once, and what has moved stays. */
export async function beforeOpening({ before, after, scene }: RecordChange, services: Services): Promise<BeforeWriting> {
  const { reads } = services;
  if (before !== null) {
    const item = before.state === after.state ? null : await openingItem(services, before);
    return { findings: item && (await hasMoved(services, item)) ? [openingFinding('moved_since')] : [] };
  }
  const { customer, doc_no, sales } = formOf(after);
  const [named] = await reads.customersNamed([customer]);
  if (!named) return {};
  const unit = unitName(scene.org, named.unitId) ?? '—';
  if (!isFinanceOf(scene.org, scene.by.id, named.unitId))
    return { findings: [{ ...openingFinding('not_your_customer', { name: named.name, unit }), clause: 'S4' }] };
  if (named.state === 'closed' || named.state === 'merged')
    return { findings: [openingFinding('customer_over', { name: named.name })] };
  const number = doc_no?.trim().toUpperCase();
  const instalments = number ? await reads.itemsByNumber([`${number}-1`]) : [];
  if (number && instalments.some(({ state }) => state !== 'void'))
    return { findings: [openingFinding('in_instalments', { number })] };
  return { form: { buyer: named.name }, belongs: { unitId: named.unitId, ownerId: sales ?? named.ownerId } };
}

/** The item that an opening balance is bears its number. */
async function openingItem({ reads }: Services, { number }: Pick<Rec, 'number'>): Promise<Item | null> {
  return (await reads.itemsByNumber([number]))[0] ?? null;
}

async function hasMoved({ reads }: Services, item: Item): Promise<boolean> {
  const [lines, said] = await Promise.all([reads.receivableLinesOf(item.id), reads.saidOf(item.id)]);
  return lines.length > 0 || said.length > 0;
}

/** An opening balance is an item of what its customer owes, due on its own day; one that is void, or was taken back with its import, was never owed. */
export async function afterOpening({ before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  if (before === null) {
    const { customer, amount, due_on, from } = formOf(after);
    const owing = {
      number: after.number,
      customerId: customer,
      unitId: after.unitId,
      salesId: after.ownerId,
      contractId: null,
      since: from ?? scene.today,
    };
    const whole = { part: 'opening', amount, due: due_on } as const;
    return { ...emptyPlan, writes: instalmentItems(services.ids, scene.now, owing, [whole], () => after.number) };
  }
  if (before.state === after.state) return emptyPlan;
  const item = await openingItem(services, after);
  if (item?.state !== 'open') return emptyPlan;
  const booking = { source: after.id, on: item.since, at: scene.now, actorId: scene.by.id };
  return { ...emptyPlan, writes: voidItem(services.ids, item, booking), effects: itemChanged(item) };
}

/** The card of an entry leads to the item it became. */
export async function openingPart({ record }: RecordLook, services: Services): Promise<RecordPart> {
  const item = record.state === 'booked' ? await openingItem(services, record) : null;
  return {
    instead: ['buyer'],
    buttons: item ? [{ text: t('receivable.open_item'), style: 'plain', action: { do: 'receivable.open', item: item.id } }] : [],
  };
}
