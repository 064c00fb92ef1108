import type { Cents } from '../../kernel/money.ts';
import type { LocalDate } from '../../kernel/time.ts';

/** Hospitality as claims refer to it (S105). */
export interface HospitalityRecord {
  readonly day: LocalDate;
  readonly guests: readonly string[];
  /** Everybody at the table. */
  readonly heads: number;
  /** Colleagues among them; null where it was not said. */
  readonly escorts: number | null;
  readonly budget: Cents;
}

declare module '../define.ts' {
  interface Noted {
    readonly hospitality?: HospitalityRecord;
  }
}
