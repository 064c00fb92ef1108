import type { Credit, GateRules, Ordered } from '../../domain/credit/gate.ts';
import { type CreditHistory, creditScore } from '../../domain/credit/score.ts';
import type { Item } from '../../domain/receivable/item.ts';
import type { RecordId } from '../../fields/field.ts';
import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import { daysBetween, type LocalDate } from '../../kernel/time.ts';
import { type ExtraUses, usesOf } from './extra-uses.ts';
import type { UnderWay } from './orders-under-way.ts';
import type { CustomerName, TermsRow } from './ports.ts';
import type { CreditServices } from './services.ts';

/** So many of the last items say how a customer pays. */
const MOST_ITEMS = 60;

/** A customer's limit as it was approved, else that of their class, else the company's; null: none. */
export function limitOf(
  { receivableRules: { credit } }: CreditServices,
  customer: CustomerName,
  terms: TermsRow | null,
): Cents | null {
  if (terms?.creditLimit != null) return cents(terms.creditLimit);
  return (customer.rank === null ? undefined : credit.limits[customer.rank]) ?? credit.else;
}

/** What a customer owes and may owe. */
export interface Standing {
  readonly owed: Cents;
  readonly overdue: Cents;
  readonly oldestOverdue: number;
  readonly limit: Cents | null;
  /** Approved beyond it and in force, with what which order took of it; null: nothing. */
  readonly extra: { readonly amount: Cents; readonly until: LocalDate; readonly uses: ExtraUses } | null;
  readonly isStopped: boolean;
  readonly termDays: number | null;
  readonly items: readonly Item[];
  readonly underWay: readonly UnderWay[];
  readonly terms: TermsRow | null;
}

/** … and how they have paid so far. */
export interface CustomerCredit extends Standing {
  readonly score: number | null;
}

/** How a customer stands on a day. */
export async function standingOf(services: CreditServices, customer: CustomerName, today: LocalDate): Promise<Standing> {
  return standing(services, customer, await services.reads.itemsOfCustomer(customer.id), today);
}

/** The same with how they have paid. */
export async function creditOf(services: CreditServices, customer: CustomerName, today: LocalDate): Promise<CustomerCredit> {
  const { reads } = services;
  const items = await reads.itemsOfCustomer(customer.id);
  const [stands, promises] = await Promise.all([standing(services, customer, items, today), reads.promiseCounts(customer.id)]);
  const settled = items.filter(({ state }) => state === 'settled').slice(-MOST_ITEMS);
  const paidLate = await Promise.all(
    settled.map(async ({ id, dueOn }) => {
      const last = (await reads.receivableLinesOf(id)).findLast(({ kind, amount }) => kind === 'receipt' && amount > 0n);
      return last ? [daysBetween(dueOn, last.on)] : [];
    }),
  );
  const history: CreditHistory = { paidLate: paidLate.flat(), oldestOverdue: stands.oldestOverdue, ...promises };
  return { ...stands, score: creditScore(history) };
}

async function standing(
  services: CreditServices,
  customer: CustomerName,
  items: readonly Item[],
  today: LocalDate,
): Promise<Standing> {
  const [[terms = null], underWay] = await Promise.all([
    services.reads.termsOf([customer.id]),
    services.reads.ordersUnderWay(customer.id),
  ]);
  const open = items.filter(({ state }) => state === 'open');
  const late = open.filter(({ dueOn }) => dueOn < today);
  const oldestOverdue = Math.max(0, ...late.map(({ dueOn }) => daysBetween(dueOn, today)));
  return {
    owed: sumOf(open.map((item) => item.open)),
    overdue: sumOf(late.map((item) => item.open)),
    oldestOverdue,
    limit: limitOf(services, customer, terms),
    extra: extraOf(terms, today),
    isStopped: customer.state === 'stopped',
    termDays: terms?.termDays ?? null,
    items: open,
    underWay,
    terms,
  };
}

/** What was approved beyond the limit and is still in force on a day. */
export function extraOf(terms: TermsRow | null, today: LocalDate): Standing['extra'] {
  if (terms?.extraLimit == null || terms.extraUntil === null || today > terms.extraUntil) return null;
  return { amount: cents(terms.extraLimit), until: terms.extraUntil as LocalDate, uses: usesOf(terms) };
}

/** The order as the gate sees it, beside everything else its customer owes. */
export function asked(
  credit: Standing,
  order: { readonly id: RecordId; readonly contractNo: string | null; readonly price: Cents; readonly allowed: Cents },
): { readonly credit: Credit; readonly order: Ordered } {
  const { items, underWay, extra } = credit;
  // What its contract has made owed already is counted once.
  const own = items.filter(({ orderId }) => orderId === order.id);
  const shared = items.filter(
    ({ orderId, number }) => orderId === null && order.contractNo !== null && number.startsWith(`${order.contractNo}-`),
  );
  const booked = sumOf((own.length > 0 ? own : shared).map(({ open }) => open));
  const noted = underWay.find(({ id }) => id === order.id)?.price ?? cents(0);
  const counted = own.length > 0 || booked < order.price ? booked : order.price;
  const used = sumOf([...(extra?.uses ?? [])].flatMap(([id, amount]) => (id === order.id ? [] : [amount])));
  return {
    credit: {
      ...credit,
      owed: cents(credit.owed + sumOf(underWay.map(({ price }) => price))),
      extra: cents(extra && extra.amount > used ? extra.amount - used : 0n),
      used,
    },
    order: {
      amount: counted > 0n ? counted : order.price,
      counted: cents(counted + noted),
      allowed: order.allowed,
      taken: extra?.uses.get(order.id) ?? cents(0),
    },
  };
}

export const gateRules = ({ receivableRules: { credit } }: CreditServices): GateRules => ({ overdueDays: credit.overdue_days });
