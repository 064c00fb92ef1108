import type { Belongings, CustomerReads } from '../../handlers/customers/ports.ts';
import type { Sql } from '../engine/engine.ts';

export function customerReads(reader: Sql): CustomerReads {
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
    belongingsOf: async (customer) => ({
      items: await items.all(customer),
      loose: await loose.all(customer),
      bankLines: await bankLines.all(customer),
      aliases: await aliases.all(customer),
    }),
  };
}
