import type { LineUse } from '../domain/expense/facts.ts';
import type { PersonId, UnitId } from '../kernel/id.ts';
import type { Cents } from '../kernel/money.ts';
import type { LocalDate } from '../kernel/time.ts';

/** A line of what was spent, by kind and day. */
export interface SpentLine {
  readonly kind: string;
  readonly day: LocalDate;
  readonly amount: Cents;
  readonly invoice: string | null;
  /** Its line of the claim and its share of that, both from 0; absent: as they stand. */
  readonly line?: number;
  readonly part?: number;
  /** Who bears it, where it is not the claimant. */
  readonly bears?: { readonly personId: PersonId; readonly unitId: UnitId };
  readonly detail?: SpentDetail;
}

/** What later claims are checked against. */
export interface SpentDetail {
  readonly use: LineUse;
  readonly until: LocalDate | null;
  readonly city: string | null;
  readonly persons: number;
  readonly trip: string | null;
  readonly guests: readonly string[];
}

declare module './booking.ts' {
  interface Booking {
    /** What a request spends, line by line, for whoever looks at it by branch, kind, person and month. */
    readonly spent?: readonly SpentLine[];
  }
}
