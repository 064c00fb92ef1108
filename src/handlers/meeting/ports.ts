import type { RecordId } from '../../fields/field.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';

/** Seats of meetings and their events on the platform. Every list is bounded. */
export interface MeetingReads {
  /** Everybody who ever had a seat in it, the open ones and the closed, by person; at most 1,000. */
  seats(meeting: RecordId): Promise<readonly Row<'meetingSeat'>[]>;
  /** Open seats of somebody that overlap this time, the earliest first; at most 200. */
  meetingsOf(person: PersonId, from: Instant, to: Instant): Promise<readonly Row<'meetingSeat'>[]>;
  /** … of several people, by person and time; at most 5,000. */
  seatsTaken(people: readonly PersonId[], from: Instant, to: Instant): Promise<readonly Row<'meetingSeat'>[]>;
  /** Open seats whose meeting begins in this time, by time and meeting; at most 5,000. */
  seatsBeginning(from: Instant, to: Instant): Promise<readonly Row<'meetingSeat'>[]>;
  eventOf(meeting: RecordId): Promise<Row<'meetingEvent'> | null>;
}

/** What is asked for here beyond what everybody has. */
export interface MeetingPorts {
  readonly reads: MeetingReads;
}
