import { stillToEnter } from '../../domain/orders/match-contract.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { changed } from '../../records/step.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { dueByDelivery, itemsToOrder } from '../receivable/add-items.ts';
import { changeDue } from '../receivable/book-line.ts';
import type { RecordChange } from '../record-parts.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import { carsIn, contractNumbered, goodsOf, ordersOf, ourNumber } from './contract-of.ts';
import { CONTRACT } from './order-kind.ts';
import { formOf, saidOn } from './read-tracks.ts';
import type { Services } from './services.ts';

/** What an order changes beyond itself: its contract is entered once every car of it has an order; what is due with the hand-over gets its day (S42, S45). */
export async function followThrough({ before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  if (!before) return entered(services, after, scene);
  return before.state !== 'delivered' && after.state === 'delivered' ? delivered(services, after, scene) : emptyPlan;
}

async function entered(services: Services, order: Rec, scene: Scene): Promise<Plan> {
  const number = ourNumber(formOf(order));
  const contract = number === null ? null : await contractNumbered(services, number);
  if (!contract || number === null) return emptyPlan;
  const all = [...(await ordersOf(services, number)), order];
  const items = all.length > 1 ? [] : await services.reads.itemsOfContract(contract.id);
  const isOnlyCar = stillToEnter(goodsOf(contract), carsIn(all)) === null && all.length === 1;
  const writes = isOnlyCar ? itemsToOrder(items, order.id) : [];
  if (contract.state !== 'signed' || stillToEnter(goodsOf(contract), carsIn(all)) !== null) return { ...emptyPlan, writes };
  const next = changed(contract, { form: { order: order.id } }, scene.now);
  const own = await sceneOf(services, CONTRACT, { person: scene.by, org: scene.org, now: scene.now });
  const audit = { act: 'record.contract.entered', detail: { order: order.id } };
  const written = await writeRecord(services, CONTRACT, { before: contract, after: next }, own, audit);
  return { ...written, writes: [...writes, ...written.writes] };
}

/** Of a contract with several cars, once the last of them is handed over. */
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

async function ofContract(services: Services, order: Rec) {
  const number = ourNumber(formOf(order));
  const contract = number === null ? null : await contractNumbered(services, number);
  if (!contract || number === null) return [];
  const others = (await ordersOf(services, number)).filter(({ id }) => id !== order.id);
  const isLast =
    stillToEnter(goodsOf(contract), carsIn([...others, order])) === null && others.every(({ state }) => state === 'delivered');
  return isLast ? services.reads.itemsOfContract(contract.id) : [];
}
