import type { PaymentId, PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';
import type { Page, Which } from '../reads.ts';

/** Whose payables somebody sees: of these units, and not of that person. */
export interface PayableScope {
  readonly units: readonly UnitId[];
  readonly except: PersonId | null;
}

/** Something to be paid, with what names it. */
export interface PayableLine {
  readonly requestId: RequestId;
  readonly number: string;
  readonly process: string;
  /** JSON of a Text. */
  readonly title: string;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly amount: Cents;
  readonly approvedAt: Instant;
  /** Why the last payment of it failed. */
  readonly failed: string | null;
}

/** Approved and kept out of payments until finance decides (`held`), or until its claimant comes up with something else (`objected`). */
export interface HeldLine extends PayableLine {
  readonly state: 'held' | 'objected';
  /** JSON of its `Hold`. */
  readonly hold: string;
}

export type UnpaidRequest = Pick<PayableLine, 'requestId' | 'personId' | 'unitId' | 'approvedAt'>;

/** So many are unpaid, and what they come to, cents. */
export interface PayableSum {
  readonly count: number;
  readonly total: Cents;
}

/** A batch with what it pays. */
export interface PaymentFile {
  readonly payment: Row<'payment'>;
  readonly items: readonly PaymentLine[];
}

export interface PaymentLine
  extends Pick<PayableLine, 'requestId' | 'number' | 'process' | 'title' | 'personId' | 'unitId' | 'amount'> {
  readonly state: 'open' | 'paid' | 'failed';
  readonly reason: string | null;
  /** JSON of its `Hold`; null: nothing speaks against paying it. */
  readonly hold: string | null;
}

/** Something in a batch, for the books; `paidAt`: null while nobody has said that it is paid. */
export interface PaidItem extends PaymentLine {
  readonly paidAt: Instant | null;
}

/** A paid claim that may be looked at once more. */
export interface AuditableClaim {
  readonly requestId: RequestId;
  readonly number: string;
  /** JSON of a Text. */
  readonly title: string;
  /** JSON of its facts. */
  readonly facts: string;
  readonly personId: PersonId;
  readonly amount: Cents;
  /** How many claims of the person were rejected. */
  readonly repeated: number;
}

/** A line of an approved claim. */
export interface ClaimLine {
  readonly requestId: RequestId;
  readonly line: number;
  readonly unitId: UnitId;
  readonly kind: string;
  readonly amount: Cents;
  readonly invoiceId: string | null;
}

/** A batch in a list. */
export interface PaymentBrief {
  readonly id: PaymentId;
  readonly number: string;
  readonly state: 'open' | 'paid' | 'void';
  readonly createdAt: Instant;
  readonly count: number;
  readonly total: Cents;
}

export interface PaymentReads {
  /** What is unpaid, approved longest first; 20 a page. */
  unpaid(scope: PayableScope, after: string | null): Promise<Page<PayableLine>>;
  unpaidSum(scope: PayableScope): Promise<PayableSum>;
  /** The same, all of it; at most `most`. */
  allUnpaid(scope: PayableScope, most: number): Promise<readonly PayableLine[]>;
  /** Those of these that are unpaid and in scope. */
  unpaidOf(scope: PayableScope, requests: readonly string[]): Promise<readonly PayableLine[]>;
  /** What is held of these units, approved longest first; 10 a page. */
  held(scope: PayableScope, after: string | null): Promise<Page<HeldLine>>;
  heldOf(scope: PayableScope, request: RequestId): Promise<HeldLine | null>;
  payable(request: RequestId): Promise<Row<'payable'> | null>;
  payment(id: string): Promise<PaymentFile | null>;
  /** The newest batches with anything of these units in them; at most 20. */
  payments(units: readonly UnitId[]): Promise<readonly PaymentBrief[]>;
  /** What was paid for these units from one instant up to another; at most 5,000. */
  paidBetween(units: readonly UnitId[], from: Instant, to: Instant): Promise<readonly PaidItem[]>;
  /** Paid claims of these units approved since then, with what tells how closely to look; at most 2,000, the latest. */
  auditable(units: readonly UnitId[], since: Instant): Promise<readonly AuditableClaim[]>;
  /** The lines of approved claims, by claim. */
  claimLines(requests: readonly RequestId[]): Promise<readonly ClaimLine[]>;
}

export interface PaymentWatches {
  unpaid(which: Which): Promise<Page<UnpaidRequest>>;
}

/** What is asked for here beyond what everybody has. */
export interface PaymentPorts {
  readonly reads: PaymentReads;
  readonly watches: PaymentWatches;
}
