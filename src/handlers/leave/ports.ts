import type { EntryKind } from '../../domain/leave/ledger.ts';
import type { LeaveConfig } from '../../domain/leave/types.ts';
import type { LedgerEntryId, PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Ledgers } from '../../processes/ledgers.ts';
import type { Climb } from '../approval/ports.ts';
import type { Row } from '../plan.ts';
import type { Page, RequestLine, Which } from '../reads.ts';
import type { FreeBusy } from './free-busy.ts';

/** A leave day, and where its person is now; its own unit is where it was asked for, whose hours it is counted in. */
export type StaffLeaveDay = Row<'leaveDay'> & { readonly unitNow: UnitId };

/** What is to be handed in for a request, and what has been. */
export interface ProofFile {
  readonly due: Row<'proofDue'> | null;
  readonly given: readonly Row<'proof'>[];
}

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
  /** Proof that is due for a request, and what was handed in, oldest first. */
  proofOf(request: RequestId): Promise<ProofFile>;
  /** Requests of a person that need proof and stand, those without any first; at most 5. */
  proofsDue(person: PersonId): Promise<readonly (RequestLine & { readonly due: Row<'proofDue'> })[]>;
}

/** A pending leave with its first day, and who can decide now: those asked to, and who waits for an opinion they asked for. */
export interface PendingLeave extends Climb {
  readonly requestId: RequestId;
  readonly round: number;
  readonly applicantId: PersonId;
  readonly unitId: UnitId;
  readonly title: string;
  readonly submittedAt: Instant;
  /** When the last of those who can decide was asked. */
  readonly askedAt: Instant;
  readonly startsOn: LocalDate;
  readonly startMin: number;
  readonly holders: readonly PersonId[];
}

/** A lot of leave with something left in it that lapses. */
export interface LapsingLot {
  readonly lotId: LedgerEntryId;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly leaveType: string;
  readonly kind: EntryKind;
  readonly minutes: number;
  readonly grantedAt: Instant;
  readonly expiresOn: LocalDate;
}

/** Proof that nobody has handed in, of a leave that stands. */
export interface MissingProof {
  readonly requestId: RequestId;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly title: string;
  /** JSON of a Say. */
  readonly what: string;
  readonly submittedAt: Instant;
  readonly dueOn: LocalDate;
}

/** What of leave has a day, as rows; pages of 500 ordered by target, or up to 500 targets at once. */
export interface LeaveWatches {
  /** Leaves that begin between the two days. */
  pendingLeaves(which: Which, from: LocalDate, to: LocalDate): Promise<Page<PendingLeave>>;
  /** Lots whose last day lies between the two days. */
  lapsingLots(which: Which, from: LocalDate, to: LocalDate): Promise<Page<LapsingLot>>;
  /** Proof whose last day lies between the two days. */
  missingProofs(which: Which, from: LocalDate, to: LocalDate): Promise<Page<MissingProof>>;
}

/** What is asked for here beyond what everybody has. */
export interface LeavePorts {
  readonly reads: LeaveReads;
  readonly watches: LeaveWatches;
  /** config/leave.yaml */
  readonly settings: { readonly leave: LeaveConfig };
  readonly rosterOf: Ledgers['rosterOf'];
  /** When people are busy by their own calendars. */
  readonly freeBusy: FreeBusy;
}
