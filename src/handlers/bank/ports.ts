import type { AccountFreshness } from '../../domain/bank/freshness.ts';
import type { Direction } from '../../domain/bank/statement.ts';
import type { Item } from '../../domain/receivable/item.ts';
import type { RecordId } from '../../fields/field.ts';
import type { BankLineId, PersonId, UnitId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';
import type { Page } from '../reads.ts';
import type { CustomerName } from '../receivable/ports.ts';

export type { CustomerName };
export type BankFile = Row<'bankFile'>;
export const LINE_STATES = ['open', 'queued', 'matched', 'other', 'reversed'] as const;

/** One movement of an account of the company, as it stands. */
export interface BankLine extends Omit<Row<'bankLine'>, 'customerId' | 'unitId'> {
  readonly id: BankLineId;
  readonly on: LocalDate;
  readonly direction: Direction;
  readonly amount: Cents;
  readonly state: (typeof LINE_STATES)[number];
  readonly customerId: RecordId | null;
  readonly unitId: UnitId | null;
}

/** What came in for one salesperson's customers out of one file. */
export interface BroughtFor {
  readonly salesId: PersonId;
  readonly receipts: number;
  readonly amount: Cents;
  /** What was paid. */
  readonly numbers: readonly string[];
}

export interface BankReads {
  bankFile(id: string): Promise<BankFile | null>;
  /** That were read with these bytes and not undone. */
  bankFileOf(hash: string): Promise<BankFile | null>;
  /** The newest 10. */
  bankFiles(): Promise<readonly BankFile[]>;
  /** Of these keys those that are there. */
  knownBankKeys(keys: readonly string[]): Promise<readonly string[]>;
  bankLine(id: string): Promise<BankLine | null>;
  /** Lines of an account with this serial; a transfer and its fee may share one. */
  bankLinesOfSerial(account: string, serial: string): Promise<readonly BankLine[]>;
  /** Lines of a file that no rule has looked at yet, by day, behind `day:id`. */
  openBankLines(file: string, after: string | null, limit: number): Promise<readonly BankLine[]>;
  /** Lines of a file behind this one, by id. */
  bankLinesOf(file: string, after: string, limit: number): Promise<readonly BankLine[]>;
  bankLinesBy(file: string): Promise<ReadonlyMap<string, number>>;
  /** Receipts that wait for somebody to say whose they are, of these units; the earliest first, by `day:id`. */
  queuedBankLines(units: readonly UnitId[], after: string | null, limit: number): Promise<Page<BankLine>>;
  queuedBankCount(units: readonly UnitId[]): Promise<number>;
  /** Receipts of an account of this amount between these days, the latest first. */
  equalReceipts(account: string, amount: Cents, from: LocalDate, to: LocalDate): Promise<readonly BankLine[]>;
  /** What moved on other accounts on a day, refunds negative. */
  movedOn(day: LocalDate, not: string): Promise<readonly { readonly account: string; readonly amount: Cents }[]>;
  /** Until when each account of the company is known here (S112). */
  freshOn(): Promise<readonly AccountFreshness[]>;
  bankAliases(payers: readonly string[]): Promise<readonly Row<'payerAlias'>[]>;
  /** Matched receipts of these units, the newest first, by `day:id`. */
  matchedBankLines(units: readonly UnitId[], before: string | null, limit: number): Promise<Page<BankLine>>;
  /** Open items of just this amount; at most so many. */
  openItemsAt(amount: Cents, limit: number): Promise<readonly Item[]>;
  /** Orders of cars with these VINs. */
  ordersOfVins(vins: readonly string[]): Promise<readonly { readonly id: RecordId; readonly vin: string }[]>;
  /** Contracts and orders of these numbers. */
  numberedRecords(
    numbers: readonly string[],
  ): Promise<readonly { readonly id: RecordId; readonly kind: string; readonly number: string }[]>;
  openItemsOfRecords(ids: readonly RecordId[]): Promise<readonly Item[]>;
  /** What of a file was booked on items, by salesperson. */
  broughtFor(file: string): Promise<readonly BroughtFor[]>;
}

/** What is asked for here beyond what everybody has. */
export interface BankPorts {
  readonly reads: BankReads;
}
