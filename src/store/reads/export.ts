import type { ExportReads } from '../../handlers/export/ports.ts';
import type { Row } from '../../handlers/plan.ts';
import type { RequestId } from '../../kernel/id.ts';
import type { Sql } from '../engine/engine.ts';
import { inPortions } from './page.ts';

const COUNT_CAP = 100_000;

/** What a file of absences needs beside the days: how many there are, numbers of requests, ledgers of many people. */
export function exportReads(reader: Sql): ExportReads {
  const { joinInOrder, list } = reader.dialect;
  const count = reader
    .prepare<[string, string, string, number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM "Person" p ${joinInOrder} "LeaveDay" d ON d."personId" = p.id
       WHERE p."unitId" IN ${list('?')} AND d.date >= ? AND d.date <= ? AND d.state IN ('held', 'approved') LIMIT ?) counted`,
    )
    .pluck();
  const numbers = reader.prepare<[string], { id: RequestId; number: string }>(
    `SELECT id, number FROM "Request" WHERE id IN ${list('?')}`,
  );
  const entries = reader.prepare<[string], Row<'leaveEntry'>>(
    `SELECT * FROM "LeaveEntry" WHERE "personId" IN ${list('?')} ORDER BY "personId", at, id`,
  );
  return {
    leaveDayCount: async (units, from, to) => (await count.get(JSON.stringify(units), from, to, COUNT_CAP)) ?? 0,
    requestNumbers: async (ids) =>
      new Map((await inPortions(ids, (some) => numbers.all(JSON.stringify(some)))).map((row) => [row.id, row.number] as const)),
    leaveEntriesOfAll: (people) => inPortions(people, (some) => entries.all(JSON.stringify(some))),
  };
}
