import type { LocalDate } from '../../kernel/time.ts';
import type { CorrectionRules } from './config.ts';

/** Why a day may not be corrected any more, though something of it could be. */
export type NotCorrected = 'too_late' | 'used_up';

interface Asked {
  readonly date: LocalDate;
  readonly today: LocalDate;
  /** The last day on which it may be asked for. */
  readonly last: LocalDate;
  /** The closed month is open for this person: the last day does not count then. */
  readonly reopened: boolean;
  readonly rules: Pick<CorrectionRules, 'perMonth'>;
  /** Days of the month that are corrected, or asked to be, by other requests. */
  readonly used: ReadonlySet<LocalDate>;
}

/** Whether a correction of the day may still be asked for (S54): soon after it, and so many days a month. Null: it may. */
export function whyNotCorrected({ date, today, last, reopened, rules, used }: Asked): NotCorrected | null {
  if (today > last && !reopened) return 'too_late';
  return !used.has(date) && used.size >= rules.perMonth ? 'used_up' : null;
}
