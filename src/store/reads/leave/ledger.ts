import { NO_UNIT } from '../../../domain/org/org.ts';
import type { LeaveReads, StaffLeaveDay } from '../../../handlers/leave/ports.ts';
import type { Row } from '../../../handlers/plan.ts';
import type { PersonId, RequestId } from '../../../kernel/id.ts';
import type { Sql } from '../../engine/engine.ts';

/** A person's ledger is a few dozen lines a year; a balance needs all of them. */
const LEDGER_CAP = 20_000;
const DAYS_CAP = 10_000;
/** Days that count: a freed day is as if never asked for. */
const TAKEN = `state IN ('held', 'approved')`;

/** Prepared and not through Prisma: every press and every card drawn for somebody who decides asks for these (a tenth of the time, bench/). */
export function leaveReads(reader: Sql): Omit<LeaveReads, 'proofOf' | 'proofsDue'> {
  const { integer, joinInOrder, json, list } = reader.dialect;
  type Entry = Row<'leaveEntry'>;
  type Day = Row<'leaveDay'>;
  const entries = reader.prepare<[string, number], Entry>(
    'SELECT * FROM "LeaveEntry" WHERE "personId" = ? ORDER BY at, id LIMIT ?',
  );
  const entriesOfType = reader.prepare<[string, string, number], Entry>(
    'SELECT * FROM "LeaveEntry" WHERE "personId" = ? AND "leaveType" = ? ORDER BY at, id LIMIT ?',
  );
  const days = reader.prepare<[string, string, string, number], Day>(
    `SELECT * FROM "LeaveDay" WHERE "personId" = ? AND date >= ? AND date <= ? AND ${TAKEN} ORDER BY date, "fromMin", "requestId" LIMIT ?`,
  );
  const daysOfRequest = reader.prepare<[string, number], Day>(
    'SELECT * FROM "LeaveDay" WHERE "requestId" = ? ORDER BY date, "fromMin" LIMIT ?',
  );
  const around = reader
    .prepare<[string, string, string, number], RequestId>(
      `SELECT DISTINCT d."requestId" FROM "LeaveDay" d JOIN "Request" r ON r.id = d."requestId"
       WHERE d."unitId" = ? AND d.date >= ? AND d."requestId" > ? AND r.state IN ('pending', 'approved') ORDER BY d."requestId" LIMIT ?`,
    )
    .pluck();
  // Lists travel as one JSON text: a statement with as many holes as there are units would be another statement for every number of them.
  const daysOfUnits = reader.prepare<[string, string, string, number], StaffLeaveDay>(
    `SELECT d.*, p."unitId" AS "unitNow" FROM "Person" p ${joinInOrder} "LeaveDay" d ON d."personId" = p.id
     WHERE p."unitId" IN ${list('?')} AND d.date >= ? AND d.date <= ? AND d.${TAKEN}
     ORDER BY d.date, d."personId", d."fromMin", d."requestId" LIMIT ?`,
  );
  const standsIn = `EXISTS (
    SELECT 1 FROM "Substitute" u WHERE u."substituteId" = @person AND u.active = true AND u."requestId" = d."requestId"
  )`;
  // An answer counts in its own round, and in later ones for which its step was kept.
  const agreed = `EXISTS (
    SELECT 1 FROM "Seat" s JOIN "Step" t ON t.id = s."stepId" JOIN "Request" r ON r.id = s."requestId"
    WHERE s."requestId" = d."requestId" AND s."personId" = @person AND s.origin = 'consent' AND s.state = 'approved' AND (
      t.round = r.round OR EXISTS (
        SELECT 1 FROM "Step" k WHERE k."requestId" = r.id AND k.round = r.round AND ${json('k.note', 'rule')} = ${json('t.note', 'rule')}
          AND ${integer(json('k.note', 'kept'))} = t.round
      )
    )
  )`;
  const covered = reader.prepare<[Readonly<Record<'person' | 'from' | 'to', string>> & { readonly limit: number }], Day>(
    `WITH promised AS (
       SELECT "requestId" FROM "Seat" WHERE "personId" = @person AND origin = 'consent' AND state = 'approved'
       UNION SELECT "requestId" FROM "Substitute" WHERE "substituteId" = @person AND active = true AND "requestId" IS NOT NULL
     )
     SELECT d.* FROM promised ${joinInOrder} "LeaveDay" d ON d."requestId" = promised."requestId"
     WHERE d.date >= @from AND d.date <= @to AND d."personId" <> @person
       AND ((d.state = 'held' AND ${agreed}) OR (d.state = 'approved' AND ${standsIn}))
     ORDER BY d.date, d."personId", d."fromMin", d."requestId" LIMIT @limit`,
  );
  // By the index of approved days alone.
  const longAway = reader
    .prepare<[string, string, number], PersonId>(
      `SELECT "personId" FROM "LeaveDay" WHERE state = 'approved' AND date >= ? AND date <= ? GROUP BY "personId" HAVING count(*) >= ?`,
    )
    .pluck();

  return {
    longAway: async (from, to, least) => longAway.all(from, to, least),
    leaveEntries: async (person, type) =>
      type === null ? entries.all(person, LEDGER_CAP) : entriesOfType.all(person, type, LEDGER_CAP),
    leaveDays: async (person, from, to) => days.all(person, from, to, DAYS_CAP),
    leaveDaysOfRequest: async (request) => daysOfRequest.all(request, DAYS_CAP),
    leavesAround: async (unit, since, after, limit) => around.all(unit, since, after, limit),
    // Who belongs to no unit has no colleagues.
    unitLeaveDays: async (units, from, to) =>
      daysOfUnits.all(JSON.stringify(units.filter((unit) => unit !== NO_UNIT)), from, to, DAYS_CAP),
    coveredDays: async (person, from, to) => covered.all({ person, from, to, limit: DAYS_CAP }),
  };
}
