import type { DepartureId, DraftId, LedgerEntryId, PersonId, RequestId } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';

/** A departure as the handlers see it. */
export interface Departure {
  readonly id: DepartureId;
  readonly personId: PersonId;
  readonly kind: 'left' | 'suspended';
  readonly joinedOn: LocalDate | null;
  readonly since: LocalDate;
  readonly state: 'open' | 'settled' | 'undone' | 'ended';
  readonly settledAt: Instant | null;
}

export type DepartureItem = Row<'departureItem'>;

/** What hangs on people who left or were suspended. Every list is bounded; what is beyond it comes with the next look. */
export interface DepartureReads {
  /** People who may not act and of whom no departure is noted, by id; at most 100. */
  unnoted(): Promise<readonly PersonId[]>;
  /**
   * Departures to see to, by id after the one given: those that are open, and those settled (of people who left: after `since`) on whom something hangs
   * again; at most 50.
   */
  unsettled(after: string, now: Instant, since: Instant, outliving: readonly string[]): Promise<readonly Departure[]>;
  /** Current departures that are not true any more: the person is back, or has left for good after a suspension; at most 50. */
  outdated(): Promise<readonly Departure[]>;
  /** Everybody whose current departure is not true any more. */
  peopleBack(): Promise<ReadonlySet<PersonId>>;
  departure(id: string): Promise<Departure | null>;
  /** Last days of employments that ended with a new one after them, by person. */
  endedEmployments(): Promise<ReadonlyMap<PersonId, LocalDate>>;
  /** In the order in which they were done. */
  items(departure: DepartureId): Promise<readonly DepartureItem[]>;
  /** Pending and returned requests of a person; of processes that outlive them those that wait for them, returned or asked something; at most 100. */
  openRequestsOf(person: PersonId, outliving: readonly string[]): Promise<readonly RequestId[]>;
  /** Requests of these processes by a person that are still decided on, or approved and not paid out; at most 100. */
  owedTo(person: PersonId, outliving: readonly string[]): Promise<readonly RequestId[]>;
  /** Pending requests with an open seat of a person, or one on which somebody sits for them; at most 200. */
  seatedIn(person: PersonId): Promise<readonly RequestId[]>;
  /** Pending requests of others for which a person has agreed to take over; at most 100. */
  agreedTo(person: PersonId): Promise<readonly RequestId[]>;
  /** People who have promised to stand in, now or later, and have approved leave near that time from a day on, of which it was not told; at most 200. */
  promisedAndAway(today: LocalDate, now: Instant): Promise<readonly PersonId[]>;
  /** Requests with approved leave of a person after a day; at most 100. */
  approvedAfter(person: PersonId, day: LocalDate): Promise<readonly RequestId[]>;
  openDraftsOf(person: PersonId): Promise<readonly DraftId[]>;
  /** Lines of reminders still to come for a person; at most 500. */
  plannedJobsOf(person: PersonId): Promise<readonly Row<'job'>[]>;
  entries(ids: readonly LedgerEntryId[]): Promise<readonly Row<'leaveEntry'>[]>;
}

/** What is asked for here beyond what everybody has. */
export interface LeavingPorts {
  readonly departures: DepartureReads;
}
