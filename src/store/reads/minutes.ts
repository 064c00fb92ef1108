import type { KeptTodo, MinutesReads } from '../../handlers/minutes/ports.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { decoder, type RawRow } from '../rows.ts';

const MOST_NOTES = 2_000;
const MOST_POINTS = 100;
const MOST_VERSIONS = 100;
const MOST_MINUTES = 500;
const MOST_MEETINGS = 50;
const MOST_ACTIONS = 100;
const MOST_DUE = 20_000;

type Params = Readonly<Record<string, string | number>>;

/** Notes of meetings, and what minutes say by version. */
export function minutesReads(reader: Sql, shapes: Shapes): MinutesReads {
  const { list } = reader.dialect;
  const note = decoder<'meetingNote'>(shapes.meetingNote);
  const point = decoder<'meetingTopic'>(shapes.meetingTopic);
  const version = decoder<'minutesVersion'>(shapes.minutesVersion);
  const seat = decoder<'meetingSeat'>(shapes.meetingSeat);
  const notes = reader.prepare<[string], RawRow>(
    `SELECT * FROM "MeetingNote" WHERE "recId" = ? ORDER BY at, id LIMIT ${MOST_NOTES}`,
  );
  const points = reader.prepare<[string], RawRow>(
    `SELECT * FROM "MeetingTopic" WHERE "recId" = ? ORDER BY position, id LIMIT ${MOST_POINTS}`,
  );
  const versions = reader.prepare<[string], RawRow>(
    `SELECT * FROM "MinutesVersion" WHERE "recId" = ? ORDER BY version DESC LIMIT ${MOST_VERSIONS}`,
  );
  const issued = reader.prepare<[Params], RawRow>(
    `SELECT v.* FROM "MinutesVersion" v WHERE v."recId" IN ${list('@minutes')} AND v."issuedAt" IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM "MinutesVersion" later WHERE later."recId" = v."recId" AND later.version > v.version AND later."issuedAt" IS NOT NULL)
     LIMIT ${MOST_MINUTES}`,
  );
  const rec = decoder<'rec'>(shapes.rec);
  const next = reader.prepare<[Params], { readonly heldOn: LocalDate }>(
    `SELECT "heldOn" FROM "MeetingOccurrence" WHERE "seriesId" = @series AND "heldOn" > @after ORDER BY "heldOn" LIMIT 1`,
  );
  const begun = reader.prepare<[Params], RawRow>(
    `SELECT * FROM "MeetingSeat" WHERE "personId" = @person AND open AND "from" >= @from AND "from" < @to
     ORDER BY "from" DESC, "recId" LIMIT ${MOST_MEETINGS}`,
  );
  const ofSeries = reader.prepare<[Params], RawRow>(
    `SELECT a.* FROM "MeetingOccurrence" o JOIN "Rec" m ON m."parentId" = o."recId" AND m.kind = 'minutes'
       JOIN "Rec" a ON a."parentId" = m.id AND a.kind = 'action' AND a.open
     WHERE o."seriesId" = @series ORDER BY a.day, a.id LIMIT ${MOST_ACTIONS}`,
  );
  const todo = decoder<'todo'>(shapes.todo);
  // What is not wanted any more, or somebody else's by now, was no promise of theirs.
  const due = reader.prepare<[Params], RawRow>(
    `SELECT * FROM "Todo" WHERE kind = 'action.done' AND "holderId" IN ${list('@people')} AND "dueAt" >= @from AND "dueAt" < @to
       AND (outcome IS NULL OR outcome = 'done') ORDER BY "dueAt", id LIMIT ${MOST_DUE}`,
  );
  return {
    notesOf: async (meeting) => (await notes.all(meeting)).map(note),
    pointsOf: async (meeting) => (await points.all(meeting)).map(point),
    minutesVersions: async (id) => (await versions.all(id)).map(version),
    minutesIssued: async (ids) =>
      ids.length === 0 ? [] : (await issued.all({ minutes: JSON.stringify(ids.slice(0, MOST_MINUTES)) })).map(version),
    nextMeetingOf: async (series, after) => (await next.get({ series, after }))?.heldOn ?? null,
    meetingsBegun: async (person, from, to) => (await begun.all({ person, from, to })).map(seat),
    actionsOfSeries: async (series) => (await ofSeries.all({ series })).map(rec),
    actionsDue: async (people, from, to) =>
      people.length === 0
        ? []
        : (await due.all({ people: JSON.stringify(people), from, to }))
            .map(todo)
            .flatMap((row): readonly KeptTodo[] =>
              row.dueAt === null
                ? []
                : [{ holderId: row.holderId as KeptTodo['holderId'], dueAt: row.dueAt, doneAt: row.doneAt }],
            ),
  };
}
