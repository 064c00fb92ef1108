import type { MeetingRules } from '../../domain/meeting/series-config.ts';
import type { RecordId } from '../../fields/field.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Row } from '../plan.ts';

export interface SeriesReads {
  /** Occurrences of a series planned since a day, the earliest first; at most 500. */
  occurrencesOf(series: string, since: LocalDate): Promise<readonly Row<'meetingOccurrence'>[]>;
  occurrenceOf(meeting: RecordId): Promise<Row<'meetingOccurrence'> | null>;
}

/** What is asked for here beyond what everybody has. */
export interface SeriesPorts {
  readonly reads: SeriesReads;
  /** config/meetings.yaml */
  readonly meetings: MeetingRules;
}
