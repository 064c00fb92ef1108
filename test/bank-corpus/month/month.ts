import type { TrueLine } from '../true-line.ts';

/** Who buys. */
export interface MonthCustomer {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** What it pays goes to the oldest due item where it equals none. */
  readonly oldestFirst: boolean;
  /** Accounts and other names it is known to pay from. */
  readonly accounts: readonly string[];
  readonly aliases: readonly string[];
}

export interface MonthItem {
  readonly id: string;
  readonly number: string;
  readonly contractNo: string;
  readonly vin: string;
  readonly customerId: string;
  readonly part: 'deposit' | 'pickup' | 'balance' | 'loan';
  readonly cents: bigint;
  readonly dueOn: string;
}

export interface BookedLine {
  readonly itemId: string;
  readonly cents: bigint;
}

/** Why it is no receipt of a customer. */
export type Other = 'own_transfer' | 'interest' | 'fee' | 'supplier' | 'wage' | 'settlement' | 'paid_out';

export type Outcome =
  /** Booked alone: to these items, the rest in advance. Putting it into the queue is no mistake, only work. */
  | { readonly kind: 'booked'; readonly customerId: string; readonly lines: readonly BookedLine[]; readonly advance: bigint }
  /** A person has to say; `among`: of these customers at least one stands among the choices, where the fact that names them is plain. */
  | { readonly kind: 'queue'; readonly among: readonly string[] }
  | { readonly kind: 'other'; readonly why: Other }
  /** Takes back the receipt of that place. */
  | { readonly kind: 'reversal'; readonly of: number };

export interface MonthReceipt {
  readonly at: number;
  readonly account: string;
  readonly line: TrueLine;
  /** Which row of the contract it is an example of. */
  readonly about: string;
  readonly outcome: Outcome;
}

export interface Month {
  readonly customers: readonly MonthCustomer[];
  readonly items: readonly MonthItem[];
  readonly receipts: readonly MonthReceipt[];
  /** The group's own companies and accounts. */
  readonly ownNames: readonly string[];
  readonly ownAccounts: readonly string[];
  /** Accounts of wallets for merchants among them. */
  readonly merchants: readonly string[];
  readonly suppliers: readonly string[];
  readonly lenders: readonly string[];
}
