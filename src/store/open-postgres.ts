import { databaseAddress } from '../kernel/database-url.ts';
import { migratePostgres } from './engine/migrate-postgres.ts';
import { postgresEngine } from './engine/postgres.ts';
import { faultAt } from './engine/postgres-fault.ts';
import type { Opened, StoreOptions } from './opened.ts';

/**
 * Opens a database of a PostgreSQL server, brought up to date; other instances may be serving it.
 * @throws Fault `storage` or `config` in words with what to do
 */
export async function openPostgres({ url, projectRoot, clock }: StoreOptions): Promise<Opened> {
  const address = databaseAddress(url);
  try {
    const applied = await migratePostgres(url, address, projectRoot, clock);
    return {
      engine: await postgresEngine(url),
      file: address,
      migrated: { applied, backup: null },
      // Its pages are the server's business.
      pages: () => ({ state: 'whole' }),
    };
  } catch (error) {
    throw faultAt(address, error) ?? error;
  }
}
