import type { Ageing } from '../../domain/receivable/ageing.ts';
import type { ReceivableRules } from '../../domain/receivable/config.ts';
import type { Item, Line, TakenOffBy } from '../../domain/receivable/item.ts';
import type { ReceivableScope } from '../../domain/receivable/sight.ts';
import type { AsOf } from '../../domain/receivable/standing.ts';
import type { RecordId } from '../../fields/field.ts';
import type { PersonId, ReceivableId, RequestId, UnitId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';
import type { Page, Which } from '../reads.ts';
import type { UnderWay } from './orders-under-way.ts';

/** A customer by the names they may pay under. */
export interface CustomerName {
  readonly id: RecordId;
  readonly number: string;
  readonly name: string;
  readonly unitId: UnitId;
  readonly ownerId: PersonId;
  readonly state: string;
  /** Their class in the register; null: none. */
  readonly rank: string | null;
}

/** One item as it stood on a day; `amount`: what it was from the beginning. */
export interface AgedItem extends Pick<Item, 'id' | 'number' | 'unitId' | 'salesId' | 'customerId' | 'part' | 'amount'> {
  readonly open: Cents;
  readonly dueOn: Item['dueOn'];
}

/** What of a customer was paid in advance. */
export interface Advance {
  readonly customerId: RecordId;
  readonly unitId: UnitId;
  readonly amount: Cents;
}

/** Ageing of one who owes, sells or houses. */
export interface AgeingOf {
  readonly key: string;
  readonly items: number;
  readonly ageing: Ageing;
  /** Days of what is overdue longest; 0: nothing is. */
  readonly oldest: number;
}

/** What was open of one unit and due on one day. */
export interface AgedSum {
  readonly unitId: UnitId;
  readonly dueOn: LocalDate;
  readonly open: Cents;
}

export interface TakingOff {
  readonly id: RequestId;
  readonly item: ReceivableId;
  readonly amount: Cents;
}

export interface ReceivableReads {
  receivable(id: ReceivableId): Promise<Item | null>;
  /** In no order; at most 500 at once. */
  receivables(ids: readonly ReceivableId[]): Promise<readonly Item[]>;
  /** By the numbers people write, in no order. */
  itemsByNumber(numbers: readonly string[]): Promise<readonly Item[]>;
  /** Open ones, what is due first first. */
  openItemsOf(customers: readonly RecordId[]): Promise<readonly Item[]>;
  /** Open ones that somebody looks after, what is due first first; at most so many. */
  openItemsOfSales(sales: PersonId, limit: number): Promise<readonly Item[]>;
  /** All of them, the settled too, in order of when they are due. */
  itemsOfCustomer(customer: RecordId): Promise<readonly Item[]>;
  /** Of one customer. */
  ordersUnderWay(customer: RecordId): Promise<readonly UnderWay[]>;
  itemsOfContract(contract: RecordId): Promise<readonly Item[]>;
  itemsOfOrder(order: RecordId): Promise<readonly Item[]>;
  /** Oldest first. */
  receivableLinesOf(item: ReceivableId): Promise<readonly Line[]>;
  receivableLine(id: string): Promise<Line | null>;
  /** What was taken off of a customer from a day on and still is. */
  takenOff(by: TakenOffBy, customer: RecordId, from: LocalDate): Promise<Cents>;
  /** What requests that wait for a decision would take off which item. */
  takingOff(by: TakenOffBy): Promise<readonly TakingOff[]>;
  /** What one booking wrote. */
  linesOfSource(source: string): Promise<readonly Line[]>;
  /** What is left of what customers paid in advance; only of those of whom anything is. */
  paidAheadOf(customers: readonly RecordId[]): Promise<readonly Advance[]>;
  /** Every customer, by id; 1,000 a page. */
  namesOfCustomers(after: string | null): Promise<Page<CustomerName>>;
  customersNamed(ids: readonly string[]): Promise<readonly CustomerName[]>;
  /** Open items of which something was paid and no more than so much is left, what is due first first; at most so many. */
  residualItems(scope: ReceivableScope, small: Cents, limit: number): Promise<readonly Item[]>;
  /** Items that were open on a day, or overpaid, as it was known then; by id, 1,000 a page. */
  agedItems(scope: ReceivableScope, at: AsOf, after: string | null): Promise<Page<AgedItem>>;
  /** The same of these units, summed by unit and day, without what was overpaid; of each page of 1,000 items its own sums. */
  agedSums(units: readonly UnitId[], at: AsOf, after: string | null): Promise<Page<AgedSum>>;
  /** Customers of these units or of this person whose name or number has these words in it; at most 12. */
  customersCalled(scope: ReceivableScope, words: string): Promise<readonly CustomerName[]>;
  /** Customers with anything open in this scope whose name has these words in it, by name; at most 12. */
  customersOwing(scope: ReceivableScope, words: string): Promise<readonly CustomerName[]>;
  /** Receipts of the bank that nobody has matched yet; of one salesperson none are known. */
  receiptsWaiting(scope: ReceivableScope): Promise<{ readonly count: number; readonly amount: Cents }>;
  /** Of customers, as of a day; within units (a salesperson's customers: by `sales`). */
  paidAheadAt(scope: ReceivableScope, at: AsOf): Promise<readonly Advance[]>;
}

/** Promises of an item, and what else was said about it. */
export type SaidRow = Row<'receivablePromise'>;
export type TermsRow = Row<'customerTerms'>;

export interface DunningReads {
  /** Open items by id, so many a page. */
  openReceivables(after: string | null, limit: number): Promise<Page<Item>>;
  /** Pauses of customers that are over. */
  termsEnded(today: LocalDate): Promise<readonly TermsRow[]>;
  termsOf(customers: readonly RecordId[]): Promise<readonly TermsRow[]>;
  /** Newest first. */
  saidOf(item: ReceivableId): Promise<readonly SaidRow[]>;
  said(id: string): Promise<SaidRow | null>;
  /** Promises that are still to come true, of these items. */
  promisesOpen(items: readonly ReceivableId[]): Promise<readonly SaidRow[]>;
  /** Of open items that this person looks after, those whose day has come, by day; at most so many. */
  promisesDueOf(sales: PersonId, until: LocalDate, limit: number): Promise<readonly SaidRow[]>;
  /** All of them, by day; at most so many. */
  promisesToJudge(until: LocalDate, limit: number): Promise<readonly SaidRow[]>;
  /** Of customers that have an open one: every promise that counts or counted. */
  promisesOf(customer: RecordId): Promise<readonly SaidRow[]>;
  promiseCounts(customer: RecordId): Promise<{ readonly kept: number; readonly partial: number; readonly broken: number }>;
  /** What came in of a customer from a day on, also what was paid in advance; what was taken back is negative. */
  receiptsOf(customer: RecordId, from: LocalDate): Promise<readonly { readonly on: LocalDate; readonly amount: Cents }[]>;
  /** Open items of which a level was done. */
  dunnedItems(which: Which): Promise<Page<Item>>;
}

/** What is asked for here beyond what everybody has. */
export interface ReceivablePorts {
  readonly reads: ReceivableReads & DunningReads;
  /** Lets others have their turn between two pages: there may be a hundred thousand items. */
  readonly rest: () => Promise<unknown>;
  /** config/receivables.yaml */
  readonly receivableRules: ReceivableRules;
}
