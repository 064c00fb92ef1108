import type { UnitId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';

/** A step that was decided, of a request of a unit. */
export interface PassedStep {
  readonly process: string;
  readonly unitId: UnitId;
  /** JSON of a Say. */
  readonly name: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant;
}

export interface SlowStepReads {
  /** Steps closed by a decision since an instant, of requests of these units, the latest first; at most 5,000. */
  passedSteps(units: readonly UnitId[], since: Instant): Promise<readonly PassedStep[]>;
}

/** What is asked for here beyond what everybody has. */
export interface SlowStepPorts {
  readonly reads: SlowStepReads;
}
