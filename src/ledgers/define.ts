import type { Cents } from '../kernel/money.ts';
import type { Say } from '../kernel/text.ts';

/** A book of amounts whose sum matters, by account (S97). A balance is the sum of its lines and of nothing else. */
export interface Ledger {
  readonly id: string;
  /** Policy clause it rests on. */
  readonly clause: string;
  readonly name: Say;
}

export const defineLedger = <const L extends Ledger>(ledger: L): L => ledger;

/** What is granted, set aside and used of an account, cents. */
export interface Balance {
  readonly granted: Cents;
  readonly held: Cents;
  readonly used: Cents;
}

export const VERBS = ['grant', 'reserve', 'confirm', 'release', 'reverse'] as const;
export type LedgerVerb = (typeof VERBS)[number];

/** What a source wants of an account. `stop`: never beyond what is granted; `warn`: beyond it too, whoever decides has been told. */
export interface AccountBooking {
  readonly ledger: string;
  readonly account: string;
  readonly amount: Cents;
  readonly limit: 'stop' | 'warn';
}
