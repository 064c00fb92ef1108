import { stillToEnter } from '../../domain/orders/match-contract.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { changed } from '../../records/step.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { dueByDelivery, itemsToOrder } from '../receivable/add-items.ts';
import { changeDue } from '../receivable/book-line.ts';
import type { RecordChange } from '../record-parts.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import { carsIn, contractNumbered, goodsOf, ordersOf, ourNumber } from './contract-of.ts';
import { CONTRACT } from './order-kind.ts';
import { contractOfOrder, itemsFor } from './order-money.ts';
import { formOf, saidOn } from './read-tracks.ts';
import type { Services } from './services.ts';

/**
 * What an order changes beyond itself: of its contract's payments those of its car are its own, and the contract is entered once every car has an order;
 * what is due with the hand-over gets its day (S42, S45).
 */
export async function followThrough({ before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  const [was, is] = [before && numberOf(before), numberOf(after)];
  if (was === is) return isHandedOver(before, after) ? delivered(services, after, scene) : emptyPlan;
  return merge(was ? await left(services, after) : emptyPlan, is ? await entered(services, after, is, scene) : emptyPlan);
}

/** It is handed over, or was so on another day than it said. */
const isHandedOver = (before: Rec | null, after: Rec): boolean =>
  after.state === 'delivered' && (before?.state !== 'delivered' || saidOn(before, 'deliver') !== saidOn(after, 'deliver'));

/** The contract of ours that it counts for. */
const numberOf = (order: Rec): string | null => (order.state === 'cancelled' ? null : ourNumber(formOf(order)));

/** Cancelled, or put to another contract: what it had waits for the next order of that car. */
const left = async ({ reads }: Services, { id }: Rec): Promise<Plan> => ({
  ...emptyPlan,
  writes: itemsToOrder(await reads.itemsOfOrder(id), null),
});

async function entered(services: Services, order: Rec, number: string, scene: Scene): Promise<Plan> {
  const contract = await contractNumbered(services, number);
  if (!contract) return emptyPlan;
  const all = [...(await ordersOf(services, number)).filter(({ id }) => id !== order.id), order];
  const items = await services.reads.itemsOfContract(contract.id);
  const writes = itemsToOrder(itemsFor(contract, order, items), order.id);
  if (contract.state !== 'signed' || stillToEnter(goodsOf(contract), carsIn(all)) !== null) return { ...emptyPlan, writes };
  const next = changed(contract, { form: { order: order.id } }, scene.now);
  const own = await sceneOf(services, CONTRACT, { person: scene.by, org: scene.org, now: scene.now });
  const audit = { act: 'record.contract.entered', detail: { order: order.id } };
  const written = await writeRecord(services, CONTRACT, { before: contract, after: next }, own, audit);
  return { ...written, writes: [...writes, ...written.writes] };
}

async function delivered(services: Services, order: Rec, { by, now, today }: Scene): Promise<Plan> {
  const on = saidOn(order, 'deliver') ?? today;
  const own = await services.reads.itemsOfOrder(order.id);
  const items = own.length > 0 ? own : await ofContract(services, order);
  const booking = { source: order.id, on, at: now, actorId: by.id };
  return {
    ...emptyPlan,
    writes: dueByDelivery(items, on).flatMap(({ item, dueOn }) => changeDue(services.ids, item, dueOn, booking)),
  };
}

/** Of a contract of several cars whose payments are of the whole, once the last of them is handed over. */
async function ofContract(services: Services, order: Rec) {
  const contract = await contractOfOrder(services, order);
  if (!contract) return [];
  const others = (await ordersOf(services, contract.number)).filter(({ id }) => id !== order.id);
  const isLast =
    stillToEnter(goodsOf(contract), carsIn([...others, order])) === null && others.every(({ state }) => state === 'delivered');
  const items = isLast ? await services.reads.itemsOfContract(contract.id) : [];
  return items.filter(({ orderId }) => orderId === null);
}
