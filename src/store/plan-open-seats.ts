import { heightOf } from '../domain/reminders/ladder.ts';
import type { OpenSeatPlan } from '../handlers/reminders/ports.ts';
import type { Db } from './open.ts';
import { keep, type WriteQueue } from './queue.ts';
import { SINCE, TARGET, UNIT } from './reads/reminders/watches.ts';

/** Seats that one statement looks at, so that the event loop is never held for long. */
const PORTION = 2_000;
/** Behind every id. */
const END = '~';

interface Params {
  readonly rule: string;
  readonly at: number;
  readonly slots: string;
  readonly rungs: string;
  readonly except: string;
}

/**
 * The lines of a rule for the holders of open seats, as `planThing` would write them one by one (test/store/plan-open-seats.test.ts compares them): the
 * band a seat has waited into, unless the line is there, or its holder put it off, passed it on or has heard a higher rung.
 * Without the cast SQLite would not look units up, but try every band of every unit for each seat.
 */
const PLAN = `
  WITH slot AS MATERIALIZED (
    SELECT CAST(value->>'unit' AS TEXT) AS unit, value->>'rung' AS rung, value->>'slot' AS slot, value->>'height' AS height,
      value->'urgent' AS urgent, value->>'after' AS "after", value->>'upTo' AS "upTo", value->>'dueAt' AS "dueAt"
    FROM json_each(@slots)
  ),
  line AS (
    SELECT @rule || ':' || b.rung || ':' || b.slot || ':' || ${TARGET} || ':' || s."personId" AS key,
      b.rung, b.slot, b.height, b.urgent, b."dueAt", ${TARGET} AS target, s."personId", ${SINCE} AS since, r.id AS "requestId", ${UNIT} AS "unitId", r.title
    FROM "Seat" s
      CROSS JOIN "Request" r ON r.id = s."requestId"
      CROSS JOIN "Person" p ON p.id = s."personId"
      LEFT JOIN "Person" a ON a.id = r."applicantId"
      CROSS JOIN slot b ON b.unit = p."unitId" AND ${SINCE} > b."after" AND ${SINCE} <= b."upTo"
    WHERE s.state = 'open' AND s.origin NOT IN ('consent', 'delegate') AND s.id > @from AND s.id <= @to AND r.state = 'pending' AND r."pausedAt" IS NULL AND p.active = 1
      AND s."personId" NOT IN (SELECT value FROM json_each(@except))
  )
  INSERT INTO "Job" (key, rule, slot, target, state, payload, "dueAt", "sentAt", "unitId", "doneAt")
  SELECT l.key, @rule, l.slot, l.target, 'planned',
    json_object('watch', 'open_seat', 'subject', l."requestId", 'title', json(l.title), 'requestId', l."requestId",
      'since', l.since, 'at', NULL, 'urgent', json(l.urgent), 'card', NULL, 'substitute', NULL, 'snoozes', 0,
      'path', json_array(), 'reason', NULL, 'end', NULL, 'figure', NULL, 'rung', l.rung, 'recipient', l."personId"),
    l."dueAt", NULL, l."unitId", NULL
  FROM line l
  WHERE NOT EXISTS (SELECT 1 FROM "Job" j WHERE j.key = l.key)
    AND NOT EXISTS (
      SELECT 1 FROM "Job" j WHERE j.target = l.target AND j.rule = @rule AND j.payload->>'recipient' = l."personId" AND (
        (j.state = 'snoozed' AND j."dueAt" > @at) OR j.payload->>'end' = 'passed' OR l.height <
          CAST(j.slot AS INTEGER) + 100 * coalesce((SELECT e.key FROM json_each(@rungs) e WHERE e.value = j.payload->>'rung'), -1)
      )
    )
  ON CONFLICT DO NOTHING`;

/** Plans a rule for the holders of all open seats in a few statements (P7, P8); how many lines were new. */
export function makeOpenSeatPlanner(db: Db, reader: Db, queue: WriteQueue): (plan: OpenSeatPlan) => Promise<number> {
  const insert = db.prepare<[Params & { from: string; to: string }]>(PLAN);
  const edge = reader
    .prepare<[string, number], string>(`SELECT id FROM "Seat" WHERE state = 'open' AND id > ? ORDER BY id LIMIT 1 OFFSET ?`)
    .pluck();
  return async (plan) => {
    const slots = slotsOf(plan);
    if (slots.length === 0) return 0;
    const params: Params = {
      rule: plan.rule.id,
      at: plan.at,
      slots: JSON.stringify(slots),
      rungs: JSON.stringify(plan.rule.ladder.map((rung) => rung.id)),
      except: JSON.stringify(plan.except),
    };
    let added = 0;
    for (let from = ''; from !== END; ) {
      const span = { from, to: edge.get(from, PORTION - 1) ?? END };
      added += await queue.enqueue((notes) => {
        const { changes } = insert.run({ ...params, ...span });
        if (changes > 0) notes.touched.add('job');
        return keep(changes);
      });
      from = span.to;
    }
    return added;
  };
}

/** The bands of each unit; what is urgent may be sent at once where the rule says so. */
const slotsOf = ({ rule, groups, at }: OpenSeatPlan) =>
  groups.flatMap(({ units, bulk }) =>
    units.flatMap((unit) =>
      bulk.bands.map(({ rung, slot, urgent, after, upTo }) => ({
        unit,
        rung,
        slot,
        height: heightOf(rule, rung, slot),
        urgent,
        after: after ?? Number.MIN_SAFE_INTEGER,
        upTo,
        dueAt: urgent && rule.quiet === 'override' ? at : bulk.dueAt,
      })),
    ),
  );
