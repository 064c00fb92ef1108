import type { UnitId } from '../kernel/id.ts';
import { type Cents, cents, sumOf } from '../kernel/money.ts';
import { type AccountBooking, type Balance, defineLedger } from './define.ts';

/** 预算 (S97): what a branch may spend of a kind of expense in a month. */
export const budget = defineLedger({ id: 'budget', clause: 'S97', name: { zh: '预算', en: 'Budget' } });

/** One line of the budget. `month`: YYYY-MM. */
export interface BudgetPlace {
  readonly unit: UnitId;
  /** A kind of config/expense.yaml. */
  readonly kind: string;
  readonly month: string;
}

export const budgetAccount = ({ unit, kind, month }: BudgetPlace): string => `${unit}/${kind}/${month}`;

/** The place of an account; null where it is none. */
export function budgetPlace(account: string): BudgetPlace | null {
  const [unit, kind, month, ...more] = account.split('/');
  return unit?.startsWith('unt_') && kind && month && more.length === 0 ? { unit: unit as UnitId, kind, month } : null;
}

/** What is left, cents; below zero where more was let through. */
export const remaining = ({ granted, held, used }: Balance): Cents => cents(granted - held - used);

export interface Wanted extends BudgetPlace {
  readonly amount: Cents;
}

/** What something that is asked for does to one line of the budget. */
export interface BudgetUse extends Wanted {
  readonly granted: Cents;
  /** Left before it; what it set aside itself counts as left. */
  readonly left: Cents;
  /** By how much it goes beyond; 0 where it does not. */
  readonly over: Cents;
}

/** What is asked for against the budget, and how it is booked. */
export interface AgainstBudget {
  /** Of places that have a budget. */
  readonly uses: readonly BudgetUse[];
  readonly booked: readonly AccountBooking[];
  readonly beyond: AccountBooking['limit'];
}

export const NO_BUDGET: AgainstBudget = { uses: [], booked: [], beyond: 'warn' };

/**
 * What is asked for against the budget, by place. Places without a budget are booked all the same, so that a budget that comes later knows of them, and
 * nothing is said of them.
 * @param balances of the accounts that were ever booked on
 * @param own what this request holds already, by account
 */
export function againstBudget(
  wanted: readonly Wanted[],
  balances: readonly (Balance & { readonly account: string })[],
  own: readonly { readonly account: string; readonly held: Cents }[],
  beyond: AccountBooking['limit'],
): AgainstBudget {
  const sums = new Map<string, Wanted>();
  for (const one of wanted) {
    const account = budgetAccount(one);
    sums.set(account, { ...one, amount: cents((sums.get(account)?.amount ?? 0n) + one.amount) });
  }
  const all = [...sums].map(([account, one]) => {
    const balance = balances.find((other) => other.account === account);
    const held = sumOf(own.flatMap((other) => (other.account === account ? [other.held] : [])));
    const isPlanned = balance !== undefined && balance.granted > 0n;
    const left = cents(balance ? remaining(balance) + held : 0n);
    const over = cents(isPlanned && one.amount > left ? one.amount - left : 0n);
    return { account, one, isPlanned, use: { ...one, granted: balance?.granted ?? cents(0), left, over } };
  });
  return {
    beyond,
    uses: all.flatMap(({ isPlanned, use }) => (isPlanned ? [use] : [])),
    booked: all.map(({ account, one, isPlanned }) => ({
      ledger: budget.id,
      account,
      amount: one.amount,
      limit: isPlanned ? beyond : 'warn',
    })),
  };
}
