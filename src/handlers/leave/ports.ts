import type { PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';
import type { RequestLine } from '../reads.ts';
import type { FreeBusy } from './free-busy.ts';

/** A leave day, and where its person is now; its own unit is where it was asked for, whose hours it is counted in. */
export type StaffLeaveDay = Row<'leaveDay'> & { readonly unitNow: UnitId };

/** Ledgers, days and proof. Every list is bounded. */
export interface LeaveReads {
  leaveEntries(person: PersonId, leaveType: string | null): Promise<readonly Row<'leaveEntry'>[]>;
  /** Held or approved leave days of a person, both ends included. */
  leaveDays(person: PersonId, from: LocalDate, to: LocalDate): Promise<readonly Row<'leaveDay'>[]>;
  leaveDaysOfRequest(request: RequestId): Promise<readonly Row<'leaveDay'>[]>;
  /** Pending and approved requests of a unit with a marked day (held, approved or freed) from a date on, by id after the one given. */
  leavesAround(unit: UnitId, since: LocalDate, after: string, limit: number): Promise<readonly RequestId[]>;
  /** Held or approved leave days of people who are in these units now, wherever they were when they asked. */
  unitLeaveDays(units: readonly UnitId[], from: LocalDate, to: LocalDate): Promise<readonly StaffLeaveDay[]>;
  /** Held or approved leave days, of anybody, for which this person has agreed to stand in, or (approved) does. */
  coveredDays(person: PersonId, from: LocalDate, to: LocalDate): Promise<readonly Row<'leaveDay'>[]>;
  /** People with at least so many days of approved leave in a time, of whatever kind. */
  longAway(from: LocalDate, to: LocalDate, least: number): Promise<readonly PersonId[]>;
  /** Requests of a person that need proof and stand, those without any first; at most 5. */
  proofsDue(person: PersonId): Promise<readonly (RequestLine & { readonly due: Row<'proofDue'> })[]>;
}

/** What is asked for here beyond what everybody has. */
export interface LeavePorts {
  readonly reads: LeaveReads;
  /** When people are busy by their own calendars. */
  readonly freeBusy: FreeBusy;
}
