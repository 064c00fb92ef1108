import type { Org, Person } from '../../domain/org/org.ts';
import type { Instant } from '../../kernel/time.ts';

/** What attendance says of somebody's month: whether it is closed, and until when it is open for them all the same. */
export interface ClosedMonth {
  readonly isClosed: boolean;
  readonly openUntil: Instant | null;
}

/** What a request to open a closed month asks of attendance. */
export interface ClosedMonths {
  /** @param period `YYYY-MM` */
  readonly closedMonth: (person: Person, period: string, org: Org) => Promise<ClosedMonth>;
}

/** For whoever reads definitions and checks no form. */
export const NO_CLOSED_MONTHS: ClosedMonths = { closedMonth: async () => ({ isClosed: false, openUntil: null }) };
