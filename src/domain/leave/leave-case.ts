import type { PersonId, RequestId } from '../../kernel/id.ts';
import type { DayMinutes, LocalDate } from '../../kernel/time.ts';
import type { Gender } from '../org/org.ts';
import type { WorkCalendar } from '../workday/work-calendar.ts';
import type { LeaveCount } from './count.ts';
import type { LeaveEntry } from './ledger.ts';
import type { LeaveSpan } from './span.ts';
import type { CoveredDay, TeamMember } from './team.ts';
import type { LeaveConfig, LeaveType, TakenDay } from './types.ts';
/** What is asked for. */
export interface LeaveRequest {
  readonly type: LeaveType;
  readonly span: LeaveSpan;
  readonly handover: PersonId | null;
  readonly hasProof: boolean;
  /** The request itself when it is checked again (at the click, O9); its own days and holds are left out. */
  readonly self: RequestId | null;
}

/** The person who asks. */
export interface Applicant {
  readonly id: PersonId;
  readonly gender: Gender;
  /** Title of the post, as staffing rules name it. */
  readonly post: string;
  readonly joinedOn: LocalDate | null;
  /** Last day of probation; null = none or over. */
  readonly probationUntil: LocalDate | null;
  /** Role ids held. */
  readonly roles: readonly string[];
  /** Codes of the unit and of those above it. */
  readonly units: readonly string[];
}

/** What is known when the request is checked; the caller loads it, nothing here reads. */
export interface LeaveFacts {
  readonly config: LeaveConfig;
  readonly calendar: WorkCalendar;
  /** The day of application: today for a draft, the day of submission when a running request is checked again. */
  readonly today: LocalDate;
  /** Minutes since midnight then, so that hours already past count as back-dated. */
  readonly minuteOfDay: DayMinutes;
  readonly applicant: Applicant;
  /** The applicant's ledger, all types. */
  readonly entries: readonly LeaveEntry[];
  /** The applicant's own leave, any type, around the span. */
  readonly ownDays: readonly TakenDay[];
  /** Who was chosen for the hand-over, when that is someone outside the team. */
  readonly handover?: TeamMember | null;
  /** The applicant's team; candidates for hand-over and the measure of coverage. */
  readonly team: readonly TeamMember[];
  /** Leave of the team, and of the hand-over person, in the span. */
  readonly teamDays: readonly TakenDay[];
  /** Leave of others in the span for which the applicant has agreed to stand in. */
  readonly covering?: readonly CoveredDay[];
}

/** All that a check looks at. */
export interface Case {
  readonly request: LeaveRequest;
  readonly facts: LeaveFacts;
  readonly count: LeaveCount;
}
