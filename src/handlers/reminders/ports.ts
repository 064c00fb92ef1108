import type { EntryKind } from '../../domain/leave/ledger.ts';
import type { Org } from '../../domain/org/org.ts';
import type { Bulk } from '../../domain/reminders/bands.ts';
import type { EffectCount } from '../../domain/reminders/effect.ts';
import type { Rule } from '../../domain/reminders/rule.ts';
import type { Schedules } from '../../domain/reminders/schedule.ts';
import type { MinuteSpan } from '../../domain/workday/types.ts';
import type { Away } from '../../domain/workday/working-time.ts';
import type { ChatId, DraftId, LedgerEntryId, PersonId, RequestId, SeatId, UnitId } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';
import type { Page } from '../reads.ts';

/** Either everything of a watch, page by page, or what has become of these. */
export type Which = { readonly after: string | null } | { readonly targets: readonly string[] };

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

/** A seat from which an opinion is asked for; it decides nothing, and nobody above is told that it is late. */
export type OpenOpinion = OpenSeat;

/** A pending leave with its first day, and who can decide now: those asked to, and who waits for an opinion they asked for. */
export interface PendingLeave {
  readonly requestId: RequestId;
  readonly round: number;
  readonly applicantId: PersonId;
  readonly unitId: UnitId;
  readonly title: string;
  readonly submittedAt: Instant;
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

/** Open seats may be narrowed to those waiting since then at the latest, to some people's, or to requests of some units. */
export type SeatScope =
  | { readonly openedBefore: Instant }
  | { readonly people: readonly PersonId[] }
  | { readonly units: readonly UnitId[] };

/** What the bulk statement needs: who shares which bands, who is left out, and what each line remembers. */
export interface OpenSeatPlan {
  readonly rule: Rule;
  readonly groups: readonly { readonly units: readonly UnitId[]; readonly bulk: Bulk }[];
  /** People with an absence or a substitute: planned one by one. */
  readonly except: readonly PersonId[];
  readonly at: Instant;
}

/** The things that are watched, as rows; pages of 500 ordered by target, or up to 500 targets at once. The store answers it. */
export interface Watches {
  openSeats(which: Which, scope?: SeatScope): Promise<Page<OpenSeat>>;
  /** Leaves that begin between the two days. */
  pendingLeaves(which: Which, from: LocalDate, to: LocalDate): Promise<Page<PendingLeave>>;
  /** Lots whose last day lies between the two days. */
  lapsingLots(which: Which, from: LocalDate, to: LocalDate): Promise<Page<LapsingLot>>;
  /** Proof whose last day lies between the two days. */
  missingProofs(which: Which, from: LocalDate, to: LocalDate): Promise<Page<MissingProof>>;
  openOpinions(which: Which): Promise<Page<OpenOpinion>>;
  openHandovers(which: Which): Promise<Page<OpenHandover>>;
  /** Drafts not touched since `before`, younger than `from`. */
  leftDrafts(which: Which, from: Instant): Promise<Page<LeftDraft>>;
  /** Groups of branches in which the bot is. */
  branchGroups(): Promise<readonly { readonly unitId: UnitId; readonly chatId: ChatId }[]>;
  /** Approved absences in these days, of these people or of everybody. */
  absences(
    people: readonly PersonId[] | 'everyone',
    from: LocalDate,
    to: LocalDate,
  ): Promise<readonly (Away & { readonly personId: PersonId })[]>;
  /** One `insert … select … on conflict do nothing` over the open seats (P7, P8); without it every seat is planned singly. */
  planOpenSeats?(plan: OpenSeatPlan): Promise<number>;
}

/** The job ledger; every list is bounded. */
export interface Jobs {
  jobs(keys: readonly string[]): Promise<readonly Row<'job'>[]>;
  jobsOfTargets(targets: readonly string[]): Promise<readonly Row<'job'>[]>;
  /** Planned or snoozed and due, earliest first; at most 20,000. */
  jobsDue(now: Instant): Promise<readonly Row<'job'>[]>;
  /** Planned for later than `now` for this person; at most 1,000. */
  jobsAhead(person: PersonId, now: Instant): Promise<readonly Row<'job'>[]>;
  /** State `sent`, by key, 500 a page. */
  jobsSent(after: string | null): Promise<Page<Row<'job'>>>;
  /** What was first sent in `[from, to)` about these units (or all), counted by rule and unit; news of the day and weekly figures are not. */
  effect(rules: readonly string[], units: readonly UnitId[] | 'all', from: Instant, to: Instant): Promise<readonly EffectCount[]>;
}

/** How people wish to be reminded. */
export interface PreferenceReads {
  /** How people wish to be reminded; whoever has no row has no wish. */
  preferences(): Promise<readonly Row<'preference'>[]>;
}

/** What is asked for here beyond what everybody has. */
export interface ReminderPorts {
  readonly reads: PreferenceReads;
  /** What the reminders watch, their ledger, and their rules (config/schedules.yaml). */
  readonly watches: Watches;
  readonly jobs: Jobs;
  readonly schedules: Schedules;
  /** What the platform can do beyond cards. */
  readonly can: { readonly urgentNotify: boolean };
  /** Quiet hours of a unit (config/calendar.yaml). */
  readonly quietOf: (org: Org, unit: UnitId) => MinuteSpan;
}
