import type { FeedReads } from '../../handlers/absence/ports.ts';
import type { Row } from '../../handlers/plan.ts';
import type { Sql } from '../engine/engine.ts';

/** Calendar addresses: a person's, and whose a key is. */
export function feedReads(reader: Sql): FeedReads {
  const ofPerson = reader.prepare<[string], Row<'calendarFeed'>>(
    'SELECT * FROM "CalendarFeed" WHERE "personId" = ? ORDER BY kind',
  );
  const ofKey = reader.prepare<[string], Row<'calendarFeed'>>('SELECT * FROM "CalendarFeed" WHERE "keyHash" = ?');
  return {
    calendarFeeds: async (person) => ofPerson.all(person),
    calendarFeedOf: async (hash) => (await ofKey.get(hash)) ?? null,
  };
}
