import type { CorrectedKind, CorrectionRules } from '../../domain/attendance/config.ts';
import type { Side } from '../../domain/attendance/types.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { RequestId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';

/** What attendance says of a day that somebody wants to put right. */
export interface CorrectableDay {
  /** Null: nothing is known of that day, or nothing yet. */
  readonly sides: ReadonlyMap<Side, CorrectedKind> | null;
  /** Sides of days of that month that are asked for or put right, by other requests; each side of a day is one. */
  readonly used: readonly { readonly requestId: RequestId; readonly date: LocalDate; readonly side: Side }[];
  readonly locked: boolean;
  /** The month was closed and is open for this person once more: how long ago the day was does not count then. */
  readonly reopened: boolean;
  readonly rules: CorrectionRules;
}

/** What corrections ask of attendance. */
export interface PunchBooks {
  readonly correctableDay: (person: Person, date: LocalDate, org: Org) => Promise<CorrectableDay>;
}

/** For whoever reads definitions and checks no form. */
export const NO_PUNCHES: PunchBooks = {
  correctableDay: async () => ({
    sides: null,
    used: [],
    locked: false,
    reopened: false,
    rules: { perMonth: 0, workdays: 1, kinds: ['missing'] },
  }),
};
