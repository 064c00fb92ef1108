import { type Cents, cents, minus } from '../../kernel/money.ts';
import { type Instant, type LocalDate, toLocal, type Zone } from '../../kernel/time.ts';
import type { WorkCalendar } from '../workday/work-calendar.ts';
import { quietUntil } from './dunning.ts';

/** Why a customer has not paid, out of a closed list: what cannot be counted teaches nothing (S113). */
export const REASONS = ['funds', 'loan', 'quality', 'papers', 'amount', 'delivery', 'says_paid', 'unreachable', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** `asked`: a second one, which the supervisor has to agree to, or `refused`; `none`: nothing was promised. */
export type PromiseState = 'asked' | 'open' | 'kept' | 'partial' | 'broken' | 'replaced' | 'refused' | 'none';

export interface OpenPromise {
  readonly id: string;
  readonly day: LocalDate;
  readonly amount: Cents;
  readonly madeAt: Instant;
}

/** Money of the customer that came in; taken back, with a negative amount. */
export interface Receipt {
  readonly on: LocalDate;
  readonly amount: Cents;
}

export interface Judged {
  readonly id: string;
  readonly state: 'kept' | 'partial' | 'broken';
  readonly paid: Cents;
}

/**
 * What became of the promises of one customer, those that are over among them, so that money counts for one only: kept once what came in since it was made reaches its amount, partial or broken once its day and a working
 * day are over. The earliest promise comes first. `known`: up to which day the bank is known; before that nothing is called broken.
 */
export function judgePromises(
  promises: readonly OpenPromise[],
  receipts: readonly Receipt[],
  {
    today,
    known,
    calendar,
    zone,
  }: { readonly today: LocalDate; readonly known: LocalDate | null; readonly calendar: WorkCalendar; readonly zone: Zone },
): readonly Judged[] {
  const money = whatStayed(receipts);
  return promises
    .toSorted((a, b) => (a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.id < b.id ? -1 : 1))
    .flatMap(({ id, day, amount, madeAt }): readonly Judged[] => {
      const paid = spend(money, amount, toLocal(madeAt, zone).date, day);
      if (paid >= amount) return [{ id, state: 'kept', paid: cents(paid) }];
      const until = quietUntil(day, calendar) ?? day;
      if (today <= until || (known !== null && known < day)) return [];
      return [{ id, state: paid > 0n ? 'partial' : 'broken', paid: cents(paid) }];
    });
}

interface Money {
  readonly on: LocalDate;
  left: bigint;
}

/** What came in and was not taken back again; what is taken back is what came last. */
function whatStayed(receipts: readonly Receipt[]): readonly Money[] {
  const money: Money[] = [];
  for (const { on, amount } of receipts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    if (amount >= 0n) money.push({ on, left: amount });
    let back = amount < 0n ? minus(amount) : 0n;
    for (const one of money.toReversed()) {
      const part = one.left < back ? one.left : back;
      one.left -= part;
      back -= part;
    }
  }
  return money;
}

/** Takes up to so much out of what came between two days; the earliest first. */
function spend(money: readonly Money[], wanted: bigint, from: LocalDate, to: LocalDate): bigint {
  let paid = 0n;
  for (const one of money) {
    if (one.on < from || one.on > to) continue;
    const part = one.left < wanted - paid ? one.left : wanted - paid;
    one.left -= part;
    paid += part;
  }
  return paid;
}
