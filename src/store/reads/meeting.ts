import type { MeetingReads } from '../../handlers/meeting/ports.ts';
import { HOUR } from '../../kernel/time.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { decoder, type RawRow } from '../rows.ts';

const MOST_SEATS = 1_000;
const MOST_MEETINGS = 200;
const MOST_TAKEN = 5_000;
/** No meeting is longer (kinds/meeting.ts), so that what began earlier is over. */
const LONGEST_MS = 12 * HOUR;

type Params = Readonly<Record<string, string | number>>;

export function meetingReads(reader: Sql, shapes: Shapes): MeetingReads {
  const { list } = reader.dialect;
  const seat = decoder<'meetingSeat'>(shapes.meetingSeat);
  const event = decoder<'meetingEvent'>(shapes.meetingEvent);
  const seats = reader.prepare<[string], RawRow>(
    `SELECT * FROM "MeetingSeat" WHERE "recId" = ? ORDER BY "personId" LIMIT ${MOST_SEATS}`,
  );
  const overlapping = `open = true AND "from" > @since AND "from" < @to AND "to" > @from`;
  const mine = reader.prepare<[Params], RawRow>(
    `SELECT * FROM "MeetingSeat" WHERE "personId" = @person AND ${overlapping} ORDER BY "from", "recId" LIMIT ${MOST_MEETINGS}`,
  );
  const taken = reader.prepare<[Params], RawRow>(
    `SELECT * FROM "MeetingSeat" WHERE "personId" IN ${list('@people')} AND ${overlapping}
     ORDER BY "personId", "from", "recId" LIMIT ${MOST_TAKEN}`,
  );
  const inRooms = `FROM "MeetingEvent" WHERE "roomId" IS NOT NULL AND room IN ('asked', 'accepted')`;
  const seatsInRooms = reader.prepare<[Params], RawRow>(
    `SELECT * FROM "MeetingSeat" WHERE ${overlapping} AND "recId" IN (SELECT "recId" ${inRooms}) ORDER BY "from", "recId" LIMIT ${MOST_TAKEN}`,
  );
  const eventsOf = reader.prepare<[Params], RawRow>(`SELECT * ${inRooms} AND "recId" IN ${list('@meetings')}`);
  const beginning = reader.prepare<[Params], RawRow>(
    `SELECT * FROM "MeetingSeat" WHERE open = true AND "from" >= @from AND "from" < @to ORDER BY "from", "recId", "personId" LIMIT ${MOST_TAKEN}`,
  );
  const rec = decoder<'rec'>(shapes.rec);
  const begun = reader.prepare<[Params], RawRow>(
    `SELECT * FROM "Rec" WHERE kind = 'meeting' AND open AND state = 'planned' AND day <= @day ORDER BY day, id LIMIT ${MOST_MEETINGS}`,
  );
  const eventOf = reader.prepare<[string], RawRow>('SELECT * FROM "MeetingEvent" WHERE "recId" = ?');
  const toLookAt = reader.prepare<[Params], RawRow>(
    'SELECT * FROM "MeetingEvent" WHERE "lookAt" IS NOT NULL AND "lookAt" <= @now ORDER BY "lookAt", "recId" LIMIT @most',
  );
  const between = (from: number, to: number): Params => ({ from, to, since: from - LONGEST_MS });
  return {
    seats: async (meeting) => (await seats.all(meeting)).map(seat),
    meetingsOf: async (person, from, to) => (await mine.all({ person, ...between(from, to) })).map(seat),
    seatsTaken: async (people, from, to) =>
      people.length === 0 ? [] : (await taken.all({ people: JSON.stringify(people), ...between(from, to) })).map(seat),
    roomsTaken: async (from, to) => {
      const times = new Map((await seatsInRooms.all(between(from, to))).map(seat).map((one) => [one.recId, one]));
      const events = times.size === 0 ? [] : (await eventsOf.all({ meetings: JSON.stringify([...times.keys()]) })).map(event);
      return events.flatMap(({ recId, roomId }) => {
        const one = times.get(recId);
        return one && roomId ? [{ room: roomId, recId, from: one.from, to: one.to }] : [];
      });
    },
    seatsBeginning: async (from, to) => (await beginning.all({ from, to })).map(seat),
    eventsToLookAt: async (now, most) => (await toLookAt.all({ now, most })).map(event),
    meetingsUntil: async (day) => (await begun.all({ day })).map(rec),
    eventOf: async (meeting) => {
      const row = await eventOf.get(meeting);
      return row ? event(row) : null;
    },
  };
}
