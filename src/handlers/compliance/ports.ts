import type { UnitId } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';

/** From an instant on, to another that is not included. */
export interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
}

/** What was owed in a unit, each thing once, however many owe it. */
export interface OwedCount {
  readonly unitId: UnitId;
  readonly due: number;
  /** Not done by its time. */
  readonly late: number;
}

/** A thing that was not done by its time, with the record it is owed for. */
export interface LateThing extends Pick<Row<'rec'>, 'number'> {
  /** `help.reply`: the kind of the record and what of it is owed. */
  readonly kind: string;
  readonly recordId: string;
  readonly unitId: UnitId;
  readonly dueAt: Instant;
  /** Null: still to be done. */
  readonly doneAt: Instant | null;
}

/** A step of a request that began to wait. */
export interface WaitedStep extends Pick<Row<'request'>, 'process' | 'number'> {
  readonly id: string;
  readonly requestId: string;
  readonly unitId: UnitId;
  readonly openedAt: Instant;
  /** Null: it waits still. */
  readonly closedAt: Instant | null;
}

export interface ComplianceReads {
  /** What was due in the time, by unit; `kinds`: only these, null: all that people owe. */
  owedBetween(units: readonly UnitId[], at: Stretch, kinds: readonly string[] | null): Promise<readonly OwedCount[]>;
  /** … of it what was late, the longest due first. */
  lateBetween(
    units: readonly UnitId[],
    at: Stretch,
    kinds: readonly string[] | null,
    most: number,
  ): Promise<readonly LateThing[]>;
  /** Ids of the sheets of a submission whose day lies in these, both included. */
  sheetsDue(kind: string, units: readonly UnitId[], from: LocalDate, to: LocalDate): Promise<readonly string[]>;
  /** Steps of requests of these units that people decide on, by when they began to wait, the first first; at most 5,000. */
  stepsOpened(units: readonly UnitId[], at: Stretch): Promise<readonly WaitedStep[]>;
}

export interface CompliancePorts {
  readonly reads: ComplianceReads;
}
