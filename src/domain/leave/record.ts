import type { PersonId } from '../../kernel/id.ts';
import type { LeaveSpan } from './span.ts';

/** Who takes over during which stretch of a leave. */
export interface Cover {
  readonly personId: PersonId;
  readonly span: LeaveSpan;
}

/**
 * A leave as it stands, kept with the request: several spans once a part was cancelled, so that a change of a change works, and the version of the
 * calendar it was counted on, so that a change of the calendar is noticed (O6).
 */
export interface LeaveRecord {
  readonly type: string;
  /** In order of time, none touching another. */
  readonly spans: readonly LeaveSpan[];
  readonly covers: readonly Cover[];
  readonly reason: string;
  readonly calendarVersion: string;
}
