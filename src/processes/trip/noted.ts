import type { PersonId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';

/** A trip as claims refer to it (S104). */
export interface TripRecord {
  readonly places: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Who goes, the applicant first. */
  readonly people: readonly PersonId[];
}

declare module '../define.ts' {
  interface Noted {
    readonly trip?: TripRecord;
  }
}
