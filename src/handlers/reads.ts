import type { Instance } from '../domain/approval/instance.ts';
import type { HeldSeat } from '../domain/approval/substitute.ts';
import type { AuditHead, AuditVerdict } from '../domain/history/head.ts';
import type { Unsealed } from '../domain/history/seal.ts';
import type { Org } from '../domain/org/org.ts';
import type { ChatId, PersonId, RequestId, UnitId } from '../kernel/id.ts';
import type { Instant, LocalDate } from '../kernel/time.ts';
import type { Row } from './plan.ts';
import type { Place, ViewName } from './view-ref.ts';

/** The message that was pressed or replied to, as the assistant remembers it. */
export interface BoundMessage {
  readonly messageId: string;
  readonly outboxKey: string;
  readonly place: Place;
  readonly view: ViewName;
  readonly subject: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** False once a newer message took its place. */
  readonly current: boolean;
  /** The answer to the sending has not been noted (yet): the commit of what follows from the press notes which message it is. */
  readonly isNew?: true;
}

/** A card of the outbox, by the number its buttons carry. */
export interface NumberedCard extends Omit<BoundMessage, 'messageId' | 'current' | 'isNew'> {
  /** The message that shows it now, as far as is known. */
  readonly message: string | null;
  /** It is being sent, or may have been by a process that ended before it could say so. */
  readonly underWay: boolean;
  /** Some sending of it was never answered: another message than the one that is known may show it too. */
  readonly unsure: boolean;
}

export interface KeptView {
  readonly key: string;
  /** Null where no row of the outbox stands behind it: its buttons are then nobody's. */
  readonly number: number | null;
  readonly place: Place;
  readonly view: ViewName;
  readonly subject: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The count of changes this showing will have caught up with. */
  readonly desiredVersion: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Keyset to the next page, or null at the end. */
  readonly next: string | null;
}

/** A line of a list: enough to name the request without loading it. */
export interface RequestLine {
  readonly id: RequestId;
  readonly number: string;
  readonly process: string;
  readonly applicantId: PersonId;
  readonly title: string;
  readonly state: Instance['state'];
  readonly submittedAt: Instant;
}

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

/** A request with everything its card shows. `form`, `facts`, `rules` are the JSON texts, parsed by whoever knows them. */
export interface RequestFile {
  readonly instance: Instance;
  readonly form: string;
  readonly facts: string;
  readonly rules: string;
  readonly remarks: readonly Row<'remark'>[];
  readonly copies: readonly Row<'copyTo'>[];
}

/** What is to be handed in for a request, and what has been. */
export interface ProofFile {
  readonly due: Row<'proofDue'> | null;
  readonly given: readonly Row<'proof'>[];
}

/** A leave day, and where its person is now; its own unit is where it was asked for, whose hours it is counted in. */
export type StaffLeaveDay = Row<'leaveDay'> & { readonly unitNow: UnitId };

/** All data a handler or a view may ask for; the store answers it. Every list is bounded. */
export interface Reads {
  /** The organisation as last committed; cached, so cheap. */
  org(): Promise<Org>;
  identity(platform: string, externalId: string): Promise<PersonId | null>;
  externalId(platform: string, person: PersonId): Promise<string | null>;
  /** Everybody's id on a platform; cached with the organisation. */
  externalIds(platform: string): Promise<ReadonlyMap<PersonId, string>>;
  /** Everything by which a platform knows the company: people, departments, groups. */
  identities(platform: string): Promise<readonly Row<'identity'>[]>;
  departments(platform: string): Promise<readonly Row<'department'>[]>;
  roleHolders(): Promise<readonly Row<'roleHolder'>[]>;
  groups(platform: string): Promise<readonly Row<'chat'>[]>;
  chat(platform: string, externalId: string): Promise<Row<'chat'> | null>;
  /** The group that this name in config/org.yaml means, while the bot is in it. */
  groupBoundAs(name: string): Promise<ChatId | null>;
  chatById(id: ChatId): Promise<Row<'chat'> | null>;
  welcomedAt(person: PersonId): Promise<Instant | null>;
  bound(messageId: string): Promise<BoundMessage | null>;
  cardNumbered(number: number): Promise<NumberedCard | null>;
  /** The private chats with the bot that are known to be this person's, by the platform's ids. */
  privateChats(platform: string, person: PersonId): Promise<readonly string[]>;
  /** The message that shows the outbox row of this key now; null while there is none. */
  messageOf(outboxKey: string): Promise<string | null>;
  /** What the outbox row of this key should show at present. */
  kept(outboxKey: string): Promise<KeptView | null>;

  draft(id: string): Promise<Row<'draft'> | null>;
  /** The newest draft of the person that is neither submitted nor put away nor ended. */
  openDraft(person: PersonId): Promise<Row<'draft'> | null>;
  /** All of these, newest first; at most 20. */
  openDrafts(person: PersonId): Promise<readonly Row<'draft'>[]>;
  /** Drafts of the person that ended by themselves or were put away, the latest first; at most 5. */
  endedDrafts(person: PersonId): Promise<readonly Row<'draft'>[]>;
  /** Open drafts last touched before one moment or after another (a clock that ran ahead), in order of their id. */
  draftsUntouched(before: Instant, beyond: Instant, after: string | null, limit: number): Promise<readonly Row<'draft'>[]>;
  file(id: RequestId): Promise<RequestFile | null>;
  /** Pending requests with an open step past its deadline, longest overdue first; at most 50. */
  overdueRequests(now: Instant): Promise<readonly RequestId[]>;
  /** Requests that are to undo this one, any state. */
  revocationsOf(id: RequestId): Promise<readonly Instance[]>;
  /** Requests that are to change this one (early return, extension, part cancelled), any state, oldest first. */
  changesOf(id: RequestId): Promise<readonly RequestLine[]>;
  requestByNumber(number: string): Promise<RequestId | null>;
  /** Newest first, 10 a page. */
  requestsOf(person: PersonId, after: string | null): Promise<Page<RequestLine>>;
  /** What somebody may answer who has seats of others too, a line a request, longest waiting first, 10 a page. */
  inboxOf(viewer: PersonId, heldSeats: readonly HeldSeat[], after: string | null): Promise<Page<ApprovalLine>>;
  /** Capped at 100 (shown as 99+). */
  inboxCount(viewer: PersonId, heldSeats: readonly HeldSeat[]): Promise<number>;
  /**
   * Open seats of these people (somebody first, then those they stand in for), oldest first, 10 a page. Whether somebody agrees to take over only
   * they themselves are asked.
   */
  approvalsOf(people: readonly PersonId[], after: string | null): Promise<Page<ApprovalLine>>;
  /** Capped at 100 (shown as 99+). */
  approvalCount(people: readonly PersonId[]): Promise<number>;

  /** Proof that is due for a request, and what was handed in, oldest first. */
  proofOf(request: RequestId): Promise<ProofFile>;
  /** Requests of a person that need proof and stand, those without any first; at most 5. */
  proofsDue(person: PersonId): Promise<readonly (RequestLine & { readonly due: Row<'proofDue'> })[]>;

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
  /** Stand-ins set for these people (or for anybody) that are in force at the instant; at most 2,000. */
  substitutes(people: readonly PersonId[] | 'everyone', at: Instant): Promise<readonly Row<'substitute'>[]>;
  /** How people wish to be reminded; whoever has no row has no wish. */
  preferences(): Promise<readonly Row<'preference'>[]>;
  substitute(id: string): Promise<Row<'substitute'> | null>;
  /** What is set for, by, or in the name of a person, now and later; at most 100. */
  substitutesNear(person: PersonId, at: Instant): Promise<readonly Row<'substitute'>[]>;
  /** Whatever is set for anybody and touches this time; at most 2,000. */
  substitutesWithin(from: Instant, to: Instant): Promise<readonly Row<'substitute'>[]>;
  /** Over, but not yet put away; at most 50. */
  endedSubstitutes(at: Instant): Promise<readonly Row<'substitute'>[]>;
  /** Requests with an open seat that somebody holds for this person; at most 100. */
  requestsHeldFor(person: PersonId): Promise<readonly RequestId[]>;
  /** Of one key of the small values kept beside (`KeyValue`). */
  valueOf(key: string): Promise<string | null>;
  /** Those whose key begins so; ask for what is bounded by the number of people. */
  keyValuesFrom(beginning: string): Promise<readonly Row<'keyValue'>[]>;
  /** People with at least so many days of approved leave in a time, of whatever kind. */
  longAway(from: LocalDate, to: LocalDate, least: number): Promise<readonly PersonId[]>;
  /** As `unitLeaveDays`; counted to 100,000 at most. */
  leaveDayCount(units: readonly UnitId[], from: LocalDate, to: LocalDate): Promise<number>;
  requestNumbers(ids: readonly RequestId[]): Promise<ReadonlyMap<RequestId, string>>;
  /** The whole ledgers of these people, by person and time; ask for a few hundred at once. */
  leaveEntriesOfAll(people: readonly PersonId[]): Promise<readonly Row<'leaveEntry'>[]>;
  /** A person's calendar addresses, one a kind; and the one a key (by its hash) opens. */
  calendarFeeds(person: PersonId): Promise<readonly Row<'calendarFeed'>[]>;
  calendarFeedOf(keyHash: string): Promise<Row<'calendarFeed'> | null>;
  /** What events last said of people's accounts. */
  heardPeople(platform: string): Promise<readonly Row<'heardPerson'>[]>;
  adminQuestion(id: string): Promise<Row<'adminQuestion'> | null>;
  /** The newest question of each subject of a kind, in any state; at most 1,000, newest first. */
  adminQuestions(kind: string): Promise<readonly Row<'adminQuestion'>[]>;
}

/** The audit log as a whole. */
export interface History {
  /** Its end, and how many rows it has; null while it is empty. */
  head(): Promise<(AuditHead & { readonly rows: number }) | null>;
  /** Walks the whole log a portion at a time, so that others are served meanwhile. */
  verify(noted: AuditHead | null): Promise<AuditVerdict>;
  /** The first row that no seal closes; null when there is none. */
  unsealed(): Promise<Unsealed | null>;
  /** The last row from `firstSeq` on that was written before an instant (the first itself, if it was not). */
  lastBefore(firstSeq: number, end: Instant): Promise<AuditHead | null>;
}
