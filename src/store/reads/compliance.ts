import type { ComplianceReads, LateThing, OwedCount, WaitedStep } from '../../handlers/compliance/ports.ts';
import type { CLOCK } from '../../records/register-clocks.ts';
import type { Sql } from '../engine/engine.ts';

type Params = Readonly<Record<string, string | number>>;
const NOBODY: typeof CLOCK = 'per_clock';
const MOST_STEPS = 5_000;

/** Whether each branch did in time what is asked of it (S15). */
export function complianceReads(reader: Sql): ComplianceReads {
  const { list } = reader.dialect;
  const owed = `t."unitId" IN ${list('@units')} AND t."dueAt" >= @from AND t."dueAt" < @until AND t."holderId" <> '${NOBODY}'
    AND (t.outcome IS NULL OR t.outcome = 'done')`;
  const late = `(t."doneAt" IS NULL OR t."doneAt" > t."dueAt")`;
  // What several people owe is one thing: the first to do it does it for all.
  const thing = `t.subject || ' ' || t.kind || ' ' || t.round`;
  const counts = (which: string) =>
    reader.prepare<[Params], OwedCount>(
      `SELECT t."unitId", count(DISTINCT ${thing}) AS due, count(DISTINCT CASE WHEN ${late} THEN ${thing} END) AS late
       FROM "Todo" t WHERE ${owed} ${which} GROUP BY t."unitId"`,
    );
  const things = (which: string) =>
    reader.prepare<[Params], LateThing>(
      `SELECT t.kind, t."unitId", r.id AS "recordId", r.number, min(t."dueAt") AS "dueAt",
         CASE WHEN count(t."doneAt") < count(*) THEN NULL ELSE max(t."doneAt") END AS "doneAt"
       FROM "Todo" t JOIN "Rec" r ON r.id = t.subject WHERE ${owed} AND ${late} ${which}
       GROUP BY t.kind, t."unitId", r.id, r.number, t.round ORDER BY min(t."dueAt"), r.id LIMIT @most`,
    );
  const OF_KINDS = `AND t.kind IN ${list('@kinds')}`;
  const [all, some] = [
    { counts: counts(''), things: things('') },
    { counts: counts(OF_KINDS), things: things(OF_KINDS) },
  ];
  const sheets = reader
    .prepare<[Params], string>(
      `SELECT id FROM "Rec" WHERE kind = @kind AND "unitId" IN ${list('@units')} AND day >= @from AND day <= @to ORDER BY day, id`,
    )
    .pluck();
  const steps = reader.prepare<[Params], WaitedStep>(
    `SELECT s.id, r.id AS "requestId", r.process, r.number, r."unitId", s."openedAt", s."closedAt" FROM "Request" r JOIN "Step" s ON s."requestId" = r.id
     WHERE r."unitId" IN ${list('@units')} AND s.state IN ('open', 'approved', 'rejected') AND s."openedAt" >= @from AND s."openedAt" < @until
     ORDER BY s."openedAt", s.id LIMIT @most`,
  );
  const given = (units: readonly string[], at: { from: number; until: number }, kinds: readonly string[] | null): Params => ({
    units: JSON.stringify(units),
    ...at,
    ...(kinds === null ? {} : { kinds: JSON.stringify(kinds) }),
  });
  return {
    owedBetween: async (units, at, kinds) => {
      const rows = await (kinds === null ? all : some).counts.all(given(units, at, kinds));
      return rows.map(({ unitId, due, late: n }) => ({ unitId, due: Number(due), late: Number(n) }));
    },
    lateBetween: (units, at, kinds, most) => (kinds === null ? all : some).things.all({ ...given(units, at, kinds), most }),
    sheetsDue: (kind, units, from, to) => sheets.all({ kind, units: JSON.stringify(units), from, to }),
    stepsOpened: (units, at) => steps.all({ units: JSON.stringify(units), ...at, most: MOST_STEPS }),
  };
}
