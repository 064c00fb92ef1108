import type { Reason } from '../../domain/receivable/promise.ts';
import type { CollectionReads, JudgedPromise, ReceiptLine, UnitSum } from '../../handlers/revenue/ports.ts';
import type { Sql } from '../engine/engine.ts';
import { amountOf, type StoredAmount } from '../rows.ts';
import { inPortions } from './page.ts';

type Params = Readonly<Record<string, string | number>>;
type Summed = Omit<UnitSum, 'amount'> & { readonly amount: StoredAmount };

export function collectionReads(reader: Sql): CollectionReads {
  const { list } = reader.dialect;
  const mine = (table: string): string => `${table}."unitId" IN ${list('@units')}`;
  const reasons = reader.prepare<[Params], { itemId: string; reason: Reason }>(
    `SELECT p."itemId", p.reason FROM "ReceivablePromise" p WHERE p."itemId" IN ${list('@items')} AND p."madeAt" < @before
     ORDER BY p."madeAt", p.id`,
  );
  const any = reader.prepare<[Params], { id: string }>(`SELECT i.id FROM "Receivable" i WHERE ${mine('i')} LIMIT 1`);
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
    anyReceivable: async (units) => (await any.all({ units: keyOf(units) })).length > 0,
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
    lastReasons: async (items, before) => {
      const found = await inPortions(items, (some) => reasons.all({ items: JSON.stringify(some), before }));
      // The later one takes the place of the earlier.
      return new Map(found.map(({ itemId, reason }) => [itemId, reason]));
    },
  };
}
