import type { Cents } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Item } from '../receivable/item.ts';
import { type Allocation, oldestFirst } from '../receivable/oldest-first.ts';
import { exactFits, nearFits } from './exact-fits.ts';
import { isLender } from './not-a-receipt.ts';
import { payerName } from './payer-name.ts';

type CustomerId = Item['customerId'];

/** Rules by which a receipt is booked without anybody. */
export const AUTOMATIC = ['number_amount', 'account_amount', 'name_amount', 'loan_number', 'oldest_first'] as const;
export type AutomaticRule = (typeof AUTOMATIC)[number];
/** By what a receipt was booked: a rule, finance, or a salesperson who knows for whom another pays. */
export const CLAIMED_BY = [...AUTOMATIC, 'by_hand', 'by_another'] as const;
export type ClaimedBy = (typeof CLAIMED_BY)[number];

/** Why somebody has to look at it. */
export const REASONS = [
  'payer_unknown',
  'same_amount',
  'two_customers',
  'other_payer',
  'number_unknown',
  'nothing_open',
  'equal_items',
  'two_ways',
  'amount_differs',
  'small_short',
  'small_over',
  'over',
  'loan',
  'acquirer',
  'lowered',
  'reversal_unclear',
  'undone',
  'maybe_twice',
] as const;
export type QueueReason = (typeof REASONS)[number];

export interface Receipt {
  readonly amount: Cents;
  readonly on: LocalDate;
  readonly payer: string;
  readonly payerAccount: string;
  readonly memo: string;
}

/** What is known of a receipt: whose number, account or name it bears, what they owe, and who else owes just this sum. */
export interface Known {
  /** Open items named in the memo by a whole number: their own, their contract's or order's. */
  readonly named: readonly Item[];
  /** A number of ours stands in the memo under which nothing is open. */
  readonly isNumberUnknown: boolean;
  readonly byAccount: readonly CustomerId[];
  readonly byName: readonly CustomerId[];
  /** Customers whose names stand in the memo. */
  readonly inMemo: readonly CustomerId[];
  /** Those whose whole name stands in it between marks: the borrower of a loan. */
  readonly borrowers: readonly CustomerId[];
  /** Open items of all of these. */
  readonly items: readonly Item[];
  /** Open items of anybody of just this sum. */
  readonly sameAmount: readonly Item[];
  /** Customers whose money may go on what is due first. */
  readonly oldestFirst: ReadonlySet<CustomerId>;
  /** A difference not above this is 尾差. */
  readonly small: Cents;
  /** Rules that were wrong once: they only propose. */
  readonly lowered: ReadonlySet<string>;
}

export type Match =
  | {
      readonly book: {
        readonly customerId: CustomerId;
        readonly allocations: readonly Allocation[];
        readonly rule: AutomaticRule;
      };
    }
  /** Somebody has to say; `choicesOf` proposes. */
  | { readonly queue: QueueReason };

const queue = (reason: QueueReason): Match => ({ queue: reason });

const FOR_ANOTHER = /代付|代缴|代交|代还|代为|(?:代|替|帮).{1,20}(?:付|缴|交|还)/u;

/**
 * Whose a receipt is and what it pays. It is booked alone only for one customer, who is named by a number, an account or a name, and by a sum that is equal
 * to what they owe; everything else waits for somebody with at most five proposals and the reason.
 */
export function matchReceipt(receipt: Receipt, known: Known): Match {
  const byNumber = customersOf(known.named);
  const lends = isLender(receipt);
  const byPayer = [...new Set([...known.byAccount, ...known.byName, ...(lends ? known.borrowers : [])])];
  const all = [...new Set([...byNumber, ...byPayer])];
  const [customerId, ...others] = all;
  if (!customerId) {
    if (lends) return queue('loan');
    return queue(
      known.inMemo.length > 0 ? 'other_payer' : customersOf(known.sameAmount).length > 1 ? 'same_amount' : 'payer_unknown',
    );
  }
  if (others.length > 0)
    return queue(byNumber.length === 1 && byPayer.length > 0 && !byPayer.includes(customerId) ? 'other_payer' : 'two_customers');
  // A number with a payer whom nobody knows may be a relative or another company; a bank that names no payer says nothing against it.
  if (byPayer.length === 0 && !lends && payerName(receipt.payer) !== '') return queue('other_payer');
  if (FOR_ANOTHER.test(receipt.memo) || known.inMemo.some((one) => one !== customerId)) return queue('other_payer');
  if (known.isNumberUnknown) return queue('number_unknown');
  return ofCustomer(receipt, known, customerId);
}

/** A receipt that only one customer can have paid. */
function ofCustomer(receipt: Receipt, known: Known, customerId: CustomerId): Match {
  const own = known.items.filter((item) => item.customerId === customerId && item.open > 0n);
  if (own.length === 0) return queue('nothing_open');
  const lends = isLender(receipt) && known.byName.length === 0;
  const meant = known.named.length > 0 ? known.named : own;
  const fits = exactFits(receipt.amount, lends ? meant.filter(({ part }) => part === 'loan') : meant, receipt.on);
  if (fits.length > 1 && !(known.oldestFirst.has(customerId) && isOldest(fits, own)))
    return queue(fits.every((fit) => fit.length === 1) ? 'equal_items' : 'two_ways');
  const [fit] = fits.length === 1 ? fits : [];
  const book = (allocations: readonly Allocation[], rule: AutomaticRule): Match =>
    known.lowered.has(rule) ? queue('lowered') : { book: { customerId, allocations, rule } };
  if (fit) {
    const byName = known.byAccount.includes(customerId) ? 'account_amount' : 'name_amount';
    return book(fit, lends ? 'loan_number' : known.named.length > 0 ? 'number_amount' : byName);
  }
  if (lends) return queue('loan');
  if (known.oldestFirst.has(customerId) && known.named.length === 0)
    return book(oldestFirst(receipt.amount, own), 'oldest_first');
  const [near, ...more] = nearFits(receipt.amount, meant, receipt.on, known.small);
  if (near && more.length === 0) return queue(near.rest > 0n ? 'small_short' : 'small_over');
  return queue(receipt.amount > own.reduce((all, { open }) => all + open, 0n) ? 'over' : 'amount_differs');
}

/** Of several equal items one is due before all others of the customer: money that goes on what is due first is meant for it. */
function isOldest(fits: readonly (readonly Allocation[])[], own: readonly Item[]): boolean {
  const [first, second] = own.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return (
    first !== undefined &&
    (second === undefined || first.dueOn < second.dueOn) &&
    fits.every((fit) => fit.length === 1) &&
    fits.some(([only]) => only?.itemId === first.id)
  );
}

const customersOf = (items: readonly Item[]): readonly CustomerId[] => [...new Set(items.map(({ customerId }) => customerId))];
