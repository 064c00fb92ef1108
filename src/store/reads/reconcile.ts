import type { RecordId } from '../../fields/field.ts';
import type { ReconcileReads, UnorderedItem } from '../../handlers/revenue/ports.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { amountOf, decoder, type RawRow, type StoredAmount } from '../rows.ts';

type Params = Readonly<Record<string, string | number>>;

export function reconcileReads(reader: Sql, shapes: Shapes): ReconcileReads {
  const lineOf = decoder<'reconcileLine'>(shapes.reconcileLine);
  const orders = reader
    .prepare<[Params], RecordId>(
      `SELECT "orderId" AS id FROM "OrderPromise" WHERE "unitId" = @unit AND "deliveredOn" >= @from AND "deliveredOn" <= @to
       UNION SELECT "orderId" FROM "RevenueLine" WHERE "unitId" = @unit AND "on" >= @first AND "on" <= @last ORDER BY 1`,
    )
    .pluck();
  const booked = reader.prepare<[string], { orderId: string; amount: StoredAmount }>(
    'SELECT "orderId", sum(amount) AS amount FROM "RevenueLine" WHERE "unitId" = ? GROUP BY "orderId"',
  );
  const owed = reader.prepare<[string], { orderId: string; owed: StoredAmount; received: StoredAmount }>(
    `SELECT "orderId", sum(amount) AS owed, sum(amount - open) AS received FROM "Receivable"
     WHERE "unitId" = ? AND "orderId" IS NOT NULL AND state <> 'void' GROUP BY "orderId"`,
  );
  const unordered = reader.prepare<
    [Params],
    Omit<UnorderedItem, 'amount' | 'received'> & { readonly amount: StoredAmount; readonly received: StoredAmount }
  >(
    `SELECT i.id, i.number, i."customerId", i."contractId", i.amount, sum(l.amount) AS received FROM "ReceivableLine" l
     JOIN "Receivable" i ON i.id = l."itemId"
     WHERE l."unitId" = @unit AND l.kind = 'receipt' AND l."on" >= @from AND l."on" <= @to AND i."orderId" IS NULL AND i.part <> 'opening'
     GROUP BY i.id, i.number, i."customerId", i."contractId", i.amount HAVING sum(l.amount) > 0 ORDER BY i.number`,
  );
  const lines = reader.prepare<[string], RawRow>('SELECT * FROM "ReconcileLine" WHERE "roundId" = ? ORDER BY subject');
  const signed = reader.prepare<[Params], RawRow>(
    `SELECT a.* FROM "ReconcileLine" a WHERE a."unitId" = @unit AND a.locked = true AND a.month < @month
       AND NOT EXISTS (SELECT 1 FROM "ReconcileLine" b WHERE b.subject = a.subject AND b.locked = true AND b.month > a.month AND b.month < @month)`,
  );
  return {
    ordersToReconcile: (unit, { from, to }, { from: first, to: last }) => orders.all({ unit, from, to, first, last }),
    bookedByOrder: async (unit) => new Map((await booked.all(unit)).map(({ orderId, amount }) => [orderId, amountOf(amount)])),
    owedByOrder: async (unit) =>
      new Map(
        (await owed.all(unit)).map(({ orderId, ...of }) => [
          orderId,
          { owed: amountOf(of.owed), received: amountOf(of.received) },
        ]),
      ),
    unorderedItems: async (unit, from, to) =>
      (await unordered.all({ unit, from, to })).map(({ amount, received, ...item }) => ({
        ...item,
        amount: amountOf(amount),
        received: amountOf(received),
      })),
    reconcileLines: async (round) => (await lines.all(round)).map(lineOf),
    signedLines: async (unit, month) => (await signed.all({ unit, month })).map(lineOf),
  };
}
