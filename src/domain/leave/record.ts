import type { PersonId, UnitId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
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
  /** Since when its days follow the calendar of another unit than the one it was asked for in, in order of time. */
  readonly moves?: readonly CalendarMove[];
}

/** The applicant has moved: days from `from` on follow the calendar of `unit`. */
export interface CalendarMove {
  readonly from: LocalDate;
  readonly unit: UnitId;
}

/** The same leave with what is known of its applicant's moves; one who never moved has none. */
export const withMoves = <R extends Pick<LeaveRecord, 'moves'>>(record: R, moves: readonly CalendarMove[]): R =>
  moves.length > 0 ? { ...record, moves } : record;
