import type { DeliveredLine, OperationsWeekPorts } from '../../handlers/operations-week/ports.ts';
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
  const delivered = reader.prepare<[Params], DeliveredLine>(
    `SELECT p."orderId", r.number, p."unitId", p."deliveredOn", p."firstOn" FROM "OrderPromise" p JOIN "Rec" r ON r.id = p."orderId"
     WHERE p."deliveredOn" IS NOT NULL AND p."deliveredOn" >= @from AND p."deliveredOn" <= @to AND p."unitId" IN ${list('@units')}
     ORDER BY p."deliveredOn" DESC, p."orderId" LIMIT @most`,
  );
  return {
    openedInWeek: async (units, kinds, { begins, ends }) => {
      const rows = await opened.all({ units: JSON.stringify(units), kinds: JSON.stringify(kinds), begins, ends });
      return new Map(rows.map(({ kind, count }) => [kind, Number(count)]));
    },
    deliveredLines: (units, from, to, most) => delivered.all({ units: JSON.stringify(units), from, to, most }),
  };
}
