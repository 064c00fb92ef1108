import type { PersonId, RequestId, SeatId, StepId, UnitId } from '../../kernel/id.ts';
import type { Say } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';

/** any = one decides (或签) · all = everybody (会签) · turn = one after another (依次) · ratio = a share of them. */
export type Mode = 'any' | 'all' | 'turn' | 'ratio';

export type RequestState = 'pending' | 'returned' | 'approved' | 'rejected' | 'withdrawn' | 'revoked';
export const FINAL_STATES: readonly RequestState[] = ['approved', 'rejected', 'withdrawn', 'revoked'];

export type StepStatus = 'waiting' | 'open' | 'approved' | 'rejected' | 'skipped' | 'cancelled';
/**
 * waiting = not yet, or not at the moment (somebody added before, or an adviser, comes first) · passed = no longer needed, others have decided ·
 * moved = the seat went to somebody else (transferred, or its holder left); the seat with this `fromSeatId` has it now.
 */
export type SeatStatus = 'waiting' | 'open' | 'approved' | 'rejected' | 'returned' | 'passed' | 'moved' | 'cancelled';
/**
 * consent = is asked whether they agree, and decides nothing; nobody else may answer in their place · closing = was asked nothing: gave it back as they closed the
 * period it is about. All others decide, or (delegate) advise.
 */
export type SeatOrigin =
  | 'chain'
  | 'superior'
  | 'transfer'
  | 'add_before'
  | 'add_after'
  | 'delegate'
  | 'substitute'
  | 'consent'
  | 'closing';

/** One seat at a step: who decides, how they came to sit there, and what they said. */
export interface Seat {
  readonly id: SeatId;
  readonly stepId: StepId;
  readonly requestId: RequestId;
  readonly personId: PersonId;
  /** B sits for A: A's id ("B 代 A"). */
  readonly onBehalfOfId: PersonId | null;
  readonly origin: SeatOrigin;
  readonly fromSeatId: SeatId | null;
  readonly position: number;
  readonly state: SeatStatus;
  readonly comment: string | null;
  readonly openedAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly decidedById: PersonId | null;
  /** What the step asked its decider to fill in, as JSON by field. */
  readonly answers: string | null;
}

/** Why a post is not asked, and that somebody else sits there. */
export interface Replaced {
  readonly why: 'empty' | 'applicant' | 'left' | 'suspended';
  readonly wanted: string;
  /** Whoever sits there stands above neither the post nor the applicant: nobody above was left to ask. */
  readonly beside?: true;
}

/** Why a step looks the way it does; shown on the card. */
export interface StepNote {
  /**
   * empty: nobody to ask and the policy lets it pass · repeat: the same people have approved before · applicant: the post is the applicant's own ·
   * left: who was to agree has left.
   */
  readonly skipped?: 'empty' | 'repeat' | 'applicant' | 'left';
  /** Nobody decides here: somebody is asked whether they agree. */
  readonly consent?: true;
  /** Working hours the step may take once it is open. */
  readonly slaHours?: number;
  /** How many levels up it goes at most when overdue; absent: without end. */
  readonly up?: number;
  /** Of so little weight that no reminder goes up for it. */
  readonly light?: true;
  /** The step of the chain rule it came from. */
  readonly rule?: string;
  /** Approved in this earlier round and not asked again. */
  readonly kept?: number;
  /** Money: this person already decides another step alone, so the next level up sits here (four eyes). */
  readonly insteadOf?: PersonId;
  /** The post was empty, the applicant's own, or its holder has left: seated with the next superior instead (S7). */
  readonly replaced?: Replaced;
}

export interface Step {
  readonly id: StepId;
  readonly requestId: RequestId;
  readonly round: number;
  readonly position: number;
  readonly name: Say;
  readonly mode: Mode;
  readonly ratio: number | null;
  readonly state: StepStatus;
  readonly note: StepNote;
  readonly openedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly closedAt: Instant | null;
}

/** A running or finished request with all its steps and seats, earlier rounds included. `version` guards the whole aggregate. */
export interface Instance {
  readonly id: RequestId;
  readonly number: string;
  readonly process: string;
  readonly applicantId: PersonId;
  readonly unitId: UnitId;
  readonly state: RequestState;
  readonly title: string;
  readonly round: number;
  readonly version: number;
  /** The version that brought the last change of what is to be decided or by whom; urging and remarks leave it. What was seen since is up to date. */
  readonly contentVersion: number;
  readonly submittedAt: Instant;
  readonly closedAt: Instant | null;
  readonly closedById: PersonId | null;
  readonly closedNote: string | null;
  readonly pausedAt: Instant | null;
  /** When the last pause ended; whoever is asked to decide waits anew from then on. */
  readonly resumedAt: Instant | null;
  readonly lastUrgedAt: Instant | null;
  readonly revokesId: RequestId | null;
  readonly steps: readonly Step[];
  readonly seats: readonly Seat[];
}
