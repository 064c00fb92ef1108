import type { Cents } from '../kernel/money.ts';
import type { LocalDate } from '../kernel/time.ts';

/** A line of what was spent, by kind and day. */
export interface SpentLine {
  readonly kind: string;
  readonly day: LocalDate;
  readonly amount: Cents;
  readonly invoice: string | null;
}

declare module './booking.ts' {
  interface Booking {
    /** What a request spends, line by line, for whoever looks at it by branch, kind, person and month. */
    readonly spent?: readonly SpentLine[];
  }
}
