import type { Room } from '../../bot/platform.ts';
import type { RecordId } from '../../fields/field.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';

/** A room by its id on the platform, and the meeting that is to be held in it. */
export interface RoomTaken {
  readonly room: string;
  readonly recId: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** Seats of meetings and their events on the platform. Every list is bounded. */
export interface MeetingReads {
  /** Everybody who ever had a seat in it, the open ones and the closed, by person; at most 1,000. */
  seats(meeting: RecordId): Promise<readonly Row<'meetingSeat'>[]>;
  /** Open seats of somebody that overlap this time, the earliest first; at most 200. */
  meetingsOf(person: PersonId, from: Instant, to: Instant): Promise<readonly Row<'meetingSeat'>[]>;
  /** … of several people, by person and time; at most 5,000. */
  seatsTaken(people: readonly PersonId[], from: Instant, to: Instant): Promise<readonly Row<'meetingSeat'>[]>;
  /** Rooms our own meetings that overlap this time have or have asked for, whatever the platform tells of them yet; of at most 5,000 seats. */
  roomsTaken(from: Instant, to: Instant): Promise<readonly RoomTaken[]>;
  /** Open seats whose meeting begins in this time, by time and meeting; at most 5,000. */
  seatsBeginning(from: Instant, to: Instant): Promise<readonly Row<'meetingSeat'>[]>;
  /** Meetings up to this day of which nobody has said yet whether they were held, the earliest first; at most 200. */
  meetingsUntil(day: LocalDate): Promise<readonly Row<'rec'>[]>;
  eventOf(meeting: RecordId): Promise<Row<'meetingEvent'> | null>;
  /** Events that are to be looked at by now, the longest due first; at most so many. */
  eventsToLookAt(now: Instant, most: number): Promise<readonly Row<'meetingEvent'>[]>;
}

/** A stretch in which somebody or a room is taken; never what for. */
export interface Taken {
  readonly from: Instant;
  readonly to: Instant;
}

/** Who is taken when, as far as it could be read in time: whoever is in neither is not known. */
export interface TakenTimes {
  readonly people: ReadonlyMap<PersonId, readonly Taken[]>;
  /** By the room's id on the platform. */
  readonly rooms: ReadonlyMap<string, readonly Taken[]>;
}

/** Calendars and rooms of the platform, waited for two seconds at most. */
export interface MeetingCalendar {
  /** All rooms, as read within the last hour; null where none can be read. */
  rooms(): Promise<readonly Room[] | null>;
  takenTimes(people: readonly PersonId[], rooms: readonly string[], from: Instant, to: Instant): Promise<TakenTimes>;
}

/** What is asked for here beyond what everybody has. */
export interface MeetingPorts {
  readonly reads: MeetingReads;
  readonly calendar: MeetingCalendar;
}
