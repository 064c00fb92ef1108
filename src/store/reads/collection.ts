import type { CollectionReads, JudgedPromise, OwedByUnit, ReceiptLine, UnitSum } from '../../handlers/revenue/ports.ts';
import { addDays } from '../../kernel/time.ts';
import type { Sql } from '../engine/engine.ts';
import { amountOf, type StoredAmount } from '../rows.ts';
import { itemsAt } from './receivables.ts';

type Params = Readonly<Record<string, string | number>>;
type Summed = Omit<UnitSum, 'amount'> & { readonly amount: StoredAmount };

export function collectionReads(reader: Sql): CollectionReads {
  const { list } = reader.dialect;
  const mine = (table: string): string => `${table}."unitId" IN ${list('@units')}`;
  const owed = reader.prepare<[Params], Omit<OwedByUnit, 'amount'> & { readonly amount: StoredAmount }>(
    `SELECT a."unitId", CASE WHEN a.open < 0 THEN 'advance' WHEN a."dueOn" >= @on THEN 'not_due' WHEN a."dueOn" >= @d30 THEN 'd30'
       WHEN a."dueOn" >= @d60 THEN 'd60' WHEN a."dueOn" >= @d90 THEN 'd90' ELSE 'over' END AS bucket, sum(a.open) AS amount
     FROM (${itemsAt(mine('i'))}) a WHERE a.open <> 0 GROUP BY 1, 2`,
  );
  const reasons = reader.prepare<[Params], { reason: string | null; amount: StoredAmount; items: number }>(
    `SELECT p.reason, sum(a.open) AS amount, count(*) AS items FROM (${itemsAt(mine('i'))}) a
     LEFT JOIN "ReceivablePromise" p ON p.id = (SELECT x.id FROM "ReceivablePromise" x WHERE x."itemId" = a.id AND x."madeAt" <= @until
       ORDER BY x."madeAt" DESC, x.id DESC LIMIT 1)
     WHERE a.open > 0 AND a."dueOn" < @on GROUP BY p.reason ORDER BY sum(a.open) DESC`,
  );
  const sold = reader.prepare<[Params], Summed>(
    `SELECT i."unitId", sum(i.amount) AS amount FROM "Receivable" i
     WHERE ${mine('i')} AND i.since >= @from AND i.since <= @to AND i.state <> 'void' AND i.part <> 'opening' GROUP BY i."unitId"`,
  );
  const receipts = `FROM "ReceivableLine" l WHERE ${mine('l')} AND l.kind = 'receipt' AND l."on" >= @from AND l."on" <= @to`;
  const received = reader.prepare<[Params], Summed>(`SELECT l."unitId", sum(l.amount) AS amount ${receipts} GROUP BY l."unitId"`);
  const lines = reader.prepare<[Params], Omit<ReceiptLine, 'amount'> & { readonly amount: StoredAmount }>(
    `SELECT l.id, l."unitId", l."on", l."customerId", l."itemId", l.amount ${receipts} ORDER BY l."on" DESC, l.id DESC LIMIT @most`,
  );
  const judged = `FROM "ReceivablePromise" p WHERE ${mine('p')} AND p.state IN ('kept', 'partial', 'broken') AND p.day >= @from AND p.day <= @to`;
  const promises = reader.prepare<[Params], Omit<JudgedPromise, 'amount'> & { readonly amount: StoredAmount }>(
    `SELECT p.id, p."unitId", p."itemId", p."customerId", p.day, p.amount, p.state ${judged} ORDER BY p.day, p.id LIMIT @most`,
  );
  const kept = reader.prepare<[Params], { unitId: UnitSum['unitId']; kept: number; judged: number }>(
    `SELECT p."unitId", sum(CASE p.state WHEN 'kept' THEN 1 ELSE 0 END) AS kept, count(*) AS judged ${judged} GROUP BY p."unitId"`,
  );
  const sums = (rows: readonly Summed[]): readonly UnitSum[] => rows.map((row) => ({ ...row, amount: amountOf(row.amount) }));
  const keyOf = (units: readonly string[]): string => JSON.stringify(units);
  return {
    owedAt: async (units, { on, known }) => {
      const rows = await owed.all({
        units: keyOf(units),
        on,
        known,
        d30: addDays(on, -30),
        d60: addDays(on, -60),
        d90: addDays(on, -90),
      });
      return rows.map((row) => ({ ...row, amount: amountOf(row.amount) }));
    },
    soldBetween: async (units, from, to) => sums(await sold.all({ units: keyOf(units), from, to })),
    receivedBetween: async (units, from, to) => sums(await received.all({ units: keyOf(units), from, to })),
    receiptLines: async (units, from, to, most) =>
      (await lines.all({ units: keyOf(units), from, to, most })).map((row) => ({ ...row, amount: amountOf(row.amount) })),
    promisesJudged: async (units, from, to, most) =>
      (await promises.all({ units: keyOf(units), from, to, most })).map((row) => ({ ...row, amount: amountOf(row.amount) })),
    promisesKept: async (units, from, to) =>
      (await kept.all({ units: keyOf(units), from, to })).map((row) => ({
        ...row,
        kept: Number(row.kept),
        judged: Number(row.judged),
      })),
    overdueReasons: async (units, { on, known }, until) =>
      (await reasons.all({ units: keyOf(units), on, known, until })).map(({ reason, amount, items }) => ({
        reason: reason as Awaited<ReturnType<CollectionReads['overdueReasons']>>[number]['reason'],
        amount: amountOf(amount),
        items: Number(items),
      })),
  };
}
