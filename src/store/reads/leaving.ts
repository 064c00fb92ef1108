import type { Departure, DepartureItem, DepartureReads } from '../../handlers/leaving/ports.ts';
import type { Row } from '../../handlers/plan.ts';
import type { DraftId, PersonId, RequestId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Dialect, Sql } from '../engine/engine.ts';
import { inPortions } from './page.ts';

const PEOPLE = 100;
const DEPARTURES = 50;
const THINGS = 100;
const SEATS = 200;
const JOBS = 500;

const COLUMNS = 'd.id, d."personId", d.kind, d."joinedOn", d.since, d.state, d."settledAt"';
const CURRENT = `d.state IN ('open', 'settled')`;
/** Who has left has a last day; who is suspended has none. */
const HAS_LEFT = '(p."leftOn" IS NOT NULL)';

/** Who waits for an opinion they asked for. */
const asking = ({
  index,
  joinInOrder,
}: Dialect): string => `SELECT s."personId" AS person, s."requestId" FROM "Seat" a ${index('Seat_open_idx')} ${joinInOrder} "Seat" s ON s.id = a."fromSeatId"
  WHERE a.state = 'open' AND a.origin = 'delegate' AND s.state = 'waiting'`;
const asksIn = (dialect: Dialect): string => `p.id IN (SELECT person FROM (${asking(dialect)}) asking)`;
const sitsIn = (asks: string): string =>
  `(EXISTS (SELECT 1 FROM "Seat" s WHERE s."personId" = p.id AND s.state = 'open' AND s.origin <> 'consent') OR ${asks})`;
/** What is to be seen to: of a process that outlives its applicant only what waits for them. */
const waitsIn = (outliving: string): string =>
  `((r.state = 'returned' OR r."pausedAt" IS NOT NULL OR r.process NOT IN ${outliving}) AND r.state IN ('pending', 'returned'))`;
/** Whatever may come to hang on somebody after everything was settled: by a plan made before, by somebody else's decision. */
const hangsIn = (asks: string, waits: string): string =>
  [
    `EXISTS (SELECT 1 FROM "Request" r WHERE r."applicantId" = p.id AND ${waits})`,
    `EXISTS (SELECT 1 FROM "Seat" s WHERE s."personId" = p.id AND s.state = 'open')`,
    asks,
    `EXISTS (SELECT 1 FROM "Seat" s WHERE s."onBehalfOfId" = p.id AND s.state = 'open' AND s."onBehalfOfId" IS NOT NULL)`,
    `EXISTS (SELECT 1 FROM "Substitute" u WHERE u."personId" = p.id AND u.active = true AND u."toAt" > @now)`,
    `EXISTS (SELECT 1 FROM "Substitute" u WHERE u."substituteId" = p.id AND u.active = true AND u."toAt" > @now)`,
    `EXISTS (SELECT 1 FROM "LeaveDay" l WHERE l."personId" = p.id AND l.date > d.since AND l.state = 'approved')`,
    `EXISTS (SELECT 1 FROM "Draft" f WHERE f."applicantId" = p.id AND f.stage IN ('form', 'preview'))`,
    `EXISTS (SELECT 1 FROM "Preference" w WHERE w."personId" = p.id)`,
    `EXISTS (SELECT 1 FROM "CalendarFeed" c WHERE c."personId" = p.id)`,
    `EXISTS (SELECT 1 FROM "LeaveEntry" e WHERE e."personId" = p.id AND e.at > d."settledAt")`,
  ].join(' OR ');

export function departureReads(reader: Sql): DepartureReads {
  const { day, json, list } = reader.dialect;
  const waits = waitsIn(list('@outliving'));
  const asks = asksIn(reader.dialect);
  const unnoted = reader
    .prepare<[number], PersonId>(
      `SELECT p.id FROM "Person" p WHERE p.active = false
       AND NOT EXISTS (SELECT 1 FROM "Departure" d WHERE d."personId" = p.id AND ${CURRENT}) ORDER BY p.id LIMIT ?`,
    )
    .pluck();
  const unsettled = reader.prepare<[Readonly<Record<string, string | number>>], Departure>(
    `SELECT ${COLUMNS} FROM "Departure" d JOIN "Person" p ON p.id = d."personId"
     WHERE ${CURRENT} AND d.id > @after AND p.active = false AND (d.kind = 'left') = ${HAS_LEFT}
       AND (d.state = 'open' OR (d.kind = 'left' AND d."settledAt" > @since AND (${hangsIn(asks, waits)})) OR (d.kind = 'suspended' AND ${sitsIn(asks)})) ORDER BY d.id LIMIT ${DEPARTURES}`,
  );
  const untrue = `FROM "Departure" d JOIN "Person" p ON p.id = d."personId"
    WHERE ${CURRENT} AND (p.active = true OR (d.kind = 'left') <> ${HAS_LEFT})`;
  const outdated = reader.prepare<[], Departure>(`SELECT ${COLUMNS} ${untrue} ORDER BY d.id LIMIT ${DEPARTURES}`);
  const back = reader.prepare<[], PersonId>(`SELECT d."personId" ${untrue}`).pluck();
  const one = reader.prepare<[string], Departure>(`SELECT ${COLUMNS} FROM "Departure" d WHERE d.id = ?`);
  const ended = reader.prepare<[], { personId: PersonId; since: LocalDate }>(
    `SELECT "personId", max(since) AS since FROM "Departure" WHERE state = 'ended' GROUP BY "personId"`,
  );
  const items = reader.prepare<[string], DepartureItem>('SELECT * FROM "DepartureItem" WHERE "departureId" = ? ORDER BY at, id');
  const requests = reader
    .prepare<[{ person: string; outliving: string; limit: number }], RequestId>(
      `SELECT r.id FROM "Request" r WHERE r."applicantId" = @person AND ${waits} ORDER BY r.id LIMIT @limit`,
    )
    .pluck();
  const owed = reader
    .prepare<[{ person: string; outliving: string; limit: number }], RequestId>(
      `SELECT r.id FROM "Request" r WHERE r."applicantId" = @person AND r.process IN ${list('@outliving')}
         AND (r.state IN ('pending', 'returned') OR (r.state = 'approved' AND EXISTS
           (SELECT 1 FROM "Payable" y WHERE y."requestId" = r.id AND y.state <> 'paid')))
       ORDER BY r.id LIMIT @limit`,
    )
    .pluck();
  const seated = reader
    .prepare<[{ person: string; limit: number }], RequestId>(
      `SELECT "requestId" FROM "Seat" WHERE "personId" = @person AND state = 'open'
       UNION SELECT "requestId" FROM "Seat" WHERE "onBehalfOfId" = @person AND state = 'open' AND "onBehalfOfId" IS NOT NULL
       UNION SELECT "requestId" FROM (${asking(reader.dialect)}) asking WHERE person = @person
       ORDER BY "requestId" LIMIT @limit`,
    )
    .pluck();
  const agreed = reader
    .prepare<[string, number], RequestId>(
      `SELECT DISTINCT s."requestId" FROM "Seat" s JOIN "Request" r ON r.id = s."requestId"
       WHERE s."personId" = ? AND s.origin = 'consent' AND s.state = 'approved' AND r.state = 'pending' ORDER BY s."requestId" LIMIT ?`,
    )
    .pluck();
  // Days are local and instants are not: a day more at either end, and whoever asks looks exactly.
  const promised = reader
    .prepare<[{ today: string; now: number; limit: number }], PersonId>(
      `SELECT u."substituteId" FROM "Substitute" u JOIN "LeaveDay" l ON l."personId" = u."substituteId"
       WHERE u.active = true AND u."toAt" > @now AND l.state = 'approved' AND l.date >= @today
         AND l.date >= ${day('u."fromAt"', -1)} AND l.date <= ${day('u."toAt"', 1)}
         AND NOT EXISTS (SELECT 1 FROM "KeyValue" m WHERE m.key = 'promise-away:' || u.id || ':' || l."requestId")
       UNION
       SELECT s."personId" FROM "Request" r JOIN "Seat" s ON s."requestId" = r.id AND s.origin = 'consent' AND s.state = 'approved'
       JOIN "LeaveDay" h ON h."requestId" = r.id AND h.state = 'held' AND h.date >= @today
       JOIN "LeaveDay" l ON l."personId" = s."personId" AND l.date = h.date AND l.state = 'approved' AND l."fromMin" < h."toMin" AND h."fromMin" < l."toMin"
       WHERE r.state = 'pending' AND NOT EXISTS (SELECT 1 FROM "KeyValue" m WHERE m.key = 'promise-away:' || r.id || ':' || l."requestId")
       LIMIT @limit`,
    )
    .pluck();
  const approved = reader
    .prepare<[string, string, number], RequestId>(
      `SELECT DISTINCT "requestId" FROM "LeaveDay" WHERE "personId" = ? AND date > ? AND state = 'approved' ORDER BY "requestId" LIMIT ?`,
    )
    .pluck();
  const drafts = reader
    .prepare<[string, number], DraftId>(
      `SELECT id FROM "Draft" WHERE "applicantId" = ? AND stage IN ('form', 'preview') ORDER BY id LIMIT ?`,
    )
    .pluck();
  const jobs = reader.prepare<[string, number], Row<'job'>>(
    `SELECT * FROM "Job" WHERE state IN ('planned', 'snoozed') AND ${json('payload', 'recipient')} = ? ORDER BY key LIMIT ?`,
  );
  const entries = reader.prepare<[string], Row<'leaveEntry'>>(
    `SELECT * FROM "LeaveEntry" WHERE id IN ${list('?')} ORDER BY at, id`,
  );

  return {
    unnoted: async () => unnoted.all(PEOPLE),
    unsettled: async (after, now, since, outliving) => unsettled.all({ after, now, since, outliving: JSON.stringify(outliving) }),
    outdated: async () => outdated.all(),
    peopleBack: async () => new Set(await back.all()),
    departure: async (id) => (await one.get(id)) ?? null,
    endedEmployments: async () => new Map((await ended.all()).map(({ personId, since }) => [personId, since])),
    items: async (departure) => items.all(departure),
    openRequestsOf: async (person, outliving) => requests.all({ person, outliving: JSON.stringify(outliving), limit: THINGS }),
    owedTo: async (person, outliving) => owed.all({ person, outliving: JSON.stringify(outliving), limit: THINGS }),
    seatedIn: async (person) => seated.all({ person, limit: SEATS }),
    agreedTo: async (person) => agreed.all(person, THINGS),
    promisedAndAway: async (today, now) => promised.all({ today, now, limit: SEATS }),
    approvedAfter: async (person, day) => approved.all(person, day, THINGS),
    openDraftsOf: async (person) => drafts.all(person, THINGS),
    plannedJobsOf: async (person) => jobs.all(person, JOBS),
    entries: (ids) => inPortions(ids, (part) => entries.all(JSON.stringify(part))),
  };
}
