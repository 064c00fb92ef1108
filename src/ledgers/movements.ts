import { groupBy } from '../kernel/group-by.ts';
import { type Cents, cents, minus, sumOf } from '../kernel/money.ts';
import type { AccountBooking, Balance, LedgerVerb } from './define.ts';

/** One line to be written: by how much each figure of an account changes, cents. */
export interface Movement extends Balance {
  readonly ledger: string;
  readonly account: string;
  readonly verb: LedgerVerb;
  /** It may not lift what is held and used above what is granted. */
  readonly limited: boolean;
  /** What was granted when this was worked out; has it changed since, nothing of it holds. */
  readonly seen?: Cents;
}

/** What a source still holds and uses of an account: the sum of its lines. */
export type OpenAccount = Pick<Movement, 'ledger' | 'account' | 'held' | 'used'>;

/** The lines of one source, summed by account; what comes to nothing is left out. */
export function openOf(lines: readonly OpenAccount[]): readonly OpenAccount[] {
  return summed(lines, (all, { ledger, account }) => ({
    ledger,
    account,
    held: sumOf(all.map(({ held }) => held)),
    used: sumOf(all.map(({ used }) => used)),
  })).filter(({ held, used }) => held !== 0n || used !== 0n);
}

/** Submitted: what is asked for is set aside. */
export const reserve = (booked: readonly AccountBooking[]): readonly Movement[] =>
  together(booked).flatMap((one) => movement('reserve', one, { held: one.amount }, one.limit === 'stop'));

/** Approved: what was set aside is free, what was approved is used; it may be less than was asked for. */
export function confirm(open: readonly OpenAccount[], booked: readonly AccountBooking[]): readonly Movement[] {
  const wanted = together(booked);
  const gone = open.filter((one) => !wanted.some((other) => isSame(one, other)));
  return inOrder([
    ...wanted.flatMap((one) => {
      const held = open.find((other) => isSame(one, other))?.held ?? cents(0);
      return movement('confirm', one, { held: minus(held), used: one.amount }, one.limit === 'stop' && one.amount > held);
    }),
    ...gone.flatMap((one) => movement('confirm', one, { held: minus(one.held) })),
  ]);
}

/** Rejected, withdrawn or returned: what was set aside is free. */
export const release = (open: readonly OpenAccount[]): readonly Movement[] =>
  inOrder(open.flatMap((one) => movement('release', one, { held: minus(one.held) })));

/** Undone: what was used comes back. */
export const reverse = (open: readonly OpenAccount[]): readonly Movement[] =>
  inOrder(open.flatMap((one) => movement('reverse', one, { held: minus(one.held), used: minus(one.used) })));

/** More (or less) is granted than the `seen` that stood. */
export const grant = (one: Pick<AccountBooking, 'ledger' | 'account'>, by: Cents, seen: Cents): readonly Movement[] =>
  movement('grant', one, { granted: by }).map((line) => ({ ...line, seen }));

/** Used at once, without having been set aside: money handed back. */
export const use = (one: AccountBooking): readonly Movement[] =>
  movement('confirm', one, { used: one.amount }, one.limit === 'stop');

type Account = Pick<Movement, 'ledger' | 'account'>;
const NOTHING: Balance = { granted: cents(0), held: cents(0), used: cents(0) };

function movement(verb: LedgerVerb, at: Account, by: Partial<Balance>, limited = false): readonly Movement[] {
  const changes = { ...NOTHING, ...by };
  if (Object.values(changes).every((amount) => amount === 0n)) return [];
  return [{ ledger: at.ledger, account: at.account, verb, ...changes, limited }];
}

/** Several lines on one account are one; the strictest limit holds. */
const together = (booked: readonly AccountBooking[]): readonly AccountBooking[] =>
  inOrder(
    summed(booked, (all, { ledger, account }) => ({
      ledger,
      account,
      amount: sumOf(all.map(({ amount }) => amount)),
      limit: all.some(({ limit }) => limit === 'stop') ? 'stop' : 'warn',
    })),
  );

const keyOf = ({ ledger, account }: Account): string => `${ledger} ${account}`;
const isSame = (one: Account, other: Account): boolean => keyOf(one) === keyOf(other);

const summed = <T extends Account, S>(all: readonly T[], sum: (all: readonly T[], first: T) => S): readonly S[] =>
  [...groupBy(all, keyOf).values()].flatMap((group) => (group[0] ? [sum(group, group[0])] : []));

/** Two that book the same accounts at once take them in the same order: neither waits for the other. */
const inOrder = <T extends Account>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
