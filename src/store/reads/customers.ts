import type { RecordId } from '../../fields/field.ts';
import type { Belongings, CustomerReads } from '../../handlers/customers/ports.ts';
import type { Sql } from '../engine/engine.ts';

export function customerReads(reader: Sql): CustomerReads {
  const { records } = reader.dialect;
  const keyed = reader.prepare<[string, string, string, number], { field: string; value: string; recId: RecordId }>(
    `SELECT f.field, f.value, k."recId" FROM ${records('?', ['field', 'value'])} f
     JOIN "RecKey" k ON k.kind = ? AND k.field = f.field AND k.value = f.value
     AND k."recId" IN (SELECT n."recId" FROM "RecKey" n WHERE n.kind = ? AND n.field = f.field AND n.value = f.value
       ORDER BY n."recId" DESC LIMIT ?)`,
  );
  const items = reader.prepare<[string], Belongings['items'][number]>(
    'SELECT id, version FROM "Receivable" WHERE "customerId" = ? ORDER BY id',
  );
  const ids = (sql: string) => reader.prepare<[string], string>(sql).pluck();
  const loose = ids('SELECT id FROM "ReceivableLine" WHERE "customerId" = ? AND "itemId" IS NULL ORDER BY id');
  const bankLines = ids('SELECT id FROM "BankLine" WHERE "customerId" = ? ORDER BY id');
  const aliases = reader.prepare<[string], Belongings['aliases'][number]>(
    'SELECT payer, "byId", at FROM "PayerAlias" WHERE "customerId" = ? ORDER BY payer',
  );
  return {
    newestKeyed: (kind, keys, each) => keyed.all(JSON.stringify(keys), kind, kind, each),
    belongingsOf: async (customer) => ({
      items: await items.all(customer),
      loose: await loose.all(customer),
      bankLines: await bankLines.all(customer),
      aliases: await aliases.all(customer),
    }),
  };
}
