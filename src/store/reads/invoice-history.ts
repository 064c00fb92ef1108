import type { HistoryList, HistoryReads } from '../../handlers/invoice-history/ports.ts';
import type { Sql } from '../engine/engine.ts';

const MOST_LISTS = 10;

export function invoiceHistoryReads(reader: Sql): Omit<HistoryReads, 'usesOf' | 'storedFile' | 'storedKinds'> {
  const one = reader.prepare<[string], HistoryList>('SELECT * FROM "InvoiceImport" WHERE id = ?');
  const newest = reader.prepare<[number], HistoryList>(
    `SELECT * FROM "InvoiceImport" WHERE state IN ('taking', 'done', 'undone') ORDER BY at DESC, id DESC LIMIT ?`,
  );
  const brought = reader.prepare<[string], { count: number }>('SELECT count(*) AS count FROM "Invoice" WHERE "importId" = ?');
  return {
    historyList: async (id) => (await one.get(id)) ?? null,
    historyLists: () => newest.all(MOST_LISTS),
    broughtBy: async (id) => Number((await brought.get(id))?.count ?? 0),
  };
}
