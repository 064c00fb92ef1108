import { uuidv7 } from 'uuidv7';

/** Nouns that have ids, one prefix each; an id is `req_` + 32 hex digits that sort by time of birth (UUIDv7). */
export type IdPrefix =
  | 'per'
  | 'unt'
  | 'cht'
  | 'req'
  | 'stp'
  | 'sea'
  | 'drf'
  | 'led'
  | 'sub'
  | 'job'
  | 'rol'
  | 'rmk'
  | 'prf'
  | 'qst'
  | 'dep'
  | 'rec'
  | 'tdo'
  | 'inv'
  | 'pay'
  | 'top'
  | 'nte'
  | 'rcv'
  | 'rcl'
  | 'rvl'
  | 'prm'
  | 'bnk'
  | 'bkf'
  | 'imp'
  | 'tok'
  | 'dnt'
  | 'atf';

export type Id<P extends IdPrefix> = `${P}_${string}`;
export type PersonId = Id<'per'>;
export type UnitId = Id<'unt'>;
export type ChatId = Id<'cht'>;
export type RequestId = Id<'req'>;
export type StepId = Id<'stp'>;
export type SeatId = Id<'sea'>;
export type DepartureId = Id<'dep'>;
export type DraftId = Id<'drf'>;
export type LedgerEntryId = Id<'led'>;
export type InvoiceId = Id<'inv'>;
export type PaymentId = Id<'pay'>;
export type ReceivableId = Id<'rcv'>;
export type BankLineId = Id<'bnk'>;

/** Source of new ids, handed in so that tests can fix it. */
export interface Ids {
  next<P extends IdPrefix>(prefix: P): Id<P>;
}

/** Ids for production. */
export const timeSortedIds: Ids = {
  next: (prefix) => `${prefix}_${uuidv7().replaceAll('-', '')}`,
};

/** Narrows foreign text to an id of one noun. */
export function isId<P extends IdPrefix>(prefix: P, value: string): value is Id<P> {
  return value.startsWith(`${prefix}_`) && value.length > prefix.length + 1;
}
