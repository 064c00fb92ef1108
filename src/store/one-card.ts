import type { Place, ViewName } from '../handlers/view-ref.ts';
import { LANE } from '../kernel/lane.ts';
import { RETIRED } from '../kernel/retired.ts';
import type { Instant } from '../kernel/time.ts';
import type { Sql } from './engine/engine.ts';

/**
 * Views of which a reader, or a group, has one card at a time: the newest. Views of the same thing stand together. A list decides nothing singly: it may
 * stand beside a request's own card, and what is decided there is no longer on it (handlers/approval/batch.ts).
 */
const ONE_CARD: readonly (readonly ViewName[])[] = [
  ['request', 'request_more', 'request_comment'],
  ['draft'],
  ['record', 'record_form', 'meeting_draft'],
  ['agenda'],
  ['agenda_call'],
  ['attendance_ask'],
  ['expense_charge'],
  ['my_approvals'],
  ['my_requests'],
  ['digest'],
  ['who_is_out', 'out_today'],
];

const FAMILIES: ReadonlyMap<string, string> = new Map(
  ONE_CARD.flatMap((views) => views.map((view) => [view, views.map((one) => `'${one}'`).join(', ')] as const)),
);

/** In SQL: the view is that of a card that is one line by now. */
export const isRetired = (view: string): string => `${view} LIKE '${RETIRED}%'`;

/** In SQL: what a row shows that turns into another view; a line stays one. */
export const stillRetired = (old: string, view: string): string =>
  `CASE WHEN ${isRetired(old)} THEN '${RETIRED}' ELSE '' END || ${view}`;

export interface ShownRow {
  readonly key: string;
  readonly view: string;
  readonly subject: string;
  readonly place: Place;
}

/** The subjects a card takes the place of: its own; a post of a day (`out:<unit>:<day>`) and a reminder (`digest:<reader>:<instant>`) also earlier ones. */
function subjectsOf({ view, subject }: ShownRow): { readonly from: string; readonly to: string } {
  if (view !== 'out_today' && view !== 'digest') return { from: subject, to: subject };
  const from = subject.split(':', 2).join(':');
  return { from: `${from}:`, to: `${from}:\u{10ffff}` };
}

/**
 * Every older card of what this row shows, in the same place, is one line from now on; how many they were. To be called in the open transaction, when the
 * row's own message is there: before that the older one is all the reader has. One that was asked for later and is still to come will lie further down:
 * it takes the place of this one. A reminder that stands by itself (`alone`) neither gives way nor takes a place.
 */
export function makeRetire(sql: Sql): (row: ShownRow, now: Instant) => Promise<number> {
  const alone = sql.dialect.json('payload', 'alone');
  const statements = new Map(
    [...new Set(FAMILIES.values())].map((views) => [
      views,
      sql.prepare<[Pick<ShownRow, 'key' | 'place'> & { readonly from: string; readonly to: string; readonly now: Instant }]>(
        `UPDATE "Outbox" SET view = '${RETIRED}' || view, "desiredVersion" = "desiredVersion" + 1, lane = ${LANE.news}, attempts = 0,
           "owedSince" = CASE WHEN state = 'pending' THEN "owedSince" ELSE @now END, "dueAt" = @now, state = 'pending', "updatedAt" = @now
         WHERE kind = 'card' AND subject >= @from AND subject <= @to AND place = @place AND key <> @key AND view IN (${views}) AND ${alone} IS NULL
           AND (number < (SELECT number FROM "Outbox" WHERE key = @key)
             OR EXISTS (SELECT 1 FROM "Binding" b WHERE b."outboxKey" = "Outbox".key AND b.current = true))
           AND NOT EXISTS (SELECT 1 FROM "Outbox" own WHERE own.key = @key AND ${sql.dialect.json('own.payload', 'alone')} IS NOT NULL)`,
      ),
    ]),
  );
  return async (row, now) => {
    const views = FAMILIES.get(row.view);
    if (!views) return 0;
    return (await statements.get(views)?.run({ key: row.key, place: row.place, ...subjectsOf(row), now })) ?? 0;
  };
}

/** At most so many cards come at once to somebody who can be reached again. */
const AT_ONCE = 50;

interface Unreached extends ShownRow {
  readonly alone: string | null;
}

/**
 * What could not reach this place is due again, of cards that take each other's place only the newest; how much. To be called when a message has arrived
 * there. `cutOff`: how the reason begins for which such rows wait.
 */
export function makeReached(sql: Sql, cutOff: string): (place: Place, since: Instant, now: Instant) => Promise<number> {
  const unreached = sql.prepare<[{ readonly place: Place; readonly since: Instant }], Unreached>(
    `SELECT key, view, subject, place, ${sql.dialect.json('payload', 'alone')} AS alone FROM "Outbox"
     WHERE state = 'parked' AND "updatedAt" >= @since AND place = @place AND "lastError" LIKE '${cutOff}%' ORDER BY number DESC LIMIT ${AT_ONCE}`,
  );
  const again = sql.prepare<[{ readonly keys: string; readonly now: Instant }]>(
    `UPDATE "Outbox" SET state = 'pending', attempts = 0, "dueAt" = @now, "owedSince" = @now, "updatedAt" = @now
     WHERE state = 'parked' AND key IN ${sql.dialect.list('@keys')}`,
  );
  const nameOf = (row: Unreached): string => {
    const family = FAMILIES.get(row.view);
    return family && row.alone === null ? `${family} ${subjectsOf(row).from}` : row.key;
  };
  return async (place, since, now) => {
    const rows = await unreached.all({ place, since });
    const newest = new Map(rows.toReversed().map((row) => [nameOf(row), row.key]));
    return newest.size === 0 ? 0 : again.run({ keys: JSON.stringify([...newest.values()]), now });
  };
}
