import { type Credit, type CreditHistory, creditGate, creditScore } from '../../domain/credit/score.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Item } from '../../domain/receivable/item.ts';
import type { RecordId } from '../../fields/field.ts';
import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import { t } from '../../kernel/text.ts';
import { daysBetween, type LocalDate } from '../../kernel/time.ts';
import type { RecordChange } from '../record-parts.ts';
import type { CustomerName, TermsRow } from './ports.ts';
import type { Services } from './services.ts';

/** So many of the last items say how a customer pays. */
const MOST_ITEMS = 60;

/** A customer's limit as it was approved, else that of their class, else the company's; null: none. */
export function limitOf({ receivableRules: { credit } }: Services, customer: CustomerName, terms: TermsRow | null): Cents | null {
  if (terms?.creditLimit != null) return cents(terms.creditLimit);
  return (customer.rank === null ? undefined : credit.limits[customer.rank]) ?? credit.else;
}

/** What a customer owes and may owe, and how they have paid so far; of a day. */
export async function creditOf(
  services: Services,
  customer: CustomerName,
  today: LocalDate,
): Promise<
  Credit & {
    readonly overdue: Cents;
    readonly score: number | null;
    readonly termDays: number | null;
    readonly items: readonly Item[];
  }
> {
  const { reads } = services;
  const [items, [terms], promises] = await Promise.all([
    reads.itemsOfCustomer(customer.id),
    reads.termsOf([customer.id]),
    reads.promiseCounts(customer.id),
  ]);
  const open = items.filter(({ state }) => state === 'open');
  const late = open.filter(({ dueOn }) => dueOn < today);
  const oldestOverdue = Math.max(0, ...late.map(({ dueOn }) => daysBetween(dueOn, today)));
  const settled = items.filter(({ state }) => state === 'settled').slice(-MOST_ITEMS);
  const paidLate = await Promise.all(
    settled.map(async ({ id, dueOn }) => {
      const last = (await reads.receivableLinesOf(id)).findLast(({ kind, amount }) => kind === 'receipt' && amount > 0n);
      return last ? [daysBetween(dueOn, last.on)] : [];
    }),
  );
  const history: CreditHistory = { paidLate: paidLate.flat(), oldestOverdue, ...promises };
  const inForce = terms?.extraUntil != null && today <= terms.extraUntil;
  return {
    owed: sumOf(open.map((item) => item.open)),
    overdue: sumOf(late.map((item) => item.open)),
    oldestOverdue,
    limit: limitOf(services, customer, terms ?? null),
    extra: cents(inForce ? (terms?.extraLimit ?? 0n) : 0n),
    isStopped: customer.state === 'stopped',
    score: creditScore(history),
    termDays: terms?.termDays ?? null,
    items: open,
  };
}

interface OrderForm {
  readonly file?: RecordId | null;
  readonly price?: Cents;
  readonly contract_no?: string | null;
}

/**
 * Why an order may not be entered, changed or opened again (O19, S119): the same question at each of them. One that only moves along its way is not asked
 * again, and where no customer's file is named there is nobody to ask about.
 */
export async function barredByCredit(
  { before, after, scene, kind }: RecordChange,
  services: Services,
): Promise<readonly Finding[]> {
  const [was, is] = [before?.form as OrderForm | undefined, after.form as OrderForm];
  const isOver = (state: string | undefined): boolean => state !== undefined && kind.states[state]?.end === true;
  const isOpened = before === null || (isOver(before.state) && !isOver(after.state));
  if (isOver(after.state) || !is.file) return [];
  if (!isOpened && was?.file === is.file && (was?.price ?? 0n) >= (is.price ?? 0n)) return [];
  const [customer] = await services.reads.customersNamed([is.file]);
  if (!customer) return [];
  const credit = await creditOf(services, customer, scene.today);
  // What its contract has made owed already is counted once.
  const own = credit.items.filter(
    ({ orderId, number }) => orderId === after.id || (is.contract_no && number.startsWith(`${is.contract_no}-`)),
  );
  const counted = sumOf(own.map(({ open }) => open));
  const { overdue_days: overdueDays } = services.receivableRules.credit;
  const refusal = creditGate(
    credit,
    { amount: counted > 0n ? counted : (is.price ?? cents(0)), before: counted },
    { overdueDays },
  );
  if (!refusal) return [];
  const found = {
    severity: 'refuse' as const,
    clause: 'S119',
    code: `credit_${refusal.code}`,
    accept: t('receivable.gate_accept'),
  };
  switch (refusal.code) {
    case 'stopped':
      return [{ ...found, text: t('receivable.gate_stopped', { name: customer.name }), accept: t('receivable.gate_resume') }];
    case 'overdue':
      return [{ ...found, text: t('receivable.gate_overdue', { name: customer.name, days: refusal.days }) }];
    case 'over_limit':
      return [
        {
          ...found,
          text: t('receivable.gate_over', {
            name: customer.name,
            limit: { cents: refusal.limit },
            over: { cents: refusal.over },
          }),
        },
      ];
    default:
      return refusal satisfies never;
  }
}
