import type { Ageing } from '../../domain/receivable/ageing.ts';
import type { PromiseState, Reason } from '../../domain/receivable/promise.ts';
import type { AsOf } from '../../domain/receivable/standing.ts';
import type { RecordId } from '../../fields/field.ts';
import type { ReceivableId, UnitId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';

/** What units are owed, by age; advances apart. */
export interface OwedByUnit {
  readonly unitId: UnitId;
  readonly bucket: keyof Ageing;
  readonly amount: Cents;
}

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
  /** What these units were owed on a day, as it was known then. */
  owedAt(units: readonly UnitId[], at: AsOf): Promise<readonly OwedByUnit[]>;
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
  /** What was overdue on a day, by the last reason that was given until then (null: none was), the most first. */
  overdueReasons(
    units: readonly UnitId[],
    at: AsOf,
    until: Instant,
  ): Promise<readonly { readonly reason: Reason | null; readonly amount: Cents; readonly items: number }[]>;
}

/** What is asked for here beyond what everybody has. */
export interface RevenuePorts {
  readonly reads: CollectionReads;
}
