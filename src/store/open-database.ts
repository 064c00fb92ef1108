import { isServerUrl } from '../kernel/database-url.ts';
import { openSqlite } from './open-sqlite.ts';
import type { Opened, StoreOptions } from './opened.ts';

/**
 * Opens the database that the address names, a file or one of a server, brought up to date.
 * @throws Fault `storage` or `config` in words with what to do
 */
export async function openDatabase(options: StoreOptions): Promise<Opened> {
  if (!isServerUrl(options.url)) return openSqlite(options);
  // The driver is only for those who have a server.
  const { openPostgres } = await import('./open-postgres.ts');
  return openPostgres(options);
}
