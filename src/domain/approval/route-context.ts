import type { PersonId } from '../../kernel/id.ts';
import type { Say } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Org, Person } from '../org/org.ts';
import type { Measures } from './chain.ts';
import type { Escalation } from './escalation.ts';
import type { Substitute } from './substitute.ts';
export interface RouteContext {
  readonly applicant: Person;
  readonly org: Org;
  readonly measures: Measures;
  /** How far up it goes when overdue (config/schedules.yaml); absent: level after level. */
  readonly escalation?: Escalation | null;
  readonly fields: Readonly<Record<string, PersonId>>;
  readonly substitutes: readonly Substitute[];
  readonly process: string;
  readonly at: Instant;
}

export interface RouteRefusal {
  /**
   * nobody_to_decide = nobody but the applicant can be found for the step, or no step asks anybody · post_empty = the rule of the step forbids an
   * empty post · unknown_measure = a condition of the step cannot be answered (a mistake in the configuration).
   */
  readonly code: 'nobody_to_decide' | 'post_empty' | 'unknown_measure';
  readonly step: Say;
  /** The post or measure it is about. */
  readonly wanted: string;
}
