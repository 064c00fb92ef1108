import type { Row } from '../../handlers/plan.ts';
import type { Reads } from '../../handlers/reads.ts';
import type { Db } from '../open.ts';

/** Calendar addresses: a person's, and whose a key is. */
export function feedReads(reader: Db): Pick<Reads, 'calendarFeeds' | 'calendarFeedOf'> {
  const ofPerson = reader.prepare<[string], Row<'calendarFeed'>>(
    'SELECT * FROM "CalendarFeed" WHERE "personId" = ? ORDER BY kind',
  );
  const ofKey = reader.prepare<[string], Row<'calendarFeed'>>('SELECT * FROM "CalendarFeed" WHERE "keyHash" = ?');
  return {
    calendarFeeds: async (person) => ofPerson.all(person),
    calendarFeedOf: async (hash) => ofKey.get(hash) ?? null,
  };
}
