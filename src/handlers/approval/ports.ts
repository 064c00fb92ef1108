import type { Instance } from '../../domain/approval/instance.ts';
import type { HeldSeat } from '../../domain/approval/substitute.ts';
import type { DraftId, PersonId, RequestId, SeatId, UnitId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';
import type { Page, RequestLine, WatchScope, Which } from '../reads.ts';

export interface ApprovalLine extends RequestLine {
  readonly openedAt: Instant;
  readonly onBehalfOfId: PersonId | null;
  /** Is asked whether they agree to take over; `title` is then only when (S4). */
  readonly consent: boolean;
  /** Is asked for an opinion; somebody else decides. */
  readonly opinion: boolean;
  /** The version of the request, for deciding it as it stands. */
  readonly version: number;
}

/** Drafts and requests. Every list is bounded. */
export interface RequestReads {
  draft(id: string): Promise<Row<'draft'> | null>;
  /** The newest draft of the person that is neither submitted nor put away nor ended. */
  openDraft(person: PersonId): Promise<Row<'draft'> | null>;
  /** All of these, newest first; at most 20. */
  openDrafts(person: PersonId): Promise<readonly Row<'draft'>[]>;
  /** Drafts of the person that ended by themselves or were put away, the latest first; at most 5. */
  endedDrafts(person: PersonId): Promise<readonly Row<'draft'>[]>;
  /** Open drafts last touched before one moment or after another (a clock that ran ahead), in order of their id. */
  draftsUntouched(before: Instant, beyond: Instant, after: string | null, limit: number): Promise<readonly Row<'draft'>[]>;
  /** Pending requests with an open step past its deadline, longest overdue first; at most 50. */
  overdueRequests(now: Instant): Promise<readonly RequestId[]>;
  /** Requests that are to undo this one, any state. */
  revocationsOf(id: RequestId): Promise<readonly Instance[]>;
  /** Requests that are to change this one (early return, extension, part cancelled), any state, oldest first. */
  changesOf(id: RequestId): Promise<readonly RequestLine[]>;
  requestByNumber(number: string): Promise<RequestId | null>;
  /** Newest first, 10 a page. */
  requestsOf(person: PersonId, after: string | null): Promise<Page<RequestLine>>;
  /**
   * Open seats of these people (somebody first, then those they stand in for), oldest first, 10 a page. Whether somebody agrees to take over only
   * they themselves are asked.
   */
  approvalsOf(people: readonly PersonId[], after: string | null): Promise<Page<ApprovalLine>>;
  /** Capped at 100 (shown as 99+). */
  approvalCount(people: readonly PersonId[]): Promise<number>;
}

/** What waits for whom. */
export interface InboxReads {
  /** What somebody may answer who has seats of others too, a line a request, longest waiting first, 10 a page. */
  inboxOf(viewer: PersonId, heldSeats: readonly HeldSeat[], after: string | null): Promise<Page<ApprovalLine>>;
  /** Capped at 100 (shown as 99+). */
  inboxCount(viewer: PersonId, heldSeats: readonly HeldSeat[]): Promise<number>;
}

export interface ApprovalReads extends RequestReads, InboxReads {}

/** A seat from which somebody decides that is open, of a request that is pending and not paused. */
export interface OpenSeat {
  /** The seat, and where its holder waited for an answer meanwhile, since when anew. */
  readonly target: string;
  readonly personId: PersonId;
  readonly since: Instant;
  readonly requestId: RequestId;
  readonly applicantId: PersonId;
  readonly unitId: UnitId;
  /** JSON of a Text. */
  readonly title: string;
}

/** … with what tells whether anybody above is to hear of it. */
export interface DecidingSeat extends OpenSeat, Climb {}

/** How far up the open step of a request has gone, and how far it may go. */
export interface Climb {
  /** JSON of the step's note. */
  readonly note: string;
  readonly climbed: number;
}

/** A seat from which an opinion is asked for; it decides nothing, and nobody above is told that it is late. */
export type OpenOpinion = OpenSeat;

/** Somebody is asked whether they agree to take over. */
export interface OpenHandover {
  readonly seatId: SeatId;
  readonly requestId: RequestId;
  readonly substituteId: PersonId;
  readonly applicantId: PersonId;
  readonly unitId: UnitId;
  /** JSON of a Text: when; the kind of leave is not theirs to know. */
  readonly when: string;
  readonly askedAt: Instant;
}

export interface LeftDraft {
  readonly draftId: DraftId;
  readonly applicantId: PersonId;
  readonly unitId: UnitId;
  readonly process: string;
  readonly updatedAt: Instant;
}

/** What waits for somebody, as rows; pages of 500 ordered by target, or up to 500 targets at once. */
export interface ApprovalWatches {
  openSeats(which: Which, scope?: WatchScope): Promise<Page<DecidingSeat>>;
  openOpinions(which: Which): Promise<Page<OpenOpinion>>;
  openHandovers(which: Which): Promise<Page<OpenHandover>>;
  /** Drafts not touched since `before`, younger than `from`. */
  leftDrafts(which: Which, from: Instant): Promise<Page<LeftDraft>>;
}

/** What is asked for here beyond what everybody has. */
export interface ApprovalPorts {
  readonly reads: ApprovalReads;
  readonly watches: ApprovalWatches;
}
