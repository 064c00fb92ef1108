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

/** A car that was handed over. */
export interface DeliveredLine {
  readonly orderId: string;
  readonly number: string;
  readonly unitId: UnitId;
  readonly deliveredOn: LocalDate;
  /** The day that was promised first. */
  readonly firstOn: LocalDate;
}

export interface OperationsWeekPorts {
  readonly reads: {
    /** Records of these kinds that were opened in some units in one week, by kind. */
    openedInWeek(units: readonly UnitId[], kinds: readonly string[], week: Week): Promise<ReadonlyMap<string, number>>;
    /** Cars handed over in these days, both included, the latest first. */
    deliveredLines(units: readonly UnitId[], from: LocalDate, to: LocalDate, most: number): Promise<readonly DeliveredLine[]>;
  };
}
