import { isRedSeen } from '../../domain/expense/taken-back.ts';
import type { ReadInvoice } from '../../domain/invoice/invoice.ts';
import type { ExpenseReads, KeyInUse } from '../../handlers/expense/ports.ts';
import type { Row } from '../../handlers/plan.ts';
import { fromJson } from '../../kernel/json.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { decoder, type RawRow, type StoredAmount, totalOf } from '../rows.ts';
import { elsewhereReads } from './expense-elsewhere.ts';

const LIKE_CAP = 50;

export function expenseReads(reader: Sql, shapes: Shapes): ExpenseReads {
  const { list } = reader.dialect;
  const decode = decoder<'invoice'>(shapes.invoice);
  const byId = reader.prepare<[{ ids: string }], RawRow>(`SELECT * FROM "Invoice" WHERE id IN ${list('@ids')} ORDER BY id`);
  const files = reader.prepare<[{ ids: string }], Row<'invoiceFile'>>(
    `SELECT * FROM "InvoiceFile" WHERE "invoiceId" IN ${list('@ids')} ORDER BY "invoiceId", hash`,
  );
  const like = reader.prepare<
    [{ owner: string; numbers: string; hashes: string; qrs: string; totals: string; limit: number }],
    RawRow
  >(
    `SELECT * FROM "Invoice" WHERE "ownerId" = @owner AND (number IN ${list('@numbers')} OR qr IN ${list('@qrs')}
       OR (kind IN ('trip_sheet', 'sales_list') AND CAST(total AS TEXT) IN ${list('@totals')})
       OR id IN (SELECT "invoiceId" FROM "InvoiceFile" WHERE hash IN ${list('@hashes')}))
     ORDER BY at DESC, id LIMIT @limit`,
  );
  const uses = reader.prepare<[{ keys: string }], KeyInUse>(
    `SELECT u.*, r.number FROM "InvoiceUse" u LEFT JOIN "Request" r ON r.id = u."requestId" WHERE u.key IN ${list('@keys')} ORDER BY u.key`,
  );
  const reds = reader.prepare<
    [{ numbers: string; limit: number }],
    { number: string; redOf: string; total: StoredAmount; evidence: string }
  >(
    `SELECT number, "redOf", total, evidence FROM "Invoice" WHERE "redOf" IN ${list('@numbers')} AND number IS NOT NULL ORDER BY number LIMIT @limit`,
  );
  const kinds = reader.prepare<[{ hashes: string }], { hash: string; kind: string }>(
    `SELECT hash, kind FROM "StoredFile" WHERE hash IN ${list('@hashes')}`,
  );
  const numbered = reader.prepare<[string, number], RawRow>(`SELECT * FROM "Invoice" WHERE number = ? ORDER BY id LIMIT ?`);
  const checks = reader.prepare<[{ ids: string }], Row<'invoiceCheck'>>(
    `SELECT * FROM "InvoiceCheck" WHERE "invoiceId" IN ${list('@ids')} ORDER BY at, "invoiceId"`,
  );
  const bytes = reader.prepare<[string], { bytes: Uint8Array }>(`SELECT bytes FROM "StoredFile" WHERE hash = ?`);
  return {
    ...elsewhereReads(reader),
    invoicesNumbered: async (number) => (await numbered.all(number, LIKE_CAP)).map(decode),
    invoiceChecks: (ids) => checks.all({ ids: JSON.stringify(ids) }),
    storedKinds: (hashes) => kinds.all({ hashes: JSON.stringify(hashes) }),
    storedFile: async (hash) => (await bytes.get(hash))?.bytes ?? null,
    redsOf: async (numbers) =>
      (await reds.all({ numbers: JSON.stringify(numbers), limit: LIKE_CAP })).map(({ total, evidence, ...red }) => ({
        ...red,
        total: totalOf(total),
        seen: isRedSeen(fromJson(evidence) as ReadInvoice['from']),
      })),
    invoices: async (ids) => (await byId.all({ ids: JSON.stringify(ids) })).map(decode),
    invoiceFiles: (ids) => files.all({ ids: JSON.stringify(ids) }),
    invoicesLike: async (owner, { numbers, hashes, qrs, papersOf }) =>
      (
        await like.all({
          owner,
          numbers: JSON.stringify(numbers),
          hashes: JSON.stringify(hashes),
          qrs: JSON.stringify(qrs),
          totals: JSON.stringify(papersOf.map(String)),
          limit: LIKE_CAP,
        })
      ).map(decode),
    usesOf: (keys) => uses.all({ keys: JSON.stringify(keys) }),
  };
}
