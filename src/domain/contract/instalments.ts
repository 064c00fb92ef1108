import { type Cents, cents, sumOf } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';

/** What a payment of a contract is for. */
export type Part = 'deposit' | 'pickup' | 'balance' | 'full' | 'loan' | 'other';

/** One payment as the contract agrees on it: a share or an amount; due on a day, or so many days after signing or after delivery. */
export interface Instalment {
  readonly part: Part;
  readonly percent: number | null;
  readonly amount: Cents | null;
  readonly due: LocalDate | null;
  readonly signing: number | null;
  readonly delivery: number | null;
}

/** … with its amount to the cent. */
export interface Payment extends Instalment {
  readonly amount: Cents;
}

/**
 * Payments that say no time get that of the term approved for the customer (S119): a deposit counts from signing, everything else from delivery. Those that
 * say one keep it. `days`: the term; null or 0: none is approved, nothing is filled in.
 */
export const datedByTerm = (all: readonly Instalment[], days: number | null): readonly Instalment[] =>
  days === null || days <= 0
    ? all
    : all.map((one) => (hasTime(one) ? one : one.part === 'deposit' ? { ...one, signing: days } : { ...one, delivery: days }));

/** Whether a payment says when it is due. */
export const hasTime = ({ due, signing, delivery }: Pick<Instalment, 'due' | 'signing' | 'delivery'>): boolean =>
  due !== null || signing !== null || delivery !== null;

/** Why payments do not fit their contract: the row (from 0) that is at fault, or the sum. */
export type InstalmentFault =
  | { readonly fault: 'figure' | 'when'; readonly row: number }
  | { readonly fault: 'sum'; readonly sum: Cents };

const HUNDREDTHS = 10_000n;
const shareOf = (amount: Cents, percent: number): Cents => cents((amount * BigInt(Math.round(percent * 100))) / HUNDREDTHS);

/** What is wrong with the payments of a contract over this amount: each says one figure and one time, and all of them come to it (S41). */
export function instalmentFaults(amount: Cents, all: readonly Instalment[]): readonly InstalmentFault[] {
  const rows = all.flatMap(({ percent, amount: own, due, signing, delivery }, row): readonly InstalmentFault[] => [
    ...((percent === null) === (own === null) ? [{ fault: 'figure' as const, row }] : []),
    ...([due, signing, delivery].filter((one) => one !== null).length === 1 ? [] : [{ fault: 'when' as const, row }]),
  ]);
  if (rows.some(({ fault }) => fault === 'figure')) return rows;
  const sum = sumOf(paymentsOf(amount, all).map((one) => one.amount));
  return sum === amount ? rows : [...rows, { fault: 'sum', sum }];
}

/** The amounts of all payments; where shares come to the whole, the last of them takes the cents that rounding left over. */
export function paymentsOf(amount: Cents, all: readonly Instalment[]): readonly Payment[] {
  const payments = all.map((one): Payment => ({ ...one, amount: one.amount ?? shareOf(amount, one.percent ?? 0) }));
  const left = amount - sumOf(payments.map((one) => one.amount));
  const last = all.findLastIndex(({ percent }) => percent !== null);
  // Each share was cut by less than a cent.
  const isRounding = last >= 0 && left > 0n && left < BigInt(all.length);
  return isRounding ? payments.map((one, at) => (at === last ? { ...one, amount: cents(one.amount + left) } : one)) : payments;
}
