import { stillToEnter } from '../../domain/orders/match-contract.ts';
import type { Item } from '../../domain/receivable/item.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { changed } from '../../records/step.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { dueByDelivery, itemsToOrder } from '../receivable/add-items.ts';
import { changeDue } from '../receivable/book-line.ts';
import type { BatchedChange } from '../record-parts.ts';
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
export async function followThrough(change: BatchedChange, services: Services): Promise<Plan> {
  const { before, after, scene } = change;
  const [was, is] = [before && numberOf(before), numberOf(after)];
  if (was === is) return isHandedOver(before, after) ? delivered(services, after, scene) : emptyPlan;
  return merge(was ? await left(services, after) : emptyPlan, is ? await entered(services, change, is) : emptyPlan);
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

/** A contract as it stands while orders of it are written one after another, each of which takes of its payments. */
interface Entering {
  readonly contract: Rec;
  readonly orders: ReadonlyMap<Rec['id'], Rec>;
  readonly items: readonly Item[];
}

async function enteringOf(services: Services, number: string): Promise<Entering | null> {
  const contract = await contractNumbered(services, number);
  if (!contract) return null;
  const [orders, items] = await Promise.all([ordersOf(services, number), services.reads.itemsOfContract(contract.id)]);
  return { contract, orders: new Map(orders.map((one) => [one.id, one])), items };
}

async function entered(services: Services, { after: order, scene, batch }: BatchedChange, number: string): Promise<Plan> {
  const kept = await batch.kept(`entering:${number}`, async () => ({ now: await enteringOf(services, number) }));
  if (!kept.now) return emptyPlan;
  const { contract, items } = kept.now;
  const own = itemsFor(contract, order, items);
  const orders = new Map([...kept.now.orders, [order.id, order]]);
  const isEntered = contract.state === 'signed' && stillToEnter(goodsOf(contract), carsIn([...orders.values()])) === null;
  const next = isEntered ? changed(contract, { form: { order: order.id } }, scene.now) : contract;
  kept.now = { contract: next, orders, items: items.map((one) => (own.includes(one) ? { ...one, orderId: order.id } : one)) };
  const writes = itemsToOrder(own, order.id);
  if (!isEntered) return { ...emptyPlan, writes };
  const contractScene = await sceneOf(services, CONTRACT, { person: scene.by, org: scene.org, now: scene.now });
  const audit = { act: 'record.contract.entered', detail: { order: order.id } };
  const written = await writeRecord(services, CONTRACT, { before: contract, after: next }, contractScene, audit);
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
