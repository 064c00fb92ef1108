import type { Cents } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { type Index, knownOf } from './known-of.ts';
import { type Known, type Match, matchReceipt, type Receipt } from './match-receipt.ts';
import { isAcquirer, type PutAside, putAside, takesBack } from './not-a-receipt.ts';
import { payerName } from './payer-name.ts';
import { takenBackBy } from './reversal.ts';
import type { Direction } from './statement.ts';
import { settles } from './wallet-day.ts';

/** A line of the bank as it stands in the table. */
export interface Moved extends Receipt {
  readonly id: string;
  readonly account: string;
  readonly direction: Direction;
  readonly state: string;
}

/** What a line is looked at with. */
export interface Office<L extends Moved> {
  readonly index: Index;
  /** Accounts of the company itself, and its names as they are compared. */
  readonly ownAccounts: ReadonlySet<string>;
  readonly ownNames: ReadonlySet<string>;
  readonly oldestFirst: Known['oldestFirst'];
  readonly lowered: Known['lowered'];
  readonly small: Known['small'];
  /** Receipts of the same account and sum of the last days, the latest first. */
  readonly earlier: (line: L) => readonly L[];
  /** It was brought before by a file of another layout, which knows it by something else: the same day, account and sum. */
  readonly isTwin: (line: L) => boolean;
  /** What wallets of the company received on the days that a settlement may be of, each wallet and day by itself. */
  readonly walletDays: (account: string, on: LocalDate) => readonly (readonly Cents[])[];
}

/** What becomes of a line: put aside, a receipt that is taken back, or a match. */
export type Judged<L> = { readonly aside: PutAside } | { readonly reverses: L } | Match;

/** Looks at one line; the rules are those of the contract of office files, §7. */
export function judgeLine<L extends Moved>(line: L, office: Office<L>): Judged<L> {
  if (takesBack(line)) {
    const taken = takenBackBy(line, office.earlier(line));
    return taken ? { reverses: taken } : { queue: 'reversal_unclear' };
  }
  if (line.direction !== 'in') return { aside: line.direction === 'out' ? 'went_out' : 'neutral' };
  const known: Known = {
    ...knownOf(line, office.index),
    oldestFirst: office.oldestFirst,
    lowered: office.lowered,
    small: office.small,
  };
  const aside = putAside(line, {
    isOwn: office.ownAccounts.has(line.payerAccount) || office.ownNames.has(payerName(line.payer)),
    isCustomer: known.byName.length + known.byAccount.length > 0,
  });
  if (aside) return { aside };
  if (isAcquirer(line) && known.byName.length + known.byAccount.length === 0)
    return office.walletDays(line.account, line.on).some((moved) => settles(line.amount, moved))
      ? { aside: 'acquirer_batch' }
      : { queue: 'acquirer' };
  // Two layouts of one account share no key: what may be there already is never booked alone.
  return office.isTwin(line) ? { queue: 'maybe_twice' } : matchReceipt(line, known);
}
