import { openLine, quiet } from '../../cards/parts.ts';
import { carsOf } from '../../domain/contract/terms.ts';
import { stillToEnter } from '../../domain/orders/match-contract.ts';
import { fieldsWhere } from '../../fields/field.ts';
import { toRaw } from '../../fields/raw.ts';
import { plain, plainsIn, t } from '../../kernel/text.ts';
import { order } from '../../kinds/order.ts';
import { mayOpen } from '../../records/open.ts';
import { sees } from '../../records/step.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import { loadRecord, readRows, unknown } from '../records/load-record.ts';
import { openedForm } from '../records/open-forms.ts';
import { showPersonal } from '../reply.ts';
import { agreedIn, carsIn, goodsOf, ordersOf } from './contract-of.ts';
import { ORDER } from './order-kind.ts';
import type { Of, Services } from './services.ts';

const MOST_LISTED = 10;

/** On a signed contract: how many of its cars have an order, and the way to the next one for who enters them (S42). */
export async function contractOrders({ record, scene }: RecordLook, services: Services): Promise<RecordPart> {
  if (record.state !== 'signed' && record.state !== 'ended') return {};
  const goods = goodsOf(record);
  const entered = await ordersOf(services, record.number);
  // The newest stands among what the contract refers to.
  const others = entered.filter((one) => one.id !== record.form.order && sees(ORDER, one, scene)).slice(0, MOST_LISTED);
  const body = [
    ...quiet(t('orders.entered_of', { done: entered.length, all: carsOf(goods) })),
    ...others.map((one) => openLine(ORDER.title(one.form), plain(one.number), { do: 'record.open', record: one.id })),
  ];
  if (record.state === 'ended') return { body };
  const isOpen = stillToEnter(goods, carsIn(entered)) !== null && mayOpen(ORDER, scene);
  return {
    body,
    buttons: isOpen ? [{ text: t('orders.enter'), style: 'primary', action: { do: 'order.enter', record: record.id } }] : [],
  };
}

/** The form of the next order of a contract, filled in from it. */
export async function enterOrder({ action }: Of<'order.enter'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  if (loaded?.kind.id !== 'contract') return unknown();
  const { record } = loaded;
  const { customer, deliver_on, sales } = agreedIn(record);
  const next = stillToEnter(goodsOf(record), carsIn(await ordersOf(services, record.number)));
  const [buyer] = readRows(await services.reads.recordsById([customer]));
  const given = toRaw(
    fieldsWhere(order.fields, () => true),
    {
      contract_no: record.number,
      file: customer,
      ...(buyer ? { buyer: plainsIn(buyer.kind.title(buyer.record.form)).join(' ') } : {}),
      ...(next ? { model: next.model, price: next.price } : {}),
      promised_on: deliver_on,
      sales: sales ?? record.ownerId,
    } as never,
  );
  const id = services.ids.next('rec');
  return openedForm(
    context,
    showPersonal(context, 'record_form', id, { kind: ORDER.id, given, openedAt: context.now, faults: [] }),
  );
}
