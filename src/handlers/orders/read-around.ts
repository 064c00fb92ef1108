import type { StageLine } from '../../cards/orders/tracks.ts';
import { personName } from '../../domain/org/label.ts';
import { WITH_DELIVERY } from '../../domain/receivable/item.ts';
import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import { plain, say } from '../../kernel/text.ts';
import { addDays, type LocalDate, toLocal } from '../../kernel/time.ts';
import { contract } from '../../kinds/contract.ts';
import { FOLLOWED_BY } from '../../kinds/order.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { readRows } from '../records/load-record.ts';
import { agreedIn } from './contract-of.ts';
import { contractOfOrder, moneyOfOrder, type OrderMoney } from './order-money.ts';
import { type Around, formOf } from './read-tracks.ts';
import type { Services } from './services.ts';

/** What stands around an order: its contract, its payments, its follow-up. */
export async function readAround(services: Services, order: Rec, scene: Scene): Promise<Around> {
  const signed = await contractOfOrder(services, order);
  const money = await moneyOfOrder(services, order, signed);
  return {
    signedOn: signed ? agreedIn(signed).signed_on : null,
    money: money.own.length + money.shared.length === 0 ? null : await moneyOf(services, order, money, scene),
    call: order.state === 'delivered' ? await callOf(services, order, scene) : null,
  };
}

async function moneyOf({ reads }: Services, order: Rec, { own, shared }: OrderMoney, { today }: Scene): Promise<Around['money']> {
  const counted = [
    ...own.filter(({ state }) => state !== 'void').map((item) => ({ item, part: item.amount })),
    ...shared,
  ].toSorted((a, b) => a.item.number.localeCompare(b.item.number, 'en', { numeric: true }));
  const stages = counted.map(async ({ item }): Promise<StageLine> => {
    const done = item.state !== 'open';
    const paidOn = done ? ((await reads.receivableLinesOf(item.id)).at(-1)?.on ?? null) : null;
    const plan = item.dueOn === WITH_DELIVERY ? addDays(formOf(order).promised_on, item.dueDays ?? 0) : item.dueOn;
    const name = contract.fields.instalments.row.part.options[item.part as 'deposit'] ?? OTHER;
    return { name: say(name), done, on: paidOn, plan, late: !done && item.dueOn < today };
  });
  // What has come for the whole contract came for each of its cars alike; what is open is rounded up.
  const openOf = ({ item, part }: (typeof counted)[number]): Cents =>
    item.amount > 0n ? cents((item.open * part + item.amount - 1n) / item.amount) : item.open;
  const [all, open] = [sumOf(counted.map(({ part }) => part)), sumOf(counted.map(openOf))];
  return { stages: await Promise.all(stages), percent: percentOf(all, open) };
}

const OTHER = contract.fields.instalments.row.part.options.other;

/** Rounded down: nothing is called paid that is not. */
const percentOf = (all: Cents, open: Cents): number => (all > 0n ? Number(((all - open) * 100n) / all) : 0);

async function callOf({ reads }: Services, order: Rec, { org, zone }: Scene): Promise<Around['call']> {
  const [read] = readRows(await reads.recordsFrom(order.id, FOLLOWED_BY));
  if (!read) return null;
  const { record } = read;
  const [todo] = await reads.openTodos(record.id);
  const day = (at: Parameters<typeof toLocal>[0] | undefined | null): LocalDate | null =>
    at === null || at === undefined ? null : toLocal(at, zone).date;
  return { due: day(todo?.dueAt), done: day(record.life.reportedAt), by: plain(personName(org, record.ownerId)) };
}
