import type { PromiseState, Reason } from '../../domain/receivable/promise.ts';
import type { RecordId } from '../../fields/field.ts';
import type { ReceivableId, UnitId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';

export interface UnitSum {
  readonly unitId: UnitId;
  readonly amount: Cents;
}

/** A receipt as it was booked on an item or in advance; one that takes another back is negative. */
export interface ReceiptLine extends UnitSum {
  readonly id: string;
  readonly on: LocalDate;
  readonly customerId: RecordId;
  readonly itemId: ReceivableId | null;
}

/** A promise that was judged. */
export interface JudgedPromise {
  readonly id: string;
  readonly unitId: UnitId;
  readonly itemId: ReceivableId;
  readonly customerId: RecordId;
  readonly day: LocalDate;
  readonly amount: Cents;
  readonly state: Extract<PromiseState, 'kept' | 'partial' | 'broken'>;
}

export interface CollectionReads {
  /** Whether anybody ever owed anything to one of these units. */
  anyReceivable(units: readonly UnitId[]): Promise<boolean>;
  /** What customers came to owe from one day to another: instalments of contracts, none that were void or brought over from older books. */
  soldBetween(units: readonly UnitId[], from: LocalDate, to: LocalDate): Promise<readonly UnitSum[]>;
  receivedBetween(units: readonly UnitId[], from: LocalDate, to: LocalDate): Promise<readonly UnitSum[]>;
  /** The latest first. */
  receiptLines(units: readonly UnitId[], from: LocalDate, to: LocalDate, most: number): Promise<readonly ReceiptLine[]>;
  /** Promises whose day was among these and of which it is known what became, by day. */
  promisesJudged(units: readonly UnitId[], from: LocalDate, to: LocalDate, most: number): Promise<readonly JudgedPromise[]>;
  promisesKept(
    units: readonly UnitId[],
    from: LocalDate,
    to: LocalDate,
  ): Promise<readonly { readonly unitId: UnitId; readonly kept: number; readonly judged: number }[]>;
  /** The last reason that was given for each item before a moment; of those of which none was there is none. */
  lastReasons(items: readonly ReceivableId[], before: Instant): Promise<ReadonlyMap<string, Reason>>;
}

/** A line of the book of revenue, with what it is of. */
export interface BookedLine extends UnitSum {
  readonly id: string;
  readonly revenueId: RecordId;
  readonly on: LocalDate;
  readonly model: string;
}

/** What was handed over and is not booked, or booked with another amount. */
export interface UnderBooked {
  readonly id: RecordId;
  readonly unitId: UnitId;
  /** JSON of a Text. */
  readonly title: string;
  readonly deliveredOn: LocalDate;
  readonly agreed: Cents;
  /** Null: not booked at all. */
  readonly booked: Cents | null;
  /** What has been paid on the items of its order. */
  readonly received: Cents;
}

/** What a unit plans to earn in a month (`YYYY-MM`), of a model or of all. */
export interface Target extends UnitSum {
  readonly month: string;
  readonly model: string;
}

export interface BookReads {
  revenueBetween(units: readonly UnitId[], from: LocalDate, to: LocalDate): Promise<readonly UnitSum[]>;
  revenueByModel(
    units: readonly UnitId[],
    from: LocalDate,
    to: LocalDate,
  ): Promise<readonly { readonly model: string; readonly amount: Cents }[]>;
  /** The latest first. */
  revenueLines(units: readonly UnitId[], from: LocalDate, to: LocalDate, most: number): Promise<readonly BookedLine[]>;
  /** All there are of one record, oldest first. */
  revenueLinesOf(revenue: RecordId): Promise<readonly BookedLine[]>;
  /** By the day of the hand-over, the oldest first. */
  underBooked(units: readonly UnitId[], from: LocalDate, to: LocalDate, most: number): Promise<readonly UnderBooked[]>;
  underBookedCounts(
    units: readonly UnitId[],
    from: LocalDate,
    to: LocalDate,
  ): Promise<readonly { readonly unitId: UnitId; readonly count: number }[]>;
  /** Entries that were due between two instants (the second not included): how many there are, and how many were made by then. */
  bookedInTime(
    units: readonly UnitId[],
    from: Instant,
    to: Instant,
  ): Promise<readonly { readonly unitId: UnitId; readonly due: number; readonly kept: number }[]>;
  /** Of months from one to another, both included. */
  revenueTargets(units: readonly UnitId[], from: string, to: string): Promise<readonly Target[]>;
  /** Months of a unit that both have signed (`YYYY-MM`). */
  lockedMonths(unit: UnitId): Promise<readonly string[]>;
}

/** A line that was said something of, or that both have signed. */
export type ReconcileRow = Row<'reconcileLine'>;

/** Money that came in for an item of which no order is known. */
export interface UnorderedItem {
  readonly id: ReceivableId;
  readonly number: string;
  readonly customerId: RecordId;
  readonly contractId: RecordId | null;
  readonly amount: Cents;
  readonly received: Cents;
}

export interface ReconcileReads {
  /** Orders of a unit that were handed over within these days, or of which revenue is booked in them; by id. */
  ordersToReconcile(
    unit: UnitId,
    handedOver: { readonly from: LocalDate; readonly to: LocalDate },
    booked: { readonly from: LocalDate; readonly to: LocalDate },
  ): Promise<readonly RecordId[]>;
  /** What is booked of each order of a unit, and what its own items come to; orders with neither are not among them. */
  bookedByOrder(unit: UnitId): Promise<ReadonlyMap<string, Cents>>;
  owedByOrder(unit: UnitId): Promise<ReadonlyMap<string, { readonly owed: Cents; readonly received: Cents }>>;
  /** Items of a unit that were paid on within these days and belong to no order. */
  unorderedItems(unit: UnitId, from: LocalDate, to: LocalDate): Promise<readonly UnorderedItem[]>;
  reconcileLines(round: RecordId): Promise<readonly ReconcileRow[]>;
  /** The last line that both signed of each order of a unit, in months before this one. */
  signedLines(unit: UnitId, month: string): Promise<readonly ReconcileRow[]>;
}

/** What is asked for here beyond what everybody has. */
export interface RevenuePorts {
  readonly reads: CollectionReads & BookReads & ReconcileReads;
}
