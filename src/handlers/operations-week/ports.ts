import type { UnitId } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';

/** Days of one week, both included, and the instants at which they begin and are over. */
export interface Week {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly begins: Instant;
  /** Not included. */
  readonly ends: Instant;
}

/** What the books say of some units in one week. */
export interface WeekCounts {
  /** Records of these kinds that were opened. */
  readonly opened: ReadonlyMap<string, number>;
  /** Cars handed over, and of them by the day promised first. */
  readonly delivered: number;
  readonly onTime: number;
}

export interface OperationsWeekPorts {
  readonly reads: {
    weekCounts(units: readonly UnitId[], kinds: readonly string[], week: Week): Promise<WeekCounts>;
  };
}
