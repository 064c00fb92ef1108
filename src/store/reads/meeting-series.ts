import type { SeriesReads } from '../../handlers/meeting-series/ports.ts';
import type { Row } from '../../handlers/plan.ts';
import type { Sql } from '../engine/engine.ts';

const MOST = 500;

export function seriesReads(reader: Sql): SeriesReads {
  const since = reader.prepare<[string, string], Row<'meetingOccurrence'>>(
    `SELECT * FROM "MeetingOccurrence" WHERE "seriesId" = ? AND "plannedOn" >= ? ORDER BY "plannedOn" LIMIT ${MOST}`,
  );
  const of = reader.prepare<[string], Row<'meetingOccurrence'>>('SELECT * FROM "MeetingOccurrence" WHERE "recId" = ?');
  return {
    occurrencesOf: async (series, day) => since.all(series, day),
    occurrenceOf: async (meeting) => (await of.get(meeting)) ?? null,
  };
}
