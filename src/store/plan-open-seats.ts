import { heightOf } from '../domain/reminders/ladder.ts';
import type { OpenSeatPlan } from '../handlers/reminders/ports.ts';
import type { Dialect, Engine } from './engine/engine.ts';
import { keep, type WriteQueue } from './queue.ts';
import { sinceIn, TARGET, UNIT } from './reads/reminders/watches.ts';

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
function planIn(dialect: Dialect): string {
  const { integer, joinInOrder, json, list, object, records } = dialect;
  const since = sinceIn(dialect);
  const given = ['unit', 'rung', 'slot', 'height', 'urgent', 'after', 'upTo', 'dueAt'];
  const payload = object({
    watch: `'open_seat'`,
    subject: 'l."requestId"',
    title: { json: 'l.title' },
    requestId: 'l."requestId"',
    since: 'l.since',
    at: 'NULL',
    urgent: { json: 'l.urgent' },
    card: 'NULL',
    substitute: 'NULL',
    snoozes: '0',
    path: { json: `'[]'` },
    reason: 'NULL',
    end: 'NULL',
    figure: 'NULL',
    rung: 'l.rung',
    recipient: 'l."personId"',
  });
  return `
  WITH slot AS MATERIALIZED (
    SELECT CAST(unit AS TEXT) AS unit, rung, slot, ${integer('height')} AS height, urgent,
      ${integer('"after"')} AS "after", ${integer('"upTo"')} AS "upTo", ${integer('"dueAt"')} AS "dueAt"
    FROM ${records('@slots', given)} given
  ),
  line AS (
    SELECT @rule || ':' || b.rung || ':' || b.slot || ':' || ${TARGET} || ':' || s."personId" AS key,
      b.rung, b.slot, b.height, b.urgent, b."dueAt", ${TARGET} AS target, s."personId", ${since} AS since, r.id AS "requestId", ${UNIT} AS "unitId", r.title
    FROM "Seat" s
      ${joinInOrder} "Request" r ON r.id = s."requestId"
      ${joinInOrder} "Person" p ON p.id = s."personId"
      LEFT JOIN "Person" a ON a.id = r."applicantId"
      ${joinInOrder} slot b ON b.unit = p."unitId" AND ${since} > b."after" AND ${since} <= b."upTo"
    WHERE s.state = 'open' AND s.origin NOT IN ('consent', 'delegate') AND s.id > @from AND s.id <= @to AND r.state = 'pending' AND r."pausedAt" IS NULL AND p.active = true
      AND s."personId" NOT IN ${list('@except')}
  )
  INSERT INTO "Job" (key, rule, slot, target, state, payload, "dueAt", "sentAt", "unitId", "doneAt")
  SELECT l.key, @rule, l.slot, l.target, 'planned',
    ${payload},
    l."dueAt", NULL, l."unitId", NULL
  FROM line l
  WHERE NOT EXISTS (SELECT 1 FROM "Job" j WHERE j.key = l.key)
    AND NOT EXISTS (
      SELECT 1 FROM "Job" j WHERE j.target = l.target AND j.rule = @rule AND ${json('j.payload', 'recipient')} = l."personId" AND (
        (j.state = 'snoozed' AND j."dueAt" > @at) OR ${json('j.payload', 'end')} = 'passed' OR l.height <
          ${integer('j.slot')} + 100 * coalesce((SELECT ${integer('e.place')} FROM ${records('@rungs', ['id', 'place'])} e WHERE e.id = ${json('j.payload', 'rung')}), -1)
      )
    )
  ON CONFLICT DO NOTHING`;
}

/** Plans a rule for the holders of all open seats in a few statements; how many lines were new. */
export function makeOpenSeatPlanner({ reader, writer }: Engine, queue: WriteQueue): (plan: OpenSeatPlan) => Promise<number> {
  const insert = writer.prepare<[Params & { from: string; to: string }]>(planIn(writer.dialect));
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
      rungs: JSON.stringify(plan.rule.ladder.map((rung, place) => ({ id: rung.id, place }))),
      except: JSON.stringify(plan.except),
    };
    let added = 0;
    for (let from = ''; from !== END; ) {
      const span = { from, to: (await edge.get(from, PORTION - 1)) ?? END };
      added += await queue.enqueue(async (notes) => {
        const changes = await insert.run({ ...params, ...span });
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
        // As JSON text, as it is put into the line.
        urgent: String(urgent),
        after: after ?? Number.MIN_SAFE_INTEGER,
        upTo,
        dueAt: urgent && rule.quiet === 'override' ? at : bulk.dueAt,
      })),
    ),
  );
