import type { OperationsWeekPorts } from '../../handlers/operations-week/ports.ts';
import type { WITHDRAWN } from '../../records/withdrawn.ts';
import type { Sql } from '../engine/engine.ts';

type Params = Readonly<Record<string, string | number>>;
const GONE: typeof WITHDRAWN = 'withdrawn';

/** What the week's report of a branch is made of (S23), each out of the rows that the lists of it show. */
export function operationsWeekReads(reader: Sql): OperationsWeekPorts['reads'] {
  const { list } = reader.dialect;
  const opened = reader.prepare<[Params], { kind: string; count: number }>(
    `SELECT kind, count(*) AS count FROM "Rec" WHERE kind IN ${list('@kinds')} AND "unitId" IN ${list('@units')}
       AND "openedAt" >= @begins AND "openedAt" < @ends AND state <> '${GONE}' GROUP BY kind`,
  );
  const delivered = reader.prepare<[Params], { count: number; first: number | null }>(
    `SELECT count(*) AS count, sum(CASE WHEN "deliveredOn" <= "firstOn" THEN 1 ELSE 0 END) AS first FROM "OrderPromise"
     WHERE "deliveredOn" >= @from AND "deliveredOn" <= @to AND "unitId" IN ${list('@units')}`,
  );
  return {
    weekCounts: async (units, kinds, { from, to, begins, ends }) => {
      const at = { units: JSON.stringify(units), kinds: JSON.stringify(kinds), from, to, begins, ends };
      const [byKind, cars] = await Promise.all([opened.all(at), delivered.get(at)]);
      return {
        opened: new Map(byKind.map(({ kind, count }) => [kind, Number(count)])),
        delivered: Number(cars?.count ?? 0),
        onTime: Number(cars?.first ?? 0),
      };
    },
  };
}
