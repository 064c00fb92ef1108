import { carOf, carsOfLine, partOf } from '../../domain/contract/car-payments.ts';
import { lineOf } from '../../domain/orders/match-contract.ts';
import type { Item } from '../../domain/receivable/item.ts';
import { type Cents, cents, minus } from '../../kernel/money.ts';
import type { Rec } from '../../records/define.ts';
import type { ReceivablePorts } from '../receivable/ports.ts';
import type { RecordPorts } from '../records/ports.ts';
import { carsIn, contractNumbered, goodsOf, ordersOf, ourNumber } from './contract-of.ts';
import { formOf } from './read-tracks.ts';
import type { Services } from './services.ts';

/** What of its contract's money concerns an order. */
export interface OrderMoney {
  /** Of its car alone. */
  readonly own: readonly Item[];
  /** Of the whole contract of several cars, each with the part of this car. */
  readonly shared: readonly { readonly item: Item; readonly part: Cents }[];
}

/** By the items of the book; both empty where nobody keeps its payments one by one. */
export async function moneyOfOrder(
  services: RecordPorts & ReceivablePorts,
  order: Rec,
  contract: Rec | null,
): Promise<OrderMoney> {
  const [own, all] = await Promise.all([
    services.reads.itemsOfOrder(order.id),
    contract ? services.reads.itemsOfContract(contract.id) : [],
  ]);
  const { price } = formOf(order);
  const shared = all.flatMap((item) =>
    contract && item.orderId === null && item.state !== 'void' && carOf(item.number, contract.number) === null
      ? [{ item, part: partOf(item.amount, [price], goodsOf(contract)) }]
      : [],
  );
  return { own, shared };
}

/** The contract of ours that an order is of; null: it is from elsewhere, or of none. */
export async function contractOfOrder(services: RecordPorts, order: Rec): Promise<Rec | null> {
  const number = ourNumber(formOf(order));
  return number === null ? null : contractNumbered(services, number);
}

/** What is due by now and has not come: of the whole contract the part of this car and of those handed over before it. */
export async function unpaidOf(services: Services, order: Rec, today: string): Promise<readonly Item[] | null> {
  const contract = await contractOfOrder(services, order);
  const { own, shared } = await moneyOfOrder(services, order, contract);
  if (own.length + shared.length === 0) return null;
  const isDue = (item: Item): boolean => item.state === 'open' && item.dueDays === null && item.dueOn <= today;
  const due = shared.filter(({ item }) => isDue(item));
  const before = contract && due.length > 0 ? await ordersOf(services, contract.number) : [];
  const gone = carsIn(before.filter(({ id, state }) => state === 'delivered' && id !== order.id)).map(({ price }) => price);
  const lacks = ({ amount, open }: Item): boolean =>
    contract !== null && cents(amount + minus(open)) < partOf(amount, [...gone, formOf(order).price], goodsOf(contract));
  return [...due.flatMap(({ item }) => (lacks(item) ? [item] : [])), ...own.filter(isDue)];
}

/** The items that a new order takes: of a contract of one car all, of several those of one car of its line that no other has. */
export function itemsFor(contract: Rec, order: Rec, items: readonly Item[]): readonly Item[] {
  const free = items.filter(({ orderId, state }) => orderId === null && state !== 'void');
  const goods = goodsOf(contract);
  const { model, price } = formOf(order);
  const line = lineOf(goods, { model, price });
  if (!line) return [];
  if (goods.length === 1 && line.quantity === 1) return free;
  const cars = carsOfLine(goods, line);
  const car = cars.find((one) => free.some(({ number }) => carOf(number, contract.number) === one));
  return car === undefined ? [] : free.filter(({ number }) => carOf(number, contract.number) === car);
}
