import type { RecordId } from '../../fields/field.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';

/** A to-do of an action, for the rate of promises kept. */
export interface KeptTodo {
  readonly holderId: PersonId;
  readonly dueAt: Instant;
  readonly doneAt: Instant | null;
}

/** Notes and versions of minutes. Every list is bounded. */
export interface MinutesReads {
  /** What was noted in a meeting, the oldest first; at most 2,000. */
  notesOf(meeting: RecordId): Promise<readonly Row<'meetingNote'>[]>;
  /** The points of its agenda, in order; at most 100. */
  pointsOf(meeting: RecordId): Promise<readonly Row<'meetingTopic'>[]>;
  /** Every version of minutes, the newest first. */
  minutesVersions(minutes: RecordId): Promise<readonly Row<'minutesVersion'>[]>;
  /** The latest version of each that went out; at most 500 minutes at once. */
  minutesIssued(minutes: readonly string[]): Promise<readonly Row<'minutesVersion'>[]>;
  /** When the series meets next after a day; null where nothing is planned. */
  nextMeetingOf(series: string, after: LocalDate): Promise<LocalDate | null>;
  /** Meetings that people were in which began in this time, the latest first; at most 50. */
  meetingsBegun(person: PersonId, from: Instant, to: Instant): Promise<readonly Row<'meetingSeat'>[]>;
  /** Open actions that meetings of a series decided, the earliest due first; at most 100. They open its next agenda (O21). */
  actionsOfSeries(series: string): Promise<readonly Row<'rec'>[]>;
  /** Actions that came due in this time, of these people; at most 20,000. */
  actionsDue(people: readonly PersonId[], from: Instant, to: Instant): Promise<readonly KeptTodo[]>;
}

/** What is asked for here beyond what everybody has. */
export interface MinutesPorts {
  readonly reads: MinutesReads;
}
