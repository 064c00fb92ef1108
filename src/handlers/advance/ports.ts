import type { PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Page, Which } from '../reads.ts';

/** An advance as it stands: paid out or not, and how much of it is settled. */
export interface AdvanceLine {
  readonly requestId: RequestId;
  readonly number: string;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly purpose: string;
  readonly amount: Cents;
  readonly dueOn: LocalDate;
  readonly approvedAt: Instant;
  readonly paidAt: Instant | null;
  /** Set aside by claims that are not approved yet. */
  readonly held: Cents;
  /** Claimed or handed back. */
  readonly used: Cents;
}

export interface AdvanceReads {
  advance(request: RequestId): Promise<AdvanceLine | null>;
  /** Of a person: unpaid ones and those that are not settled, due first first; at most 20. */
  advancesOf(person: PersonId): Promise<readonly AdvanceLine[]>;
  /** Of everybody in these units: paid and not settled, due first first; at most 50. */
  advancesOwed(units: readonly UnitId[]): Promise<readonly AdvanceLine[]>;
}

export interface AdvanceWatches {
  /** Paid and not settled, also of those who have left; who is suspended may come back. */
  openAdvances(which: Which): Promise<Page<AdvanceLine>>;
}

/** What is asked for here beyond what everybody has. */
export interface AdvancePorts {
  readonly reads: AdvanceReads;
  readonly watches: AdvanceWatches;
}
