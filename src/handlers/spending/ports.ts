import type { SpendingCell } from '../../domain/spending/sum-spending.ts';
import type { PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';

/** Whose spending, on which days, both included: of units, or of one person. */
export interface SpendingFilter {
  readonly units: readonly UnitId[];
  readonly person: PersonId | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One line of a claim, with what names it. */
export interface SpendingLine {
  readonly requestId: RequestId;
  readonly number: string;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly kind: string;
  readonly day: LocalDate;
  readonly amount: Cents;
  readonly state: 'held' | 'spent';
  readonly invoice: string | null;
}

/** From submission to the last approval, of a claim. */
export interface ApprovalSpan {
  readonly unitId: UnitId;
  readonly submittedAt: Instant;
  readonly closedAt: Instant;
}

export interface SpendingReads {
  spendingCells(filter: SpendingFilter): Promise<readonly SpendingCell[]>;
  /** By unit and day; at most `most`. */
  spendingLines(filter: SpendingFilter, most: number): Promise<readonly SpendingLine[]>;
  /** Of the claims approved among these, the latest first; at most 2,000. */
  approvalSpans(filter: SpendingFilter): Promise<readonly ApprovalSpan[]>;
}

/** What is asked for here beyond what everybody has. */
export interface SpendingPorts {
  readonly reads: SpendingReads;
}
