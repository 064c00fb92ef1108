import type { PersonId, ReceivableId, UnitId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';

/** What of a contract an item is: 定金, 提车款, 尾款, 贷款, what was open before this book began, anything else. */
export const PARTS = ['deposit', 'pickup', 'balance', 'full', 'loan', 'opening', 'other'] as const;
export type Part = (typeof PARTS)[number];

/** Why an item is not dunned though it is open (Q3). */
export const HOLDS = ['paused', 'disputed', 'planned', 'legal'] as const;
export type Hold = (typeof HOLDS)[number];

/** The day of an item that is due with the handing over of a car that has no day yet: after every other day, so never overdue. */
export const WITH_DELIVERY = '2199-12-31' as LocalDate;

/** A record of a register, by its id. */
type RecordId = `rec_${string}`;

/** One instalment that a customer owes, as it stands in the table now. */
export interface Item {
  readonly id: ReceivableId;
  readonly number: string;
  readonly unitId: UnitId;
  readonly salesId: PersonId;
  readonly customerId: RecordId;
  readonly contractId: RecordId | null;
  readonly orderId: RecordId | null;
  readonly part: Part;
  readonly amount: Cents;
  /** As known now. */
  readonly open: Cents;
  readonly dueOn: LocalDate;
  readonly firstDueOn: LocalDate;
  /** So many days after the car is handed over; null: a day of the calendar. */
  readonly dueDays: number | null;
  readonly policy: string | null;
  readonly since: LocalDate;
  readonly bookedAt: Instant;
  readonly state: 'open' | 'settled' | 'written_off' | 'void';
  /** The highest level of dunning that was done; 0: none. */
  readonly rung: number;
  readonly rungAt: Instant | null;
  readonly graceUntil: LocalDate | null;
  readonly hold: Hold | null;
  readonly holdUntil: LocalDate | null;
  readonly reviewerId: PersonId | null;
  readonly holdReason: string;
  readonly version: number;
}

export type LineId = `rcl_${string}`;

/** A movement: what came in, was credited or written off, or another due day; `itemId` null: an advance of the customer. */
export interface Line {
  readonly id: LineId;
  readonly customerId: RecordId;
  readonly unitId: UnitId;
  readonly itemId: ReceivableId | null;
  readonly kind: 'receipt' | 'credit' | 'write_off' | 'due';
  /** What it takes off; negative where it takes back an earlier line. */
  readonly amount: Cents;
  readonly dueOn: LocalDate | null;
  /** The day it counts from. */
  readonly on: LocalDate;
  /** When it became known. */
  readonly bookedAt: Instant;
  readonly source: string;
  readonly cancelsId: LineId | null;
  readonly reason: string;
  readonly actorId: PersonId;
}

/** What takes off without money having come: a write-off, or a credit note. */
export type TakenOffBy = 'write_off' | 'credit_note';
