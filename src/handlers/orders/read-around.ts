import type { StageLine } from '../../cards/orders/tracks.ts';
import { personName } from '../../domain/org/label.ts';
import { type Item, WITH_DELIVERY } from '../../domain/receivable/item.ts';
import { type Cents, sumOf } from '../../kernel/money.ts';
import { plain, say } from '../../kernel/text.ts';
import { addDays, type LocalDate, toLocal } from '../../kernel/time.ts';
import { contract } from '../../kinds/contract.ts';
import { followUp } from '../../kinds/follow-up.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { readRows } from '../records/load-record.ts';
import { agreedIn, contractNumbered, ourNumber } from './contract-of.ts';
import { type Around, formOf } from './read-tracks.ts';
import type { Services } from './services.ts';

/** What stands around an order: its contract, its payments, its follow-up. */
export async function readAround(services: Services, order: Rec, scene: Scene): Promise<Around> {
  const number = ourNumber(formOf(order));
  const [signed, items] = await Promise.all([
    number === null ? null : contractNumbered(services, number),
    services.reads.itemsOfOrder(order.id),
  ]);
  return {
    signedOn: signed ? agreedIn(signed).signed_on : null,
    money: items.length === 0 ? null : await moneyOf(services, order, items, scene),
    call: order.state === 'delivered' ? await callOf(services, order, scene) : null,
  };
}

async function moneyOf({ reads }: Services, order: Rec, items: readonly Item[], { today }: Scene): Promise<Around['money']> {
  const counted = items.filter(({ state }) => state !== 'void');
  const stages = counted.map(async (item): Promise<StageLine> => {
    const done = item.state !== 'open';
    const paidOn = done ? ((await reads.receivableLinesOf(item.id)).at(-1)?.on ?? null) : null;
    const plan = item.dueOn === WITH_DELIVERY ? addDays(formOf(order).promised_on, item.dueDays ?? 0) : item.dueOn;
    const name = contract.fields.instalments.row.part.options[item.part as 'deposit'] ?? OTHER;
    return { name: say(name), done, on: paidOn, plan, late: !done && item.dueOn < today };
  });
  const [all, open] = [sumOf(counted.map(({ amount }) => amount)), sumOf(counted.map((item) => item.open))];
  return { stages: await Promise.all(stages), percent: percentOf(all, open) };
}

const OTHER = contract.fields.instalments.row.part.options.other;

/** Rounded down: nothing is called paid that is not. */
const percentOf = (all: Cents, open: Cents): number => (all > 0n ? Number(((all - open) * 100n) / all) : 0);

async function callOf({ reads }: Services, order: Rec, { org, zone }: Scene): Promise<Around['call']> {
  const row = await reads.recordFrom(order.id, followUp.id);
  const [read] = readRows(row ? [row] : []);
  if (!read) return null;
  const { record } = read;
  const [todo] = await reads.openTodos(record.id);
  const day = (at: Parameters<typeof toLocal>[0] | undefined | null): LocalDate | null =>
    at === null || at === undefined ? null : toLocal(at, zone).date;
  return { due: day(todo?.dueAt), done: day(record.life.reportedAt), by: plain(personName(org, record.ownerId)) };
}
