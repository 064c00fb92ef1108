import type { Red } from '../../domain/expense/taken-back.ts';
import type { InvoiceId, PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { ExpenseWorld } from '../../processes/expense/world.ts';
import type { Row } from '../plan.ts';
import type { Page, Which } from '../reads.ts';

/** An invoice key in use, with the request that holds it. */
export type KeyInUse = Row<'invoiceUse'> & { readonly number: string | null };

/** By what an invoice may be known again. */
export interface KnownBy {
  readonly numbers: readonly string[];
  readonly hashes: readonly string[];
  readonly qrs: readonly string[];
  /** Papers that go with an invoice of one of these totals, cents, and have found none. */
  readonly papersOf: readonly Cents[];
}

export interface AlikeBy {
  readonly sellers: readonly string[];
  readonly days: readonly LocalDate[];
  readonly totals: readonly Cents[];
  readonly but: readonly string[];
}

export interface NearBy {
  readonly sellers: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly but: readonly string[];
}

/** By what others may have sent one of these invoices before. */
export interface SentBy {
  readonly numbers: readonly string[];
  readonly hashes: readonly string[];
  readonly sellers: readonly string[];
  readonly days: readonly LocalDate[];
  readonly totals: readonly Cents[];
}

/** An invoice that somebody sent, used or not; `hash`: of the file by which it was found. */
export interface SentInvoice extends Pick<UsedInvoice, 'id' | 'number' | 'code' | 'sellerName' | 'sellerTaxId' | 'total'> {
  readonly issueDate: LocalDate | null;
  readonly ownerId: PersonId;
  readonly hash: string | null;
}

/** An invoice of a claim that was rejected; `reason`: null where none was written. */
export interface RejectedInvoice {
  readonly invoiceId: string;
  readonly number: string;
  readonly at: Instant;
  readonly byId: PersonId | null;
  readonly reason: string | null;
}

/** An invoice with who uses it. */
export interface UsedInvoice {
  readonly id: string;
  readonly number: string | null;
  readonly code: string | null;
  readonly sellerName: string | null;
  readonly sellerTaxId: string | null;
  readonly issueDate: LocalDate;
  readonly total: Cents | null;
  readonly requestId: RequestId | null;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  /** The number of the claim; null for history. */
  readonly claim: string | null;
  /** Of history: who claimed it, as its list says it. */
  readonly said: string | null;
}

export interface SpentInMonth {
  readonly kind: string;
  readonly month: string;
  readonly amount: Cents;
}

/** A line of a claim that is asked for, approved or paid, with what later claims are checked against. */
export interface StandingLine {
  readonly day: LocalDate;
  readonly amount: Cents;
  /** JSON of `SpentDetail`. */
  readonly detail: string;
  /** The number of its claim, and whose it is. */
  readonly claim: string;
  readonly personId: PersonId;
  readonly unitId: UnitId;
}

/** Invoices, their files and who uses them. */
export interface ExpenseReads {
  /** Those of them that are there. */
  invoices(ids: readonly InvoiceId[]): Promise<readonly Row<'invoice'>[]>;
  invoiceFiles(ids: readonly InvoiceId[]): Promise<readonly Row<'invoiceFile'>[]>;
  /** Invoices of this person that may be the same; at most 50. */
  invoicesLike(owner: PersonId, by: KnownBy): Promise<readonly Row<'invoice'>[]>;
  /** Red-letter invoices on record that take one of these numbers back; at most 50. */
  redsOf(numbers: readonly string[]): Promise<readonly Red[]>;
  /** Invoices of one of these sellers, days and totals that are in use, other than these; at most 200. */
  alikeInvoices(by: AlikeBy): Promise<readonly UsedInvoice[]>;
  /** … of these sellers between two days, claimed by this person or in this unit. */
  invoicesNear(by: NearBy): Promise<readonly UsedInvoice[]>;
  /** What the claims in force of a unit come to by kind and month (YYYY-MM), of whole months. */
  spentByMonth(unit: UnitId, from: string, to: string, but: RequestId | null): Promise<readonly SpentInMonth[]>;
  /** Lines of the other claims of a person between two days, the earliest first; at most 200. */
  spentLinesOf(person: PersonId, from: LocalDate, to: LocalDate, but: RequestId | null): Promise<readonly StandingLine[]>;
  /** Lines of other claims of anybody of these kinds on these days; at most 200. */
  spentLinesOn(kinds: readonly string[], days: readonly LocalDate[], but: RequestId | null): Promise<readonly StandingLine[]>;
  usesOf(keys: readonly string[]): Promise<readonly KeyInUse[]>;
  /** Invoices in use with one of these numbers, whatever they are reserved by; at most 200. */
  usedByNumber(numbers: readonly string[], but: readonly string[]): Promise<readonly UsedInvoice[]>;
  /** The invoices with this number, whosever they are; at most 50. */
  invoicesNumbered(number: string): Promise<readonly Row<'invoice'>[]>;
  /** Invoices that others than this person sent, by number, by file, or by seller, day and total; at most 200 each. Of imported history nobody sent any. */
  sentByOthers(person: PersonId, by: SentBy): Promise<readonly SentInvoice[]>;
  /** Rejected claims in which these invoices stood, the latest first; at most 50. */
  rejectedWith(ids: readonly string[]): Promise<readonly RejectedInvoice[]>;
  /** What the web check of the tax office said of these, the latest last. */
  invoiceChecks(ids: readonly string[]): Promise<readonly Row<'invoiceCheck'>[]>;
  /** Of those of these files that are kept: what each is. */
  storedKinds(hashes: readonly string[]): Promise<readonly { readonly hash: string; readonly kind: string }[]>;
  /** The bytes of a file as they were sent; null where it is not kept. */
  storedFile(hash: string): Promise<Uint8Array | null>;
}

/** A document that was sent and is in no claim in force. */
export interface UnclaimedReceipt {
  readonly invoiceId: InvoiceId;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly kind: string;
  readonly total: Cents | null;
  readonly at: Instant;
}

export interface ExpenseWatches {
  unclaimedReceipts(which: Which): Promise<Page<UnclaimedReceipt>>;
}

export interface ExpensePorts {
  readonly reads: ExpenseReads;
  readonly watches: ExpenseWatches;
  readonly expense: ExpenseWorld;
}
